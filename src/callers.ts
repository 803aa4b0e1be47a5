// Composes authentication: how callers are identified and counted, and which data and writes each of them may access.
import type { Config } from './config.ts'
import type { GatewayContext } from './domains/shared/context.ts'
import { mutations } from './domains/mutations.ts'
import { createSearch } from './domains/shared/search-for-write.ts'
import type { DruoClient } from './druo/client.ts'
import type { Logger } from './platform/logger.ts'
import { type Authenticate, type Authenticated, createAuthenticate } from './http/auth/authenticate.ts'
import {
  type IdentifyCaller,
  identifyAnonymous,
  identifyByJwt,
  identifyByPassthrough,
} from './http/auth/caller-identity.ts'
import { createJwtVerifier } from './http/auth/jwt-verifier.ts'
import { createKeySet } from './http/auth/key-set.ts'
import { payerAccessPolicy } from './domains/shared/payer-access-policy.ts'
import { createRateLimiter, type RateLimiter, unlimited } from './http/auth/rate-limiter.ts'
import { createTokenVerification, type TokenVerification } from './http/auth/token-verification.ts'

export interface Callers {
  readonly authenticate: Authenticate
  readonly visibleTo: (caller: Authenticated) => Pick<GatewayContext, 'druo' | 'druoWrites' | 'principal' | 'search'>
  close(): Promise<void>
}

export interface CallersOptions {
  readonly config: Config
  readonly druo: DruoClient
  readonly logger: Logger
  /** The scopes that the schema uses. */
  readonly knownScopes: ReadonlySet<string>
}

export async function startCallers(options: CallersOptions): Promise<Callers> {
  const { config, druo, logger } = options
  const resources = new AsyncDisposableStack()
  const tokens = createTokenVerification()
  return {
    authenticate: createAuthenticate(
      createIdentify(options, tokens, resources),
      await openRateLimiter(config, logger, resources),
      config.rateLimitPerMinute === 0 ? unlimited : createRateLimiter(unknownTokensPerMinute(config)),
    ),
    visibleTo({ caller, principal, accessToken }) {
      if (accessToken === undefined) {
        const isPayer = caller.endUserId !== undefined
        return {
          druo: isPayer ? payerAccessPolicy(druo, caller.endUserId) : druo,
          druoWrites: isPayer ? null : druo,
          principal: async () => principal,
          search: undefined,
        }
      }
      const own = druo.withAccessToken(accessToken, () => tokens.markAccepted(accessToken))
      return {
        druo: own,
        druoWrites: own,
        async principal() {
          await tokens.verify(accessToken, () => own.isTokenAccepted())
          return principal
        },
        // In passthrough the gateway has no token of its own: it searches for a write when its caller asks again.
        search: createSearch(mutations, own),
      }
    },
    close: () => resources.disposeAsync(),
  }
}

/** Of all tokens from one address that DRUO has not accepted yet. The first 2xx for a token ends it. */
const unknownTokensPerMinute = ({ rateLimitPerMinute }: Config): number => Math.min(60, rateLimitPerMinute)

function createIdentify(
  { config: { authentication }, logger, knownScopes }: CallersOptions,
  tokens: TokenVerification,
  resources: AsyncDisposableStack,
): IdentifyCaller {
  if (authentication.kind === 'none') return identifyAnonymous
  if (authentication.kind === 'passthrough') return identifyByPassthrough((token) => tokens.isKnown(token))
  const { issuer, audience, keySetUrl } = authentication
  const keySet = createKeySet({
    url: keySetUrl,
    onFailure: (reason) => logger.warn({ cause: reason }, 'Cannot read the key set of the token issuer'),
  })
  resources.defer(() => keySet.close())
  return identifyByJwt(createJwtVerifier({ keySet, issuer, audience, knownScopes }))
}

/** Replicas with the same database share each caller's limit. */
async function openRateLimiter(
  { database, rateLimitPerMinute: limit }: Config,
  logger: Logger,
  resources: AsyncDisposableStack,
): Promise<RateLimiter> {
  if (limit === 0) return unlimited
  if (database.kind === 'sqlite') return createRateLimiter(limit)
  const { openPostgresCounter } = await import('./http/auth/postgres-rate-limit-store.ts')
  const { counter } = resources.use(
    await openPostgresCounter(database.url, limit, (error) =>
      logger.warn({ cause: String(error) }, 'Rate limits are counted in this replica only: PostgreSQL is unreachable'),
    ),
  )
  return createRateLimiter(limit, counter)
}
