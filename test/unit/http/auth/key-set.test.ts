// The issuer's key set: when it is fetched, which keys count, and what happens while the issuer is unreachable.
import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createKeySet, type KeySetOptions } from '../../../../src/http/auth/key-set.ts'
import { startTestGateway } from '../../../support/gateway.ts'
import { graphqlBody, httpCall, postCall } from '../../../support/http-call.ts'
import { newKey, startTokenIssuer, type TokenIssuer } from '../../../support/token-issuer.ts'

const minuteMs = 60_000

let issuer: TokenIssuer
beforeEach(async () => {
  issuer = await startTokenIssuer()
  onTestFinished(() => issuer[Symbol.asyncDispose]())
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] })
})
afterEach(() => void vi.useRealTimers())

function keySet(options: Partial<KeySetOptions> = {}) {
  const failures: string[] = []
  const keys = createKeySet({
    url: new URL(issuer.keySetUrl),
    onFailure: (reason) => failures.push(reason),
    ...options,
  })
  onTestFinished(() => keys.close())
  const find = async (kid: string | undefined, alg: string) =>
    keys.getKey(kid === undefined ? { alg } : { alg, kid }, { payload: '', signature: '' })
  return {
    find,
    failures,
    /** The name of jose's or our error; undefined where there is a key. */
    errorOf: (kid: string | undefined, alg: string) =>
      find(kid, alg).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.name : error),
      ),
  }
}

const respondWithError = () => issuer.answerWith((response) => response.writeHead(503).end())
const fetched = (times: number) => vi.waitFor(() => expect(issuer.fetches()).toBe(times))

