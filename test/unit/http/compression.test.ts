// COMPRESSION=true: answers over 1 kB are compressed for those who ask for it, whole and with all else they have; nothing else is.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request } from 'node:http'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { httpCall, postCall } from '../../support/http-call.ts'

let compressing: TestGateway
let plain: TestGateway
beforeAll(async () => {
  compressing = await startTestGateway({ environment: { COMPRESSION: 'true' } })
  plain = await startTestGateway()
})
afterAll(async () => {
  await compressing[Symbol.asyncDispose]()
  await plain[Symbol.asyncDispose]()
})

const long = postCall('{ endUsers(first: 20) { nodes { id firstName lastName createdAt } } }')
const short = postCall('{ __typename }')
const subscription = postCall(
  'subscription { transactionUpdated(id: "trx_422f0f81-5001-4cce-a229-242d9ab9960a") { id } }',
)

async function bytesOf(gateway: TestGateway, call: typeof long, headers: Readonly<Record<string, string>>) {
  const outgoing = request(`${gateway.origin}/graphql`, {
    method: 'POST',
    agent: false,
    headers: { ...call.headers, ...headers },
  })
  outgoing.end(call.body)
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  if (incoming.headers['content-type']?.startsWith('text/event-stream') === true) {
    incoming.destroy()
    return { incoming, body: Buffer.alloc(0) }
  }
  return { incoming, body: await buffer(incoming) }
}

it.each([
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
] as const)('%s', async (encoding, decompress) => {
  const whole = await httpCall(plain.origin, long)
  for (const _time of ['asked of Apollo', 'known']) {
    const { incoming, body } = await bytesOf(compressing, long, { 'accept-encoding': encoding })
    expect(incoming.statusCode).toBe(200)
    expect(incoming.headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': whole.headers['content-type'],
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(incoming.headers['content-length'] ?? String(body.length)).toBe(String(body.length))
    expect(incoming.headers.vary).toBe('Origin, accept-encoding')
    expect(body.length).toBeLessThan(whole.text.length / 2)
    expect(decompress(body).toString()).toBe(whole.text)
  }
})

it.each([
  ['what is short', () => bytesOf(compressing, short, { 'accept-encoding': 'gzip' })],
  ['where nobody asks for it', () => bytesOf(compressing, long, {})],
  ['where it is not switched on', () => bytesOf(plain, long, { 'accept-encoding': 'gzip' })],
  ['a stream', () => bytesOf(compressing, subscription, { 'accept-encoding': 'gzip', accept: 'text/event-stream' })],
])('not %s', async (_name, ask) => {
  const { incoming } = await ask()
  expect(incoming.statusCode).toBe(200)
  expect(incoming.headers['content-encoding']).toBeUndefined()
})
