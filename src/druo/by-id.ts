// Reads and changes one object whose id is in the path.
import type { Calls, Sending } from './calls.ts'
import { object } from './decode.ts'
import { DruoError } from './errors.ts'
import type { WriteResult } from './write-result.ts'

/**
 * @param name for the error, such as "an account"
 * @returns null if DRUO does not know the id
 * @throws {DruoError} also if DRUO's response has no id
 */
export async function readById<T>(
  calls: Calls,
  folder: string,
  id: string,
  name: string,
  decode: (body: unknown) => T | null,
): Promise<T | null> {
  const segment = idSegment(id)
  if (segment === undefined) return null
  const body = await calls.read(`${folder}/${segment}`)
  if (body === null) return null
  const value = decode(body)
  if (value === null) throw new DruoError('contract', `DRUO answered ${name} without its id`)
  return value
}

export interface Changed<T> {
  /** The id in DRUO's response, or the command's if the response has none. */
  readonly id: string
  /** The object after the change, if DRUO's response holds it. */
  readonly object: T | null
}

interface Change<T> {
  readonly id: string
  /** The command's field with the id. */
  readonly idField: string
  readonly path: (segment: string) => string
  readonly decode: (body: unknown) => T | null
}

/**
 * For expire, disconnect, activate, pause and cancel. DRUO documents the response of one of these only. The id is known anyway, so
 * any complete 2xx response without another id is a success.
 */
export async function changeById<T extends { readonly id: string }>(
  calls: Calls,
  { id, idField, path, decode }: Change<T>,
  { mayStillSend }: Pick<Sending, 'mayStillSend'>,
): Promise<WriteResult<Changed<T>>> {
  // A proxy may decode an escaped slash. A read would then find nothing, but a change would hit another object.
  const segment = /[/\\]/.test(id) ? undefined : idSegment(id)
  if (segment === undefined) {
    return { kind: 'refused', refusals: [{ code: 'NOT_FOUND', message: 'The id is not valid.', path: [idField] }] }
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

/** The path segment for an id, or undefined if it cannot be an id. */
function idSegment(id: string): string | undefined {
  if (id.trim() === '' || id.length > 200 || !id.isWellFormed()) return undefined
  // DRUO has paths with these words in the place of an id. Dots would lead to another path.
  if (/^\.+$/.test(id) || /^(?:list|create)$/i.test(id)) return undefined
  return encodeURIComponent(id)
}
