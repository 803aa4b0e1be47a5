// Builds the executable schema: the SDL of schema/ with the resolvers of every domain.
import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { accountResolvers } from './accounts/index.ts'
import { checkoutLinkResolvers } from './checkout-links/index.ts'
import { connectLinkResolvers } from './connect-links/index.ts'
import { endUserResolvers } from './end-users/index.ts'
import { mutations } from './mutations.ts'
import { entityResolvers, nodeResolvers } from './nodes/index.ts'
import { rateLimitResolvers } from './rate-limit/index.ts'
import { recurringPlanResolvers } from './recurring-plans/index.ts'
import { monetaryAmount } from './shared/money.ts'
import { mutationResolvers } from './shared/run-mutation.ts'
import { scalars } from './shared/scalars/scalars.ts'
import { subgraphSdl } from './shared/subgraph-sdl.ts'
import { transactionResolvers } from './transactions/index.ts'
import { writeIntentResolvers } from './write-intents/index.ts'

interface SchemaOptions {
  /** Whether the schema is a subgraph of Apollo Federation. */
  readonly federation: boolean
  readonly introspection: boolean
}

export function createSchema({ federation, introspection }: SchemaOptions): GraphQLSchema {
  const folder = new URL('../../schema/', import.meta.url)
  const sdlOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  const plain = files.sort().map(sdlOf)
  const service = () => ({ sdl: subgraphSdl(plain.join('\n'), sdlOf('federation/link.graphql')) })
  return makeExecutableSchema({
    typeDefs: [
      ...plain,
      ...(federation ? [sdlOf('federation/entities.graphql')] : []),
      ...(federation && introspection ? [sdlOf('federation/service.graphql')] : []),
    ],
    resolvers: [
      scalars,
      { MonetaryAmount: monetaryAmount },
      checkoutLinkResolvers,
      transactionResolvers,
      endUserResolvers,
      accountResolvers,
      connectLinkResolvers,
      recurringPlanResolvers,
      nodeResolvers,
      writeIntentResolvers,
      mutationResolvers(mutations),
      rateLimitResolvers,
      ...(federation ? [entityResolvers] : []),
      ...(federation && introspection ? [{ Query: { _service: service } }] : []),
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
}
