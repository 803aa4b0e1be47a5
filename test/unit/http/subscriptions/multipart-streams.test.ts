// Multipart subscriptions, as Apollo's clients speak them: the bytes of the protocol, its ends, and the real Apollo Client.
import {
  ApolloClient,
  CombinedGraphQLErrors,
  CombinedProtocolErrors,
  gql,
  HttpLink,
  InMemoryCache,
} from '@apollo/client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type LiveServer, type LiveServerOptions, startLiveServer } from '../../../support/live-server.ts'
import { openMultipart, type StreamCall } from '../../../support/raw-subscriptions.ts'

const messages = 'subscription Messages { message }'
const soon = { interval: 5, timeout: 5000 }
const post = (query: string, headers: Readonly<Record<string, string>> = {}): StreamCall => ({
  body: { query },
  headers,
})
const contentType = 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0'

async function openMessages(options: LiveServerOptions = {}, call = post(messages)) {
  const server = await startLiveServer(options)
  const stream = await openMultipart(server.origin, call)
  expect([stream.response.statusCode, stream.response.headers['content-type']]).toEqual([200, contentType])
  await expect.poll(() => server.watchers.size, soon).toBe(1)
  // The first heartbeat comes at once.
  expect((await stream.parts.next()).value).toEqual({})
  return { server, ...stream }
}

