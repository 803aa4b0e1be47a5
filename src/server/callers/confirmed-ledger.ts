// The write ledger for a caller whose name is only what an unverified token says: DRUO must have taken the token first.
//
// Without this, whoever writes another's issuer and subject into a token could read what became of that caller's writes,
// or use up its keys.
import { createHash } from 'node:crypto'
import { gatewayError } from '../../graphql/gateway-error.ts'
import type { Ledger } from '../../writes/ledger.ts'

export type ConfirmToken = (token: string, isAccepted: () => Promise<boolean>) => Promise<void>

const confirmedMs = 300_000
const mostRemembered = 10_000

/** Asks once for each token in five minutes, however many requests wait. */
export function createTokenConfirmation(now: () => number = Date.now): ConfirmToken {
  const asked = new Map<string, { readonly accepted: Promise<boolean>; readonly until: number }>()
  return async (token, isAccepted) => {
    const hash = createHash('sha256').update(token).digest('base64')
    let known = asked.get(hash)
    if (known === undefined || now() >= known.until) {
      asked.delete(hash)
      known = { accepted: isAccepted(), until: now() + confirmedMs }
      asked.set(hash, known)
      const [oldest] = asked.keys()
      if (asked.size > mostRemembered && oldest !== undefined) asked.delete(oldest)
    }
    const accepted = await known.accepted.catch((error: unknown) => {
      asked.delete(hash)
      throw error
    })
    if (accepted) return
    asked.delete(hash)
    throw gatewayError('UNAUTHENTICATED', 'DRUO does not take your token.')
  }
}

export function confirmedLedger(ledger: Ledger, confirm: () => Promise<void>): Ledger {
  return {
    ...ledger,
    async perform(request) {
      await confirm()
      return ledger.perform(request)
    },
    async find(principal, idempotencyKey, lookUp) {
      await confirm()
      return ledger.find(principal, idempotencyKey, lookUp)
    },
  }
}
