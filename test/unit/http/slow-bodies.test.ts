// Requests whose bodies arrive slowly, or are large: they take no place from others, and the oldest of too many is refused.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { graphqlBody, httpCall, postCall } from '../../support/http-call.ts'
import { startTokenIssuer, type TokenIssuer } from '../../support/token-issuer.ts'

let issuer: TokenIssuer
beforeAll(async () => {
  issuer = await startTokenIssuer()
})
afterAll(() => issuer[Symbol.asyncDispose]())

interface SlowRequest {
  readonly socket: Socket
  /** What came back. */
  answer: string
}

/** Sends the headers of a request and the beginning of its body. */
async function beginRequest(
  { origin }: TestGateway,
  headers: readonly string[] = [],
  length = 90_000,
): Promise<SlowRequest> {
  const { port, hostname } = new URL(origin)
  const socket = connect(Number(port), hostname)
  const request: SlowRequest = { socket, answer: '' }
  socket.setEncoding('utf8').on('data', (text: string) => (request.answer += text))
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const head = ['POST /graphql HTTP/1.1', 'host: localhost', 'content-type: application/json']
  const isChunked = headers.includes('transfer-encoding: chunked')
  const lines = [...head, ...headers, ...(isChunked ? [] : [`content-length: ${length}`])]
  socket.write(`${lines.join('\r\n')}\r\n\r\n${isChunked ? '' : '{"query":'}`)
  return request
}

async function beginMany(count: number, begin: () => Promise<SlowRequest>) {
  const requests = await Promise.all(Array.from({ length: count }, () => begin()))
  return { requests, [Symbol.dispose]: () => requests.forEach(({ socket }) => socket.destroy()) }
}

describe.each(['none', 'jwt'] as const)('1,100 slow bodies of one caller (%s)', (kind) => {
  it('keep no other caller out', async () => {
    const environment = kind === 'jwt' ? { ...issuer.environment, RATE_LIMIT_PER_MINUTE: '100000' } : {}
    await using gateway = await startTestGateway({ environment })
    const authorization = async (subject: string) =>
      kind === 'jwt' ? { authorization: `Bearer ${await issuer.token({ claims: { sub: subject } })}` } : {}
    const attacker = Object.entries(await authorization('attacker')).map(([name, value]) => `${name}: ${value}`)
    using slow = await beginMany(1100, () => beginRequest(gateway, attacker))
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () =>
        httpCall(gateway.origin, postCall('{ __typename }', undefined, await authorization('victim'))),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))

    const most = kind === 'jwt' ? 512 : 1024
    await expect
      .poll(() => slow.requests.filter(({ socket }) => socket.closed).length, { timeout: 10_000 })
      .toBeGreaterThanOrEqual(1100 - most)
    const refused = slow.requests.filter(({ socket }) => socket.closed)
    const [first] = refused
    expect(first?.answer).toMatch(/^HTTP\/1\.1 408 [^]*"code":"OVERLOADED"[^]*"writeMayHaveApplied":false/)
    expect(first?.answer).toMatch(/^connection: close/im)
  })
})

it('a request that is complete is not refused, however long it takes', async () => {
  await using gateway = await startTestGateway()
  const slow = await beginRequest(gateway)
  slow.socket.write(`"{ __typename }"}`.padEnd(90_000 - '{"query":'.length))
  await expect.poll(() => slow.answer).toMatch(/^HTTP\/1\.1 200 /)
  slow.socket.destroy()
})

it('an unfinished body takes no place of a request in progress', async () => {
  await using gateway = await startTestGateway()
  using slow = await beginMany(20, () => beginRequest(gateway))
  expect(slow.requests.map(({ answer }) => answer)).toEqual(slow.requests.map(() => ''))
  const metrics = await httpCall(gateway.origin, { path: '/metrics' })
  expect(metrics.text).toMatch(/^gateway_requests_in_flight\{which="all"\} 0$/m)
  expect(graphqlBody(await httpCall(gateway.origin, postCall('{ __typename }'))).data).toEqual({ __typename: 'Query' })
})

describe('large bodies of one caller', () => {
  const headers = async (subject: string) => ({
    authorization: `Bearer ${await issuer.token({ claims: { sub: subject } })}`,
  })
  const held = ({ socket }: SlowRequest): boolean => !socket.closed

  it('are at most 16 MB at once: the oldest gets 503, and others are answered', async () => {
    await using gateway = await startTestGateway({ environment: issuer.environment })
    const attacker = Object.entries(await headers('attacker')).map(([name, value]) => `${name}: ${value}`)
    const large = Buffer.alloc(899_000, ' ')
    using slow = await beginMany(20, async () => {
      const request = await beginRequest(gateway, attacker, 900_000)
      request.socket.write(large)
      return request
    })
    await expect.poll(() => slow.requests.filter(held).length, { timeout: 10_000 }).toBeLessThan(18)
    expect(slow.requests.filter(held).length).toBeGreaterThan(10)
    const refused = slow.requests.find((request) => !held(request))
    expect(refused?.answer).toMatch(/^HTTP\/1\.1 503 [^]*"code":"OVERLOADED"/)
    expect(refused?.answer).toMatch(/^connection: close/im)
    const answer = await httpCall(gateway.origin, postCall('{ __typename }', undefined, await headers('victim')))
    expect(answer.status).toBe(200)
  })

  it('count what their parts take: a body of single bytes is refused', async () => {
    await using gateway = await startTestGateway({ environment: issuer.environment })
    const attacker = Object.entries(await headers('attacker')).map(([name, value]) => `${name}: ${value}`)
    const chunked = [...attacker, 'transfer-encoding: chunked']
    const request = await beginRequest(gateway, chunked)
    request.socket.write('1\r\n \r\n'.repeat(10_000))
    await expect.poll(() => request.answer, { timeout: 10_000 }).toMatch(/^HTTP\/1\.1 413 /)
  })
})
