// /graphql over HTTP: what is refused before anything is executed, in which form, and what the connection is good for then.
import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { newKey } from '../../support/graphql-request.ts'
import { graphqlBody, httpCall, type HttpCall, postCall } from '../../support/http-call.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway[Symbol.asyncDispose]())

const call = (request: HttpCall) => httpCall(gateway.origin, request)

const json = { 'content-type': 'application/json' }
const typename = JSON.stringify({ query: '{ __typename }' })
/** A right request of so many bytes. */
const ofSize = (bytes: number): string => typename.padEnd(bytes, ' ')

const createLink =
  'mutation ($input: CreateCheckoutLinkInput!) { createCheckoutLink(input: $input) { userErrors { code } } }'
const link = (idempotencyKey: string) => ({
  idempotencyKey,
  name: 'Link',
  endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
  transaction: { amount: 20_000 },
})

/** The record of a write: null where nothing was recorded. */
async function intentOf(key: string): Promise<unknown> {
  const reply = await call(postCall(`{ writeIntent(idempotencyKey: "${key}") { state } }`))
  return Object(graphqlBody(reply).data)['writeIntent']
}

describe('a request that is no GraphQL request', () => {
  const refusals: readonly [title: string, request: HttpCall, status: number][] = [
    ['text', { headers: { 'content-type': 'text/plain' }, body: typename }, 415],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B__typename%7D' },
      415,
    ],
    ['a multipart form', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' }, 415],
    ['a bare document', { headers: { 'content-type': 'application/graphql' }, body: '{ __typename }' }, 415],
    ['a type that only begins like JSON', { headers: { 'content-type': 'application/jsonp' }, body: typename }, 415],
    ['another charset', { headers: { 'content-type': 'application/json; charset=latin1' }, body: typename }, 415],
    ['no content-type', { body: typename }, 415],
    ['gzip', { headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync(typename) }, 415],
    ['broken JSON', { headers: json, body: '{"query":' }, 400],
    ['no body', { headers: json }, 400],
    ['blanks', { headers: json, body: '   ' }, 400],
    ['bytes that are no UTF-8', { headers: json, body: Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d) }, 400],
    ['an empty list', { headers: json, body: '[]' }, 400],
    ['a list of requests', { headers: json, body: `[${typename},${typename}]` }, 400],
    ['null', { headers: json, body: 'null' }, 400],
    ['a number', { headers: json, body: '1' }, 400],
    ['text as JSON', { headers: json, body: '"{ __typename }"' }, 400],
    ['an empty object', { headers: json, body: '{}' }, 400],
    ['no query', { headers: json, body: '{"variables":{}}' }, 400],
    ['a query that is no text', { headers: json, body: '{"query":1}' }, 400],
    ['variables as text', { headers: json, body: '{"query":"{ __typename }","variables":"{}"}' }, 400],
    ['variables as a list', { headers: json, body: '{"query":"{ __typename }","variables":[]}' }, 400],
    ['an operationName that is no text', { headers: json, body: '{"query":"{ __typename }","operationName":1}' }, 400],
    ['one byte too many', { headers: json, body: ofSize(1_000_001) }, 413],
    ['one byte too many, in parts', { headers: json, body: ofSize(1_000_001), chunked: true }, 413],
    ['5 MB', { headers: json, body: ofSize(5_000_000) }, 413],
    ['5 MB, in parts', { headers: json, body: ofSize(5_000_000), chunked: true }, 413],
    ['5 MB of text', { headers: { 'content-type': 'text/plain' }, body: ofSize(5_000_000) }, 415],
  ]

  it.each(refusals)('%s', async (_, request, status) => {
    for (const mediaType of ['application/json', 'application/graphql-response+json']) {
      const reply = await call({ ...request, method: 'POST', headers: { ...request.headers, accept: mediaType } })
      expect(reply.status).toBe(status)
      expect(reply.headers['content-type']?.split(';')[0]).toBe(mediaType)
      expect(JSON.parse(reply.text)).toEqual({
        errors: [
          {
            message: expect.stringMatching(/\S/),
            extensions: {
              code: 'BAD_REQUEST',
              requestId: reply.headers['x-request-id'],
              retryable: false,
              writeMayHaveApplied: false,
            },
          },
        ],
      })
    }
  })

  it.each(refusals)('%s leaves the connection usable', async (_, request) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    onTestFinished(() => agent.destroy())
    const refused = call({ ...request, method: 'POST', agent })
    const next = call({ method: 'POST', headers: json, body: typename, agent })
    expect((await refused).status).toBeGreaterThanOrEqual(400)
    expect(graphqlBody(await next)).toEqual({ data: { __typename: 'Query' }, errors: [] })
  })

  it.each([
    ['1,000,000 bytes', { headers: json, body: ofSize(1_000_000) }],
    ['1,000,000 bytes, in parts', { headers: json, body: ofSize(1_000_000), chunked: true }],
    ['a charset beside the type', { headers: { 'content-type': 'Application/JSON; charset=UTF-8' }, body: typename }],
    ['the encoding that is none', { headers: { ...json, 'content-encoding': 'identity' }, body: typename }],
  ])('is not one of %s', async (_, request: HttpCall) => {
    const reply = await call({ ...request, method: 'POST' })
    expect([reply.status, graphqlBody(reply).data]).toEqual([200, { __typename: 'Query' }])
  })
})