describe('a multipart stream', () => {
  it('has these bytes', async () => {
    const { server, parts, text, response } = await openMessages()
    server.publish('one')
    expect((await parts.next()).value).toEqual({ payload: { data: { message: 'one' } } })
    for (const watcher of server.watchers) watcher.end()
    expect((await parts.next()).done).toBe(true)
    const part = (json: string) => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--graphql`
    expect(text()).toBe(`\r\n--graphql${part('{}')}${part('{"payload":{"data":{"message":"one"}}}')}--\r\n`)
    expect(response.headers['cache-control']).toBe('no-store, no-transform')
    expect(server.lines('subscription')).toMatchObject([{ transport: 'multipart', events: 1, outcome: 'completed' }])
    expect(await server.metrics()).toContain(
      'gateway_subscriptions_ended_total{transport="multipart",outcome="completed"} 1',
    )
  })

  it.each([
    'multipart/mixed;subscriptionSpec=1.0',
    'multipart/mixed; subscriptionSpec="1.0", application/json',
    'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json,application/json;q=0.9',
    'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json',
    'multipart/mixed;subscriptionSpec=1.0, application/graphql-response+json, application/json',
    'multipart/mixed;boundary=-;subscriptionSpec=1.0',
    'Multipart/Mixed;SubscriptionSpec=1.0',
  ])('is what is accepted as %s', async (accept) => {
    await openMessages({}, post(messages, { accept }))
  })

  it.each([
    'multipart/mixed;deferSpec=20220824,application/json',
    'multipart/mixed,application/json',
    'multipart/mixed;subscriptionSpec=2.0,application/json',
    'multipart/mixed;subscriptionSpec=1.0;q=0.5,application/json',
    '*/*',
  ])('is not what is accepted as %s', async (accept) => {
    const server = await startLiveServer()
    const { response } = await openMultipart(server.origin, post('{ now }', { accept }))
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
  })

  it('can be opened by GET, with a header that browsers do not send without a preflight', async () => {
    const search = `?${new URLSearchParams({ query: messages }).toString()}`
    await openMessages({}, { method: 'GET', search, headers: { 'apollo-require-preflight': 'true' } })
  })

  it('has heartbeats', async () => {
    const { server, parts } = await openMessages({ times: { heartbeatMs: 20 } })
    for (let count = 0; count < 3; count += 1) expect((await parts.next()).value).toEqual({})
    expect(server.watchers.size).toBe(1)
  })

  it('ends when its client leaves', async () => {
    const { server, response } = await openMessages()
    response.destroy()
    await expect.poll(() => server.watchers.size, soon).toBe(0)
    expect(server.lines('subscription')).toMatchObject([{ outcome: 'left' }])
  })

  it('is cut off where its client does not read', async () => {
    const server = await startLiveServer({ times: { heartbeatMs: 50 }, timeouts: { silenceMs: 300 } })
    const { response } = await openMultipart(server.origin, post(messages))
    response.socket.pause()
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    const large = 'x'.repeat(500_000)
    await expect
      .poll(() => {
        server.publish(large)
        return server.watchers.size
      }, soon)
      .toBe(0)
  })
})

describe('an error', () => {
  const final = (code: string) => ({ payload: null, errors: [{ extensions: { code } }] })

  it('of the transport has a null payload: the gateway stops', async () => {
    const { server, parts, text } = await openMessages()
    await server.stop(0)
    expect((await parts.next()).value).toMatchObject(final('OVERLOADED'))
    expect([(await parts.next()).done, text().endsWith('\r\n--graphql--\r\n')]).toEqual([true, true])
  })

  it('of the transport has a null payload: the token has expired', async () => {
    const headers = { authorization: 'Bearer good' }
    const expiresAt = new Date(Date.now() - 60_000 + 400)
    const { parts } = await openMessages({ expiresAt }, post(messages, headers))
    expect((await parts.next()).value).toMatchObject(final('UNAUTHENTICATED'))
    expect((await parts.next()).done).toBe(true)
  })

  it('of the transport has a null payload: the source fails', async () => {
    const { server, parts, text } = await openMessages()
    for (const watcher of server.watchers) watcher.fail(new Error('canary-4711'))
    expect((await parts.next()).value).toMatchObject(final('INTERNAL_SERVER_ERROR'))
    expect([(await parts.next()).done, text().includes('canary')]).toEqual([true, false])
  })

  it('of the subscription is in the payload', async () => {
    const server = await startLiveServer()
    const { response, parts } = await openMultipart(server.origin, post('subscription { fails }'))
    expect([response.statusCode, (await parts.next()).value]).toEqual([200, {}])
    expect((await parts.next()).value).toMatchObject({
      payload: { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    })
    expect((await parts.next()).done).toBe(true)
  })

  it.each([
    [
      'a query, where only a stream is accepted',
      post('{ now }', { accept: 'multipart/mixed;subscriptionSpec=1.0' }),
      400,
    ],
    ['an invalid document', post('subscription { none }'), 400],
    ['another content type', post(messages, { 'content-type': 'text/plain' }), 415],
    ['a GET without a preflight', { method: 'GET', search: `?query=${encodeURIComponent(messages)}` }, 400],
  ] as readonly [string, StreamCall, number][])('of the request is JSON: %s', async (_, call, status) => {
    const server = await startLiveServer()
    const { response, parts, text } = await openMultipart(server.origin, call)
    expect([response.statusCode, response.headers['content-type']]).toEqual([status, 'application/json; charset=utf-8'])
    await parts.next()
    expect(JSON.parse(text())).toMatchObject({ errors: [{ extensions: { requestId: expect.any(String) } }] })
  })
})

describe('Apollo Client', () => {
  const watch = (server: LiveServer, query: string) => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${server.origin}/graphql` }),
      cache: new InMemoryCache(),
    })
    const seen: unknown[] = []
    const ended = Promise.withResolvers<unknown>()
    const subscription = client.subscribe({ query: gql(query), fetchPolicy: 'no-cache' }).subscribe({
      next: (result) => seen.push(result),
      error: ended.resolve,
      complete: () => ended.resolve('complete'),
    })
    onTestFinished(() => {
      subscription.unsubscribe()
      client.stop()
    })
    return { seen, ended: ended.promise, subscription }
  }

  it('gets each event at once, and the end', async () => {
    const server = await startLiveServer()
    const { seen, ended } = watch(server, messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    for (const text of ['one', 'two']) {
      server.publish(text)
      await expect.poll(() => seen.at(-1), soon).toMatchObject({ data: { message: text } })
    }
    for (const watcher of server.watchers) watcher.end()
    expect(await ended).toBe('complete')
    expect(seen).toHaveLength(2)
  })

  it('ends the subscription when it unsubscribes', async () => {
    const server = await startLiveServer()
    const { subscription } = watch(server, messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    subscription.unsubscribe()
    await expect.poll(() => server.watchers.size, soon).toBe(0)
  })

  it('gets an error of the subscription', async () => {
    const { seen, ended } = watch(await startLiveServer(), 'subscription Fails { fails }')
    expect(await ended).toBe('complete')
    expect(CombinedGraphQLErrors.is(Object(seen[0]).error)).toBe(true)
  })

  it('gets an error of the transport', async () => {
    const server = await startLiveServer()
    const { seen, ended } = watch(server, messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    await server.stop(0)
    expect(await ended).toBe('complete')
    const { error } = Object(seen[0])
    expect([CombinedProtocolErrors.is(error), error.errors]).toMatchObject([
      true,
      [{ extensions: { code: 'OVERLOADED', retryable: true } }],
    ])
  })

  it('gets the errors of a request that is refused', async () => {
    const { seen, ended } = watch(await startLiveServer(), 'subscription None { none }')
    expect(await ended).toBe('complete')
    expect(Object(seen[0]).error).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
  })
})
