// What the tests use of Hive's federation gateway, for the compiler alone (see tsconfig.json): the package's own types bring
// GraphQL Yoga's, which change what every GraphQLError of the gateway itself may hold.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'

export interface GatewayRuntime extends AsyncDisposable {
  (request: IncomingMessage, response: ServerResponse): void
  fetch(url: string, init: RequestInit): Promise<Response>
  getSchema(): Promise<GraphQLSchema>
}

export interface OfSupergraph {
  readonly supergraph: string
  readonly maskedErrors: boolean
  readonly propagateHeaders: {
    readonly fromClientToSubgraphs: (call: { readonly request: Request }) => Record<string, string>
  }
}

export interface OfOneService {
  readonly proxy: { readonly endpoint: string }
}

export declare function createGatewayRuntime(
  options: (OfSupergraph | OfOneService) & { readonly logging: boolean },
): GatewayRuntime
