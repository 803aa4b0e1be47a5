// Security headers of every response, and requests that a foreign page must not be able to send.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { graphqlBody, type HttpCall, postCall } from '../../support/http-call.ts'
import { injectCall } from '../../support/inject-call.ts'

const page = 'https://shop.example'
const graphqlResponse = 'application/graphql-response+json'
let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({ environment: { CORS_ORIGINS: page } })
})
afterAll(() => gateway[Symbol.asyncDispose]())

const query = '/graphql?query=%7B__typename%7D'
const json = { 'content-type': 'application/json' }

describe('every answer has the headers that keep browsers careful', () => {
  it.each<[title: string, status: number, call: HttpCall]>([
    ['data', 200, postCall('{ __typename }')],
    ['a refused document', 400, postCall('{ nothing }')],
    ['a refused body', 415, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }],
    ['a refused method', 405, { method: 'PUT', headers: json, body: '{"query":"{__typename}"}' }],
    [
      'a pre-flight',
      204,
      { method: 'OPTIONS', headers: { origin: 'http://x', 'access-control-request-method': 'POST' } },
    ],
    ['the explorer', 200, { path: '/' }],
    ['the way to the explorer', 303, { headers: { accept: 'text/html' } }],
    ['health', 200, { path: '/health/live' }],
    ['metrics', 200, { path: '/metrics' }],
    ['the schema', 200, { path: '/schema.graphql' }],
    ['nothing', 404, { path: '/nothing' }],
    ['what can only be read', 405, { method: 'DELETE', path: '/metrics' }],
  ])('%s', async (_, status, call) => {
    const reply = await injectCall(gateway.app.http, call)
    expect(reply.status).toBe(status)
    expect(reply.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    expect(reply.headers['x-powered-by']).toBeUndefined()
  })
})

describe('a request that any page can have a browser send', () => {
  const outcome = async (call: HttpCall) => {
    const reply = await injectCall(gateway.app.http, call)
    expect(reply.headers['content-type']).toContain('json')
    return [reply.status, ...graphqlBody(reply).errors.map(({ extensions }) => extensions['code'])]
  }

  it.each<[title: string, call: HttpCall]>([
    ['a plain GET', { path: query }],
    ['a GET with a safe header', { path: query, headers: { accept: 'application/json', 'accept-language': 'es' } }],
    ['a GET with an empty token', { path: query, headers: { authorization: '' } }],
    ...(['cross-site', 'same-site', 'none', ''] as const).map((site): [string, HttpCall] => [
      `a GET that the browser knows to be ${site || 'of nothing it can say'}`,
      { path: query, headers: { accept: graphqlResponse, 'sec-fetch-site': site } },
    ]),
    [
      'a GET by a page that is not allowed',
      { path: query, headers: { accept: graphqlResponse, origin: 'https://other.example' } },
    ],
    ['a GET by a page without an origin', { path: query, headers: { accept: graphqlResponse, origin: 'null' } }],
    [
      'a GET that claims to be of the same page, by another',
      { path: query, headers: { 'sec-fetch-site': 'cross-site', origin: 'https://other.example' } },
    ],
  ])('is refused: %s', async (_, call) => {
    expect(await outcome(call)).toEqual([400, 'BAD_REQUEST'])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused: a form of %s',
    async (contentType) => {
      const call = { method: 'POST', headers: { 'content-type': contentType }, body: '{"query":"{__typename}"}' }
      expect(await outcome(call)).toEqual([415, 'BAD_REQUEST'])
    },
  )

  it.each<[title: string, headers: Readonly<Record<string, string>>]>([
    ['a bearer token', { authorization: 'Bearer token' }],
    ['a header that asks for a pre-flight', { 'apollo-require-preflight': '1' }],
    ['the name of an Apollo client’s operation', { 'x-apollo-operation-name': 'Q' }],
    ['a content type that no form has', json],
    ['a page of the gateway’s own', { 'sec-fetch-site': 'same-origin', accept: '*/*' }],
    ['a page that is allowed', { 'sec-fetch-site': 'cross-site', origin: page, accept: '*/*' }],
    ['a media type that no element of a page asks for', { accept: `${graphqlResponse}, application/json` }],
  ])('is another one with %s', async (_, headers) => {
    expect(await outcome({ path: query, headers })).toEqual([200])
  })
})

describe('with GATEWAY_AUTH=none a request must be for this machine by name', () => {
  it.each([
    [421, 'evil.example'],
    [421, 'evil.example:4000'],
    [421, 'localhost.evil.example'],
    [421, '127.0.0.1.evil.example:4000'],
    [421, '0.0.0.0:4000'],
    [200, 'localhost:4000'],
    [200, 'LOCALHOST'],
    [200, '127.0.0.2:4000'],
    [200, '[::1]:4000'],
  ])('%i for %s', async (status, host) => {
    const post = postCall('{ __typename }', undefined, { host, origin: `http://${host}` })
    for (const call of [
      post,
      { path: '/metrics', headers: { host } },
      { path: '/schema.graphql', headers: { host } },
    ]) {
      const reply = await injectCall(gateway.app.http, call)
      expect(reply.status).toBe(status)
      if (status !== 200) expect(reply.headers['content-type']).toBe('application/problem+json')
    }
    // Webhooks are signed: here there is no secret for them.
    expect((await injectCall(gateway.app.http, { path: '/webhooks/druo', headers: { host } })).status).toBe(404)
  })
})