describe('the media type', () => {
  it.each([
    ['no Accept', undefined, 'application/json'],
    ['*/*', '*/*', 'application/json'],
    ['application/*', 'application/*', 'application/json'],
    ['JSON', 'application/json', 'application/json'],
    ['JSON in UTF-8', 'application/json; charset=utf-8', 'application/json'],
    ['JSON in UTF-8, spelt otherwise', 'Application/JSON;charset=UTF-8', 'application/json'],
    ['GraphQL’s own', 'application/graphql-response+json', 'application/graphql-response+json'],
    ['GraphQL’s own in UTF-8', 'application/graphql-response+json; charset=utf-8', 'application/graphql-response+json'],
    [
      'GraphQL’s own before JSON',
      'application/graphql-response+json, application/json;q=0.9',
      'application/graphql-response+json',
    ],
    ['JSON before GraphQL’s own', 'application/graphql-response+json;q=0.5, application/json', 'application/json'],
    ['a page before anything', 'text/html, */*;q=0.1', 'application/json'],
  ])('for %s', async (_, accept, mediaType) => {
    const reply = await call(postCall('{ __typename }', {}, accept === undefined ? {} : { accept }))
    expect([reply.status, reply.headers['content-type']?.split(';')[0]]).toEqual([200, mediaType])
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  it.each([
    'text/html',
    'image/png',
    'text/html, image/png',
    'application/xml',
    'multipart/mixed',
    'application/json;q=0',
    'application/json; charset=latin1',
    'application/json; charset=',
    'application/json; charset=""',
    'nonsense',
  ])('%s is refused before the mutation is executed', async (accept) => {
    const key = newKey()
    const reply = await call(postCall(createLink, { input: link(key) }, { accept }))
    expect(reply.status).toBe(406)
    expect(reply.headers['content-type']).toContain('application/json')
    expect(graphqlBody(reply).errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_REQUEST', requestId: reply.headers['x-request-id'], retryable: false, writeMayHaveApplied: false },
    ])
    expect(await intentOf(key)).toBeNull()
  })

  it('lets the same mutation through where it can be answered', async () => {
    const key = newKey()
    expect((await call(postCall(createLink, { input: link(key) }))).status).toBe(200)
    expect(await intentOf(key)).toEqual({ state: 'SUCCEEDED' })
  })
})

describe('GET', () => {
  const preflight = { 'apollo-require-preflight': 'yes' }
  const get = (query: string, headers: Readonly<Record<string, string>> = preflight, more = '') =>
    call({ path: `/graphql?query=${encodeURIComponent(query)}${more}`, headers })

  it('answers a query, with variables', async () => {
    const variables = encodeURIComponent(JSON.stringify({ key: newKey() }))
    const reply = await get(
      'query ($key: IdempotencyKey!) { writeIntent(idempotencyKey: $key) { state } }',
      preflight,
      `&variables=${variables}`,
    )
    expect([reply.status, graphqlBody(reply).data]).toEqual([200, { writeIntent: null }])
  })

  it('is refused without a header that makes a browser ask first', async () => {
    const reply = await get('{ __typename }', {})
    expect([reply.status, graphqlBody(reply).errors[0]?.extensions['code']]).toEqual([400, 'BAD_REQUEST'])
  })

  it('executes no mutation', async () => {
    const key = newKey()
    const reply = await get(
      createLink,
      preflight,
      `&variables=${encodeURIComponent(JSON.stringify({ input: link(key) }))}`,
    )
    expect([reply.status, reply.headers.allow, graphqlBody(reply).errors[0]?.extensions['code']]).toEqual([
      405,
      'POST',
      'BAD_REQUEST',
    ])
    expect(await intentOf(key)).toBeNull()
  })

  it.each([
    ['two queries', '&query=%7B__typename%7D'],
    ['variables that are no JSON', '&variables=%7B'],
    ['variables that are no object', '&variables=1'],
  ])('is refused with %s', async (_, more) => {
    const reply = await get('{ __typename }', preflight, more)
    expect([reply.status, graphqlBody(reply).errors[0]?.extensions['code']]).toEqual([400, 'BAD_REQUEST'])
  })
})

it.each(['PUT', 'DELETE', 'PATCH'])('%s is answered with what is allowed', async (method) => {
  const reply = await call({ method, headers: json, body: typename })
  expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, POST'])
  expect(graphqlBody(reply).errors[0]?.extensions['code']).toBe('BAD_REQUEST')
})

describe('x-request-id', () => {
  it.each(['abcd1234', randomUUID(), 'A_b-'.repeat(32)])('%s is the request’s', async (id) => {
    const reply = await call(postCall('{ nothing }', {}, { 'x-request-id': id }))
    expect(reply.headers['x-request-id']).toBe(id)
    expect(graphqlBody(reply).errors[0]?.extensions['requestId']).toBe(id)
  })

  it.each([
    ['none', undefined],
    ['one that is too short', 'abc1234'],
    ['one that is too long', 'a'.repeat(129)],
    ['one with blanks', 'abc 1234 def'],
    ['one with signs', '<script>alert(1)</script>'],
    ['an empty one', ''],
  ])('%s is replaced', async (_, id) => {
    const reply = await call(postCall('{ nothing }', {}, id === undefined ? {} : { 'x-request-id': id }))
    const given = reply.headers['x-request-id']
    expect(given).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
    expect(graphqlBody(reply).errors[0]?.extensions['requestId']).toBe(given)
  })
})
