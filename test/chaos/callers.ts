// Who calls the gateways: anybody, callers with signed tokens, or callers with DRUO's own opaque tokens that are renewed.
import { randomUUID } from 'node:crypto'
import { startTokenIssuer } from '../support/token-issuer.ts'
import type { CallerKind } from './switches.ts'

/** The headers of one request for a payment. Two requests may have different tokens of one principal. */
export type CallerOf = (payment: PaymentKey) => Promise<Readonly<Record<string, string>>>

interface PaymentKey {
  readonly principal: string
  readonly key: string
}

export interface Callers {
  readonly callerOf: CallerOf
  /** More than one may use the same key, each for a separate payment. */
  readonly principals: readonly [string, ...string[]]
  /** What the gateways have to know, besides their credentials for DRUO. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

const clockToleranceSeconds = 600
const renewedEvery = 5

export async function startCallers(kind: CallerKind): Promise<Callers> {
  if (kind === 'signed') {
    const issuer = await startTokenIssuer()
    const issuedAt = Math.floor(Date.now() / 1000) - clockToleranceSeconds
    return {
      async callerOf({ principal }) {
        const claims = { sub: principal, iat: issuedAt, exp: issuedAt + 24 * 3600, jti: randomUUID() }
        return { authorization: `Bearer ${await issuer.token({ claims })}` }
      },
      principals: ['shop-a', 'shop-b'],
      environment: { ...issuer.environment, RATE_LIMIT_PER_MINUTE: '0' },
      close: async () => issuer[Symbol.asyncDispose](),
    }
  }
  const opaque = kind === 'opaque'
  let requests = 0
  return {
    async callerOf({ key }) {
      if (!opaque) return {}
      requests += 1
      // Only the token that sent a write can show its absence, so most requests have the payment's first token.
      return { authorization: `Bearer ${requests % renewedEvery === 0 ? randomUUID() : key}` }
    },
    principals: ['shop-a'],
    environment: { GATEWAY_AUTH: opaque ? 'passthrough' : 'none', RATE_LIMIT_PER_MINUTE: '0' },
    close: async () => undefined,
  }
}
