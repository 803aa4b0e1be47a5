// Server-sent events: the same subscriptions, one response each, under the same rules against forged requests as a query.
import { describe, expect, it } from 'vitest'
import { startLiveServer } from '../../../support/live-server.ts'
import { openStream, type StreamCall } from '../../../support/raw-subscriptions.ts'

const messages = 'subscription Messages { message }'
const soon = { interval: 5, timeout: 5000 }
const post = (query: string, more: Partial<StreamCall> = {}): StreamCall => ({ body: { query }, ...more })
const get = (query: string, headers: Readonly<Record<string, string>> = {}): StreamCall => ({
  method: 'GET',
  search: `?${new URLSearchParams({ query }).toString()}`,
  headers,
})

describe('a stream', () => {
  it.each([
    ['by POST', post(messages)],
    ['by GET, with a header that no page may send unasked', get(messages, { 'apollo-require-preflight': 'true' })],
  ])('%s tells each event, and completes', async (_, call) => {
    const server = await startLiveServer()
    const { response, events } = await openStream(server.origin, call)
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8'])
    expect(response.headers['cache-control']).toContain('no-store')
    expect(response.headers['x-request-id']).toBeDefined()
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    server.publish('one')
    expect((await events.next()).value).toEqual({ event: 'next', data: { data: { message: 'one' } } })
    server.publish('two')
    expect((await events.next()).value).toEqual({ event: 'next', data: { data: { message: 'two' } } })
    for (const watcher of server.watchers) watcher.end()
    expect((await events.next()).value).toEqual({ event: 'complete', data: null })
    expect((await events.next()).done).toBe(true)
    expect(server.lines('request')).toMatchObject([{ operation: 'Messages', outcome: 'ok', status: 200 }])
    expect(server.lines('subscription')).toMatchObject([
      { requestId: response.headers['x-request-id'], transport: 'sse', events: 2, outcome: 'completed' },
    ])
  })

  it('ends when its client goes', async () => {
    const server = await startLiveServer()
    const { response } = await openStream(server.origin, post(messages))
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    response.destroy()
    await expect.poll(() => server.watchers.size, soon).toBe(0)
    expect(server.lines('subscription')).toMatchObject([{ outcome: 'left' }])
  })

  it('outlasts every time that a request has', async () => {
    const short = { silenceMs: 400, idleMs: 300, requestMs: 300, headersMs: 300, checkMs: 10 }
    const server = await startLiveServer({ times: { heartbeatMs: 20 }, timeouts: short })
    const { events, text } = await openStream(server.origin, post(messages))
    const next = events.next()
    await expect.poll(() => text().length, soon).toBeGreaterThan(50 * ':\n\n'.length)
    server.publish('still here')
    expect((await next).value).toMatchObject({ data: { data: { message: 'still here' } } })
  })

  it('that failed before its first event is one of errors', async () => {
    const server = await startLiveServer()
    const { response, events } = await openStream(server.origin, post('subscription { fails }'))
    expect(response.statusCode).toBe(200)
    const { value } = await events.next()
    expect(value).toMatchObject({
      event: 'next',
      data: { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    })
    expect(JSON.stringify(value)).not.toContain('canary')
    expect((await events.next()).value).toEqual({ event: 'complete', data: null })
  })
})

describe('refused as a request would be', () => {
  it.each([
    ['a query', post('{ now }'), 400, 'BAD_REQUEST'],
    ['a mutation', post('mutation { do }'), 400, 'BAD_REQUEST'],
    ['two fields', post('subscription { message fails }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['what is no GraphQL', post('{'), 400, 'GRAPHQL_PARSE_FAILED'],
    [
      'a document that is too complex',
      post(`subscription { ${'a: message '.repeat(31)} }`),
      400,
      'OPERATION_TOO_COMPLEX',
    ],
    ['a GET that any page may send', get(messages), 400, 'BAD_REQUEST'],
    ['a GET of a query', get('{ now }', { 'apollo-require-preflight': 'true' }), 400, 'BAD_REQUEST'],
    ['another method', { method: 'PUT', body: { query: messages } }, 405, 'BAD_REQUEST'],
    ['variables that are no object', { body: { query: messages, variables: '{}' } }, 400, 'BAD_REQUEST'],
    ['another content type', { ...post(messages), headers: { 'content-type': 'text/plain' } }, 415, 'BAD_REQUEST'],
  ] as readonly [string, StreamCall, number, string][])('%s', async (_, call, status, code) => {
    const server = await startLiveServer()
    const { response, events, text } = await openStream(server.origin, call)
    expect((await events.next()).done).toBe(true)
    expect([response.statusCode, server.watchers.size]).toEqual([status, 0])
    expect(response.headers['content-type']).toContain('json')
    expect(JSON.parse(text())).toMatchObject({ errors: [{ extensions: { code } }] })
  })

  it('a subscription that does not ask for a stream', async () => {
    const server = await startLiveServer()
    const call = post(messages, { headers: { accept: 'application/json' } })
    const { response, events, text } = await openStream(server.origin, call)
    await events.next()
    expect([response.statusCode, server.watchers.size]).toEqual([400, 0])
    expect(JSON.parse(text())).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
  })
})
