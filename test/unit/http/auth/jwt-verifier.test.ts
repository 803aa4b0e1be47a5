// GATEWAY_AUTH=jwt over HTTP: which tokens are valid, and how the others are rejected.
import { createHmac } from 'node:crypto'
import { exportSPKI, importJWK } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../../support/gateway.ts'
import { graphqlBody, httpCall, type HttpReply, postCall } from '../../../support/http-call.ts'
import { newKey, startTokenIssuer, type SigningAlgorithm, type TokenIssuer } from '../../../support/token-issuer.ts'

let issuer: TokenIssuer
let gateway: TestGateway
beforeAll(async () => {
  issuer = await startTokenIssuer()
  gateway = await startTestGateway({ environment: issuer.environment })
})
afterAll(async () => {
  await gateway[Symbol.asyncDispose]()
  await issuer[Symbol.asyncDispose]()
})

const ask = (authorization: string | undefined, query = '{ accounts(first: 1) { nodes { id } } }') =>
  httpCall(gateway.origin, postCall(query, undefined, authorization === undefined ? {} : { authorization }))

const seconds = (ahead: number) => Math.floor(Date.now() / 1000) + ahead
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function changed(token: string, change: (parts: [string, string, string]) => readonly string[]): string {
  const [header = '', claims = '', signature = ''] = token.split('.')
  return change([header, claims, signature]).join('.')
}

const challenges = {
  missing: 'Bearer',
  expired: 'Bearer error="invalid_token", error_description="The token has expired"',
  invalid: 'Bearer error="invalid_token", error_description="The token is not valid"',
}

const messages = {
  missing: 'Send a bearer token in the Authorization header.',
  expired: 'The token has expired. Get a new token and send the request again.',
  invalid: 'The token is not valid. Send a token that your issuer made for this gateway.',
}

function expectRejected(reply: HttpReply, kind: keyof typeof challenges): void {
  expect(reply.status).toBe(401)
  expect(reply.headers['www-authenticate']).toBe(challenges[kind])
  const { data, errors } = graphqlBody(reply)
  expect(data).toBeUndefined()
  expect(errors).toEqual([
    {
      message: messages[kind],
      extensions: {
        code: 'UNAUTHENTICATED',
        requestId: reply.headers['x-request-id'],
        retryable: false,
        writeMayHaveApplied: false,
      },
    },
  ])
}

describe('a token that counts', () => {
  const algorithms: readonly SigningAlgorithm[] = ['RS256', 'PS256', 'ES256', 'EdDSA']
  it.each(algorithms)('is signed with %s', async (algorithm) => {
    const reply = await ask(`Bearer ${await issuer.token({ key: issuer.keys[algorithm] })}`)
    expect(reply.status).toBe(200)
    expect(graphqlBody(reply).errors).toEqual([])
  })

  it.each<[title: string, claims: Record<string, unknown>, header?: Record<string, unknown>]>([
    ['names its kind at+jwt', {}, { typ: 'at+jwt' }],
    ['names its kind with its whole media type', {}, { typ: 'application/at+JWT' }],
    ['names no kind', {}, { typ: undefined }],
    ['has two audiences', { aud: ['other', 'druo-gateway'] }],
    ['ended 50 seconds ago by a clock that is ahead', { exp: seconds(-50) }],
    ['begins in 50 seconds by a clock that is behind', { nbf: seconds(50) }],
    ['has its scopes in a list', { scope: undefined, scp: ['accounts:read'] }],
    ['has its scopes in scp beside an empty scope', { scope: '', scp: ['accounts:read'] }],
    ['has its scopes in scp beside a scope of other words', { scope: 'openid profile', scp: 'accounts:read' }],
    ['has its scopes in scp beside a scope that is null', { scope: null, scp: ['accounts:read'] }],
    ['has its scopes in scope beside other words', { scope: 'openid accounts:read', scp: ['profile'] }],
    ['has its scopes in the text of scp', { scope: undefined, scp: 'accounts:read payments:read' }],
    ['carries a certificate, which is not looked at', {}, { x5t: 'abc', x5c: ['abc'] }],
  ])('%s', async (_, claims, header = {}) => {
    const reply = await ask(`Bearer ${await issuer.token({ claims, header })}`)
    expect(graphqlBody(reply).errors).toEqual([])
    expect(reply.status).toBe(200)
  })

  it.each(['bearer', 'BEARER', 'Bearer '])('stands after %s', async (scheme) => {
    expect((await ask(`${scheme} ${await issuer.token()}`)).status).toBe(200)
  })
})

