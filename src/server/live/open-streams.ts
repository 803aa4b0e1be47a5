// All connections that stay open for events, so that they can be brought to their end in order.
import { setTimeout as pause } from 'node:timers/promises'

export interface OpenStreams {
  /** @returns what takes it off the list */
  add(stop: () => void): () => void
  /** Their clients all come back at once elsewhere: they are sent away one after another, but within this time. */
  stopAll(withinMs: number): Promise<void>
  /** No more are opened. */
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
      // The rest of the time is theirs, to say good-bye.
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
