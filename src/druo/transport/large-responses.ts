// Hands over large responses one in each turn of the event loop, by turns of their callers. Decoding a full page and answering
// with it takes milliseconds: many at once would hold up all other requests.
import type { CallSemaphore } from './call-semaphore.ts'

export const largeResponseBytes = 16_000

type AwaitTurn = (limits: Parameters<CallSemaphore['acquire']>[0]) => Promise<void>

/** @param semaphore with one place */
export function createTurns(semaphore: CallSemaphore): AwaitTurn {
  return async (limits) => {
    const release = await semaphore.acquire(limits)
    // What waits for the response runs before.
    setImmediate(release)
  }
}
