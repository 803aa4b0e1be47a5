// Apollo Client for the gateway: queries and mutations over HTTP, subscriptions over one WebSocket, lists that grow.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type Reference } from '@apollo/client'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { OperationTypeNode } from 'graphql'
import { createClient } from 'graphql-ws'

interface Page {
  readonly nodes: readonly Reference[]
}

// A page with a cursor is appended; the first page replaces the list. An entry that the list already has is left out: a new
// payment moves all others, so that the next page begins with an entry of the page before.
const growingList = (keyArgs: readonly string[]) => ({
  keyArgs: [...keyArgs],
  merge(before: Page | undefined, page: Page, { args }: { args: Record<string, unknown> | null }): Page {
    if (typeof args?.['after'] !== 'string' || before === undefined) return page
    const known = new Set(before.nodes.map(({ __ref }) => __ref))
    return { ...page, nodes: [...before.nodes, ...page.nodes.filter(({ __ref }) => !known.has(__ref))] }
  },
})

/** @param endpoint of the gateway, for example http://127.0.0.1:4000/graphql */
export function createShopClient(endpoint: string): ApolloClient {
  const overHttp = new HttpLink({ uri: endpoint })
  const overWebSocket = new GraphQLWsLink(createClient({ url: endpoint.replace(/^http/, 'ws'), retryAttempts: 10 }))
  return new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      overWebSocket,
      overHttp,
    ),
    cache: new InMemoryCache({
      typePolicies: {
        Query: {
          fields: {
            transactions: growingList(['type', 'filter']),
            accounts: growingList(['filter']),
            // Its pages are not appended: the back office asks for everything that it shows.
            writeIntents: { keyArgs: ['state'] },
          },
        },
        // Has no id. Two selections of the same amount are merged.
        MonetaryAmount: { merge: true },
        // The writes of several callers may have the same key: reviewers select the reference.
        WriteIntent: { keyFields: ({ reference }) => [reference ? 'reference' : 'idempotencyKey'] },
      },
    }),
  })
}
