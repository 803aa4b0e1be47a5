// The example shop's logic against a gateway: one key for each attempt, and no double payment.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pollAfterMs } from '../../../examples/web/src/payment-session.ts'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { charge, link, openSession } from '../../support/payment-session.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({
    environment: { WRITE_SETTLE_MS: '1000', WRITE_LOOKUP_MS: '10' },
    // A payment counts as found only if DRUO created it after it was sent.
    sandbox: { now: () => new Date() },
  })
})
afterAll(() => gateway[Symbol.asyncDispose]())

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))
const keysOf = (sent: readonly string[]) => new Set(sent.map((line) => line.split(' ')[1]))
const namesOf = (sent: readonly string[]) => sent.map((line) => line.split(' ')[0])

describe('what goes well', () => {
  it('makes a link', async () => {
    const { session, settled } = openSession(gateway)
    await session.pay(link('Order 7'))
    expect(await settled()).toMatchObject({
      status: { kind: 'link-created', link: { name: 'Order 7', expired: false } },
    })
  })

  it('pays twice where twice was meant, under two keys', async () => {
    const { session, sent } = openSession(gateway)
    await session.pay(charge(5000))
    expect(session.state().status).toMatchObject({ kind: 'paid', payment: { amount: { value: 5000 } } })
    await session.pay(charge(5000))
    expect(keysOf(sent).size).toBe(2)
  })

  it('takes no second payment while one is under way', async () => {
    const { session, sent } = openSession(gateway)
    await Promise.all([session.pay(charge(5000)), session.pay(charge(5000))])
    expect(sent).toHaveLength(1)
  })
})

describe('what is wrong with the input', () => {
  it('is named beside its field, whether a rule or a type refuses it, and is mended under the same key', async () => {
    const { session, sent } = openSession(gateway)
    await session.pay(link(''))
    expect(session.state().status).toMatchObject({ kind: 'invalid', violations: [{ field: 'input.name' }] })
    await session.pay(charge(5000, { statementDescriptor: 'ab' }))
    expect(session.state().status).toMatchObject({
      kind: 'invalid',
      violations: [
        {
          field: 'input.statementDescriptor',
          message: 'StatementDescriptor must be 4 to 22 characters with at least one letter.',
        },
      ],
    })
    await session.pay(charge(5000, { statementDescriptor: 'abcd' }))
    expect(session.state().status?.kind).toBe('paid')
    expect(keysOf(sent).size).toBe(1)
  })

  it('is named where DRUO refuses it, and then is a new attempt', async () => {
    const { session, sent } = openSession(gateway)
    await session.pay(charge(5000, { fundingSourceId: 'acc_00000000-0000-0000-0000-000000000000' }))
    expect(session.state().status).toMatchObject({ kind: 'refused', violations: [{ field: 'input.fundingSourceId' }] })
    await session.pay(charge(5000))
    expect(keysOf(sent).size).toBe(2)
  })
})

describe('what is not clear at once', () => {
  it('is asked for by its key until it is certain, and never sent again', async () => {
    const { session, sent, pauses } = openSession({ ...gateway, whilePausing: nextTurn })
    await session.pay(charge(9904))
    expect(session.state().status).toMatchObject({ kind: 'paid', payment: { amount: { value: 9904 } } })
    expect(namesOf(sent)[0]).toBe('CreatePayment')
    expect(new Set(namesOf(sent).slice(1))).toEqual(new Set(['WriteOutcome']))
    expect(pauses.length).toBeGreaterThan(0)
    expect(keysOf(sent).size).toBe(1)
  })

  it('is taken up again after a reload, under the key of before', async () => {
    const first = openSession({ ...gateway, whilePausing: () => new Promise(() => undefined) })
    void first.session.pay(charge(19_904))
    await expect.poll(() => first.session.state().status?.kind).toBe('confirming')
    const second = openSession({ ...gateway, storage: first.storage, whilePausing: nextTurn })
    await second.session.resume(null)
    expect(second.session.state().status?.kind).toBe('paid')
    expect(keysOf([...first.sent, ...second.sent]).size).toBe(1)
    expect(namesOf(second.sent)).not.toContain('CreatePayment')
  })

  it('is sent again under its key where no answer came, and done once', async () => {
    let answered = 0
    const { session, sent } = openSession({
      ...gateway,
      // The gateway gets the first request, and its answer is lost.
      fetch: (network) => async (input, init) => {
        const answer = await network(input, init)
        answered += 1
        if (answered === 1) throw new TypeError('fetch failed')
        return answer
      },
    })
    await session.pay(charge(7100))
    expect(session.state().status?.kind).toBe('paid')
    expect(namesOf(sent)).toEqual(['CreatePayment', 'CreatePayment'])
    expect(keysOf(sent).size).toBe(1)
    expect(gateway.upstream.calls.filter(({ body }) => JSON.stringify(body).includes('7100'))).toHaveLength(1)
  })

  it('does not come about by a limit: nothing was done, and the same key goes again', async () => {
    const { session, sent } = openSession(gateway)
    await session.pay(charge(9906))
    expect(session.state().status).toMatchObject({ kind: 'not-sent' })
    await session.sendAgain()
    expect(keysOf(sent).size).toBe(1)
    await session.pay(charge(5000))
    expect(session.state().status?.kind).toBe('paid')
    expect(keysOf(sent).size).toBe(2)
  })
})

describe('what is stored', () => {
  it('is there before anything is sent, and goes when it is put away', async () => {
    const { session, storage } = openSession(gateway)
    const paying = session.pay(charge(5000))
    expect([...storage.values()].join()).toContain('shop-')
    await paying
    session.clear()
    expect(storage.size).toBe(0)
    expect(session.state().status).toBeNull()
  })

  it('is passed over where it is not of this shop', async () => {
    const { session, sent } = openSession({ ...gateway, storage: new Map([['shop.attempt', '{"key":1}']]) })
    await session.resume(null)
    expect([session.state().status, sent]).toEqual([null, []])
  })

  it('gives way to the key with which a payer comes back', async () => {
    const first = openSession(gateway)
    await first.session.pay(link('Order 8'))
    const second = openSession(gateway)
    await second.session.resume(first.session.state().attempt?.key ?? null)
    expect(second.session.state()).toMatchObject({ attempt: null, status: { kind: 'link-created' } })
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
