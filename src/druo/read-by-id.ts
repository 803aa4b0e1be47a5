// One object by its id, from the address that DRUO has for its kind.
import { type Calls, idSegment } from './calls.ts'
import { DruoError } from './errors.ts'

/**
 * @param name for the error, such as "an account"
 * @returns null where DRUO does not know the id
 * @throws {DruoError} also where DRUO answers an object without its id
 */
export function readById<T>(
  calls: Calls,
  folder: string,
  id: string,
  name: string,
  decode: (body: unknown) => T | null,
): Promise<T | null> {
  const segment = idSegment(id)
  if (segment === undefined) return Promise.resolve(null)
  return calls.read(`${folder}/${segment}`).then((body) => {
    if (body === null) return null
    const value = decode(body)
    if (value === null) throw new DruoError('contract', `DRUO answered ${name} without its id`)
    return value
  })
}
