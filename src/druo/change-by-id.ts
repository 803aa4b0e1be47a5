// Changes one object whose id is in the path: expire, disconnect, activate, pause, cancel.
//
// DRUO documents the response of one of these only. The id is known anyway, so any complete 2xx response without another id
// is a success.
import type { WriteResult } from './write-result.ts'
import { type Calls, idSegment, type Sending } from './calls.ts'
import { object } from './decode.ts'

export interface Changed<T> {
  /** The id in DRUO's response, or the command's if the response has none. */
  readonly id: string
  /** The object after the change, if DRUO's response holds it. */
  readonly object: T | null
}

export interface Change<T> {
  readonly id: string
  /** The command's field with the id. */
  readonly idField: string
  readonly path: (segment: string) => string
  readonly decode: (body: unknown) => T | null
}

export async function changeById<T extends { readonly id: string }>(
  calls: Calls,
  { id, idField, path, decode }: Change<T>,
  { mayStillSend }: Pick<Sending, 'mayStillSend'>,
): Promise<WriteResult<Changed<T>>> {
  // A proxy may decode an escaped slash. A read would then find nothing, but a change would hit another object.
  const segment = /[/\\]/.test(id) ? undefined : idSegment(id)
  if (segment === undefined) {
    return { kind: 'refused', refusals: [{ code: 'NOT_FOUND', message: 'This cannot be an id.', path: [idField] }] }
  }
  return calls.write({
    method: 'PUT',
    path: path(segment),
    fields: [{ wire: 'uuid', path: [idField], kind: 'id' }],
    mayStillSend,
    decode: (body) => {
      if (!isComplete(body)) return null
      const changed = decode(body)
      return { id: changed?.id ?? id, object: changed }
    },
  })
}

/** No body, or an object that is not an error. An HTML page or truncated JSON proves nothing. */
function isComplete(body: unknown): boolean {
  return body === null || (object(body) !== null && object(body)?.['errors'] === undefined)
}
