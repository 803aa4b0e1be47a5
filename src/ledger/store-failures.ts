// How the ledger deals with a store that fails.
import { setTimeout as pause } from 'node:timers/promises'

/** The store failed before anything was sent. */
export class LedgerUnavailableError extends Error {
  override readonly name = 'LedgerUnavailableError'
}

const retryDelaysMs = [50, 100, 200, 400, 800]

/** Only this process knows what happened at DRUO, so a store that fails for a moment is tried again. */
export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (const delayMs of retryDelaysMs) {
    try {
      return await work()
    } catch {
      await pause(delayMs)
    }
  }
  return work()
}

export async function unavailableOnFailure<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new LedgerUnavailableError('the write ledger cannot be used', { cause: error })
  }
}
