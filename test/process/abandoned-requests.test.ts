// A caller who leaves: reads that no other caller waits for end, no new call starts, and writes go on.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { newKey } from '../support/graphql-request.ts'
import { graphqlBody, httpCall, postCall } from '../support/http-call.ts'
import { type Behaviour, misbehavingServer } from '../support/misbehaving-server.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

/** A DRUO that answers each request when the test says so, and knows which of them the gateway has given up. */
async function startWaitingDruo() {
  const waiting: (() => void)[] = []
  let givenUp = 0
  const behaviour: Behaviour = async ({ response, readBody }) => {
    await readBody()
    response.once('close', () => {
      if (!response.writableEnded) givenUp += 1
    })
    await new Promise<void>((resolve) => void waiting.push(resolve))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ uuid: 'acc_1', name: 'Savings', end_user: { uuid: 'eur_1' } }))
  }
  const server = await misbehavingServer(behaviour)
  return {
    ...server,
    givenUp: () => givenUp,
    answer() {
      for (const answerOne of waiting.splice(0)) answerOne()
    },
  }
}

async function startGateway(druo: URL): Promise<GatewayProcess> {
  const gateway = await startGatewayProcess({
    DRUO_BASE_URL: druo.href,
    DRUO_ACCESS_TOKEN: 'token',
    DRUO_MAX_CONCURRENCY: '2',
    DATABASE_URL: `sqlite:${temporaryDatabase()}`,
    LOG_LEVEL: 'trace',
    SHUTDOWN_GRACE_MS: '0',
  })
  onTestFinished(async () => {
    gateway.signal('SIGTERM')
    await gateway.ended
  })
  return gateway
}

async function start() {
  const druo = await startWaitingDruo()
  return { druo, gateway: await startGateway(druo.baseUrl) }
}

