// The resolver of Relay's root field.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { node } from './Query.node.ts'

export const nodeResolvers: Partial<Resolvers> = { Query: { node } }
