// POST /webhooks/druo: who is let in, what is answered to whom, and that nothing is done for anybody else.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway } from '../../../support/gateway.ts'
import { httpCall } from '../../../support/http-call.ts'
import {
  newSecret,
  secret,
  signed,
  startWebhookGateway,
  type WebhookGateway,
} from '../../../support/webhook-gateway.ts'

let gateway: WebhookGateway
beforeAll(async () => {
  gateway = await startWebhookGateway()
})
afterAll(() => gateway[Symbol.asyncDispose]())

const newBody = (id = `trx_${randomUUID()}`) => JSON.stringify({ transaction: { uuid: id } })
const heardOf = (id: string, of = gateway) => of.heard.filter((one) => one.id === id).length
const sign = 'x-druo-webhook-event-signature'
const inHeader = <T extends string | string[]>(value: T) => ({ 'x-druo-webhook-secret': value })

/** 32 bytes leave two bits of the last letter without a meaning. */
function otherSpelling(base64 = ''): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const other = `${base64.slice(0, 42)}${letters[letters.indexOf(base64[42] ?? '') ^ 1]}=`
  expect(Buffer.from(other, 'base64')).toEqual(Buffer.from(base64, 'base64'))
  return other
}

describe('a delivery is taken with', () => {
  it.each<[title: string, headers: (body: string) => Readonly<Record<string, string>>]>([
    ['a signature in hex', (body) => signed(body)],
    ['a signature in capital hex', (body) => ({ [sign]: signed(body)[sign]?.toUpperCase() ?? '' })],
    ['a signature in base64', (body) => signed(body, 'base64')],
    ['a signature by the second secret', (body) => signed(body, 'hex', newSecret)],
    ['the secret in its header', () => inHeader(secret)],
    ['the second secret in its header', () => inHeader(newSecret)],
    ['the secret in its header and a signature that is wrong', () => ({ ...inHeader(secret), [sign]: 'nonsense' })],
    ['a wrong secret and a signature that is right', (body) => ({ ...inHeader('x'.repeat(20)), ...signed(body) })],
    ['any content type', (body) => ({ ...signed(body), 'content-type': 'text/plain' })],
  ])('%s', async (_title, headers) => {
    const id = `trx_${randomUUID()}`
    const reply = await gateway.deliver(newBody(id), headers(newBody(id)))
    expect([reply.status, reply.text]).toEqual([200, 'ok\n'])
    await expect.poll(() => heardOf(id)).toBe(1)
  })
})

describe('a delivery is not taken with', () => {
  it.each<[title: string, headers: (body: string) => Readonly<Record<string, string | string[]>>]>([
    ['nothing', () => ({})],
    ['a wrong secret', () => inHeader(`${secret}x`)],
    ['an empty secret', () => inHeader('')],
    ['the secret and another one', () => inHeader([secret, 'x'])],
    ['the secret in other letters', () => inHeader(secret.toUpperCase())],
    ['a signature by another secret', (body) => signed(body, 'hex', `${secret}x`)],
    ['a signature of another body', (body) => signed(`${body} `)],
    ['an empty signature', () => ({ [sign]: '' })],
    ['a signature that is cut', (body) => ({ [sign]: signed(body)[sign]?.slice(0, -2) ?? '' })],
    ['a signature with more', (body) => ({ [sign]: `${signed(body)[sign]}00` })],
    [
      'a signature in base64 that means the same bytes',
      (body) => ({ [sign]: otherSpelling(signed(body, 'base64')[sign]) }),
    ],
    ['two signatures', (body) => ({ [sign]: [signed(body)[sign] ?? '', signed(body)[sign] ?? ''] })],
    ['a signature in the header of the secret', (body) => inHeader(signed(body)[sign] ?? '')],
    ['the secret for a signature', () => ({ [sign]: secret })],
    ['zeros for a signature', () => ({ [sign]: '0'.repeat(64) })],
  ])('%s', async (_title, headers) => {
    const id = `trx_${randomUUID()}`
    const kept = gateway.kept()
    const reply = await gateway.deliver(newBody(id), headers(newBody(id)))
    expect([reply.status, reply.headers['content-type']]).toEqual([401, 'application/problem+json'])
    expect(gateway.kept()).toBe(kept)
    expect(heardOf(id)).toBe(0)
  })
})

