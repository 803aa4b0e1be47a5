// The write ledger when things go wrong: slow senders, processes that end, stores that fail.
import { describe, expect, it } from 'vitest'
import type { SendResult } from '../../../src/ledger/send-result.ts'
import { LedgerUnavailableError, type WriteStore } from '../../../src/ledger/store.ts'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import { leaseMs, TestClock, testLedger, testRequest, unsent } from '../../support/ledger.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const key = 'key-0123456789abcdef'
const never = () => new Promise<SendResult<string>>(() => undefined)
const failing = () => Promise.reject<never>(new Error('disk full'))

describe('a sender that takes too long', () => {
  it('leaves everybody with IN_PROGRESS when their time is up, its own caller too', async () => {
    const { ledger, clock } = testLedger()
    const soon = { waitUntil: clock.now() }
    const first = await ledger.perform(testRequest(clock, never, soon))
    const second = testRequest(clock, undefined, soon)
    expect(first).toMatchObject({ kind: 'in-progress', record: { state: 'SENDING' } })
    expect(await ledger.perform(second)).toMatchObject({ kind: 'in-progress' })
    expect(second.sent()).toBe(0)
  })

  it('goes on when its caller has left, and its outcome is kept', async () => {
    const { ledger, clock } = testLedger()
    const release = Promise.withResolvers<SendResult<string>>()
    await ledger.perform(testRequest(clock, () => release.promise, { waitUntil: clock.now() }))
    release.resolve({ kind: 'done', id: 'trx_1', value: 'made' })
    expect(await ledger.perform(testRequest(clock))).toMatchObject({ kind: 'done', replayed: true })
  })

  it('becomes CONFIRMING when its lease runs out, and is never sent again', async () => {
    const { ledger, clock, outcomes } = testLedger()
    await ledger.perform(testRequest(clock, never, { waitUntil: clock.now() }))
    clock.advance(leaseMs - 1)
    expect((await ledger.find('anonymous', key))?.state).toBe('SENDING')
    clock.advance(1)
    const again = testRequest(clock)
    expect(await ledger.perform(again)).toMatchObject({ kind: 'unclear', record: { state: 'CONFIRMING' } })
    expect(again.sent()).toBe(0)
    expect(outcomes).toEqual([{ state: 'CONFIRMING', cause: 'the sender did not report back' }])
  })

  it('is believed when it reports back all the same', async () => {
    const path = temporaryDatabase()
    const { ledger, clock, outcomes } = testLedger({ store: openSqliteStore(path) })
    const release = Promise.withResolvers<SendResult<string>>()
    await ledger.perform(testRequest(clock, () => release.promise, { waitUntil: clock.now() }))
    clock.advance(leaseMs)
    expect((await ledger.find('anonymous', key))?.state).toBe('CONFIRMING')
    release.resolve({ kind: 'done', id: 'trx_1', value: 'made' })
    await ledger.close()
    const again = openSqliteStore(path)
    expect(await again.find('test', 'anonymous', key)).toMatchObject({ state: 'SUCCEEDED', druoId: 'trx_1' })
    await again.close()
    expect(outcomes.map(({ state }) => state)).toEqual(['CONFIRMING', 'SUCCEEDED'])
  })

  it('is waited for when the ledger closes', async () => {
    const path = temporaryDatabase()
    const { ledger, clock } = testLedger({ store: openSqliteStore(path) })
    const release = Promise.withResolvers<SendResult<string>>()
    await ledger.perform(testRequest(clock, () => release.promise, { waitUntil: clock.now() }))
    const closed = ledger.close()
    release.resolve({ kind: 'done', id: 'trx_1', value: 'made' })
    await closed
    const again = openSqliteStore(path)
    expect(await again.find('test', 'anonymous', key)).toMatchObject({ state: 'SUCCEEDED', druoId: 'trx_1' })
    await again.close()
  })
})