/** Sends a request of which a part may be left out, and stays on the line. */
async function sendBy({ origin }: GatewayProcess, query: string, variables: object, leftOut = 0): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  await once(socket, 'connect')
  const body = JSON.stringify({ query, variables })
  const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`
  socket.write(head + body.slice(0, body.length - leftOut))
  return socket
}

const linesOf = (gateway: GatewayProcess, message: string): readonly Record<string, unknown>[] =>
  gateway
    .output()
    .split('\n')
    .filter((line) => line.includes(`"msg":"${message}"`))
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const inside = async ({ origin }: GatewayProcess): Promise<string | undefined> =>
  /^gateway_requests_in_flight\{which="all"\} (\d+)$/m.exec((await httpCall(origin, { path: '/metrics' })).text)?.[1]

const account = '{ account(id: "acc_1") { name } }'

describe('when the only caller leaves', () => {
  it.each([
    ['with a reset', (socket: Socket) => socket.resetAndDestroy()],
    ['with a goodbye', (socket: Socket) => socket.destroy()],
  ])('%s, the read ends and the operation with it', async (_, leave) => {
    const { druo, gateway } = await start()
    const socket = await sendBy(gateway, account, {})
    await expect.poll(() => druo.requests.length, { interval: 2 }).toBe(1)
    leave(socket)
    await expect.poll(druo.givenUp, { interval: 2 }).toBe(1)
    await expect.poll(() => linesOf(gateway, 'request'), { interval: 2 }).toHaveLength(1)
    expect(linesOf(gateway, 'request')[0]).toMatchObject({ outcome: 'abandoned', status: 499, upstreamCalls: 1 })
    expect(linesOf(gateway, 'upstream error')).toEqual([])
    expect(await inside(gateway)).toBe('0')
  })

  it('reads that wait for their turn are not begun, nor is what would follow', async () => {
    const { druo, gateway } = await start()
    const many = Array.from({ length: 6 }, (_, at) => `a${at}: account(id: "acc_${at}") { endUser { email } }`)
    const socket = await sendBy(gateway, `{ ${many.join(' ')} }`, {})
    await expect.poll(() => druo.requests.length, { interval: 2 }).toBe(2)
    socket.destroy()
    await expect.poll(() => linesOf(gateway, 'request'), { interval: 2 }).toHaveLength(1)
    await expect.poll(druo.givenUp, { interval: 2 }).toBe(2)
    expect(druo.requests).toHaveLength(2)
  })

  it('often, that is no fault of DRUO’s: its breaker stays closed', async () => {
    const { druo, gateway } = await start()
    for (let time = 1; time <= 24; time += 1) {
      const socket = await sendBy(gateway, account, {})
      await expect.poll(() => druo.requests.length, { interval: 2 }).toBe(time)
      socket.destroy()
      await expect.poll(druo.givenUp, { interval: 2 }).toBe(time)
    }
    expect(linesOf(gateway, 'circuit breaker')).toEqual([])
    const reply = httpCall(gateway.origin, postCall(account))
    await expect.poll(() => druo.requests.length, { interval: 2 }).toBe(25)
    druo.answer()
    expect(graphqlBody(await reply).data).toEqual({ account: { name: 'Savings' } })
  })

  it('in the middle of a request, nobody is told of a failure', async () => {
    const { druo, gateway } = await start()
    const socket = await sendBy(gateway, account, {}, 5)
    // A request whose body is incomplete is not in flight. The gateway has read what came before this.
    await httpCall(gateway.origin, { path: '/health/live' })
    socket.resetAndDestroy()
    await expect.poll(() => linesOf(gateway, 'request'), { interval: 2 }).toHaveLength(1)
    expect(linesOf(gateway, 'request')[0]).toMatchObject({ outcome: 'abandoned' })
    expect(linesOf(gateway, 'request failed')).toEqual([])
    expect(druo.requests).toEqual([])
  })
})

describe('where another caller waits for the same read', () => {
  it.each([
    ['the one who began it leaves', 0],
    ['the one who joined leaves', 1],
  ])('and %s, it goes on, once', async (_, leaving) => {
    const { druo, gateway } = await start()
    const socket = leaving === 0 ? await sendBy(gateway, account, {}) : undefined
    if (socket) await expect.poll(() => druo.requests.length, { interval: 2 }).toBe(1)
    const reply = httpCall(gateway.origin, postCall(account))
    const leaver = socket ?? (await sendBy(gateway, account, {}))
    await expect.poll(() => inside(gateway), { interval: 2 }).toBe('2')
    leaver.destroy()
    await expect.poll(() => linesOf(gateway, 'request'), { interval: 2 }).toHaveLength(1)
    druo.answer()
    expect(graphqlBody(await reply).data).toEqual({ account: { name: 'Savings' } })
    expect([druo.requests.length, druo.givenUp()]).toEqual([1, 0])
  })

  it('and both leave, it ends; whoever comes after has one of their own', async () => {
    const { druo, gateway } = await start()
    const sockets = [await sendBy(gateway, account, {}), await sendBy(gateway, account, {})]
    await expect.poll(() => inside(gateway), { interval: 2 }).toBe('2')
    await expect.poll(() => druo.requests.length, { interval: 2 }).toBe(1)
    for (const socket of sockets) socket.destroy()
    await expect.poll(druo.givenUp, { interval: 2 }).toBe(1)
    const reply = httpCall(gateway.origin, postCall(account))
    await expect.poll(() => druo.requests.length, { interval: 2 }).toBe(2)
    druo.answer()
    expect(graphqlBody(await reply).data).toEqual({ account: { name: 'Savings' } })
  })
})

it('a mutation goes on as a whole, and its outcome is kept', async () => {
  const { druo, gateway } = await start()
  const idempotencyKey = newKey()
  const mutation =
    'mutation ($input: DisconnectAccountInput!) { disconnectAccount(input: $input) { account { endUser { email } } } }'
  const socket = await sendBy(gateway, mutation, { input: { idempotencyKey, accountId: 'acc_1' } })
  await expect.poll(() => druo.requests.length, { interval: 2 }).toBe(1)
  socket.destroy()
  // Another connection's answer comes after the gateway has seen this one end.
  expect(await inside(gateway)).toBe('1')
  druo.answer()
  await expect.poll(() => linesOf(gateway, 'write'), { interval: 2 }).toHaveLength(1)
  expect(linesOf(gateway, 'write')[0]).toMatchObject({ state: 'SUCCEEDED' })
  await expect.poll(() => druo.requests.map(({ method }) => method), { interval: 2 }).toEqual(['PUT', 'GET'])
  druo.answer()
  await expect.poll(() => linesOf(gateway, 'request'), { interval: 2 }).toHaveLength(1)
  expect(linesOf(gateway, 'request')[0]).toMatchObject({ mutation: true, outcome: 'abandoned' })
  expect(druo.givenUp()).toBe(0)
})
