// Deletes old settled writes in two steps: first everything that does not answer the key, later the rest. Writes that are
// CONFIRMING or NEEDS_REVIEW are kept until they are settled.
import { setTimeout as pause } from 'node:timers/promises'
import { later } from './states.ts'
import type { WriteStore } from './store.ts'

const dayMs = 24 * 3_600_000
/** Time from settled to redacted. Principal, key, fingerprint, state, DRUO's id, the mutation's name and the times remain. */
export const redactAfterMs = 30 * dayMs
/** Time from settled to removed. After it, the key can be used again. */
export const removeAfterMs = 400 * dayMs

interface RetentionOptions {
  readonly store: WriteStore
  readonly onFailure: (error: unknown) => void
  readonly now?: () => Date
  readonly everyMs?: number
  /** Rows in one statement: a small number, so that requests never wait long for the table. */
  readonly batch?: number
}

interface Retention {
  start(): void
  /** Purges everything that is old enough now. @throws if the store fails */
  purge(): Promise<void>
  stop(): Promise<void>
}

export function createRetention(options: RetentionOptions): Retention {
  const { store, onFailure, everyMs = 3_600_000, batch = 200 } = options
  const now = options.now ?? (() => new Date())
  const stopping = new AbortController()
  let running: Promise<void> | undefined

  const purge = async (): Promise<void> => {
    let purged = 1
    while (purged > 0 && !stopping.signal.aborted) {
      const at = now()
      purged = await store.purge({
        redactBefore: later(at, -redactAfterMs),
        removeBefore: later(at, -removeAfterMs),
        removeUnsentBefore: later(at, -redactAfterMs),
        now: at,
        limit: batch,
      })
      // Lets requests run between two batches.
      await pause(0)
    }
  }

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await purge().catch(onFailure)
      // An abort ends the pause early, by an exception.
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  return {
    start() {
      running ??= run()
    },
    purge,
    async stop() {
      stopping.abort()
      await running
    },
  }
}
