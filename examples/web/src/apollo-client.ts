// Apollo Client for the gateway: queries and mutations over HTTP, subscriptions over one WebSocket, lists that grow.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { OperationTypeNode } from 'graphql'
import { createClient } from 'graphql-ws'

interface Page {
  readonly nodes: readonly unknown[]
}

// A page that was asked for with a cursor goes behind those before it; the first page starts anew.
const growingList = (keyArgs: readonly string[]) => ({
  keyArgs: [...keyArgs],
  merge: (before: Page | undefined, page: Page, { args }: { args: Record<string, unknown> | null }): Page =>
    typeof args?.['after'] === 'string' ? { ...page, nodes: [...(before?.nodes ?? []), ...page.nodes] } : page,
})

/** @param endpoint of the gateway, such as http://127.0.0.1:4000/graphql */
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
        Query: { fields: { transactions: growingList(['type', 'filter']), accounts: growingList(['filter']) } },
      },
    }),
  })
}
