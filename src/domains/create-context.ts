// Creates the context of each request: what its caller may read and write at DRUO.
import { hash } from 'node:crypto'
import type { DruoClient, DruoReads } from '../druo/index.ts'
import type { Ledger, WriteReview } from '../ledger/index.ts'
import { mutations } from './mutations.ts'
import type { Caller, GatewayContext, RateLimitState, Watching } from './shared/context.ts'
import type { InputRules } from './shared/input-check.ts'
import { Loaders } from './shared/loaders.ts'
import { payerAccessPolicy } from './shared/payer-access-policy.ts'
import { createSearch } from './shared/search-for-write.ts'
import type { TokenVerification } from './token-verification.ts'

/** Who sent a request, after authentication. */
export interface AuthenticatedCaller {
  readonly caller: Caller
  /** The owner of the caller's writes in the ledger. */
  readonly principal: string
  /** The caller's token for DRUO. Undefined if the gateway uses its own credentials. */
  readonly accessToken: string | undefined
  /** Names the credentials for DRUO, without a secret. What was read may be shared where they are equal. */
  readonly credentials: string
  /** Requests with the same key share a rate limit. */
  readonly rateLimitKey: string
  readonly rateLimit: RateLimitState | null
}

interface ContextOptions {
  readonly druo: DruoClient
  readonly tokens: TokenVerification
  readonly ledger: Ledger
  readonly review: WriteReview
  readonly rules: InputRules
  readonly subscriptionsOf: (
    viewer: {
      readonly credentials: string
      readonly caller: string | undefined
      readonly endUserId: string | undefined
    },
    druoReads: () => DruoReads,
  ) => Watching
  /** The URL of a page of the sandbox for a client that reached the gateway by this host. */
  readonly pageUrl: ((url: string, host: string | undefined) => string) | undefined
}

/** @param host the request's Host header */
export type CreateContext = (
  requestId: string,
  authenticated: AuthenticatedCaller,
  host: string | undefined,
) => GatewayContext

type DruoOfCaller = Pick<GatewayContext, 'druo' | 'druoWrites' | 'principal' | 'search'>

/** The response must be sent within this time. */
const requestDeadlineMs = 19_000

export function createContextFactory(options: ContextOptions): CreateContext {
  const { druo, tokens, ledger, review, rules, subscriptionsOf, pageUrl } = options
  const druoOf = druoForCallers(druo, tokens)
  return (requestId, authenticated, host) => {
    const { caller, credentials, rateLimitKey, rateLimit } = authenticated
    const druoOfCaller = druoOf(authenticated)
    return {
      requestId,
      caller,
      rateLimit,
      deadline: new Date(Date.now() + requestDeadlineMs),
      now: () => new Date(),
      ...druoOfCaller,
      ledger,
      review,
      rules,
      loaders: new Loaders(druoOfCaller.druo),
      // Only subscriptions need it.
      get watch() {
        const viewer = {
          credentials,
          caller: caller.kind === 'anonymous' ? undefined : rateLimitKey,
          endUserId: caller.endUserId,
        }
        return subscriptionsOf(viewer, () => druoOf(authenticated).druo)
      },
      pageUrl: (url) => pageUrl?.(url, host) ?? url,
    }
  }
}

function druoForCallers(
  druo: DruoClient,
  tokens: TokenVerification,
): (authenticated: AuthenticatedCaller) => DruoOfCaller {
  return ({ caller, principal, accessToken }) => {
    if (accessToken === undefined) {
      const isPayer = caller.endUserId !== undefined
      return {
        druo: isPayer ? payerAccessPolicy(druo, caller.endUserId) : druo,
        druoWrites: isPayer ? null : druo,
        principal: async () => principal,
        search: undefined,
      }
    }
    const withToken = druo.withAccessToken(accessToken, () => tokens.markAccepted(accessToken))
    return {
      druo: withToken,
      druoWrites: withToken,
      async principal() {
        await tokens.verify(accessToken, () => withToken.isTokenAccepted())
        return principal
      },
      // In passthrough the gateway has no token: it searches for a write when its caller asks again.
      search: { ...createSearch(mutations, withToken), searcher: hash('sha256', accessToken, 'base64url') },
    }
  }
}
