// Moments at even distances, to fractions of a millisecond: Node's timers know only whole ones, and would make bursts of requests.
import { on } from 'node:events'
import { Worker } from 'node:worker_threads'

export interface EvenMoments {
  readonly perSecond: number
  readonly count: number
}

/** The same clock in all threads. */
export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6

/** Each moment by `nowMs`, as soon as it has come. Several may wait for the next one: they get them in turns. */
export async function* evenMoments(moments: EvenMoments): AsyncGenerator<number> {
  const thread = new Worker(new URL('moments-thread.ts', import.meta.url), { workerData: moments })
  try {
    for await (const [dueAt] of on(thread, 'message', { close: ['exit'] }) as AsyncIterable<readonly [number]>) {
      yield dueAt
    }
  } finally {
    await thread.terminate()
  }
}
