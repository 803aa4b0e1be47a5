// Composes who may ask: authentication and limit before a request, and what of DRUO and of the ledger its caller gets.
import type { AuthenticationConfig, Config } from './config.ts'
import type { GatewayContext } from './context.ts'
import type { DruoClient } from './druo/client.ts'
import { createLookUps } from './look-ups/look-ups.ts'
import type { Logger } from './observability/logger.ts'
import { admission, type Admit, type Admitted } from './server/callers/admission.ts'
import {
  type Authenticate,
  authenticateByJwt,
  authenticateByPassthrough,
  authenticateNobody,
} from './server/callers/authentication.ts'
import { confirmedLedger, createTokenConfirmation } from './server/callers/confirmed-ledger.ts'
import { endUserView } from './server/callers/end-user-view.ts'
import { createTokenVerifier } from './server/callers/json-web-token.ts'
import { createKeySet } from './server/callers/key-set.ts'
import { createRateLimiter, createRequestCounts, type RequestCounts, unlimited } from './server/callers/rate-limit.ts'
import type { Ledger } from './writes/ledger.ts'

export interface Callers {
  readonly admit: Admit
  readonly visibleTo: (admitted: Admitted) => Pick<GatewayContext, 'druo' | 'writes'>
  close(): Promise<void>
}

export interface CallersOptions {
  readonly config: Config
  readonly druo: DruoClient
  readonly ledger: Ledger
  readonly logger: Logger
}

export async function startCallers({ config, druo, ledger, logger }: CallersOptions): Promise<Callers> {
  const { rateLimitPerMinute: limit } = config
  const counts = limit === 0 ? undefined : await openCounts(config, logger)
  const confirm = createTokenConfirmation()
  return {
    admit: admission(
      createAuthenticate(config.authentication, logger),
      counts === undefined ? unlimited : createRateLimiter(counts, limit),
    ),
    visibleTo({ caller, accessToken, isPrincipalVerified }) {
      if (accessToken === undefined) {
        return { druo: caller.endUserId === undefined ? druo : endUserView(druo, caller.endUserId), writes: ledger }
      }
      const own = druo.withAccessToken(accessToken)
      const isAccepted = () => own.isTokenAccepted()
      return {
        druo: own,
        writes: lookingUpWith(
          createLookUps(own).find,
          isPrincipalVerified ? ledger : confirmedLedger(ledger, () => confirm(accessToken, isAccepted)),
        ),
      }
    },
    close: async () => counts?.close(),
  }
}

/** What became of a write is looked up with the token of whoever asks: there is no other. */
function lookingUpWith(lookUp: ReturnType<typeof createLookUps>['find'], ledger: Ledger): Ledger {
  return {
    ...ledger,
    perform: (request) => ledger.perform({ ...request, lookUp }),
    find: (principal, idempotencyKey) => ledger.find(principal, idempotencyKey, lookUp),
  }
}

function createAuthenticate(authentication: AuthenticationConfig, logger: Logger): Authenticate {
  if (authentication.kind === 'none') return authenticateNobody
  if (authentication.kind === 'passthrough') return authenticateByPassthrough
  const { issuer, audience, keySetUrl } = authentication
  const keySet = createKeySet({ url: keySetUrl, onFailure: (cause) => logger.warn({ cause }, 'key set not read') })
  return authenticateByJwt(createTokenVerifier({ keySet, issuer, audience }))
}

interface OpenCounts extends RequestCounts {
  close(): Promise<void>
}

/** Replicas that share a database count together. */
async function openCounts({ database }: Config, logger: Logger): Promise<OpenCounts> {
  const ownCounts = createRequestCounts()
  if (database.kind === 'sqlite') return { ...ownCounts, close: async () => undefined }
  const { openPostgresRequestCounts } = await import('./server/callers/postgres-request-counts.ts')
  return openPostgresRequestCounts(database.url, {
    whileUnreachable: ownCounts,
    onFailure: (error) => logger.warn({ cause: String(error) }, 'requests are counted here alone'),
  })
}
