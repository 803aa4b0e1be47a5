// The example shop's logic against a gateway: one key for each intention, and nobody pays twice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pollAfterMs } from '../../../examples/web/src/till.ts'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { charge, link, openTill } from '../../support/till.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({
    // An object that is older than its request is not the request's.
    sandbox: { now: () => new Date() },
    environment: { WRITE_SETTLE_MS: '1000', WRITE_LOOKUP_MS: '10' },
  })
})
afterAll(() => gateway[Symbol.asyncDispose]())

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))
const keysOf = (sent: readonly string[]) => new Set(sent.map((line) => line.split(' ')[1]))
const namesOf = (sent: readonly string[]) => sent.map((line) => line.split(' ')[0])

describe('what goes well', () => {
  it('makes a link', async () => {
    const { till, settled } = openTill(gateway)
    await till.pay(link('Order 7'))
    expect(await settled()).toMatchObject({
      standing: { kind: 'link-made', link: { name: 'Order 7', expired: false } },
    })
  })

  it('pays twice where twice was meant, under two keys', async () => {
    const { till, sent } = openTill(gateway)
    await till.pay(charge(5000))
    expect(till.state().standing).toMatchObject({ kind: 'paid', payment: { amount: { value: 5000 } } })
    await till.pay(charge(5000))
    expect(keysOf(sent).size).toBe(2)
  })

  it('takes no second payment while one is under way', async () => {
    const { till, sent } = openTill(gateway)
    await Promise.all([till.pay(charge(5000)), till.pay(charge(5000))])
    expect(sent).toHaveLength(1)
  })
})

describe('what is wrong with the input', () => {
  it('is named beside its field, whether a rule or a type refuses it, and is mended under the same key', async () => {
    const { till, sent } = openTill(gateway)
    await till.pay(link(''))
    expect(till.state().standing).toMatchObject({ kind: 'faulty', faults: [{ field: 'input.name' }] })
    await till.pay(charge(5000, { statementDescriptor: 'ab' }))
    expect(till.state().standing).toMatchObject({
      kind: 'faulty',
      faults: [
        {
          field: 'input.statementDescriptor',
          message: 'StatementDescriptor must be 4 to 22 characters with at least one letter.',
        },
      ],
    })
    await till.pay(charge(5000, { statementDescriptor: 'abcd' }))
    expect(till.state().standing?.kind).toBe('paid')
    expect(keysOf(sent).size).toBe(1)
  })

  it("is named where DRUO refuses it, and then is a new intention's", async () => {
    const { till, sent } = openTill(gateway)
    await till.pay(charge(5000, { fundingSourceId: 'acc_00000000-0000-0000-0000-000000000000' }))
    expect(till.state().standing).toMatchObject({ kind: 'refused', faults: [{ field: 'input.fundingSourceId' }] })
    await till.pay(charge(5000))
    expect(keysOf(sent).size).toBe(2)
  })
})

describe('what is not clear at once', () => {
  it('is asked for by its key until it is certain, and never sent again', async () => {
    const { till, sent, pauses } = openTill({ ...gateway, whilePausing: nextTurn })
    await till.pay(charge(9904))
    expect(till.state().standing).toMatchObject({ kind: 'paid', payment: { amount: { value: 9904 } } })
    expect(namesOf(sent)[0]).toBe('CreatePayment')
    expect(new Set(namesOf(sent).slice(1))).toEqual(new Set(['WriteOutcome']))
    expect(pauses.length).toBeGreaterThan(0)
    expect(keysOf(sent).size).toBe(1)
  })

  it('is taken up again after a reload, under the key of before', async () => {
    const first = openTill({ ...gateway, whilePausing: () => new Promise(() => undefined) })
    void first.till.pay(charge(19_904))
    await expect.poll(() => first.till.state().standing?.kind).toBe('finding-out')
    const second = openTill({ ...gateway, storage: first.storage, whilePausing: nextTurn })
    await second.till.resume(null)
    expect(second.till.state().standing?.kind).toBe('paid')
    expect(keysOf([...first.sent, ...second.sent]).size).toBe(1)
    expect(namesOf(second.sent)).not.toContain('CreatePayment')
  })

  it('is sent again under its key where no answer came, and done once', async () => {
    let answered = 0
    const { till, sent } = openTill({
      ...gateway,
      // The gateway gets the first request, and its answer is lost.
      fetch: (network) => async (input, init) => {
        const answer = await network(input, init)
        answered += 1
        if (answered === 1) throw new TypeError('fetch failed')
        return answer
      },
    })
    await till.pay(charge(7100))
    expect(till.state().standing?.kind).toBe('paid')
    expect(namesOf(sent)).toEqual(['CreatePayment', 'CreatePayment'])
    expect(keysOf(sent).size).toBe(1)
    expect(gateway.upstream.calls.filter(({ body }) => JSON.stringify(body).includes('7100'))).toHaveLength(1)
  })

  it('does not come about by a limit: nothing was done, and the same key goes again', async () => {
    const { till, sent } = openTill(gateway)
    await till.pay(charge(9906))
    expect(till.state().standing).toMatchObject({ kind: 'not-sent', message: expect.stringContaining('slow down') })
    await till.sendAgain()
    expect(keysOf(sent).size).toBe(1)
    await till.pay(charge(5000))
    expect(till.state().standing?.kind).toBe('paid')
    expect(keysOf(sent).size).toBe(2)
  })
})

describe('what is stored', () => {
  it('is there before anything is sent, and goes when it is put away', async () => {
    const { till, storage } = openTill(gateway)
    const paying = till.pay(charge(5000))
    expect([...storage.values()].join()).toContain('shop-')
    await paying
    till.clear()
    expect(storage.size).toBe(0)
    expect(till.state().standing).toBeNull()
  })

  it('is passed over where it is not of this shop', async () => {
    const { till, sent } = openTill({ ...gateway, storage: new Map([['shop.intention', '{"key":1}']]) })
    await till.resume(null)
    expect([till.state().standing, sent]).toEqual([null, []])
  })

  it('gives way to the key with which a payer comes back', async () => {
    const first = openTill(gateway)
    await first.till.pay(link('Order 8'))
    const second = openTill(gateway)
    await second.till.resume(first.till.state().intention?.key ?? null)
    expect(second.till.state()).toMatchObject({ intention: null, standing: { kind: 'link-made' } })
  })
})

it.each([
  [null, 500],
  ['2026-01-01T00:00:05.000Z', 5000],
  ['2025-01-01T00:00:00.000Z', 500],
  ['2027-01-01T00:00:00.000Z', 30_000],
])('asks again at %s after %d ms', (nextPollAt, waitMs) => {
  expect(pollAfterMs(nextPollAt, Date.parse('2026-01-01T00:00:00.000Z'))).toBe(waitMs)
})
