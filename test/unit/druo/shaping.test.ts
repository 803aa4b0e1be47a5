// What protects a failing DRUO from more load: circuit breakers, the retry budget, and the deadline of the request.
import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { callScope } from '../../../src/druo/call-scope.ts'
import type { ObservedCall } from '../../../src/druo/transport/response.ts'
import { type BreakerState, createCircuitBreakers, createRetryBudget } from '../../../src/druo/transport/resilience.ts'
import { authorizeSample, clientCredentials, druoClient, sampleText, sending } from '../../support/druo-client.ts'
import { answers, type Behaviour, hangs, misbehavingServer } from '../../support/misbehaving-server.ts'

const id = 'trx_422f0f81-5001-4cce-a229-242d9ab9960a'
const success = answers(200, sampleText('authorize-transaction.response'))
const failure = answers(500, {})

const until = (milliseconds: number, requestId = 'request-1') => ({
  requestId,
  deadline: new Date(Date.now() + milliseconds),
})

describe('a circuit breaker', () => {
  const breaker = () => {
    const states: BreakerState[] = []
    const clock = { now: 0 }
    const breakers = createCircuitBreakers({ now: () => clock.now, onChange: ({ state }) => states.push(state) })
    const calls = (count: number, failed: boolean | undefined, resource = 'payments', caller?: string) => {
      for (let made = 0; made < count; made += 1) breakers.begin(resource, caller)?.(failed)
    }
    return { breakers, calls, clock, states }
  }

  it('opens when half of at least twenty calls have failed', () => {
    const { breakers, calls, states } = breaker()
    calls(10, false)
    calls(9, true)
    expect(breakers.begin('payments')).toBeDefined()
    calls(1, true)
    expect([breakers.begin('payments'), breakers.openForMs('payments'), states]).toEqual([undefined, 5000, ['open']])
    expect(breakers.begin('accounts')).toBeDefined()
  })

  it('stays closed where all failures are one caller’s, and opens where most callers have them', () => {
    const { breakers, calls, clock, states } = breaker()
    calls(1, false, 'payments', 'victim')
    calls(100, true, 'payments', 'attacker')
    expect([breakers.begin('payments', 'victim') === undefined, states]).toEqual([false, []])
    calls(1, true, 'payments', 'second')
    expect([breakers.begin('payments', 'victim'), states]).toEqual([undefined, ['open']])
    clock.now = 5000
    calls(1, false, 'payments', 'victim')
    calls(20, true, 'payments', 'only one')
    expect(states).toEqual(['open', 'half-open', 'closed', 'open'])
  })

  it('stays closed where fewer fail, where there are few, and where they are long ago', () => {
    const { calls, clock, states } = breaker()
    calls(11, false)
    calls(9, true)
    calls(19, true, 'few')
    calls(19, true, 'slow')
    clock.now = 10_000
    calls(1, true, 'slow')
    calls(100, undefined, 'nothing')
    expect(states).toEqual([])
  })

  it('lets one call through after a while, and does as that one says', () => {
    const { breakers, calls, clock, states } = breaker()
    calls(20, true)
    clock.now = 4999
    expect(breakers.begin('payments')).toBeUndefined()
    clock.now = 5000
    const probe = breakers.begin('payments')
    expect([probe === undefined, breakers.begin('payments')]).toEqual([false, undefined])
    probe?.(true)
    expect(breakers.begin('payments')).toBeUndefined()
    clock.now = 10_000
    breakers.begin('payments')?.(undefined)
    breakers.begin('payments')?.(false)
    expect(breakers.begin('payments')).toBeDefined()
    expect(states).toEqual(['open', 'half-open', 'open', 'half-open', 'closed'])
  })

  it('does not count what began before it opened', () => {
    const { breakers, calls, clock, states } = breaker()
    const late = Array.from({ length: 30 }, () => breakers.begin('payments'))
    calls(20, true)
    clock.now = 5000
    breakers.begin('payments')?.(false)
    clock.now = 5001
    late.slice(0, 5).forEach((end) => end?.(true))
    expect(states).toEqual(['open', 'half-open', 'closed'])
  })
})

describe('where DRUO fails', () => {
  it('reads of the resource fail at once; writes and other resources do not', async () => {
    const states: unknown[] = []
    const upstream = await misbehavingServer(failure)
    const druo = druoClient(upstream, { onBreaker: (change) => states.push(change) })
    const read = () => druo.transactions.get(id, 'PAYMENT').catch((error: unknown) => error)
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => druo.transactions.get(`trx_${at}`, 'PAYMENT').catch(() => null)),
    )
    expect([upstream.requests.length, states]).toEqual([20, [{ resource: 'payments', calls: 'read', state: 'open' }]])

    expect(await read()).toMatchObject({ kind: 'unavailable', retryAfterMs: expect.any(Number) })
    expect(upstream.requests).toHaveLength(20)
    await druo.accounts.get('acc_1').catch(() => null)
    expect(upstream.requests).toHaveLength(21)

    await druo.payments.createPayment({ fundingSourceId: 'acc_1', amount: 1000 }, sending())
    expect(upstream.requests).toHaveLength(22)
  })

  it('a write provably leaves nothing where writes fail', async () => {
    const states: unknown[] = []
    const upstream = await misbehavingServer(failure)
    const druo = druoClient(upstream, { onBreaker: (change) => states.push(change) })
    for (let made = 0; made < 20; made += 1) await druo.transactions.authorize(authorizeSample, sending())
    const sentSoFar = upstream.requests.length
    expect([sentSoFar, states]).toEqual([20, [{ resource: 'transactions', calls: 'write', state: 'open' }]])
    expect(await druo.transactions.authorize(authorizeSample, sending())).toMatchObject({
      kind: 'unsent',
      reason: 'unavailable',
    })
    expect(upstream.requests).toHaveLength(sentSoFar)
  })

  it('refusals and unknown ids open nothing', async () => {
    const upstream = await misbehavingServer(answers(404, {}))
    const druo = druoClient(upstream)
    for (let read = 0; read < 40; read += 1) await druo.transactions.get(`trx_${read}`, 'PAYMENT')
    expect(upstream.requests).toHaveLength(40)
  })
})

