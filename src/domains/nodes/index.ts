// The resolvers of the root fields that read any object by its id.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { representationScalar } from '../../graphql/representation.ts'
import { entities } from './entities.ts'
import { typenameOf } from './object-readers.ts'
import { node } from './Query.node.ts'

export const nodeResolvers: Partial<Resolvers> = { Query: { node }, Node: { __resolveType: typenameOf } }

/** Of a schema that is a subgraph; what is generated knows only the plain one. */
export const entityResolvers = {
  Query: { _entities: entities },
  _Entity: { __resolveType: typenameOf },
  _Any: representationScalar,
}
