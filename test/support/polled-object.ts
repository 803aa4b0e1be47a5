// An object that is watched by a clock of the test's, read by the test's own rules, and what has been seen of it.
import type { Failure } from '../../src/updates/poller.ts'
import { createPollers } from '../../src/updates/pollers.ts'
import { createFakeClock } from './fake-clock.ts'

export interface State {
  readonly status: string
  readonly linked?: string
}

export class Refused extends Error {
  readonly failure: Failure

  constructor(failure: Partial<Failure> = {}) {
    super('refused')
    this.failure = { isLasting: false, retryAfterMs: undefined, ...failure }
  }
}

export function startWatches(first: State | null = { status: 'PENDING' }) {
  const clock = createFakeClock()
  const begunAt = clock.now()
  const polls: string[] = []
  const watches = createPollers({
    clock,
    random: () => 0.5,
    failureOf: (error) => (error instanceof Refused ? error.failure : { isLasting: true, retryAfterMs: undefined }),
    onPoll: (result) => polls.push(result),
    changeCount: () => upstream.changes,
  })
  const watchObject = watches.of<State>()
  const upstream = {
    state: first,
    error: undefined as Error | undefined,
    /** When each read began. */
    readsAt: [] as number[],
    /** Writes and notifications so far. */
    changes: 0,
    /** Held back until called, where it is set. */
    gate: undefined as Promise<void> | undefined,
  }
  const read = async (): Promise<State | null> => {
    upstream.readsAt.push(clock.now() - begunAt)
    const { state, error } = upstream
    await upstream.gate
    if (error !== undefined) throw error
    return state
  }
  const watch = (key = 'gateway trx_1', credentials = 'gateway') => {
    const states = watchObject({
      key,
      credentials,
      id: 'trx_1',
      read,
      relatedIds: ({ linked }) => (linked === undefined ? [] : [linked]),
      isFinal: ({ status }) => status === 'DONE',
    })
    const seen: unknown[] = []
    const ended = (async () => {
      try {
        for await (const state of states) seen.push(state?.status ?? null)
        seen.push('end')
      } catch (error) {
        seen.push(String(error))
      }
    })()
    return { states, seen, ended }
  }
  return { clock, watches, upstream, watch, polls }
}
