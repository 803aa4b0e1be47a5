// Hive Gateway's runtime, with types of what is used of it. It is not among the project's packages (see package.json beside
// this file), and its own types would change what every GraphQLError of the gateway may hold.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'

export interface GatewayRuntime extends AsyncDisposable {
  (request: IncomingMessage, response: ServerResponse): void
  fetch(url: string, init: RequestInit): Promise<Response>
  getSchema(): Promise<GraphQLSchema>
}

interface OfSupergraph {
  readonly supergraph: string
  readonly maskedErrors: boolean
  readonly propagateHeaders: {
    readonly fromClientToSubgraphs: (call: { readonly request: Request }) => Record<string, string>
  }
}

interface OfOneService {
  readonly proxy: { readonly endpoint: string }
}

interface HiveGateway {
  readonly createGatewayRuntime: (
    options: (OfSupergraph | OfOneService) & { readonly logging: boolean },
  ) => GatewayRuntime
}

const name: string = '@graphql-hive/gateway-runtime'
export const { createGatewayRuntime } = (await import(name)) as HiveGateway
