// How a process measures leases and settle windows: by the time that it has watched pass, not by any wall clock.
import { describe, expect, it } from 'vitest'
import { Observations } from '../../../src/ledger/observations.ts'
import type { WriteRecord } from '../../../src/ledger/record.ts'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import { TestClock } from '../../support/ledger.ts'
import { recorded } from '../../support/store-records.ts'

const sentUntil = new Date('2030-01-01T00:00:00.000Z')

async function watchedRecord(change: Partial<WriteRecord> = {}) {
  const clock = new TestClock()
  const store = openSqliteStore(':memory:')
  const lease = { owner: 'a', updatedAt: clock.now(), leaseUntil: new Date(clock.now().getTime() + 60_000) }
  const record = await recorded(store, 'key', { state: 'SENDING', ...lease, sentUntil, ...change })
  return { clock, record, observations: new Observations(clock) }
}

describe('a lease', () => {
  it('is over when one revision has been watched for its length', async () => {
    const { clock, record, observations } = await watchedRecord()
    expect(observations.leaseIsOver(record)).toBe(false)
    clock.advance(59_999)
    expect(observations.leaseIsOver(record)).toBe(false)
    clock.advance(1)
    expect(observations.leaseIsOver(record)).toBe(true)
  })

  it('is not over because a clock says so: that of another machine, or this one after a step', async () => {
    const { clock, record, observations } = await watchedRecord()
    clock.step(180_000)
    expect(observations.leaseIsOver(record)).toBe(false)
    clock.step(180_000)
    expect(observations.leaseIsOver(record)).toBe(false)
  })

  it('begins again with every revision', async () => {
    const { clock, record, observations } = await watchedRecord()
    observations.leaseIsOver(record)
    clock.advance(60_000)
    const taken = { ...record, revision: record.revision + 1 }
    expect(observations.leaseIsOver(taken)).toBe(false)
    clock.advance(60_000)
    expect(observations.leaseIsOver(taken)).toBe(true)
  })

  it('is never over where there is none', async () => {
    const { clock, record, observations } = await watchedRecord({ owner: null, leaseUntil: null })
    observations.leaseIsOver(record)
    clock.advance(1e9)
    expect(observations.leaseIsOver(record)).toBe(false)
  })
})

describe('a settle window', () => {
  const confirming = () => watchedRecord({ state: 'CONFIRMING', owner: null, leaseUntil: null })

  it('begins when the process first sees the write, and ignores how long ago it was sent', async () => {
    const { clock, record, observations } = await confirming()
    clock.advance(1e9)
    expect(observations.settleWindow(record)).toEqual({ watchedMs: 0, emptySearches: 0 })
    clock.advance(5000)
    observations.countEmptySearches(record, 1, 5000)
    expect(observations.settleWindow(record)).toEqual({ watchedMs: 5000, emptySearches: 1 })
  })

  it.each([
    ['forward by 3 minutes', 180_000, 0],
    ['back by 3 minutes', -180_000, 0],
    ['forward by 2.001 s', 2001, 0],
    ['by 2 s, as NTP may', 2000, 5000],
  ])('begins again when the clock is stepped %s', async (_name, stepMs, watchedMs) => {
    const { clock, record, observations } = await confirming()
    observations.settleWindow(record)
    clock.advance(5000)
    clock.step(stepMs)
    expect(observations.settleWindow(record).watchedMs).toBe(watchedMs)
  })

  it('begins again when its sender reports late', async () => {
    const { clock, record, observations } = await confirming()
    observations.settleWindow(record)
    clock.advance(5000)
    expect(observations.settleWindow({ ...record, sentUntil: clock.now() }).watchedMs).toBe(0)
  })

  it('counts no search that began before the window', async () => {
    const { clock, record, observations } = await confirming()
    observations.settleWindow(record)
    clock.advance(5000)
    clock.step(180_000)
    observations.checkClock()
    observations.countEmptySearches(record, 2, 5000)
    expect(observations.settleWindow(record)).toEqual({ watchedMs: 0, emptySearches: 0 })
  })

  it('is forgotten when nobody has looked at it for long', async () => {
    const { clock, record, observations } = await confirming()
    observations.settleWindow(record)
    clock.advance(3 * 3_600_000)
    observations.prune()
    expect(observations.settleWindow(record).watchedMs).toBe(0)
  })
})
