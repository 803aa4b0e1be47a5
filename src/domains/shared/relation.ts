// Resolves a relation to another object: embedded by DRUO, without a call if only the id is selected, or by the loader.
import type DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import { selectsOnlyId } from './selected-fields.ts'

interface Reference<T> {
  readonly id: string
  readonly embedded: T | null
}

/**
 * @param blank makes the object of which only the id is known, also for an id that DRUO does not know
 * @throws {DruoError} if the object could not be read
 */
export function follow<T>(
  reference: Reference<T> | null,
  loader: DataLoader<string, T | null>,
  blank: (id: string) => T,
  info: GraphQLResolveInfo,
): T | null | Promise<T> {
  if (reference === null) return null
  if (reference.embedded !== null) return reference.embedded
  if (selectsOnlyId(info)) return blank(reference.id)
  return loader.load(reference.id).then((loaded) => loaded ?? blank(reference.id))
}
