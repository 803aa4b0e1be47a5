// What is at which address, for whom: origins, health, metrics, schema, and what closes with introspection.
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { graphqlBody, type HttpCall, postCall } from '../../support/http-call.ts'
import { injectCall } from '../../support/inject-call.ts'
import { witnessedLog } from '../../support/witness.ts'

/** The embedded sandbox with what it has by default, the same closed, and a gateway without the sandbox. */
let open: App
let closed: App
let live: TestGateway
const start = (more: Readonly<Record<string, string>> = {}) =>
  startApp(readConfig({ PORT: '0', LOG_LEVEL: 'trace', ...more }), witnessedLog)
beforeAll(async () => {
  ;[open, closed, live] = await Promise.all([
    start(),
    start({ INTROSPECTION: 'false' }),
    startTestGateway({ environment: { CORS_ORIGINS: 'https://shop.example.com' } }),
  ])
})
afterAll(() => Promise.all([open.stop(0), closed.stop(0), live[Symbol.asyncDispose]()]))

const apps = { open: () => open, closed: () => closed, live: () => live.app }
const call = (where: keyof typeof apps, request: HttpCall) => injectCall(apps[where]().http, request)

describe('origins', () => {
  it.each([
    ['open', 'http://localhost:3000', true],
    ['open', 'http://127.0.0.1:5173', true],
    ['open', 'http://[::1]:5173', true],
    ['open', 'https://studio.apollographql.com', true],
    ['open', 'https://evil.example', false],
    ['open', 'http://localhost.evil.example', false],
    ['open', 'http://evil.example:3000/localhost', false],
    ['open', 'https://studio.apollographql.com.evil.example', false],
    ['open', 'null', false],
    ['live', 'https://shop.example.com', true],
    ['live', 'http://shop.example.com', false],
    ['live', 'https://shop.example.com:8443', false],
    ['live', 'http://localhost:3000', false],
    ['live', 'https://studio.apollographql.com', false],
    ['live', 'https://evil.example', false],
  ] as const)('%s: %s', async (where, origin, allowed) => {
    const expected = allowed ? origin : undefined
    const reply = await call(where, postCall('{ __typename }', {}, { origin }))
    expect(reply.headers['access-control-allow-origin']).toBe(expected)
    expect(reply.headers['access-control-allow-credentials']).toBeUndefined()
    expect(reply.headers.vary).toContain('Origin')
    expect(reply.headers['access-control-expose-headers']).toContain('x-request-id')

    const preflight = await call(where, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-origin']).toBe(expected)
    expect(preflight.headers['access-control-allow-methods']).toBe('GET,POST')
  })

  it.each([
    ['open', 'true'],
    ['live', undefined],
  ] as const)('%s: a page on the internet may reach this machine: %s', async (where, expected) => {
    const headers = { origin: 'https://studio.apollographql.com', 'access-control-request-private-network': 'true' }
    const reply = await call(where, {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-method': 'POST' },
    })
    expect(reply.headers['access-control-allow-private-network']).toBe(expected)
  })
})

describe('addresses', () => {
  it.each([
    ['GET', '/health/live', 200, 'text/plain; charset=utf-8', /^ok\n$/],
    ['GET', '/health/ready', 200, 'text/plain; charset=utf-8', /^ready\n$/],
    ['HEAD', '/health/live', 200, 'text/plain; charset=utf-8', /^$/],
    ['GET', '/health/live?x=1', 200, 'text/plain; charset=utf-8', /^ok\n$/],
    ['GET', '/metrics', 200, 'text/plain; version=0.0.4; charset=utf-8', /gateway_graphql_request_seconds/],
    ['GET', '/', 200, 'text/html; charset=utf-8', /<html/],
    ['GET', '/schema.graphql', 200, 'text/plain; charset=utf-8', /type Query/],
    ['GET', '/nothing', 404, 'application/problem+json', /^\{"type":"about:blank","title":"[^"]+","status":404\}$/],
    ['GET', '/graphql/', 404, 'application/problem+json', /\/graphql/],
    ['GET', '/GRAPHQL', 404, 'application/problem+json', /404/],
    ['GET', '/__proto__', 404, 'application/problem+json', /404/],
    ['GET', '/%zz', 400, 'application/problem+json', /400/],
    ['GET', '/..%2f..%2fpackage.json', 404, 'application/problem+json', /404/],
    [
      'POST',
      '/health/live',
      405,
      'application/problem+json',
      /^\{"type":"about:blank","title":"[^"]+","status":405\}$/,
    ],
    ['DELETE', '/metrics', 405, 'application/problem+json', /405/],
    ['POST', '/', 405, 'application/problem+json', /405/],
  ])('%s %s', async (method, path, status, contentType, text) => {
    const reply = await call('open', { method, path })
    expect([reply.status, reply.headers['content-type']]).toEqual([status, contentType])
    expect(reply.headers['x-content-type-options']).toBe('nosniff')
    expect(reply.headers.allow).toBe(status === 405 ? 'GET, HEAD' : undefined)
    expect(reply.text).toMatch(text)
  })

  it('/graphql in a browser leads to the explorer', async () => {
    const reply = await call('open', { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
    expect([reply.status, reply.headers.location]).toEqual([303, '/'])
  })

  it('/graphql in a browser with a query does not', async () => {
    const reply = await call('open', { path: '/graphql?query=%7B__typename%7D', headers: { accept: 'text/html,*/*' } })
    expect([reply.status, graphqlBody(reply).errors[0]?.extensions['code']]).toEqual([400, 'BAD_REQUEST'])
  })

  it('/schema.graphql keeps what clients are generated from', async () => {
    const { text } = await call('open', { path: '/schema.graphql' })
    expect(text).toContain('input EndUserInput @oneOf {')
    expect(text).toContain('input AccountInput @oneOf {')
    expect(text).toContain('scalar DateTime @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3339")')
  })

  it('/schema.graphql describes everything that it names', async () => {
    const { text } = await call('open', { path: '/schema.graphql' })
    const bare = parse(text).definitions.flatMap((definition) =>
      'name' in definition && 'description' in definition && definition.description === undefined
        ? [definition.name?.value]
        : [],
    )
    expect(bare).toEqual([])
  })
})

describe('without introspection', () => {
  it.each(['/', '/schema.graphql', '/explorer/'])('%s is not there', async (path) => {
    const reply = await call('closed', { path, headers: { accept: 'text/html' } })
    expect([reply.status, reply.headers['content-type']]).toEqual([404, 'application/problem+json'])
  })

  it('a browser is not led to the explorer', async () => {
    const reply = await call('closed', { headers: { accept: 'text/html,*/*;q=0.8' } })
    expect(reply.status).toBe(400)
  })

  it.each([
    ['the whole schema', '{ __schema { types { name } } }'],
    ['one type', '{ __type(name: "CheckoutLink") { name } }'],
  ])('%s is not told', async (_, query) => {
    const reply = await call('closed', postCall(query))
    expect([reply.status, graphqlBody(reply).errors[0]?.extensions['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED'])
    expect(reply.text).not.toContain('EndUser')
    expect(graphqlBody(reply).errors[0]?.message).toContain('INTROSPECTION=true')
  })

  it.each([
    ['a field', '{ checkoutLnk(id: "x") { id } }', 'checkoutLink'],
    ['a field below', '{ checkoutLink(id: "x") { delivryStatus } }', 'deliveryStatus'],
    ['an argument', '{ transaction(id: "x", typ: PAYMENT) { id } }', '"type"'],
    ['a type', 'query ($i: CreateCheckoutLinkInpt) { __typename }', 'CreateCheckoutLinkInput'],
    ['an enum value', '{ transaction(id: "x", type: PAYMNT) { id } }', 'PAYMENT'],
  ])('the name of %s is not given away', async (_, query, name) => {
    const shown = await call('open', postCall(query))
    const hidden = await call('closed', postCall(query))
    expect(shown.text.replaceAll('\\', '')).toContain(name)
    expect(hidden.status).toBe(400)
    expect(hidden.text.replaceAll('\\', '')).not.toContain(name)
  })

  it('what is known is still answered', async () => {
    const reply = await call('closed', postCall('{ checkoutLink(id: "chk_nobody") { id } }'))
    expect(graphqlBody(reply)).toEqual({ data: { checkoutLink: null }, errors: [] })
  })
})
