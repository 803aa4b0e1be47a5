// The resolvers of the root fields that read an object of any type by its id.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { representationScalar } from '../shared/representation.ts'
import { entities } from './entities.ts'
import { typenameOf } from './object-readers.ts'
import { node } from './Query.node.ts'

export const nodeResolvers: Partial<Resolvers> = { Query: { node }, Node: { __resolveType: typenameOf } }

/** For the subgraph's schema. The generated types are those of the schema without federation. */
export const entityResolvers = {
  Query: { _entities: entities },
  _Entity: { __resolveType: typenameOf },
  _Any: representationScalar,
}
