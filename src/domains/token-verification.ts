// Which tokens DRUO has accepted, in passthrough. Only a 2xx of DRUO's proves it.
//
// Until then a token has no part in the write ledger: a forged token with the issuer and subject of another caller could read
// that caller's writes, and any invented token would cause durable rows. And tokens that DRUO has not accepted share one limit.
import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { gatewayError } from './shared/gateway-error.ts'

export interface TokenVerification {
  /** Whether DRUO has accepted the token before, even if it was long ago. */
  isKnown(token: string): boolean
  /** DRUO has accepted the token now. */
  markAccepted(token: string): void
  /**
   * Asks DRUO, unless it accepted the token in the last five minutes; once where several requests wait.
   * @throws {GraphQLError} UNAUTHENTICATED if DRUO does not accept the token, and what `isAccepted` throws
   */
  verify(token: string, isAccepted: () => Promise<boolean>): Promise<void>
}

const acceptedForMs = 300_000
const maxKnown = 10_000

export function createTokenVerification(now: () => number = Date.now): TokenVerification {
  /** When DRUO accepted each token last. */
  const accepted = new LRUCache<string, number>({ max: maxKnown })
  const pending = new Map<string, Promise<boolean>>()

  const ask = (token: string, isAccepted: () => Promise<boolean>): Promise<boolean> => {
    const tokenHash = hashOf(token)
    const asked = pending.get(tokenHash)
    if (asked !== undefined) return asked
    const response = isAccepted().finally(() => pending.delete(tokenHash))
    pending.set(tokenHash, response)
    return response
  }

  return {
    isKnown: (token) => accepted.has(hashOf(token)),
    markAccepted: (token) => void accepted.set(hashOf(token), now()),
    async verify(token, isAccepted) {
      const acceptedAt = accepted.get(hashOf(token))
      if (acceptedAt !== undefined && now() - acceptedAt <= acceptedForMs) return
      if (await ask(token, isAccepted)) {
        accepted.set(hashOf(token), now())
        return
      }
      accepted.delete(hashOf(token))
      throw gatewayError('UNAUTHENTICATED', 'DRUO does not accept your token. Send a valid access token of DRUO.')
    },
  }
}

const hashOf = (token: string): string => hash('sha256', token, 'base64')
