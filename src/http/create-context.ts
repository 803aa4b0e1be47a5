// How a request gets the context of its resolvers. Types only.
import type { GatewayContext } from '../domains/index.ts'
import type { Authenticated } from './auth/authenticate.ts'

/** @param host the request's Host header */
export type CreateContext = (
  requestId: string,
  authenticated: Authenticated,
  host: string | undefined,
) => GatewayContext