describe('a process that ended while it was sending', () => {
  it('leaves a write that is never sent again', async () => {
    const path = temporaryDatabase()
    const clock = new TestClock()
    const before = testLedger({ store: openSqliteStore(path), owner: 'the one that ended', clock })
    await before.ledger.perform(testRequest(clock, never, { waitUntil: clock.now() }))

    const after = testLedger({ store: openSqliteStore(path), owner: 'the next', clock })
    const early = testRequest(clock, undefined, { waitUntil: clock.now() })
    expect(await after.ledger.perform(early)).toMatchObject({ kind: 'in-progress' })
    clock.advance(leaseMs)
    const late = testRequest(clock)
    expect(await after.ledger.perform(late)).toMatchObject({ kind: 'unclear', record: { state: 'CONFIRMING' } })
    expect(early.sent() + late.sent()).toBe(0)
  })

  it('before it began to send leaves a write that may be sent', async () => {
    const path = temporaryDatabase()
    const clock = new TestClock()
    const before = testLedger({ store: openSqliteStore(path), clock })
    await before.ledger.perform(testRequest(clock, unsent))
    const after = testLedger({ store: openSqliteStore(path), clock })
    const again = testRequest(clock)
    expect(await after.ledger.perform(again)).toMatchObject({ kind: 'done' })
    expect(again.sent()).toBe(1)
  })
})

describe('a store that fails', () => {
  const faulty = (methods: Partial<WriteStore>): WriteStore => ({ ...openSqliteStore(':memory:'), ...methods })

  it('while recording: nothing is sent, and the caller learns so', async () => {
    const { ledger, clock } = testLedger({ store: faulty({ recordOnce: failing }) })
    const request = testRequest(clock)
    await expect(ledger.perform(request)).rejects.toThrow(LedgerUnavailableError)
    expect(request.sent()).toBe(0)
  })

  it('to say that it has recorded: nothing is sent, then or later, and the write is in doubt', async () => {
    const store = openSqliteStore(':memory:')
    const wordLost: WriteStore['recordOnce'] = async (write, first) => {
      await store.recordOnce(write, first)
      throw new Error('connection lost')
    }
    const before = testLedger({ store: { ...store, recordOnce: wordLost } })
    const request = testRequest(before.clock)
    await expect(before.ledger.perform(request)).rejects.toThrow(LedgerUnavailableError)
    const { ledger, clock } = testLedger({ store, clock: before.clock })
    expect(await ledger.perform({ ...request, waitUntil: clock.now() })).toMatchObject({ kind: 'in-progress' })
    clock.advance(leaseMs)
    expect(await ledger.perform(request)).toMatchObject({ kind: 'unclear', record: { state: 'CONFIRMING' } })
    expect(request.sent()).toBe(0)
  })

  it('while claiming once more what was not sent: nothing is sent, and the caller learns so', async () => {
    const store = openSqliteStore(':memory:')
    const before = testLedger({ store })
    await before.ledger.perform(testRequest(before.clock, unsent))
    const { ledger, clock } = testLedger({ store: { ...store, change: failing } })
    const request = testRequest(clock)
    await expect(ledger.perform(request)).rejects.toThrow(LedgerUnavailableError)
    expect(request.sent()).toBe(0)
  })

  it('while looking up: the caller learns so', async () => {
    const { ledger } = testLedger({ store: faulty({ find: failing }) })
    await expect(ledger.find('anonymous', key)).rejects.toThrow(LedgerUnavailableError)
  })

  it('after sending: the outcome is CONFIRMING, never success, and it is not sent again', async () => {
    const store = openSqliteStore(':memory:')
    const { ledger, clock, outcomes } = testLedger({ store: { ...store, change: failing } })
    const request = testRequest(clock)
    expect(await ledger.perform(request)).toMatchObject({ kind: 'unclear', record: { state: 'CONFIRMING' } })
    expect(outcomes).toEqual([{ state: 'CONFIRMING', cause: 'not recorded: Error: disk full' }])
    expect(await ledger.perform({ ...request, waitUntil: clock.now() })).toMatchObject({ kind: 'in-progress' })
    expect(request.sent()).toBe(1)
  })

  it('for a moment after sending: the outcome is recorded all the same', async () => {
    const store = openSqliteStore(':memory:')
    let changes = 0
    const { ledger, clock } = testLedger({
      store: {
        ...store,
        change: (seen, change) => {
          changes += 1
          return changes === 1 ? failing() : store.change(seen, change)
        },
      },
    })
    expect(await ledger.perform(testRequest(clock))).toMatchObject({ kind: 'done', value: 'made' })
    expect((await ledger.find('anonymous', key))?.state).toBe('SUCCEEDED')
  })
})
