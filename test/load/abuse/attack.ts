// What an attack of the abuse run is, and what attacks share.
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

export interface Target {
  readonly origin: string
  /** The attacker's token. Undefined if it has none. */
  readonly token: string | undefined
}

export interface Attack {
  /** Runs until it is aborted, and says in a few words what it got. */
  readonly run: (target: Target, signal: AbortSignal) => Promise<string>
  /** Of the attacker's token, besides its subject. */
  readonly claims?: Readonly<Record<string, unknown>>
  /** The gateway's. */
  readonly environment?: Readonly<Record<string, string>>
  /** No one has a token of the issuer. */
  readonly isPassthrough?: boolean
  /** The attacker's key is withdrawn when the attack begins. */
  readonly isWithdrawn?: boolean
}

/** The claims of a payer, who only reads. */
export const payer = { scope: 'payments:read accounts:read', druo_end_user_id: 'eur_attacker' } as const

export const headersOf = ({ token }: Target) => ({ authorization: `Bearer ${token ?? 'invented'}` })

/** Calls `work` at an even pace, and does not wait for it. Late calls are made up for. */
export async function paced(
  perSecond: number,
  max: number,
  signal: AbortSignal,
  work: (at: number) => Promise<void>,
): Promise<void> {
  const running: Promise<void>[] = []
  const startedAt = performance.now()
  for (let at = 0; at < max && !signal.aborted;) {
    const due = Math.min(max, Math.floor(((performance.now() - startedAt) / 1000) * perSecond) + 1)
    for (; at < due; at += 1) running.push(work(at).catch(() => undefined))
    await pause(Math.min(1000 / perSecond, 50))
  }
  if (!signal.aborted) await once(signal, 'abort')
  await Promise.race([Promise.all(running), pause(1000)])
}

export function count() {
  const counts = new Map<string, number>()
  return {
    add: (what: string | number) => void counts.set(`${what}`, (counts.get(`${what}`) ?? 0) + 1),
    words: () => [...counts].map(([what, times]) => `${times} × ${what}`).join(', '),
  }
}
