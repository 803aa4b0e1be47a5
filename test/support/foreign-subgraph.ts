// A foreign subgraph that extends our EndUser with what it alone knows, on a free port.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { buildSchema, graphql } from 'graphql'
import { documentedBlock } from './documentation.ts'

export interface ForeignSubgraph extends AsyncDisposable {
  readonly url: string
  readonly sdl: string
}

const sdl = `${documentedBlock('docs/federation.md', 'extend schema')} type Query { bestCustomers: [EndUser]! }`

const served = buildSchema(`
  type EndUser { id: ID! loyaltyPoints: Int! }
  type Query { bestCustomers: [EndUser]! _entities(representations: [_Any!]!): [_Entity]! }
  union _Entity = EndUser
  scalar _Any
`)

const isNamed = (value: unknown): value is { readonly id: string } => typeof Object(value)['id'] === 'string'

/** @param points of each end user, by id; the best customers are all of them */
export async function startForeignSubgraph(points: Readonly<Record<string, number>>): Promise<ForeignSubgraph> {
  const customer = (id: string) => ({ __typename: 'EndUser', id, loyaltyPoints: points[id] ?? 0 })
  const rootValue = {
    bestCustomers: () => Object.keys(points).map(customer),
    _entities: ({ representations }: { readonly representations: readonly unknown[] }) =>
      representations.map((named) => (isNamed(named) ? customer(named.id) : null)),
  }
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { query, variables } = Object(await json(request))
      const result = await graphql({ schema: served, source: String(query), variableValues: variables, rootValue })
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(result))
    }
    answer().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/graphql`,
    sdl,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
