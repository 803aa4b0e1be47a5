// Forgets what is long settled: first all but what still answers the key, at last that too. What is UNKNOWN or needs a
// review stays for as long as it takes.
import { setTimeout as pause } from 'node:timers/promises'
import { later } from './change.ts'
import type { WriteStore } from './store.ts'

const dayMs = 24 * 3_600_000
/** After it settled: then principal, key, fingerprint, state, DRUO's id, the mutation's name and the times stay. */
export const keptWholeMs = 30 * dayMs
/** After it settled: then the key could be used anew. */
export const keptAtAllMs = 400 * dayMs

export interface RetentionOptions {
  readonly store: WriteStore
  readonly onFailure: (error: unknown) => void
  readonly now?: () => Date
  readonly everyMs?: number
  /** Rows at once, so that nobody waits long for the table. */
  readonly batch?: number
}

export interface Retention {
  start(): void
  /** Everything that may go at this moment. @throws where the store fails */
  sweep(): Promise<void>
  stop(): Promise<void>
}

export function createRetention(options: RetentionOptions): Retention {
  const { store, onFailure, everyMs = 3_600_000, batch = 200 } = options
  const now = options.now ?? (() => new Date())
  const stopping = new AbortController()
  let running: Promise<void> | undefined

  const sweep = async (): Promise<void> => {
    let swept = 1
    while (swept > 0 && !stopping.signal.aborted) {
      const at = now()
      swept = await store.sweep({
        reduceBefore: later(at, -keptWholeMs),
        removeBefore: later(at, -keptAtAllMs),
        removeUnsentBefore: later(at, -keptWholeMs),
        now: at,
        limit: batch,
      })
      // Lets requests in between two batches.
      await pause(0)
    }
  }

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await sweep().catch(onFailure)
      // Aborted where it stops: then there is nothing to wait for.
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  return {
    start() {
      running ??= run()
    },
    sweep,
    async stop() {
      stopping.abort()
      await running
    },
  }
}
