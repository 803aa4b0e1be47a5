// The program that sent a request, as it names itself, in the log and the metrics.
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { createClient } from 'graphql-ws'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createMetrics } from '../../../src/platform/metrics.ts'
import { type HttpCall, httpCall, postCall } from '../../support/http-call.ts'
import { startLiveServer } from '../../support/live-server.ts'

const named = { 'apollographql-client-name': 'shop-web', 'apollographql-client-version': '1.2.3' }
const library = { name: '@apollo/client', version: '4.3.8' }
const query = '{ now }'
const postWith = (extensions: unknown, headers = {}): HttpCall => ({
  ...postCall(query, {}, headers),
  body: JSON.stringify({ query, extensions }),
})
const getWith = (extensions: unknown, headers = {}): HttpCall => ({
  path: `/graphql?${new URLSearchParams({ query, extensions: JSON.stringify(extensions) }).toString()}`,
  headers: { 'apollo-require-preflight': 'true', ...headers },
})

describe('the log line of a request', () => {
  it.each<[name: string, call: HttpCall, client: unknown]>([
    ['headers', postCall(query, {}, named), { name: 'shop-web', version: '1.2.3', library: null }],
    [
      'headers and clientLibrary',
      postWith({ clientLibrary: library }, named),
      { name: 'shop-web', version: '1.2.3', library: '@apollo/client 4.3.8' },
    ],
    [
      'clientLibrary by GET',
      getWith({ clientLibrary: library }),
      { name: null, version: null, library: '@apollo/client 4.3.8' },
    ],
    [
      'a library without a version',
      postWith({ clientLibrary: { name: 'own' } }),
      { name: null, version: null, library: 'own' },
    ],
    ['nothing', postCall(query), undefined],
    ['an e-mail address', postCall(query, {}, { 'apollographql-client-name': 'jane@example.com' }), undefined],
    ['a long text', postCall(query, {}, { 'apollographql-client-name': 'x'.repeat(65) }), undefined],
    ['a library that is a list', postWith({ clientLibrary: [library] }), undefined],
    ['a library of other types', postWith({ clientLibrary: { name: 1, version: {} } }), undefined],
  ])('names what is in %s', async (_name, call, client) => {
    const server = await startLiveServer()
    expect((await httpCall(server.origin, call)).status).toBe(200)
    await expect.poll(() => server.lines('request')).toHaveLength(1)
    expect(server.lines('request')[0]?.['client']).toEqual(client)
  })

  it('names Apollo Client, its application and its version', async () => {
    const server = await startLiveServer()
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${server.origin}/graphql` }),
      cache: new InMemoryCache(),
      clientAwareness: { name: 'shop-web', version: '1.2.3' },
    })
    await client.query({ query: gql(query) })
    await expect.poll(() => server.lines('request')).toHaveLength(1)
    expect(server.lines('request')).toMatchObject([
      { client: { name: 'shop-web', version: '1.2.3', library: expect.stringMatching(/^@apollo\/client \d/) } },
    ])
    expect(await server.metrics()).toMatch(
      /^gateway_client_requests_total\{client="shop-web",version="1\.2\.3",library="@apollo\/client [\d.]+"\} 1$/m,
    )
  })
})

it('the log line of a subscription over WebSocket names the client', async () => {
  const server = await startLiveServer()
  class NamedWebSocket extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { headers: named })
    }
  }
  const url = `${server.origin.replace('http', 'ws')}/graphql`
  const client = createClient({ url, webSocketImpl: NamedWebSocket, retryAttempts: 0 })
  const ended = Promise.withResolvers<void>()
  const payload = { query: 'subscription { message }', extensions: { clientLibrary: library } }
  client.subscribe(payload, { next: () => undefined, error: ended.reject, complete: ended.resolve })
  await expect.poll(() => server.watchers.size).toBe(1)
  for (const watcher of server.watchers) watcher.end()
  await ended.promise
  await client.dispose()
  await expect
    .poll(() => server.lines('subscription'))
    .toMatchObject([{ client: { name: 'shop-web', version: '1.2.3', library: '@apollo/client 4.3.8' } }])
  expect(await server.metrics()).toContain(
    'gateway_client_requests_total{client="shop-web",version="1.2.3",library="@apollo/client 4.3.8"} 1',
  )
})

it('metrics name a bounded number of clients, and count the rest as other', async () => {
  const { clientSeen, read } = createMetrics()
  for (let version = 0; version < 1000; version += 1) {
    clientSeen({ name: 'shop-web', version: String(version), library: null })
  }
  const series = (await read()).body.split('\n').filter((line) => line.startsWith('gateway_client_requests_total{'))
  expect(series).toHaveLength(101)
  expect(series).toContain('gateway_client_requests_total{client="other",version="other",library="other"} 900')
})
