// All open WebSockets and streams, so that they can be closed in steps when the process stops.
import { setTimeout as pause } from 'node:timers/promises'

export interface OpenStreams {
  /** @returns a function that removes it */
  add(stop: () => void): () => void
  /** Stops them in steps within this time, because all clients reconnect elsewhere at once. */
  stopAll(withinMs: number): Promise<void>
  /** No more streams may be opened. */
  readonly isStopping: boolean
}

const stepMs = 50

export function createOpenStreams(): OpenStreams {
  const stops = new Set<() => void>()
  let isStopping = false
  return {
    add(stop) {
      if (isStopping) stop()
      else stops.add(stop)
      return () => void stops.delete(stop)
    },
    async stopAll(withinMs) {
      isStopping = true
      // The rest of the time is left to the clients, to answer the close frames.
      const steps = Math.max(Math.floor((withinMs * 0.6) / stepMs), 1)
      const share = Math.ceil(stops.size / steps)
      while (stops.size > 0) {
        for (const stop of [...stops].slice(0, share)) {
          stops.delete(stop)
          stop()
        }
        if (stops.size > 0) await pause(stepMs)
      }
    },
    get isStopping() {
      return isStopping
    },
  }
}
