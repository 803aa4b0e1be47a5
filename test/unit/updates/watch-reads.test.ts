// Watches: how often an object is read, however many watch it and however much news of it comes.
import { describe, expect, it } from 'vitest'
import { settled } from '../../support/fake-clock.ts'
import { startWatches } from '../../support/polled-object.ts'

describe('reads', () => {
  it('are one for a thousand watchers, at intervals from 2 to 60 s while nothing changes', async () => {
    const { clock, upstream, watch } = startWatches()
    const all = Array.from({ length: 1000 }, () => watch())
    await clock.advance(183_000)
    expect(upstream.readsAt).toEqual([0, 2000, 6000, 14_000, 30_000, 62_000, 122_000, 182_000])
    upstream.state = { status: 'PROCESSING' }
    await clock.advance(62_000)
    // A change brings the short interval back.
    expect(upstream.readsAt.slice(8)).toEqual([242_000, 244_000])
    expect(all.every(({ seen }) => seen.join() === 'PENDING,PROCESSING')).toBe(true)
  })

  it('are not shared across views', async () => {
    const { clock, upstream, watch } = startWatches()
    watch('gateway trx_1')
    watch('payer trx_1')
    await clock.advance(0)
    expect(upstream.readsAt).toEqual([0, 0])
  })

  it('are at most 16 at once', async () => {
    const { upstream, watch } = startWatches()
    const gate = Promise.withResolvers<void>()
    upstream.gate = gate.promise
    const all = Array.from({ length: 40 }, (_, index) => watch(`gateway ${index}`))
    await settled()
    expect(upstream.readsAt).toHaveLength(16)
    gate.resolve()
    await settled()
    expect([upstream.readsAt.length, all.every(({ seen }) => seen.length === 1)]).toEqual([40, true])
  })
})

describe('news', () => {
  it('is read at once, and told', async () => {
    const { clock, watches, upstream, watch } = startWatches()
    const { seen } = watch()
    await clock.advance(10_000)
    upstream.state = { status: 'PROCESSING' }
    watches.notifyChanged(['other', 'trx_1', 'trx_1'])
    await settled()
    expect([seen, upstream.readsAt.at(-1)]).toEqual([['PENDING', 'PROCESSING'], 10_000])
  })

  it('just after the poll is read at once all the same', async () => {
    const { clock, watches, upstream, watch } = startWatches()
    watch()
    await clock.advance(2100)
    watches.notifyChanged(['trx_1'])
    await settled()
    expect(upstream.readsAt).toEqual([0, 2000, 2100])
  })

  it('of a related id is news', async () => {
    const { clock, watches, upstream, watch } = startWatches({ status: 'PENDING', linked: 'trx_old' })
    watch()
    await clock.advance(1000)
    watches.notifyChanged(['trx_old'])
    await settled()
    upstream.state = { status: 'PENDING', linked: 'trx_new' }
    watches.notifyChanged(['trx_1'])
    await clock.advance(500)
    watches.notifyChanged(['trx_old'])
    await clock.advance(300)
    watches.notifyChanged(['trx_new'])
    await clock.advance(0)
    expect(upstream.readsAt).toEqual([0, 1000, 1250, 1800])
  })

  it('of what nobody watches is none', async () => {
    const { clock, watches, upstream } = startWatches()
    watches.notifyChanged(Array.from({ length: 10_000 }, (_, index) => `trx_${index}`))
    await clock.advance(1000)
    expect(upstream.readsAt).toEqual([])
  })

  it('that floods in is one read in each window, and one after the last', async () => {
    const { clock, watches, upstream, watch } = startWatches()
    const { seen } = watch()
    await clock.advance(10_000)
    const before = upstream.readsAt.length
    for (let wave = 0; wave < 100; wave += 1) {
      for (let copy = 0; copy < 100; copy += 1) watches.notifyChanged(['trx_1'])
      if (wave === 99) upstream.state = { status: 'PROCESSING' }
      await clock.advance(10)
    }
    await clock.advance(250)
    expect(upstream.readsAt.slice(before)).toEqual([10_000, 10_250, 10_500, 10_750, 11_000])
    expect(seen.at(-1)).toBe('PROCESSING')
  })

  it('that comes while it is read is read again', async () => {
    const { clock, watches, upstream, watch } = startWatches()
    const { seen } = watch()
    await clock.advance(10_000)
    const gate = Promise.withResolvers<void>()
    upstream.gate = gate.promise
    watches.notifyChanged(['trx_1'])
    await settled()
    upstream.state = { status: 'PROCESSING' }
    watches.notifyChanged(['trx_1'])
    gate.resolve()
    await clock.advance(250)
    expect([seen, upstream.readsAt.slice(-2)]).toEqual([
      ['PENDING', 'PROCESSING'],
      [10_000, 10_250],
    ])
  })
})