describe('no token', () => {
  it('is rejected without the name of an error', async () => {
    expectRejected(await ask(undefined), 'missing')
  })

  it('is rejected before the schema is shown', async () => {
    expectRejected(await ask(undefined, '{ __schema { queryType { name } } }'), 'missing')
  })

  it('is rejected for a GET too', async () => {
    const path = `/graphql?query=${encodeURIComponent('{ __typename }')}&access_token=${await issuer.token()}`
    const headers = { 'apollo-require-preflight': 'true' }
    expectRejected(await httpCall(gateway.origin, { path, headers }), 'missing')
  })

  it('does not matter to a pre-flight request, the health addresses and the metrics', async () => {
    const headers = { origin: 'https://a.example', 'access-control-request-method': 'POST' }
    expect((await httpCall(gateway.origin, { method: 'OPTIONS', headers })).status).toBe(204)
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      expect((await httpCall(gateway.origin, { path })).status).toBe(200)
    }
  })
})

type Attack = () => Promise<string>

const attacks: Readonly<Record<string, Attack>> = {
  'alg none': async () => changed(await issuer.token(), ([, claims]) => [part({ alg: 'none' }), claims, '']),
  'alg none with a signature': async () =>
    changed(await issuer.token(), ([, claims, signature]) => [part({ alg: 'none', kid: 'ed' }), claims, signature]),
  'alg None in capitals': async () =>
    changed(await issuer.token(), ([, claims, signature]) => [part({ alg: 'NONE', kid: 'ed' }), claims, signature]),
  'HS256 with the public key as its secret': async () => {
    const jwk = issuer.keys.RS256.publicJwk
    const key = await importJWK({ ...jwk, ext: true }, 'RS256')
    const secret = key instanceof Uint8Array ? '' : await exportSPKI(key)
    const claims = (await issuer.token()).split('.')[1]
    const signed = `${part({ alg: 'HS256', typ: 'JWT', kid: 'rsa' })}.${claims}`
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
  },
  "another algorithm than the key's": async () => issuer.token({ key: { ...issuer.keys.PS256, kid: 'rsa' } }),
  'another key under a known kid': async () => issuer.token({ key: await newKey('EdDSA', 'ed') }),
  'an unknown kid': async () => issuer.token({ key: await newKey('EdDSA', 'made-up') }),
  'a kid that is a path': async () => issuer.token({ header: { kid: '../../etc/passwd' } }),
  'a kid that is no text': async () =>
    changed(await issuer.token(), ([, claims, signature]) => [part({ alg: 'EdDSA', kid: 1 }), claims, signature]),
  jku: async () => issuer.token({ header: { jku: issuer.keySetUrl } }),
  x5u: async () => issuer.token({ header: { x5u: issuer.keySetUrl } }),
  'its own key in the header': async () => {
    const key = await newKey('EdDSA', 'ed')
    return issuer.token({ key, header: { jwk: key.publicJwk } })
  },
  crit: async () =>
    changed(await issuer.token(), ([, claims, signature]) => [
      part({ alg: 'EdDSA', kid: 'ed', crit: ['exp'], exp: 1 }),
      claims,
      signature,
    ]),
  'another kind of token': async () => issuer.token({ header: { typ: 'logout+jwt' } }),
  'not yet': async () => issuer.token({ claims: { nbf: seconds(120) } }),
  'no exp': async () => issuer.token({ claims: { exp: undefined } }),
  'an exp that is text': async () => issuer.token({ claims: { exp: String(seconds(600)) } }),
  'no sub': async () => issuer.token({ claims: { sub: undefined } }),
  'an empty sub': async () => issuer.token({ claims: { sub: '' } }),
  'a sub that is a number': async () => issuer.token({ claims: { sub: 1 } }),
  'another issuer': async () => issuer.token({ claims: { iss: 'https://issuer.example' } }),
  'no issuer': async () => issuer.token({ claims: { iss: undefined } }),
  'another audience': async () => issuer.token({ claims: { aud: 'druo-gateway-2' } }),
  'no audience': async () => issuer.token({ claims: { aud: undefined } }),
  'an end user that is empty': async () => issuer.token({ claims: { druo_end_user_id: '' } }),
  'an end user that is null': async () => issuer.token({ claims: { druo_end_user_id: null } }),
  'an end user that is a list': async () => issuer.token({ claims: { druo_end_user_id: ['eur_1'] } }),
  'other claims under the signature': async () =>
    changed(await issuer.token(), ([header, , signature]) => [
      header,
      part({ iss: 'https://issuer.example/', aud: 'druo-gateway', sub: 'root', exp: seconds(600) }),
      signature,
    ]),
  'a truncated signature': async () => (await issuer.token()).slice(0, -2),
  'no signature': async () => changed(await issuer.token(), ([header, claims]) => [header, claims, '']),
  'two parts': async () => changed(await issuer.token(), ([header, claims]) => [header, claims]),
  'five parts': async () => changed(await issuer.token(), (parts) => [...parts, 'AAAA', 'AAAA']),
  'base64url that is not canonical': async () => {
    // 64 bytes leave four bits of the last character unused.
    const token = await issuer.token()
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = alphabet.indexOf(token.at(-1) ?? '')
    return token.slice(0, -1) + alphabet.charAt(last + 1)
  },
  padding: async () => `${await issuer.token()}==`,
  'the alphabet of base64': async () =>
    changed(await issuer.token(), ([, claims, signature]) => ['ey/+', claims, signature]),
  'a header that is no JSON': async () =>
    changed(await issuer.token(), ([, claims, signature]) => ['AAAA', claims, signature]),
  'a header that is a list': async () =>
    changed(await issuer.token(), ([, claims, signature]) => [part([]), claims, signature]),
  'more than 8 kB': async () => issuer.token({ claims: { filler: 'x'.repeat(6200) } }),
  'no JWT at all': async () => 'opaque-token',
}

