// The write ledger: what is recorded when, what is sent, and what is answered to a repeated request.
import { describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import { refused, TestClock, testLedger, testRequest, unclear, unsent } from '../../support/ledger.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const key = 'key-0123456789abcdef'

describe('a first request', () => {
  it('is on record as SENDING, in the file, before anything is sent', async () => {
    const path = temporaryDatabase()
    const { ledger, clock } = testLedger({ store: openSqliteStore(path) })
    const seenWhileSending: unknown[] = []
    const request = testRequest(clock, async () => {
      const other = openSqliteStore(path)
      seenWhileSending.push((await other.find('test', 'anonymous', key))?.state)
      await other.close()
      return { kind: 'done', id: 'trx_1', value: 'made' }
    })
    await ledger.perform(request)
    expect(seenWhileSending).toEqual(['SENDING'])
  })

  it('gives the sender its reference, and whether it may still send', async () => {
    const { ledger, clock } = testLedger()
    const seen: unknown[] = []
    await ledger.perform({
      ...testRequest(clock),
      send: async (sending) => {
        seen.push(sending.reference, sending.mayStillSend())
        clock.advance(40_000)
        seen.push(sending.mayStillSend())
        return { kind: 'done', id: 'trx_1', value: 'made' }
      },
    })
    const record = await ledger.find('anonymous', key)
    expect(seen).toEqual([record?.reference, true, false])
  })

  it.each<[string, (clock: TestClock) => void, boolean]>([
    ['at once', () => undefined, true],
    ['just before its last moment', (clock) => clock.advance(39_999), true],
    ['at its last moment', (clock) => clock.advance(40_000), false],
    ['after the process was stopped', (clock) => clock.advance(180_000), false],
    ['after the machine was suspended, which only the wall clock shows', (clock) => clock.step(180_000), false],
    [
      'after the wall clock was set back, in time that only the monotonic clock shows',
      (clock) => {
        clock.step(-1000)
        clock.advance(40_000)
      },
      false,
    ],
    ['after the wall clock was set back by more than it can drift', (clock) => clock.step(-2001), false],
    ['after a small correction of the wall clock', (clock) => clock.step(-1999), true],
  ])('is still sent %s, or not', async (_name, pass, expected) => {
    const { ledger, clock } = testLedger()
    const seen: boolean[] = []
    await ledger.perform({
      ...testRequest(clock),
      send: async ({ mayStillSend }) => {
        pass(clock)
        seen.push(mayStillSend())
        return { kind: 'unclear', cause: 'test' }
      },
    })
    expect(seen).toEqual([expected])
  })

  it.each([
    ['done', undefined, 'done', 'SUCCEEDED'],
    ['refused', refused, 'refused', 'REJECTED'],
    ['unclear', unclear, 'unclear', 'CONFIRMING'],
    ['unsent', unsent, 'unsent', 'RECORDED'],
    ['thrown', () => Promise.reject(new Error('bug')), 'unclear', 'CONFIRMING'],
  ] as const)('%s is recorded and reported as such', async (_name, send, kind, state) => {
    const { ledger, clock, outcomes } = testLedger()
    const report = await ledger.perform(testRequest(clock, send))
    expect(report.kind).toBe(kind)
    expect((await ledger.find('anonymous', key))?.state).toBe(state)
    expect(outcomes.map((outcome) => outcome.state)).toEqual([state])
  })

  it('keeps the id and the snapshot of a success, and hands on the value', async () => {
    const { ledger, clock } = testLedger()
    const report = await ledger.perform(testRequest(clock))
    expect(report).toMatchObject({ kind: 'done', replayed: false, value: 'made' })
    expect(await ledger.find('anonymous', key)).toMatchObject({
      druoId: 'trx_1',
      settledAt: clock.now(),
      owner: null,
      leaseUntil: null,
      outcome: { kind: 'done', snapshot: { kept: 'made' } },
    })
  })
})

describe('the same key and the same input again', () => {
  it.each([
    ['a success', undefined, { kind: 'done', replayed: true, value: undefined }],
    [
      'a refusal',
      refused,
      {
        kind: 'refused',
        replayed: true,
        refusals: [{ message: 'DRUO refused the request (amount).', path: ['amount'] }],
      },
    ],
    ['an unclear outcome', unclear, { kind: 'unclear', replayed: true, record: { state: 'CONFIRMING' } }],
  ] as const)('answers %s from the record and sends nothing', async (_name, send, expected) => {
    const { ledger, clock } = testLedger()
    await ledger.perform(testRequest(clock, send))
    clock.advance(24 * 3_600_000)
    const again = testRequest(clock)
    expect(await ledger.perform(again)).toMatchObject(expected)
    expect(again.sent()).toBe(0)
  })

  it('is sent where nothing was sent before', async () => {
    const { ledger, clock } = testLedger()
    await ledger.perform(testRequest(clock, unsent))
    const again = testRequest(clock)
    expect(await ledger.perform(again)).toMatchObject({ kind: 'done', replayed: false })
    expect(again.sent()).toBe(1)
  })

  it('is sent once by 100 requests at the same moment', async () => {
    const { ledger, clock } = testLedger()
    const release = Promise.withResolvers<void>()
    const requests = Array.from({ length: 100 }, () =>
      testRequest(clock, async () => {
        await release.promise
        return { kind: 'done', id: 'trx_1', value: 'made' }
      }),
    )
    const reports = Promise.all(requests.map((request) => ledger.perform(request)))
    release.resolve()
    expect((await reports).map((report) => report.kind)).toEqual(Array.from({ length: 100 }, () => 'done'))
    expect(requests.reduce((sum, request) => sum + request.sent(), 0)).toBe(1)
  })

  it('is sent once by two processes on one file', async () => {
    const path = temporaryDatabase()
    const clock = new TestClock()
    const ledgers = ['a', 'b'].map((owner) => testLedger({ store: openSqliteStore(path), owner, clock }).ledger)
    const requests = Array.from({ length: 20 }, () => testRequest(clock))
    const reports = await Promise.all(
      requests.map((request, index) => (ledgers[index % 2] ?? expect.fail()).perform(request)),
    )
    expect(new Set(reports.map((report) => report.kind))).toEqual(new Set(['done']))
    expect(requests.reduce((sum, request) => sum + request.sent(), 0)).toBe(1)
  })

  it('shares the failure of a try that it waited for', async () => {
    const { ledger, clock } = testLedger()
    const release = Promise.withResolvers<void>()
    const first = testRequest(clock, async () => {
      await release.promise
      return unsent()
    })
    const second = testRequest(clock)
    const reports = Promise.all([ledger.perform(first), ledger.perform(second)])
    release.resolve()
    expect((await reports).map((report) => report.kind)).toEqual(['unsent', 'unsent'])
    expect(second.sent()).toBe(0)
  })
})

describe('the same key with something else', () => {
  it.each([
    ['other input', { input: { amount: 101 } }],
    ['another mutation', { mutation: 'createCheckoutLink' }],
  ])('%s is refused, and nothing is sent', async (_name, changes) => {
    const { ledger, clock } = testLedger()
    await ledger.perform(testRequest(clock))
    const other = testRequest(clock, undefined, changes)
    expect(await ledger.perform(other)).toEqual({ kind: 'key-reused' })
    expect(other.sent()).toBe(0)
  })

  it('another principal is somebody else altogether', async () => {
    const { ledger, clock } = testLedger()
    await ledger.perform(testRequest(clock))
    const done = async () => ({ kind: 'done', id: 'trx_2', value: 'made' }) as const
    const other = testRequest(clock, done, { principal: 'somebody else', input: { amount: 101 } })
    expect(await ledger.perform(other)).toMatchObject({ kind: 'done', replayed: false })
    expect(other.sent()).toBe(1)
    expect((await ledger.find('anonymous', key))?.reference).not.toBe(
      (await ledger.find('somebody else', key))?.reference,
    )
  })
})