describe('the key set is fetched', () => {
  it('when it is first needed, once, however many requests wait', async () => {
    const { find } = keySet()
    expect(issuer.fetches()).toBe(0)
    await Promise.all([find('ed', 'EdDSA'), find('ec', 'ES256'), find('rsa', 'RS256')])
    expect(issuer.fetches()).toBe(1)
  })

  it('in the background, without a request', async () => {
    const { find } = keySet()
    await find('ed', 'EdDSA')
    await vi.advanceTimersByTimeAsync(3 * minuteMs)
    await fetched(2)
    await vi.advanceTimersByTimeAsync(3 * minuteMs)
    await fetched(3)
  })

  it('while requests go on with the keys that are there', async () => {
    const { errorOf } = keySet()
    await errorOf('ed', 'EdDSA')
    issuer.answerWith(() => undefined)
    await vi.advanceTimersByTimeAsync(3 * minuteMs)
    await fetched(2)
    expect(await errorOf('ed', 'EdDSA')).toBeUndefined()
  })

  it('no more after it is closed', async () => {
    const keys = createKeySet({ url: new URL(issuer.keySetUrl), onFailure: () => undefined })
    keys.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('for an unknown key at most once in 30 seconds', async () => {
    const { find, errorOf } = keySet()
    await find('ed', 'EdDSA')
    const rotated = await newKey('EdDSA', 'rotated')
    issuer.publish(rotated.publicJwk)
    for (let attempt = 0; attempt < 200; attempt += 1) {
      expect(await errorOf(`made-up-${attempt}`, 'EdDSA')).toBe('JWKSNoMatchingKey')
    }
    await vi.advanceTimersByTimeAsync(29_999)
    expect(await errorOf('rotated', 'EdDSA')).toBe('JWKSNoMatchingKey')
    expect(issuer.fetches()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(await errorOf('rotated', 'EdDSA')).toBeUndefined()
    await Promise.all([errorOf('made-up', 'EdDSA'), errorOf('another', 'EdDSA')])
    expect(issuer.fetches()).toBe(2)
  })

  it('for unknown keys at most once in 5 seconds while the issuer is down', async () => {
    const { find, errorOf } = keySet()
    await find('ed', 'EdDSA')
    respondWithError()
    await vi.advanceTimersByTimeAsync(30_000)
    for (let attempt = 0; attempt < 50; attempt += 1) {
      expect(await errorOf(`made-up-${attempt}`, 'EdDSA')).toBe('KeySetUnavailableError')
    }
    expect(issuer.fetches()).toBe(2)
    await vi.advanceTimersByTimeAsync(5000)
    await errorOf('made-up', 'EdDSA')
    expect(issuer.fetches()).toBe(3)
  })
})

describe('a key counts', () => {
  const signing = { use: 'sig', alg: 'EdDSA' }

  it.each<[title: string, changes: Record<string, unknown>, counts: boolean]>([
    ['that says what it is for', signing, true],
    ['that does not say what it is for', { use: undefined, alg: undefined }, true],
    ['with its operations', { key_ops: ['verify'] }, true],
    ['for signing only', { key_ops: ['sign'] }, false],
    ['for encryption', { use: 'enc' }, false],
    ['with another algorithm', { alg: 'ES256' }, false],
    ['on an unsupported curve', { crv: 'X25519' }, false],
    ['that is malformed', { x: 'AAAA' }, false],
    ['that is secret', { kty: 'oct', k: 'AAAA' }, false],
  ])('%s: %j', async (_, changes, counts) => {
    issuer.publish({ ...issuer.keys.EdDSA.publicJwk, ...changes }, issuer.keys.ES256.publicJwk)
    expect(await keySet().errorOf('ed', 'EdDSA')).toBe(counts ? undefined : 'JWKSNoMatchingKey')
  })

  it('of RSA without an algorithm for RS256 only', async () => {
    const { alg: _, ...unnamed } = issuer.keys.RS256.publicJwk
    issuer.publish(unnamed)
    const { errorOf } = keySet()
    expect(await errorOf('rsa', 'RS256')).toBeUndefined()
    expect(await errorOf('rsa', 'PS256')).toBe('JWKSNoMatchingKey')
  })

  it('of RSA with 2048 bits, not with 1024', async () => {
    const jwk = (modulusLength: number) =>
      generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' })
    issuer.publish({ ...jwk(1024), kid: 'weak', alg: 'RS256' }, { ...jwk(2048), kid: 'strong', alg: 'RS256' })
    const { errorOf } = keySet()
    expect(await errorOf('weak', 'RS256')).toBe('JWKSNoMatchingKey')
    expect(await errorOf('strong', 'RS256')).toBeUndefined()
  })

  it('once, where it is published twice', async () => {
    const { publicJwk } = issuer.keys.EdDSA
    const { use: _, ...withoutUse } = publicJwk
    issuer.publish(publicJwk, withoutUse, { ...publicJwk, x5t: 'abc' })
    expect(await keySet().errorOf('ed', 'EdDSA')).toBeUndefined()
  })

  it('beside another key of the same kid', async () => {
    issuer.publish(issuer.keys.EdDSA.publicJwk, (await newKey('EdDSA', 'ed')).publicJwk)
    expect(await keySet().errorOf('ed', 'EdDSA')).toBe('JWKSMultipleMatchingKeys')
  })

  it('no more, where the issuer publishes an empty set', async () => {
    const { errorOf, failures } = keySet()
    await errorOf('ed', 'EdDSA')
    issuer.publish()
    await vi.advanceTimersByTimeAsync(3 * minuteMs)
    await vi.waitFor(async () => expect(await errorOf('ed', 'EdDSA')).toBe('JWKSNoMatchingKey'))
    expect(failures).toEqual(['the key set has no usable key'])
  })
})

describe('a key set that cannot be read', () => {
  it.each<[title: string, break_: () => void]>([
    ['an error', respondWithError],
    ['a page', () => issuer.answerWith((response) => response.end('<html>'))],
    ['JSON without keys', () => issuer.answerWith((response) => response.end('{"key":[]}'))],
    ['a redirect', () => issuer.answerWith((response) => response.writeHead(302, { location: '/other' }).end())],
    [
      'more than 128 kB',
      () => issuer.answerWith((response) => response.end(`{"keys":[],"x":"${'x'.repeat(200_000)}"}`)),
    ],
    ['too many keys', () => issuer.publish(...Array.from({ length: 101 }, () => issuer.keys.EdDSA.publicJwk))],
    ['a closed connection', () => issuer.answerWith((response) => response.destroy())],
    ['no response in time', () => issuer.answerWith(() => undefined)],
    ['a body that does not end in time', () => issuer.answerWith((response) => response.write('{"keys":['))],
  ])('%s', async (_, break_) => {
    break_()
    const { errorOf, failures } = keySet({ fetchTimeoutMs: 200 })
    expect(await errorOf('ed', 'EdDSA')).toBe('KeySetUnavailableError')
    expect(await errorOf('ed', 'EdDSA')).toBe('KeySetUnavailableError')
    expect({ fetches: issuer.fetches(), failures: failures.length }).toEqual({ fetches: 1, failures: 1 })
    issuer.publish(issuer.keys.EdDSA.publicJwk)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await errorOf('ed', 'EdDSA')).toBeUndefined()
  })

  it('is not the fault of the caller', async () => {
    vi.useRealTimers()
    respondWithError()
    await using gateway = await startTestGateway({ environment: issuer.environment })
    const headers = { authorization: `Bearer ${await issuer.token()}` }
    const reply = await httpCall(gateway.origin, postCall('{ __typename }', undefined, headers))
    expect(reply.status).toBe(503)
    expect(reply.headers['retry-after']).toBe('5')
    expect(graphqlBody(reply).errors[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
      writeMayHaveApplied: false,
    })
  })
})
