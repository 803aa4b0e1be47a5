// A thousand deliveries, most of them hostile, in any order and many at once: nothing forged is taken, nothing genuine is
// lost, and no id is passed on more than once in a window.
import { createHash, randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { maxIdsPerDelivery } from '../../../../src/updates/ids-in-delivery.ts'
import { type Random, seededRandom } from '../../../chaos/random.ts'
import { newSecret, secret, signed, startWebhookGateway } from '../../../support/webhook-gateway.ts'

const seed = Number(process.env['WEBHOOK_SEED'] ?? 1)
const windowMs = 250
/** Timers of Node are exact to a millisecond. */
const toleranceMs = 2
const atOnce = 32

interface Delivery {
  readonly kind: string
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
  readonly status: number
}

const sign = 'x-druo-webhook-event-signature'
const retiredSecret = 'webhook-secret-of-last-year'

function flipBit(bytes: Buffer, random: Random): Buffer {
  const flipped = Buffer.from(bytes)
  const index = random.integer(0, bytes.length - 1)
  flipped[index] = (flipped[index] ?? 0) ^ (1 << random.integer(0, 7))
  return flipped
}

/** One that a header can carry. */
function flipBitOfText(text: string, random: Random): string {
  for (;;) {
    const flipped = flipBit(Buffer.from(text), random).toString('latin1')
    if (/^[\x21-\x7e]+$/.test(flipped)) return flipped
  }
}

function makeDeliveries(random: Random, payments: readonly string[]): readonly Delivery[] {
  const bodyFor = (id: string) =>
    Buffer.from(JSON.stringify({ type: 'transaction', status: 'SUCCESSFUL', uuid: id, number: random.next() }))
  const markFor = (body: Buffer) =>
    random.pick([
      [2, signed(body)],
      [2, signed(body, 'base64')],
      [2, signed(body, 'hex', newSecret)],
      [1, { 'x-druo-webhook-secret': secret }],
      [1, { 'x-druo-webhook-secret': newSecret }],
    ])
  const genuine = payments.map((id): Delivery => {
    const body = bodyFor(id)
    return { kind: 'genuine', body, headers: markFor(body), status: 200 }
  })
  const copies = (kind: string, count: number) =>
    Array.from({ length: count }, () => ({
      ...(genuine[random.integer(0, genuine.length - 1)] ?? expect.fail()),
      kind,
    }))
  const forged = (kind: string, count: number, headersFor: (body: Buffer) => Readonly<Record<string, string>>) =>
    Array.from({ length: count }, (): Delivery => {
      const body = bodyFor(`trx_${randomUUID()}`)
      return { kind, body, headers: headersFor(body), status: 401 }
    })
  const flippedBodies = Array.from({ length: 200 }, (): Delivery => {
    const body = bodyFor(`trx_${randomUUID()}`)
    const headers = signed(body, random.chance(0.5) ? 'hex' : 'base64')
    return { kind: 'bit flipped in the body', body: flipBit(body, random), headers, status: 401 }
  })
  return [
    ...genuine,
    ...copies('replayed', 100),
    ...copies('replayed again', 100),
    ...flippedBodies,
    ...forged('bit flipped in a signature in hex', 100, (body) => ({
      [sign]: flipBitOfText(signed(body)[sign] ?? '', random),
    })),
    ...forged('bit flipped in a signature in base64', 100, (body) => ({
      [sign]: flipBitOfText(signed(body, 'base64')[sign] ?? '', random),
    })),
    ...forged('retired secret', 70, (body) => signed(body, 'hex', retiredSecret)),
    ...forged('retired secret in its header', 30, () => ({ 'x-druo-webhook-secret': retiredSecret })),
    ...forged('bit flipped in the secret', 40, () => ({ 'x-druo-webhook-secret': flipBitOfText(secret, random) })),
    ...forged('signature of something else', 40, () => signed(randomUUID())),
    ...forged('only a hash', 20, (body) => ({ [sign]: createHash('sha256').update(body).digest('hex') })),
  ]
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

it('a thousand deliveries', async () => {
  const random = seededRandom(seed)
  await using gateway = await startWebhookGateway({ windowMs })
  // 50 payments with four deliveries each, of different bytes and in any order.
  const payments = Array.from(
    { length: 200 },
    (_, index) => `trx_${String(index % 50).padStart(8, '0')}-1111-4111-8111-111111111111`,
  )
  const deliveries = shuffled(makeDeliveries(random, payments), random)
  expect(deliveries).toHaveLength(1000)

  const wrong: string[] = []
  const answeredAtMs = new Map<string, number>()
  const queue = [...deliveries]
  const worker = async () => {
    for (let delivery = queue.shift(); delivery !== undefined; delivery = queue.shift()) {
      const sentAtMs = performance.now()
      const { status } = await gateway.deliver(delivery.body, delivery.headers)
      if (status !== delivery.status) wrong.push(`${delivery.kind}: ${status}`)
      const [id = ''] = /trx_[\w-]+/.exec(delivery.body.toString('latin1')) ?? []
      if (status === 200) answeredAtMs.set(id, sentAtMs)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  expect(wrong).toEqual([])

  // Nothing genuine is lost: after each delivery was sent its id was passed on.
  await expect
    .poll(() => [...answeredAtMs].filter(([id, at]) => !gateway.heard.some((one) => one.id === id && one.atMs >= at)))
    .toEqual([])
  expect(new Set(gateway.heard.map(({ id }) => id))).toEqual(new Set(payments))
  for (const id of new Set(payments)) {
    const times = gateway.heard.filter((one) => one.id === id).map(({ atMs }) => atMs)
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
    expect(gaps.filter((gap) => gap < windowMs - toleranceMs)).toEqual([])
  }
  expect(gateway.kept()).toBe(400)
}, 60_000)

it('10,000 ids in one delivery are too many bytes; as many as fit are taken, and the first hundred used', async () => {
  await using gateway = await startWebhookGateway({ windowMs })
  const ids = Array.from({ length: 10_000 }, () => randomUUID())
  const all = JSON.stringify(ids)
  expect((await gateway.deliver(all, signed(all))).status).toBe(413)
  expect(gateway.kept()).toBe(0)
  const some = JSON.stringify(ids.slice(0, 2500))
  expect((await gateway.deliver(some, signed(some))).status).toBe(200)
  await expect.poll(() => gateway.heard.map(({ id }) => id)).toEqual(ids.slice(0, maxIdsPerDelivery))
})
