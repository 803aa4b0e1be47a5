// Pollers: which states each subscriber gets, and which error if the object cannot be read.
import { describe, expect, it } from 'vitest'
import { settled } from '../../support/fake-clock.ts'
import { Refused, startWatches, type State } from '../../support/polled-object.ts'

describe('a watcher', () => {
  it('is told the state of now, each state that differs, and the end', async () => {
    const { clock, watches, upstream, watch } = startWatches()
    const { seen, ended } = watch()
    await clock.advance(0)
    expect(seen).toEqual(['PENDING'])
    await clock.advance(60_000)
    upstream.state = { status: 'PROCESSING' }
    await clock.advance(60_000)
    upstream.state = { status: 'DONE' }
    await clock.advance(60_000)
    await ended
    expect(seen).toEqual(['PENDING', 'PROCESSING', 'DONE', 'end'])
    expect([watches.size, clock.timers]).toEqual([0, 0])
  })

  it('of what has ended already is told so by one read', async () => {
    const { watch, upstream, clock } = startWatches({ status: 'DONE' })
    const { seen, ended } = watch()
    await ended
    await clock.advance(600_000)
    expect([seen, upstream.readsAt]).toEqual([['DONE', 'end'], [0]])
  })

  it.each([
    ['is not there', []],
    ['is there no more', ['PENDING']],
  ])('of what %s is told null, and the end', async (_, before) => {
    const { clock, watches, upstream, watch } = startWatches(before.length === 0 ? null : { status: 'PENDING' })
    const { seen, ended } = watch()
    await clock.advance(0)
    upstream.state = null
    await clock.advance(2000)
    await ended
    expect([seen, watches.size]).toEqual([[...before, null, 'end'], 0])
  })

  it('who is slow gets the newest state alone', async () => {
    const { clock, upstream, watches } = startWatches()
    const states = watches.of<State>()({
      key: 'k',
      credentials: 'gateway',
      id: 'trx_1',
      read: async () => upstream.state,
      relatedIds: () => [],
      isFinal: ({ status }) => status === 'DONE',
    })
    for (const status of ['PENDING', 'CREATED', 'PROCESSING', 'DONE']) {
      upstream.state = { status }
      await clock.advance(2000)
    }
    const taken: unknown[] = []
    for await (const state of states) taken.push(state?.status)
    expect(taken).toEqual(['DONE'])
  })

  it('who comes late gets what is read for it, and not what was read before', async () => {
    const { clock, upstream, watch } = startWatches()
    watch()
    await clock.advance(1000)
    upstream.state = { status: 'PROCESSING' }
    const late = watch()
    await clock.advance(0)
    expect([late.seen, upstream.readsAt]).toEqual([['PROCESSING'], [0, 1000]])
  })

  it('who leaves is told nothing more, and the last one ends the reading', async () => {
    const { clock, upstream, watch, watches } = startWatches()
    const [one, other] = [watch(), watch()]
    await clock.advance(0)
    await one.states.return?.()
    upstream.state = { status: 'PROCESSING' }
    await clock.advance(2000)
    await other.states.return?.()
    const reads = upstream.readsAt.length
    await clock.advance(600_000)
    expect([one.seen, other.seen]).toEqual([
      ['PENDING', 'end'],
      ['PENDING', 'PROCESSING', 'end'],
    ])
    expect([upstream.readsAt.length, clock.timers, watches.size]).toEqual([reads, 0, 0])
  })

  it('who leaves while it is read leaves nothing behind', async () => {
    const { clock, upstream, watch, watches } = startWatches()
    const gate = Promise.withResolvers<void>()
    upstream.gate = gate.promise
    const { states } = watch()
    await settled()
    await states.return?.()
    gate.resolve()
    upstream.state = { status: 'PROCESSING', linked: 'lnk' }
    await clock.advance(600_000)
    watches.notifyChanged(['trx_1', 'lnk'])
    await clock.advance(0)
    expect([upstream.readsAt, clock.timers, watches.size]).toEqual([[0], 0, 0])
  })
})

