// Composes authentication: how callers are identified, and how their requests are counted.
import type { DatabaseAddress, Logger } from '../../platform/index.ts'
import {
  type Authenticate,
  createAuthenticate,
  createRateLimiter,
  type RateLimiter,
  unlimited,
} from './authenticate.ts'
import { type IdentifyCaller, identifyAnonymous, identifyByJwt, identifyByPassthrough } from './caller-identity.ts'
import { createJwtVerifier } from './jwt-verifier.ts'
import { createKeySet } from './key-set.ts'

type AuthenticationMethod =
  | { readonly kind: 'none' }
  | { readonly kind: 'passthrough' }
  | { readonly kind: 'jwt'; readonly issuer: string; readonly audience: string; readonly keySetUrl: URL }

export interface AuthenticationOptions {
  readonly authentication: AuthenticationMethod
  /** For each caller. 0 means no limit. */
  readonly rateLimitPerMinute: number
  /** Whether DRUO has accepted a token before, in passthrough. */
  readonly isTokenKnown: (token: string) => boolean
  /** Replicas with the same database share each caller's limit. */
  readonly database: DatabaseAddress
  readonly logger: Logger
}

interface Authentication {
  readonly authenticate: Authenticate
  readonly close: () => Promise<void>
}

/** @param knownScopes the scopes that the schema uses */
export async function createAuthentication(
  options: AuthenticationOptions,
  knownScopes: ReadonlySet<string>,
): Promise<Authentication> {
  const resources = new AsyncDisposableStack()
  const identify = createIdentify(options, knownScopes, resources)
  return {
    authenticate: createAuthenticate(identify, await openRateLimiter(options, resources), unknownTokenLimiter(options)),
    close: () => resources.disposeAsync(),
  }
}

function createIdentify(
  { authentication, isTokenKnown, logger }: AuthenticationOptions,
  knownScopes: ReadonlySet<string>,
  resources: AsyncDisposableStack,
): IdentifyCaller {
  if (authentication.kind === 'none') return identifyAnonymous
  if (authentication.kind === 'passthrough') return identifyByPassthrough(isTokenKnown)
  const { issuer, audience, keySetUrl } = authentication
  const keySet = createKeySet({
    url: keySetUrl,
    onFailure: (reason) => logger.warn({ cause: reason }, 'Cannot read the key set of the token issuer'),
  })
  resources.defer(() => keySet.close())
  return identifyByJwt(createJwtVerifier({ keySet, issuer, audience, knownScopes }))
}

/** For all tokens from one address that DRUO has not accepted yet. The first 2xx for a token ends it. */
const maxUnknownTokensPerMinute = 60

function unknownTokenLimiter({ rateLimitPerMinute: limit }: AuthenticationOptions): RateLimiter {
  return limit === 0 ? unlimited : createRateLimiter(Math.min(maxUnknownTokensPerMinute, limit))
}

async function openRateLimiter(
  { rateLimitPerMinute: limit, database, logger }: AuthenticationOptions,
  resources: AsyncDisposableStack,
): Promise<RateLimiter> {
  if (limit === 0) return unlimited
  if (database.kind === 'sqlite') return createRateLimiter(limit)
  const { openPostgresCounter } = await import('./postgres-rate-limit-store.ts')
  const { counter } = resources.use(
    await openPostgresCounter(database.url, limit, (error) =>
      logger.warn({ cause: String(error) }, 'Rate limits are counted in this replica only: PostgreSQL is unreachable'),
    ),
  )
  return createRateLimiter(limit, counter)
}
