// How long the ledger remembers what, and what a key answers in the end.
import { describe, expect, it } from 'vitest'
import { acknowledge } from '../../../src/ledger/manual-resolution.ts'
import { createRetention, removeAfterMs, redactAfterMs } from '../../../src/ledger/retention.ts'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import { environment, TestClock, testLedger, testRequest, unclear, unsent } from '../../support/ledger.ts'

const everything = { environment, principal: null, state: null, after: null, limit: 10 }

function testRetention() {
  const store = openSqliteStore(':memory:')
  const clock = new TestClock()
  const failures: unknown[] = []
  const retention = createRetention({ store, onFailure: (error) => failures.push(error), now: clock.now, batch: 2 })
  return { ...testLedger({ store, clock }), store, retention, failures }
}

it('an alarm stays until a person acknowledges it', async () => {
  const { ledger, clock, retention, store } = testRetention()
  await ledger.perform(testRequest(clock))
  const record = await ledger.find('anonymous', testRequest(clock).idempotencyKey)
  if (record === undefined) throw new Error('not recorded')
  const alarmed = await store.change(record, { ...record, alarm: 'lateSuccess', alarmAt: clock.now() })
  clock.advance(removeAfterMs)
  await retention.purge()
  expect((await ledger.find('anonymous', record.idempotencyKey))?.outcome).not.toBeNull()
  await acknowledge(store, alarmed ?? record, 'ana: refunded', clock.now())
  await retention.purge()
  expect(await ledger.find('anonymous', record.idempotencyKey)).toBeUndefined()
})

const named = (idempotencyKey: string, changes = {}) => ({ idempotencyKey, ...changes })

describe('thirty days after it settled', () => {
  it('a success still answers its state and id, and sends nothing', async () => {
    const { ledger, clock, retention } = testRetention()
    await ledger.perform(testRequest(clock))
    clock.advance(redactAfterMs - 1)
    await retention.purge()
    const key = testRequest(clock).idempotencyKey
    expect((await ledger.find('anonymous', key))?.outcome).not.toBeNull()
    clock.advance(1)
    await retention.purge()
    const again = testRequest(clock)
    expect(await ledger.perform(again)).toMatchObject({
      kind: 'done',
      replayed: true,
      record: { state: 'SUCCEEDED', druoId: 'trx_1', outcome: null, searchCriteria: null },
    })
    expect(again.sent()).toBe(0)
  })

  it.each([
    ['MISSING_REQUIRED_PARAMETER', 'DRUO requires a value here (amount, MISSING_REQUIRED_PARAMETER).'],
    ['UNEXPECTED_VALUE', 'DRUO does not accept this value (amount, UNEXPECTED_VALUE).'],
    ['BAD_REQUEST', 'DRUO refused the request (amount, BAD_REQUEST).'],
  ])("a refusal still has its reason, without DRUO's text: %s", async (code, message) => {
    const { ledger, clock, retention, store } = testRetention()
    const reason = { category: 'INVALID_REQUEST_ERROR', code }
    const refusal = { code: 'REJECTED_BY_DRUO', reason, path: ['amount'] } as const
    const send = async () => ({ kind: 'refused', refusals: [{ ...refusal, message: 'not for Ana Roe' }] }) as const
    const first = await ledger.perform(testRequest(clock, send))
    expect(first).toMatchObject({ refusals: [{ message: 'not for Ana Roe' }] })
    clock.advance(redactAfterMs)
    await retention.purge()
    const again = testRequest(clock)
    expect(await ledger.perform(again)).toMatchObject({
      kind: 'refused',
      replayed: true,
      refusals: [{ ...refusal, message }],
    })
    expect(again.sent()).toBe(0)
    expect(JSON.stringify(await store.list(everything))).not.toContain('Ana')
  })

  it('a refusal that an older version stored with a text loses it', async () => {
    const { ledger, clock, retention, store } = testRetention()
    await ledger.perform(testRequest(clock, unclear))
    const [record = expect.fail('no record')] = await store.list(everything)
    const refusals = [{ code: 'REJECTED_BY_DRUO', message: 'not for Ana Roe', path: null }] as const
    const outcome = { kind: 'refused', refusals } as const
    await store.change(record, { ...record, state: 'REJECTED', settledAt: clock.now(), nextSearchAt: null, outcome })
    expect(await ledger.perform(testRequest(clock))).toMatchObject({
      refusals: [{ message: 'DRUO refused the request.' }],
    })
    clock.advance(redactAfterMs)
    await retention.purge()
    expect(await store.list(everything)).toMatchObject([{ state: 'REJECTED', outcome: null }])
    expect(await ledger.perform(testRequest(clock))).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'REJECTED_BY_DRUO', path: null }],
    })
  })

  it('the key is still refused with other input', async () => {
    const { ledger, clock, retention } = testRetention()
    await ledger.perform(testRequest(clock))
    clock.advance(redactAfterMs)
    await retention.purge()
    expect(await ledger.perform(testRequest(clock, undefined, { input: { amount: 101 } }))).toEqual({
      kind: 'key-reused',
    })
  })
})

it('what is in doubt stays for ever, what was never sent does not, however many there are', async () => {
  const { ledger, clock, retention } = testRetention()
  const keys = Array.from({ length: 5 }, (_, index) => `key-0123456789-${index}`)
  for (const key of keys) {
    await ledger.perform(testRequest(clock, unclear, named(`unclear ${key}`)))
    await ledger.perform(testRequest(clock, unsent, named(`unsent ${key}`)))
    await ledger.perform(testRequest(clock, undefined, named(`done ${key}`, { createsObject: false })))
  }
  clock.advance(removeAfterMs)
  await retention.purge()
  const left = async (kind: string) =>
    (await Promise.all(keys.map((key) => ledger.find('anonymous', `${kind} ${key}`)))).filter(Boolean).length
  expect([await left('unclear'), await left('unsent'), await left('done')]).toEqual([5, 0, 0])
})

it('runs by itself, goes on after a failure, and stops', async () => {
  const { store, clock } = testRetention()
  const failures: unknown[] = []
  let purges = 0
  const retention = createRetention({
    store: {
      ...store,
      purge: async () => {
        purges += 1
        if (purges === 1) throw new Error('disk full')
        return 0
      },
    },
    onFailure: (error) => failures.push(error),
    now: clock.now,
    everyMs: 1,
  })
  retention.start()
  await expect.poll(() => purges).toBeGreaterThan(2)
  await retention.stop()
  const atStop = purges
  await new Promise((resolve) => setImmediate(resolve))
  expect(purges).toBe(atStop)
  expect(failures).toEqual([new Error('disk full')])
})