describe('a subscriber who comes after a change, while a read from before it is under way', () => {
  async function startLate(first: State | null, error?: Error) {
    const started = startWatches(first)
    const { clock, upstream, watch } = started
    const gate = Promise.withResolvers<void>()
    Object.assign(upstream, { gate: gate.promise, error })
    const early = watch()
    await settled()
    Object.assign(upstream, { gate: undefined, error: undefined, state: { status: 'REFUNDED' } })
    const joined = watch()
    upstream.changes += 1
    const late = watch()
    gate.resolve()
    await settled()
    return { ...started, early, joined, late, untilRead: () => clock.advance(250) }
  }

  it.each<[string, State | null, Error | undefined, unknown]>([
    ['a state', { status: 'PENDING' }, undefined, ['PENDING']],
    ['a final state', { status: 'DONE' }, undefined, ['DONE', 'end']],
    ['that there is nothing', null, undefined, [null, 'end']],
    ['an error', { status: 'PENDING' }, new Refused(), ['Error: refused']],
  ])('does not get what that read gives: %s', async (_name, first, error, seen) => {
    const { early, joined, late, untilRead, upstream } = await startLate(first, error)
    expect([early.seen, joined.seen, late.seen]).toEqual([seen, seen, []])
    await untilRead()
    expect([late.seen, upstream.readsAt]).toEqual([['REFUNDED'], [0, 250]])
  })

  it('may leave before its read', async () => {
    const { late, untilRead, upstream, watches, clock } = await startLate({ status: 'DONE' })
    await late.states.return?.()
    await untilRead()
    expect([upstream.readsAt, watches.size, clock.timers]).toEqual([[0], 0, 0])
  })
})

describe('a read that fails', () => {
  it('answers the one who asks, and no other', async () => {
    const { clock, upstream, watch } = startWatches()
    const old = watch()
    await clock.advance(1000)
    upstream.error = new Refused()
    const late = watch()
    await late.ended
    upstream.error = undefined
    upstream.state = { status: 'PROCESSING' }
    await clock.advance(10_000)
    expect([late.seen, old.seen]).toEqual([['Error: refused'], ['PENDING', 'PROCESSING']])
  })

  it('is tried again ever more rarely, and told after two minutes', async () => {
    const { clock, upstream, watch, watches, polls } = startWatches()
    const { seen } = watch()
    await clock.advance(0)
    upstream.error = new Refused()
    await clock.advance(121_000)
    expect(seen).toEqual(['PENDING'])
    await clock.advance(60_000)
    expect([seen, watches.size]).toEqual([['PENDING', 'Error: refused'], 0])
    expect(upstream.readsAt).toEqual([0, 2000, 6000, 14_000, 30_000, 62_000, 122_000])
    expect(polls.slice(1).every((result) => result === 'failed')).toBe(true)
  })

  it('is told at once where trying again cannot help', async () => {
    const { clock, upstream, watch, watches } = startWatches()
    const { seen } = watch()
    await clock.advance(0)
    upstream.error = new Refused({ isLasting: true })
    await clock.advance(2000)
    expect([seen, watches.size]).toEqual([['PENDING', 'Error: refused'], 0])
  })

  it('because DRUO asks to slow down keeps all of the same credentials waiting, news too', async () => {
    const { clock, upstream, watch, watches } = startWatches()
    watch('gateway trx_1')
    watch('gateway trx_2')
    await clock.advance(0)
    upstream.error = new Refused({ retryAfterMs: 30_000 })
    await clock.advance(3000)
    upstream.error = undefined
    const reads = upstream.readsAt.length
    watches.notifyChanged(['trx_1'])
    watch('other trx_1', 'other')
    await clock.advance(28_000)
    expect(upstream.readsAt.slice(reads).every((at) => at < 31_000)).toBe(true)
    const ofOther = upstream.readsAt.length
    await clock.advance(2000)
    expect(upstream.readsAt.slice(ofOther).filter((at) => at === 32_000)).toHaveLength(2)
  })
})
