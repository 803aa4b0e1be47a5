// DRUO's bearer token: obtained by OAuth 2.0 client credentials, kept as long as DRUO says, renewed early, and asked for
// once however many callers wait (druo-api.md 1.2). DRUO asks for tokens to be made sparingly.
import { object, text } from './decode.ts'
import { DruoError } from './errors.ts'
import { isSuccess } from './transport/answer.ts'
import type { WriteDoor } from './transport/writes.ts'

export interface AccessTokens {
  /** Whose tokens they are: what DRUO refuses is told to the one or the other. */
  readonly of: 'gateway' | 'caller'
  /**
   * At once where it is in hand.
   * @throws {DruoError} by its promise: unauthorized where the credentials are refused, else unavailable
   */
  get(): string | Promise<string>
  /** A token in place of one that DRUO refused; undefined where there can be no other. @throws as get() */
  renew(refused: string): Promise<string | undefined>
  /** Say that the renewed token was refused too: no further renewal for a while. */
  renewalWasInVain(): void
}

export interface ClientCredentials {
  readonly tokenUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly audience: string
}

/** A token that somebody else obtained and that cannot be renewed here. */
export function fixedAccessToken(token: string, of: AccessTokens['of'] = 'gateway'): AccessTokens {
  return { of, get: () => token, renew: async () => undefined, renewalWasInVain: () => undefined }
}

/** For a client that has no credentials: only what is asked with a caller's token gets through. */
export const noAccessTokens: AccessTokens = {
  of: 'gateway',
  get: async () => {
    throw new DruoError('unauthorized', 'the gateway has no credentials of its own')
  },
  renew: async () => undefined,
  renewalWasInVain: () => undefined,
}

interface Held {
  readonly token: string
  readonly renewFrom: number
  readonly expiresAt: number
}

/** DRUO documents `expires_in`; should it be missing, a short life does no harm. */
const assumedLifeSeconds = 300
const earliestRenewalMs = 60_000
const renewalPauseMs = 10_000

export function clientCredentialsTokens(
  credentials: ClientCredentials,
  door: WriteDoor,
  timeoutMs: number,
  now: () => number = Date.now,
): AccessTokens {
  let held: Held | undefined
  let underWay: Promise<Held> | undefined
  let noRenewalBefore = 0

  const obtain = (): Promise<Held> => {
    underWay ??= requestToken(credentials, door, timeoutMs, now)
      .then((obtained) => {
        held = obtained
        return obtained
      })
      .finally(() => {
        underWay = undefined
      })
    return underWay
  }

  return {
    of: 'gateway',
    get() {
      const current = held
      if (current === undefined || now() >= current.expiresAt) return obtain().then(({ token }) => token)
      if (now() >= current.renewFrom) {
        // The token in hand still works, so nobody waits; should the renewal fail, the next caller tries again.
        obtain().catch(() => undefined)
      }
      return current.token
    },
    async renew(refused) {
      if (held !== undefined && held.token !== refused) return held.token
      if (now() < noRenewalBefore) return undefined
      return (await obtain()).token
    },
    renewalWasInVain() {
      noRenewalBefore = now() + renewalPauseMs
    },
  }
}

async function requestToken(
  credentials: ClientCredentials,
  door: WriteDoor,
  timeoutMs: number,
  now: () => number,
): Promise<Held> {
  const askedAt = now()
  const answer = await door.send({
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
  if (answer.kind !== 'answered') {
    throw new DruoError('unavailable', `the token server was not reached (${answer.cause})`)
  }
  if (answer.status === 400 || answer.status === 401 || answer.status === 403) {
    // RFC 6749 section 5.2; the error body of DRUO's token server is not known.
    throw new DruoError('unauthorized', `the token server refused the client credentials (${answer.status})`)
  }
  const reply = isSuccess(answer.status) ? object(answer.body) : null
  const token = text(reply?.['access_token'])
  if (reply === null || token === null || !/^[\x21-\x7e]+$/.test(token)) {
    throw new DruoError('unavailable', `the token server answered ${answer.status} without a usable token`)
  }
  const lifeMs = lifeSeconds(reply['expires_in']) * 1000
  return {
    token,
    expiresAt: askedAt + lifeMs,
    renewFrom: askedAt + lifeMs - Math.min(earliestRenewalMs, lifeMs / 10),
  }
}

function lifeSeconds(expiresIn: unknown): number {
  // Documented as text, sent as a number.
  const seconds = Number(text(expiresIn) ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : assumedLifeSeconds
}
