// DRUO's bearer token, obtained by OAuth 2.0 client credentials.
//
// DRUO asks clients to create few tokens. So a token is kept as long as DRUO allows, and requested once for all callers
// that wait. It is requested at the start and renewed in the background before it ends, so that no payment waits for it.
import { asGateway } from './call-scope.ts'
import { object, text } from './decode.ts'
import { DruoError } from './errors.ts'
import { isSuccess } from './transport/response.ts'
import type { WriteTransport } from './transport/writes.ts'

export interface AccessTokens {
  /** Decides which error a refused token becomes. */
  readonly owner: 'gateway' | 'caller'
  /** @throws {DruoError} unauthorized if the credentials are refused, else unavailable */
  get(): Promise<string>
  /** A new token in place of a refused one; undefined if there cannot be another. @throws as get() */
  renew(refused: string): Promise<string | undefined>
  /** Call it when DRUO refused the renewed token too: renewal then pauses for a while. */
  markRenewalRejected(): void
  /** Requests the first token in the background, and renews it from then on. */
  start(): void
  close(): void
}

export interface ClientCredentials {
  readonly tokenUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly audience: string
}

const notRenewable = {
  renew: async () => undefined,
  markRenewalRejected: () => undefined,
  start: () => undefined,
  close: () => undefined,
}

/** A token from elsewhere, which cannot be renewed here. */
export function fixedAccessToken(token: string, owner: AccessTokens['owner'] = 'gateway'): AccessTokens {
  return { ...notRenewable, owner, get: async () => token }
}

/** For a client without credentials: only calls with a caller's token succeed. */
export const noAccessTokens: AccessTokens = {
  ...notRenewable,
  owner: 'gateway',
  get: async () => {
    throw new DruoError('unauthorized', 'the gateway has no own credentials')
  },
}

interface Token {
  readonly value: string
  readonly renewFrom: number
  readonly expiresAt: number
}

/** Used if DRUO's response lacks the documented `expires_in`. */
const defaultLifeSeconds = 300
const maxRenewalLeadMs = 60_000
const renewalPauseMs = 10_000
/** Between requests in the background while the token server fails. */
const maxPauseMs = 300_000
/** A timer cannot wait longer. */
const maxTimerMs = 2_147_483_647

interface TokenOptions {
  readonly credentials: ClientCredentials
  readonly transport: WriteTransport
  readonly timeoutMs: number
  readonly now?: () => number
  /** Calls the function after so many milliseconds. Returns what cancels it. */
  readonly schedule?: (action: () => void, delayMs: number) => () => void
}

export function clientCredentialsTokens(options: TokenOptions): AccessTokens {
  const { credentials, transport, timeoutMs, now = Date.now, schedule = scheduleUnref } = options
  let cancelRenewal: (() => void) | undefined
  let isClosed = false
  let failures = 0
  let current: Token | undefined
  let inFlight: Promise<Token> | undefined
  let noRenewalBefore = 0

  const obtain = (): Promise<Token> => {
    inFlight ??= asGateway(() => requestToken(credentials, transport, timeoutMs, now))
      .then((token) => {
        current = token
        failures = 0
        // A server that grants tokens for seconds is not asked for each of them in advance.
        renewAfter(Math.max(token.renewFrom - now(), renewalPauseMs))
        return token
      })
      .catch((error: unknown) => {
        renewAfter(Math.min(renewalPauseMs * 2 ** failures, maxPauseMs))
        failures += 1
        throw error
      })
      .finally(() => {
        inFlight = undefined
      })
    return inFlight
  }
  const obtainInBackground = (): void => void obtain().catch(() => undefined)
  const renewAfter = (delayMs: number): void => {
    cancelRenewal?.()
    if (!isClosed) cancelRenewal = schedule(obtainInBackground, Math.min(delayMs, maxTimerMs))
  }

  return {
    owner: 'gateway',
    async get() {
      if (current === undefined || now() >= current.expiresAt) return (await obtain()).value
      if (now() >= current.renewFrom) {
        // The present token still works, so no caller waits. If the renewal fails, the next caller tries again.
        obtainInBackground()
      }
      return current.value
    },
    async renew(refused) {
      if (current !== undefined && current.value !== refused) return current.value
      if (now() < noRenewalBefore) return undefined
      return (await obtain()).value
    },
    markRenewalRejected() {
      noRenewalBefore = now() + renewalPauseMs
    },
    start: obtainInBackground,
    close() {
      isClosed = true
      cancelRenewal?.()
    },
  }
}

function scheduleUnref(action: () => void, delayMs: number): () => void {
  const timer = setTimeout(action, delayMs).unref()
  return () => clearTimeout(timer)
}

async function requestToken(
  credentials: ClientCredentials,
  transport: WriteTransport,
  timeoutMs: number,
  now: () => number,
): Promise<Token> {
  const requestedAt = now()
  const sent = await transport.send({
    method: 'POST',
    url: credentials.tokenUrl,
    headers: { accept: 'application/json' },
    body: {
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
      audience: credentials.audience,
      grant_type: 'client_credentials',
    },
    timeoutMs,
  })
  if (sent.kind !== 'response') {
    throw new DruoError('unavailable', `the token server was not reached (${sent.cause})`)
  }
  if (sent.status === 400 || sent.status === 401 || sent.status === 403) {
    // RFC 6749 section 5.2. DRUO does not document the error body of its token server.
    throw new DruoError('unauthorized', `the token server refused the client credentials (${sent.status})`)
  }
  const reply = isSuccess(sent.status) ? object(sent.body) : null
  const value = text(reply?.['access_token'])
  if (reply === null || value === null || !/^[\x21-\x7e]+$/.test(value)) {
    throw new DruoError('unavailable', `the token server answered ${sent.status} without a usable token`)
  }
  const lifeMs = lifeSeconds(reply['expires_in']) * 1000
  return {
    value,
    expiresAt: requestedAt + lifeMs,
    renewFrom: requestedAt + lifeMs - Math.min(maxRenewalLeadMs, lifeMs / 10),
  }
}

function lifeSeconds(expiresIn: unknown): number {
  // Documented as text, sent as a number.
  const seconds = Number(text(expiresIn) ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : defaultLifeSeconds
}