describe('repetitions', () => {
  it('are a tenth of the reads, and ten', () => {
    const budget = createRetryBudget()
    const spent = Array.from({ length: 1000 }, () => {
      budget.earn()
      return budget.spend()
    })
    expect(spent.filter(Boolean).length).toBeGreaterThanOrEqual(100)
    expect(spent.filter(Boolean).length).toBeLessThanOrEqual(110)
  })

  it('cannot be saved up', () => {
    const budget = createRetryBudget()
    for (let read = 0; read < 1000; read += 1) budget.earn()
    expect(Array.from({ length: 20 }, () => budget.spend()).filter(Boolean)).toHaveLength(10)
  })

  it('end with the budget', async () => {
    let asked = 0
    const everyThirdFails: Behaviour = (exchange) => {
      asked += 1
      return (asked % 3 === 0 ? answers(503, '', { 'retry-after': '0' }) : success)(exchange)
    }
    const upstream = await misbehavingServer(everyThirdFails)
    const druo = druoClient(upstream)
    const reads = 120
    const results = await Promise.all(
      Array.from({ length: reads }, (_, at) => druo.transactions.get(`trx_${at}`, 'PAYMENT').catch(() => 'failed')),
    )
    expect(upstream.requests.length - reads).toBeLessThanOrEqual(10 + reads / 10)
    expect(upstream.requests.length - reads).toBeGreaterThanOrEqual(10)
    expect(results).toContain('failed')
  })
})

describe('the time of the request', () => {
  it('ends its reads', async () => {
    const upstream = await misbehavingServer(hangs)
    const druo = druoClient(upstream)
    const start = performance.now()
    const failed = await callScope
      .run(until(300), () => druo.transactions.get(id, 'PAYMENT'))
      .catch((error: unknown) => error)
    expect(failed).toMatchObject({ kind: 'timeout' })
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('that is up lets nothing be asked', async () => {
    const upstream = await misbehavingServer(success)
    const failed = await callScope
      .run(until(0), () => druoClient(upstream).transactions.get(id, 'PAYMENT'))
      .catch((error: unknown) => error)
    expect([failed, upstream.connections()]).toMatchObject([{ kind: 'timeout' }, 0])
  })

  it('does not end the same read of a request that has more', async () => {
    const upstream = await misbehavingServer(hangs, success)
    const druo = druoClient(upstream)
    const read = () => druo.transactions.get(id, 'PAYMENT')
    const [short, long] = await Promise.allSettled([
      callScope.run(until(300), read),
      callScope.run(until(4000, 'request-2'), read),
    ])
    expect(short).toMatchObject({ status: 'rejected', reason: { kind: 'timeout' } })
    expect(long).toMatchObject({ status: 'fulfilled', value: { id } })
    expect(upstream.requests.map(({ headers }) => headers['x-request-id'])).toEqual(['request-1', 'request-2'])
  })

  it('does not end a write', async () => {
    const scope = until(100)
    const late: Behaviour = async (exchange) => {
      await exchange.readBody()
      await expect.poll(() => Date.now()).toBeGreaterThan(scope.deadline.getTime())
      await success({ ...exchange, readBody: async () => undefined })
    }
    const druo = druoClient(await misbehavingServer(late))
    const write = await callScope.run(scope, () => druo.transactions.authorize(authorizeSample, sending()))
    expect(write.kind).toBe('done')
  })
})

it('every call says whose request it is for, and is observed with its result', async () => {
  const seen: unknown[] = []
  const observe = (call: ObservedCall) => (result: string) => void seen.push({ ...call, result })
  const tokenServer = await misbehavingServer(answers(200, { access_token: 'token', expires_in: 3600 }))
  const upstream = await misbehavingServer(
    answers(503, ''),
    success,
    answers(404, {}),
    answers(429, {}),
    success,
    failure,
  )
  const druo = druoClient(upstream, { observe, credentials: clientCredentials(tokenServer) })
  await callScope.run(until(5000), async () => {
    await druo.transactions.get(id, 'PAYMENT')
    await druo.accounts.get('acc_1')
    await druo.endUsers.get('eur_1').catch(() => null)
    await druo.transactions.authorize(authorizeSample, sending())
    await druo.transactions.authorize(authorizeSample, sending())
  })
  expect(seen).toEqual([
    { method: 'GET', resource: 'payments', result: 'failed' },
    { method: 'GET', resource: 'payments', result: 'ok' },
    { method: 'GET', resource: 'accounts', result: 'refused' },
    { method: 'GET', resource: 'end-users', result: 'rate-limited' },
    { method: 'POST', resource: 'transactions', result: 'ok' },
    { method: 'POST', resource: 'transactions', result: 'failed' },
  ])
  expect(new Set(upstream.requests.map(({ headers }) => headers['x-request-id']))).toEqual(new Set(['request-1']))
})
