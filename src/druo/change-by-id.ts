// A change of one object whose id is in the address: expire, disconnect, activate, pause, cancel.
//
// DRUO documents the answer of one of them only. The id is known without it, so any 2xx that is whole counts.
import type { WriteResult } from '../shared/write-result.ts'
import { type Calls, idSegment, type Sending } from './calls.ts'
import { object } from './decode.ts'

export interface Changed<T> {
  readonly id: string
  /** The object after the change, where DRUO answered it. */
  readonly object: T | null
}

export interface Change<T> {
  readonly id: string
  /** Where the command has the id. */
  readonly idField: string
  readonly path: (segment: string) => string
  readonly decode: (body: unknown) => T | null
}

export async function changeById<T extends { readonly id: string }>(
  calls: Calls,
  { id, idField, path, decode }: Change<T>,
  { startBefore }: Pick<Sending, 'startBefore'>,
): Promise<WriteResult<Changed<T>>> {
  // Something on the way may take an escaped slash for a slash: a read would then miss, a change would hit another object.
  const segment = /[/\\]/.test(id) ? undefined : idSegment(id)
  if (segment === undefined) {
    return { kind: 'refused', refusals: [{ code: 'NOT_FOUND', message: 'This cannot be an id.', path: [idField] }] }
  }
  return calls.write({
    method: 'PUT',
    path: path(segment),
    fields: [{ wire: 'uuid', path: [idField], kind: 'id' }],
    startBefore,
    decode: (body) => {
      if (!isWhole(body)) return null
      const changed = decode(body)
      return { id, object: changed?.id === id ? changed : null }
    },
  })
}

/** Nothing, or an object that is not an error: a page or a text that breaks off proves nothing. */
function isWhole(body: unknown): boolean {
  return body === null || (object(body) !== null && object(body)?.['errors'] === undefined)
}
