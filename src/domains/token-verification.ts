// Verifies with DRUO the token of a caller whose principal comes from an unverified token, before it uses the write ledger.
//
// Otherwise a forged token with the issuer and subject of another caller could read that caller's writes, or use up its
// idempotency keys.
import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { gatewayError } from './shared/gateway-error.ts'

/** @throws {GraphQLError} UNAUTHENTICATED where DRUO does not accept the token */
export type VerifyToken = (token: string, isAccepted: IsAccepted) => Promise<void>

type IsAccepted = () => Promise<boolean>

const rememberMs = 300_000
const maxRemembered = 10_000

/** Asks DRUO once per token in five minutes, also where several requests wait. Rejections and failures are not remembered. */
export function createTokenVerification(): VerifyToken {
  const responses = new LRUCache<string, Promise<boolean>>({
    max: maxRemembered,
    ttl: rememberMs,
    ttlResolution: 0,
    perf: { now: () => Date.now() },
  })
  return async (token, isAccepted) => {
    const tokenHash = hash('sha256', token, 'base64')
    let response = responses.get(tokenHash)
    if (response === undefined) {
      response = isAccepted()
      responses.set(tokenHash, response)
    }
    const accepted = await response.catch((error: unknown) => {
      responses.delete(tokenHash)
      throw error
    })
    if (accepted) return
    responses.delete(tokenHash)
    throw gatewayError('UNAUTHENTICATED', 'DRUO does not accept your token. Send a valid access token of DRUO.')
  }
}
