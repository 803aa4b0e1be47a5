// What the tests use of Hive's federation gateway, for the compiler alone (see tsconfig.json): the package's own types bring
// GraphQL Yoga's, which change what every GraphQLError of the gateway itself may hold.
import type { GraphQLSchema } from 'graphql'

export interface GatewayRuntime extends AsyncDisposable {
  fetch(url: string, init: RequestInit): Promise<Response>
  getSchema(): Promise<GraphQLSchema>
}

export declare function createGatewayRuntime(options: {
  readonly supergraph: string
  readonly logging: boolean
  readonly maskedErrors: boolean
  readonly propagateHeaders: {
    readonly fromClientToSubgraphs: (call: { readonly request: Request }) => Record<string, string>
  }
}): GatewayRuntime
