// Key rotation over HTTP: when a withdrawn key stops working, also for tokens that the gateway remembers, and how long the
// gateway goes on without the issuer.
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { startTestGateway, type TestGateway } from '../../../support/gateway.ts'
import { httpCall, postCall } from '../../../support/http-call.ts'
import { openStream } from '../../../support/raw-subscriptions.ts'
import { type IssuedKey, newKey, startTokenIssuer, type TokenIssuer } from '../../../support/token-issuer.ts'

const minuteMs = 60_000

let issuer: TokenIssuer
let gateway: TestGateway
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] })
  issuer = await startTokenIssuer()
  gateway = await startTestGateway({ environment: { ...issuer.environment, RATE_LIMIT_PER_MINUTE: '0' } })
  onTestFinished(async () => {
    await gateway[Symbol.asyncDispose]()
    await issuer[Symbol.asyncDispose]()
  })
})
afterEach(() => void vi.useRealTimers())

/** Valid for a day, so that only its key decides. */
const longToken = (key?: IssuedKey) =>
  issuer.token({ ...(key && { key }), claims: { exp: Math.floor(Date.now() / 1000) + 86_400 } })

async function statusOf(token: string): Promise<number> {
  const call = postCall('{ __typename }', undefined, { authorization: `Bearer ${token}` })
  return (await httpCall(gateway.origin, call)).status
}

/** Advances minute by minute, with one request of the token in each. */
async function statusesOf(token: string, minutes: number): Promise<readonly number[]> {
  const statuses: number[] = []
  for (let minute = 0; minute < minutes; minute += 1) {
    await vi.advanceTimersByTimeAsync(minuteMs)
    statuses.push(await statusOf(token))
  }
  return statuses
}

async function isRefusedAfter(token: string, minutes: number): Promise<boolean> {
  if ((await statusesOf(token, minutes)).at(-1) === 401) return true
  // The key set that the last minute asked for may still be on its way. Until then the clock stands.
  for (let again = 0; again < 100; again += 1) if ((await statusOf(token)) === 401) return true
  return false
}

describe('a withdrawn key', () => {
  it('stops working within ten minutes, though only the same token comes', async () => {
    const token = await longToken()
    expect(await statusOf(token)).toBe(200)
    issuer.publish(issuer.keys.ES256.publicJwk)
    expect(await isRefusedAfter(token, 10)).toBe(true)
  })

  it('stops working within ten minutes, though two refreshes fail', async () => {
    const token = await longToken()
    expect(await statusOf(token)).toBe(200)
    issuer.answerWith((response) => response.writeHead(503).end())
    expect((await statusesOf(token, 7)).at(-1)).toBe(200)
    expect(issuer.fetches()).toBe(3)
    issuer.publish(issuer.keys.ES256.publicJwk)
    expect(await isRefusedAfter(token, 3)).toBe(true)
  })

  it('stops working, though its kid is given to another key', async () => {
    const token = await longToken()
    expect(await statusOf(token)).toBe(200)
    const replacement = await newKey('EdDSA', 'ed')
    issuer.publish(replacement.publicJwk)
    expect(await isRefusedAfter(token, 10)).toBe(true)
    expect(await statusOf(await longToken(replacement))).toBe(200)
  })

  it('ends open streams within ten minutes', async () => {
    const ids = await httpCall(
      gateway.origin,
      postCall('{ transactions(first: 100) { nodes { id inProgress } } }', undefined, {
        authorization: `Bearer ${await longToken()}`,
      }),
    )
    const [, id = ''] = /"id":"([^"]+)","inProgress":true/.exec(ids.text) ?? []
    const query = `subscription { transactionUpdated(id: "${id}") { id } }`
    const headers = { authorization: `Bearer ${await longToken()}` }
    const { events } = await openStream(gateway.origin, { body: { query }, headers })
    expect((await events.next()).value).toMatchObject({ data: { data: { transactionUpdated: { id } } } })
    issuer.publish(issuer.keys.ES256.publicJwk)
    for (let minute = 0; minute < 10; minute += 1) {
      await vi.advanceTimersByTimeAsync(minuteMs)
      // Over HTTP, so that the answer of the issuer has time to arrive.
      await statusOf(await longToken(issuer.keys.ES256))
    }
    expect((await events.next()).value).toMatchObject({
      data: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    })
    expect((await events.next()).value).toEqual({ event: 'complete', data: null })
  })

  it('does not end the tokens of other keys', async () => {
    const token = await longToken(issuer.keys.ES256)
    expect(await statusOf(token)).toBe(200)
    issuer.publish(issuer.keys.ES256.publicJwk)
    expect(await statusesOf(token, 10)).toEqual(Array.from({ length: 10 }, () => 200))
  })
})

describe('while the issuer is down', () => {
  it('the last keys work for 59 minutes and no longer than 60, for remembered tokens and for new ones', async () => {
    const token = await longToken()
    expect(await statusOf(token)).toBe(200)
    issuer.answerWith((response) => response.writeHead(503).end())
    await vi.advanceTimersByTimeAsync(59 * minuteMs)
    expect([await statusOf(token), await statusOf(await longToken(issuer.keys.ES256))]).toEqual([200, 200])
    await vi.advanceTimersByTimeAsync(2 * minuteMs)
    expect([await statusOf(token), await statusOf(await longToken(issuer.keys.ES256))]).toEqual([503, 503])
    issuer.publish(issuer.keys.EdDSA.publicJwk)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await statusOf(token)).toBe(200)
  })
})

describe('a kid that is published twice', () => {
  it('with one key works', async () => {
    const { publicJwk } = issuer.keys.EdDSA
    issuer.publish(publicJwk, publicJwk)
    expect(await statusOf(await longToken())).toBe(200)
  })

  it('with several keys works for each of them, and for no other', async () => {
    const [second, third, stranger] = [
      await newKey('EdDSA', 'ed'),
      await newKey('EdDSA', 'ed'),
      await newKey('EdDSA', 'ed'),
    ]
    issuer.publish(issuer.keys.EdDSA.publicJwk, second.publicJwk, third.publicJwk)
    const statuses = []
    for (const key of [issuer.keys.EdDSA, second, third, stranger]) statuses.push(await statusOf(await longToken(key)))
    expect(statuses).toEqual([200, 200, 200, 401])
  })

  it('with several keys ends the remembered tokens of the one that is withdrawn', async () => {
    const second = await newKey('EdDSA', 'ed')
    issuer.publish(issuer.keys.EdDSA.publicJwk, second.publicJwk)
    const [first, other] = [await longToken(), await longToken(second)]
    expect([await statusOf(first), await statusOf(other)]).toEqual([200, 200])
    issuer.publish(second.publicJwk)
    expect((await statusesOf(first, 10)).at(-1)).toBe(401)
    expect(await statusOf(other)).toBe(200)
  })
})
