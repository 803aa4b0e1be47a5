// Who calls the gateways: anybody, callers with signed tokens, or callers with DRUO's own opaque tokens that are renewed.
import { randomUUID } from 'node:crypto'
import { startTokenIssuer } from '../support/token-issuer.ts'
import type { CallerKind } from './switches.ts'

/** The headers of one request of a principal. Every request may have a token of its own. */
export type CallerOf = (principal: string) => Promise<Readonly<Record<string, string>>>

export interface Callers {
  readonly callerOf: CallerOf
  /** More than one may use the same key, each for a payment of its own. */
  readonly principals: readonly [string, ...string[]]
  /** What the gateways have to know, besides their credentials for DRUO. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

const clockToleranceSeconds = 600

export async function startCallers(kind: CallerKind): Promise<Callers> {
  if (kind === 'signed') {
    const issuer = await startTokenIssuer()
    const issuedAt = Math.floor(Date.now() / 1000) - clockToleranceSeconds
    return {
      async callerOf(sub) {
        const claims = { sub, iat: issuedAt, exp: issuedAt + 24 * 3600, jti: randomUUID() }
        return { authorization: `Bearer ${await issuer.token({ claims })}` }
      },
      principals: ['shop-a', 'shop-b'],
      environment: { ...issuer.environment, RATE_LIMIT_PER_MINUTE: '0' },
      close: async () => issuer[Symbol.asyncDispose](),
    }
  }
  const opaque = kind === 'opaque'
  return {
    callerOf: async () => (opaque ? { authorization: `Bearer ${randomUUID()}` } : {}),
    principals: ['shop-a'],
    environment: { GATEWAY_AUTH: opaque ? 'passthrough' : 'none', RATE_LIMIT_PER_MINUTE: '0' },
    close: async () => undefined,
  }
}
