// The issuer's keys: how often they are fetched, which of them count, and what happens when they cannot be had.
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { type Algorithm, createKeySet, type KeySetOptions } from '../../../../src/server/callers/key-set.ts'
import { startTestGateway } from '../../../support/gateway.ts'
import { graphqlBody, httpCall, postCall } from '../../../support/http-call.ts'
import { newKey, startTokenIssuer, type TokenIssuer } from '../../../support/token-issuer.ts'

let issuer: TokenIssuer
beforeEach(async () => {
  issuer = await startTokenIssuer()
  onTestFinished(() => issuer[Symbol.asyncDispose]())
})

function keySet(options: Partial<KeySetOptions> = {}) {
  let now = 1_000_000
  const failures: string[] = []
  const keys = createKeySet({
    url: new URL(issuer.keySetUrl),
    onFailure: (cause) => failures.push(cause),
    now: () => now,
    ...options,
  })
  return {
    find: (id: string | undefined, algorithm: Algorithm) => keys.find(id, algorithm),
    version: () => keys.version(),
    failures,
    advance: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

describe('the key set is fetched', () => {
  it('when it is first needed, once, however many wait', async () => {
    const { find } = keySet()
    expect(issuer.fetches()).toBe(0)
    await Promise.all([find('ed', 'EdDSA'), find('ec', 'ES256'), find('rsa', 'RS256')])
    expect(issuer.fetches()).toBe(1)
  })

  it('again after ten minutes, so that a key that is withdrawn no longer counts', async () => {
    const { find, version, advance } = keySet()
    await find('ed', 'EdDSA')
    issuer.publish(issuer.keys.ES256.publicJwk)
    advance(599_999)
    expect(await find('ed', 'EdDSA')).toBeDefined()
    const before = version()
    advance(1)
    expect(await find('ed', 'EdDSA')).toBeUndefined()
    expect(version()).not.toBe(before)
  })

  it('for a key that is not known: at once, then at most once in 30 seconds', async () => {
    const { find, advance } = keySet()
    await find('ed', 'EdDSA')
    const rotated = await newKey('EdDSA', 'rotated')
    issuer.publish(rotated.publicJwk)
    expect(await find('rotated', 'EdDSA')).toBeDefined()
    expect(issuer.fetches()).toBe(2)
    for (let attempt = 0; attempt < 50; attempt += 1) await find(`made-up-${attempt}`, 'EdDSA')
    advance(29_999)
    await find('made-up', 'EdDSA')
    expect(issuer.fetches()).toBe(2)
    advance(1)
    await Promise.all([find('made-up', 'EdDSA'), find('made-up-too', 'EdDSA')])
    expect(issuer.fetches()).toBe(3)
  })

  it('not for another algorithm, nor for a token that names no key', async () => {
    const { find } = keySet()
    expect(await find('rsa', 'PS256')).toBeUndefined()
    expect(await find(undefined, 'EdDSA')).toBeDefined()
    expect(issuer.fetches()).toBe(1)
  })
})

describe('a key counts', () => {
  const signing = { use: 'sig', alg: 'EdDSA' }

  it.each<[title: string, changes: Record<string, unknown>, counts: boolean]>([
    ['that says what it is for', signing, true],
    ['that does not say what it is for', { use: undefined, alg: undefined }, true],
    ['with what may be done with it', { key_ops: ['verify'] }, true],
    ['for signing only', { key_ops: ['sign'] }, false],
    ['for encryption', { use: 'enc' }, false],
    ['of another algorithm', { alg: 'ES256' }, false],
    ['of a curve that is not used', { crv: 'X25519' }, false],
    ['that is broken', { x: 'AAAA' }, false],
    ['that is secret', { kty: 'oct', k: 'AAAA' }, false],
  ])('%s: %j', async (_, changes, counts) => {
    issuer.publish({ ...issuer.keys.EdDSA.publicJwk, ...changes }, issuer.keys.ES256.publicJwk)
    expect((await keySet().find('ed', 'EdDSA')) !== undefined).toBe(counts)
  })

  it('of RSA without an algorithm is for RS256', async () => {
    const { alg: _, ...unnamed } = issuer.keys.RS256.publicJwk
    issuer.publish(unnamed)
    const { find } = keySet()
    expect(await find('rsa', 'RS256')).toBeDefined()
    expect(await find('rsa', 'PS256')).toBeUndefined()
  })

  it('not where two have the same name, or no name tells them apart', async () => {
    const twin = await newKey('EdDSA', 'ed')
    issuer.publish(issuer.keys.EdDSA.publicJwk, twin.publicJwk)
    const { find } = keySet()
    expect(await find('ed', 'EdDSA')).toBeUndefined()
    expect(await find(undefined, 'EdDSA')).toBeUndefined()
  })
})

describe('keys that cannot be had', () => {
  it.each<[title: string, break_: () => void]>([
    ['an error', () => issuer.answerWith((response) => response.writeHead(500).end())],
    ['a page', () => issuer.answerWith((response) => response.end('<html>'))],
    ['no keys', () => issuer.publish()],
    ['another address', () => issuer.answerWith((response) => response.writeHead(302, { location: '/other' }).end())],
    [
      'more than 128 kB',
      () => issuer.answerWith((response) => response.end(`{"keys":[],"x":"${'x'.repeat(200_000)}"}`)),
    ],
    ['too many', () => issuer.publish(...Array.from({ length: 101 }, () => issuer.keys.EdDSA.publicJwk))],
    ['a closed connection', () => issuer.answerWith((response) => response.destroy())],
    ['no answer in time', () => issuer.answerWith(() => undefined)],
  ])('%s', async (_, break_) => {
    break_()
    const { find, failures, advance } = keySet({ fetchTimeoutMs: 200 })
    await expect(find('ed', 'EdDSA')).rejects.toMatchObject({ name: 'KeySetUnavailableError' })
    await expect(find('ed', 'EdDSA')).rejects.toMatchObject({ name: 'KeySetUnavailableError' })
    expect({ fetches: issuer.fetches(), failures: failures.length }).toEqual({ fetches: 1, failures: 1 })
    issuer.publish(issuer.keys.EdDSA.publicJwk)
    advance(5000)
    expect(await find('ed', 'EdDSA')).toBeDefined()
  })

  it('leave the last ones in force for an hour', async () => {
    const { find, advance } = keySet()
    await find('ed', 'EdDSA')
    issuer.answerWith((response) => response.writeHead(503).end())
    advance(3_599_999)
    expect(await find('ed', 'EdDSA')).toBeDefined()
    advance(1)
    await expect(find('ed', 'EdDSA')).rejects.toMatchObject({ name: 'KeySetUnavailableError' })
  })

  it('are not the fault of the caller', async () => {
    issuer.answerWith((response) => response.writeHead(503).end())
    await using gateway = await startTestGateway({ environment: issuer.environment })
    const headers = { authorization: `Bearer ${await issuer.token()}` }
    const reply = await httpCall(gateway.origin, postCall('{ __typename }', undefined, headers))
    expect(reply.status).toBe(503)
    expect(reply.headers['retry-after']).toBe('5')
    expect(graphqlBody(reply).errors[0]?.extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true })
  })
})