describe('whatever its form, a genuine delivery', () => {
  it.each([
    ['that is no JSON', (id: string) => `${id}, and more {`],
    ['that is nested without end', (id: string) => `${'['.repeat(90_000)}"${id}"`],
    ['that breaks off', (id: string) => `{"a":"${id}`],
  ])('%s is taken', async (_title, bodyOf) => {
    const id = `acc_${randomUUID()}`
    expect((await gateway.deliver(bodyOf(id), signed(bodyOf(id)))).status).toBe(200)
    await expect.poll(() => heardOf(id)).toBe(1)
  })

  it('without an id is answered 200, and nothing is kept', async () => {
    const kept = gateway.kept()
    for (const body of ['{"ping":true}', '']) {
      expect((await gateway.deliver(body, signed(body))).status).toBe(200)
    }
    expect(gateway.kept()).toBe(kept)
    expect(gateway.results.slice(-2)).toEqual(['noIds', 'noIds'])
  })

  it('in compressed form is taken as bytes, in which there are no ids', async () => {
    const body = Buffer.from([0x1f, 0x8b, 8, 0, 0])
    expect((await gateway.deliver(body, { ...signed(body), 'content-encoding': 'gzip' })).status).toBe(200)
  })
})

describe('too much', () => {
  const large = 'x'.repeat(100_001)
  it.each([
    ['that says so', { headers: signed(large) }],
    ['in chunks', { headers: signed(large), chunked: true }],
  ])('%s is 413', async (_title, more) => {
    expect((await gateway.deliver(large, more.headers, more)).status).toBe(413)
  })

  it('of 100 kB is not', async () => {
    const body = 'x'.repeat(100_000)
    expect((await gateway.deliver(body, signed(body), { chunked: true })).status).toBe(200)
  })

  it('without a mark is 401, before it is read', async () => {
    expect((await gateway.deliver(large, {}, { chunked: true })).status).toBe(401)
  })

  it('in a minute is 503, for what is genuine; the rest does not count', async () => {
    await using small = await startWebhookGateway({ mostPerMinute: 3 })
    for (let count = 0; count < 10; count += 1) {
      expect((await small.deliver(newBody(), signed('other'))).status).toBe(401)
    }
    const replies = []
    for (let count = 0; count < 5; count += 1) {
      const body = newBody()
      replies.push(await small.deliver(body, signed(body)))
    }
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 503, 503])
    expect(replies[3]?.headers['retry-after']).toBe('5')
  })
})

it('a delivery that cannot be kept is answered 503, so that DRUO may send it again', async () => {
  await using broken = await startWebhookGateway({
    change: (store) => ({ ...store, add: () => Promise.reject(new Error('disk full')) }),
  })
  const body = newBody()
  const reply = await broken.deliver(body, signed(body))
  expect([reply.status, reply.headers['content-type']]).toEqual([503, 'application/problem+json'])
  expect(broken.heard).toEqual([])
  expect(broken.log()).toContain('disk full')
})

it('200 comes only once it is kept', async () => {
  const kept = Promise.withResolvers<boolean>()
  const asked = Promise.withResolvers<void>()
  await using slow = await startWebhookGateway({
    change: (store) => ({
      ...store,
      add: () => {
        asked.resolve()
        return kept.promise
      },
    }),
  })
  const body = newBody()
  let isAnswered = false
  const delivered = slow.deliver(body, signed(body)).then((reply) => {
    isAnswered = true
    return reply
  })
  await asked.promise
  expect(isAnswered).toBe(false)
  kept.resolve(true)
  expect((await delivered).status).toBe(200)
})

it('other methods are 405', async () => {
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
    const reply = await gateway.deliver('', {}, { method })
    expect([method, reply.status, reply.headers.allow]).toEqual([method, 405, 'POST'])
  }
})

it('a delivery that breaks off is forgotten', async () => {
  const before = gateway.results.length
  const socket = connect(gateway.port, '127.0.0.1')
  socket.write(`POST /webhooks/druo HTTP/1.1\r\nhost: x\r\n${sign}: x\r\ncontent-length: 10\r\n\r\n123`)
  await once(socket, 'connect')
  await expect.poll(() => socket.bytesWritten).toBeGreaterThan(80)
  socket.destroy()
  await expect.poll(() => gateway.results.slice(before)).toEqual(['aborted'])
})

it('the log has one line for each kind of refusal, and nothing of what came', async () => {
  await using quiet = await startWebhookGateway()
  for (let count = 0; count < 5; count += 1) {
    await quiet.deliver(newBody('trx_11111111-1111-4111-8111-111111111111'), inHeader('canary-secret-0000'))
    await quiet.deliver('canary-body', { [sign]: 'canary-signature' })
  }
  const lines = quiet.log().trim().split('\n')
  expect(lines.map((line) => Object(JSON.parse(line)).result)).toEqual(['unsigned', 'forged'])
  expect(quiet.log()).not.toMatch(/canary|11111111/)
})

it('without a secret the address is not there', async () => {
  await using plain = await startTestGateway()
  for (const method of ['POST', 'GET']) {
    const reply = await httpCall(plain.origin, { method, path: '/webhooks/druo', body: method === 'POST' ? 'x' : '' })
    expect([reply.status, reply.headers['content-type']]).toEqual([404, 'application/problem+json'])
  }
})