describe('a token that has expired', () => {
  it.each([-61, -3600, -1_000_000_000])('is rejected as such, after %i seconds', async (ahead) => {
    expectRejected(await ask(`Bearer ${await issuer.token({ claims: { exp: seconds(ahead) } })}`), 'expired')
  })

  it('is only not valid where its signature, issuer or audience is wrong', async () => {
    const exp = seconds(-3600)
    for (const token of [
      await issuer.token({ claims: { exp }, key: await newKey('EdDSA', 'ed') }),
      await issuer.token({ claims: { exp, iss: 'https://other.example/' } }),
      await issuer.token({ claims: { exp, aud: 'other' } }),
    ]) {
      expectRejected(await ask(`Bearer ${token}`), 'invalid')
    }
  })
})

it('scopes in scp do not add to known ones in scope', async () => {
  const token = await issuer.token({ claims: { scope: 'payments:read', scp: ['accounts:read'] } })
  const { errors } = graphqlBody(await ask(`Bearer ${token}`))
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN'])
})

describe('a token is rejected', () => {
  it.each(Object.keys(attacks))('%s', async (name) => {
    const token = await attacks[name]?.()
    const callsBefore = gateway.upstream.calls.length
    expectRejected(await ask(`Bearer ${token}`), 'invalid')
    expect(gateway.upstream.calls.length).toBe(callsBefore)
  })

  it.each<[title: string, write: (token: string) => string]>([
    ['under another scheme', (token) => `Token ${token}`],
    ['under Basic', () => `Basic ${Buffer.from('user:password').toString('base64')}`],
    ['without a scheme', (token) => token],
    ['with another one behind it', (token) => `Bearer ${token} ${token}`],
    ['in a list', (token) => `Bearer ${token}, Bearer ${token}`],
    ['in quotes', (token) => `Bearer "${token}"`],
    ['that is empty', () => 'Bearer '],
  ])('%s', async (_, write) => {
    expectRejected(await ask(write(await issuer.token())), 'invalid')
  })

  it('in two headers', async () => {
    const token = await issuer.token()
    const { headers = {}, ...call } = postCall('{ __typename }')
    const authorization = [`Bearer ${token}`, `Bearer ${token}`]
    const reply = await httpCall(gateway.origin, { ...call, headers: { ...headers, authorization } })
    expectRejected(reply, 'invalid')
  })

  it('though the same one counted a moment ago', async () => {
    const token = await issuer.token()
    expect((await ask(`Bearer ${token}`)).status).toBe(200)
    expectRejected(await ask(`Bearer ${token}A`), 'invalid')
  })
})
