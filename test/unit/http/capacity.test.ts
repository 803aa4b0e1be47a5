// Under too much load, what cannot be served is turned away at once, and health and metrics are still answered.
import { makeExecutableSchema } from '@graphql-tools/schema'
import { once } from 'node:events'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { GatewayContext } from '../../../src/domains/shared/context.ts'
import { createMetrics } from '../../../src/platform/metrics.ts'
import { runInCallScope } from '../../../src/druo/call-scope.ts'
import { createCapacity, createSocketPlaces } from '../../../src/http/capacity.ts'
import { type Authenticated, createAuthenticate, unlimited } from '../../../src/http/auth/authenticate.ts'
import { identifyAnonymous } from '../../../src/http/auth/caller-identity.ts'
import { createApollo } from '../../../src/http/apollo.ts'
import { createFormatError } from '../../../src/http/format-error.ts'
import { graphqlRoute } from '../../../src/http/graphql-route.ts'
import { createHttpServer } from '../../../src/http/http-server.ts'
import { createByteBudget } from '../../../src/http/limits/byte-budget.ts'
import { createSubscriptions } from '../../../src/http/subscriptions/subscriptions.ts'
import { createWebSockets } from '../../../src/http/subscriptions/web-sockets.ts'
import { graphqlBody, httpCall, postCall } from '../../support/http-call.ts'
import { portOf } from '../../support/misbehaving-server.ts'

describe('capacity', () => {
  it('lets in as many as there is room for, and again when one has left', () => {
    const capacity = createCapacity({ maxRunning: 1, maxInFlight: 2 })
    const first = capacity.enter()
    capacity.enter()
    expect(capacity.enter()).toBeUndefined()
    first?.()
    first?.()
    expect(capacity.load().inFlight).toBe(1)
    expect([capacity.enter(), capacity.enter()].map((leave) => leave !== undefined)).toEqual([true, false])
  })

  it('gives turns in the order of arrival, one for each that ended', async () => {
    const capacity = createCapacity({ maxRunning: 2, maxInFlight: 9 })
    const order: string[] = []
    const take = async (name: string) => {
      const end = await capacity.startExecution()
      order.push(name)
      return end
    }
    const [endA, endB] = await Promise.all([take('a'), take('b')])
    const waiting = [take('c'), take('d')]
    endB()
    endB()
    const endC = await waiting[0]
    expect([order, capacity.load().running]).toEqual([['a', 'b', 'c'], 2])
    endA()
    const endD = await waiting[1]
    endC?.()
    endD?.()
    expect([order, capacity.load().running]).toEqual([['a', 'b', 'c', 'd'], 0])
  })
})

describe('places of sockets', () => {
  const limits = { maxTotal: 9, maxPerCaller: 1, maxUnauthenticatedPerAddress: 9 }
  const ignore = (): void => undefined

  it('are not taken from a caller by a socket that left while it was being authenticated', () => {
    const places = createSocketPlaces(limits)
    const left = places.take('address', ignore)
    left?.leave()
    left?.authenticate('caller')
    left?.leave()
    expect(places.take('address', ignore)?.authenticate('caller')).toBe(true)
  })

  it('are given to the next one when one leaves, once', () => {
    const places = createSocketPlaces({ ...limits, maxTotal: 2 })
    const [first, second] = [places.take('address', ignore), places.take('address', ignore)]
    for (const place of [first, second]) place?.setIdle(false)
    expect([places.hasRoom(), places.take('address', ignore)]).toEqual([false, undefined])
    first?.leave()
    first?.leave()
    first?.setIdle(true)
    places.take('address', ignore)?.setIdle(false)
    expect(places.take('address', ignore)).toBeUndefined()
  })
})

/** A gateway whose only field waits until the test releases it. */
async function startSlowGateway() {
  const waiting: (() => void)[] = []
  const field = () => new Promise<string>((resolve) => void waiting.push(() => resolve('done')))
  const logger = pino({ level: 'silent' })
  const metrics = createMetrics()
  const schema = makeExecutableSchema({ typeDefs: 'type Query { field: String }', resolvers: { Query: { field } } })
  const apollo = createApollo({
    schema,
    introspection: false,
    trustedDocuments: undefined,
    logger,
  })
  await apollo.start()
  const createContext = (requestId: string, { caller }: Pick<Authenticated, 'caller'>) =>
    ({ requestId, caller }) as GatewayContext
  const authenticate = createAuthenticate(identifyAnonymous, unlimited)
  const capacity = createCapacity({ maxRunning: 2, maxInFlight: 3 })
  const executing = {
    apollo,
    authenticate,
    runInCallScope,
    createContext,
    capacity,
    bytes: createByteBudget(),
    unsent: createByteBudget(),
    logger,
    metrics,
  }
  const subscriptions = createSubscriptions({ ...executing, schema, formatError: createFormatError(logger) })
  const crossOrigin = { origins: [], sandbox: false }
  const { server } = await createHttpServer({
    graphql: graphqlRoute({ ...executing, subscriptions, crossOrigin }),
    webSockets: createWebSockets({ ...executing, schema, subscriptions }),
    crossOrigin,
    onlyLocalNames: false,
    explorer: undefined,
    schemaText: '',
    missing: async () => undefined,
    metrics,
    logger,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await apollo.stop()
  })
  return { origin: `http://127.0.0.1:${portOf(server.address())}`, capacity, waiting }
}

describe('a gateway with too much to do', () => {
  it('says so at once, and serves those who were there before', async () => {
    const { origin, capacity, waiting } = await startSlowGateway()
    const ask = () => httpCall(origin, postCall('{ field }'))
    const served = [ask(), ask(), ask()]
    await expect.poll(() => [capacity.load().inFlight, waiting.length], { interval: 2 }).toEqual([3, 2])

    const turnedAway = await ask()
    expect([turnedAway.status, turnedAway.headers['retry-after']]).toEqual([503, '1'])
    expect(graphqlBody(turnedAway).errors[0]?.extensions).toEqual({
      code: 'OVERLOADED',
      requestId: turnedAway.headers['x-request-id'],
      retryable: true,
      writeMayHaveApplied: false,
      retryAfterMs: 1000,
    })
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      expect((await httpCall(origin, { path })).status).toBe(200)
    }

    waiting.splice(0).forEach((end) => end())
    await expect.poll(() => waiting.length, { interval: 2 }).toBe(1)
    waiting.splice(0).forEach((end) => end())
    expect((await Promise.all(served)).map(graphqlBody).map(({ data }) => data)).toEqual(
      Array.from({ length: 3 }, () => ({ field: 'done' })),
    )
    await expect.poll(() => capacity.load(), { interval: 2 }).toEqual({ running: 0, inFlight: 0 })
  })
})
