// Following a relation: from what DRUO embedded, without a call where the id is enough, else through the loader.
import type DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import { selectsOnlyId } from './selected-fields.ts'

interface Reference<T> {
  readonly id: string
  readonly embedded: T | null
}

/**
 * @param blank the object of which nothing but the id is known: also where DRUO does not know it
 * @throws {DruoError} where it had to be read and could not
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
