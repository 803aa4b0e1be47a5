// Reads one object by its id.
import { type Calls, idSegment } from './calls.ts'
import { DruoError } from './errors.ts'

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
