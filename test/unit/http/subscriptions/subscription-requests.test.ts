// What a subscription request may look like, over all transports: conditions on the root field, documents by id, empty parameters.
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../src/config/document-manifest.ts'
import { graphqlBody, httpCall } from '../../../support/http-call.ts'
import { type LiveServer, startLiveServer } from '../../../support/live-server.ts'
import { openMultipart, openSocket, openStream } from '../../../support/raw-subscriptions.ts'

const messages = 'subscription Messages { message }'
const soon = { interval: 5, timeout: 5000 }

/** @returns `open`, the code of the error, or the code with which the WebSocket is closed */
type Subscribe = (server: LiveServer, payload: object) => Promise<unknown>
const codeIn = (errors: unknown): unknown => Object(Object(errors)[0]).extensions?.code

const transports: Readonly<Record<string, Subscribe>> = {
  async websocket(server, payload) {
    const client = await openSocket(server.origin)
    client.send({ id: '1', type: 'subscribe', payload })
    const refused = client.next().then(
      ({ payload: errors }) => codeIn(errors),
      () => client.closed.then(({ code }) => code),
    )
    return Promise.race([refused, opened(server)])
  },
  async sse(server, payload) {
    const { response, events, text } = await openStream(server.origin, { body: payload })
    if (response.statusCode === 200) return opened(server)
    expect([response.statusCode, (await events.next()).done]).toEqual([400, true])
    return codeIn(Object(JSON.parse(text())).errors)
  },
  async multipart(server, payload) {
    const { response, parts, text } = await openMultipart(server.origin, { body: payload })
    if (response.statusCode === 200) return opened(server)
    expect([response.statusCode, (await parts.next()).done]).toEqual([400, true])
    return codeIn(Object(JSON.parse(text())).errors)
  },
}
async function opened(server: LiveServer): Promise<string> {
  await expect.poll(() => server.watchers.size, soon).toBe(1)
  return 'open'
}

describe.each(Object.entries(transports))('over %s', (transport, subscribe) => {
  it.each([
    ['a literal @skip', { query: 'subscription { message @skip(if: true) }' }],
    ['a literal @include', { query: 'subscription { message @include(if: false) }' }],
    ['a fragment', { query: 'subscription { ...F @skip(if: true) } fragment F on Subscription { message }' }],
    ['inside a fragment', { query: 'subscription { ... { ... { message @skip(if: true) } } }' }],
    ['a variable', { query: 'subscription ($on: Boolean!) { message @include(if: $on) }', variables: { on: false } }],
    [
      'a default of a variable',
      { query: 'subscription ($on: Boolean! = false) { ... @include(if: $on) { message } }' },
    ],
  ])('a subscription without a root field is a validation error: %s', async (_case, payload) => {
    const server = await startLiveServer()
    expect(await subscribe(server, payload)).toBe('GRAPHQL_VALIDATION_FAILED')
    // The second time the document is known.
    expect(await subscribe(server, payload)).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it.each([
    ['@include(if: true)', 'subscription { message @include(if: true) }'],
    ['a second field that is skipped', 'subscription { message fails @skip(if: true) }'],
  ])('a root field that is left is served: %s', async (_case, query) => {
    expect(await subscribe(await startLiveServer(), { query })).toBe('open')
  })

  it.each([
    ['documentId', { documentId: sha256(messages) }],
    ['documentId with its algorithm', { documentId: `sha256:${sha256(messages)}` }],
    ['documentId beside an empty query', { query: '', documentId: sha256(messages) }],
    ['documentId beside query null', { query: null, documentId: sha256(messages), extensions: null, variables: null }],
    ['documentId in extensions', { extensions: { documentId: sha256(messages) } }],
    ['persistedQuery', { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(messages) } } }],
    [
      'persistedQuery beside an empty documentId',
      { documentId: '', extensions: { persistedQuery: { version: 1, sha256Hash: sha256(messages) } } },
    ],
  ])('a document is served by its id: %s', async (_case, payload) => {
    const trustedDocuments = { mode: 'enforce', documents: new Map([[sha256(messages), messages]]) } as const
    expect(await subscribe(await startLiveServer({ trustedDocuments }), payload)).toBe('open')
  })

  it('an id that is not in the safelist is refused', async () => {
    const trustedDocuments = { mode: 'enforce', documents: new Map<string, string>() } as const
    const server = await startLiveServer({ trustedDocuments })
    expect(await subscribe(server, { query: messages })).toBe('QUERY_NOT_IN_SAFELIST')
  })

  it('null and empty parameters count as left out', async () => {
    const payload = { query: messages, documentId: null, operationName: '', variables: null, extensions: null }
    expect(await subscribe(await startLiveServer(), payload)).toBe('open')
  })

  it.each([
    ['nothing', {}],
    ['an empty query', { query: '' }],
    ['a query that is no text', { query: 7 }],
    ['an operation name that is no text', { query: messages, operationName: 7 }],
    ['variables that are no object', { query: messages, variables: [] }],
    ['extensions that are no object', { query: messages, extensions: 'x' }],
    ['an id that is no SHA-256', { documentId: 'x' }],
  ])('a request is refused: %s', async (name, payload) => {
    const server = await startLiveServer()
    const isRefusedByProtocol =
      transport === 'websocket' && !['an empty query', 'an id that is no SHA-256'].includes(name)
    expect(await subscribe(server, payload)).toBe(isRefusedByProtocol ? 4400 : 'BAD_REQUEST')
  })
})

describe('over HTTP', () => {
  const query = 'query Now { now }'
  const post = async (server: LiveServer, body: object) =>
    httpCall(server.origin, {
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  it.each([
    ['null', { query, documentId: null, operationName: null, variables: null, extensions: null }],
    ['empty', { query, documentId: '', operationName: '', variables: '', extensions: '' }],
  ])('parameters that are %s count as left out by POST', async (_, body) => {
    const reply = await post(await startLiveServer(), body)
    expect([reply.status, graphqlBody(reply)]).toMatchObject([200, { data: { now: null } }])
  })

  it.each(['operationName=&variables=null&extensions=null&documentId=', 'operationName=&variables=&extensions='])(
    'and by GET: %s',
    async (search) => {
      const server = await startLiveServer()
      const path = `/graphql?${new URLSearchParams({ query }).toString()}&${search}`
      const reply = await httpCall(server.origin, { path, headers: { 'apollo-require-preflight': 'true' } })
      expect([reply.status, graphqlBody(reply)]).toMatchObject([200, { data: { now: null } }])
    },
  )

  it('documentId beside an empty query is the document', async () => {
    const server = await startLiveServer({
      trustedDocuments: { mode: 'enforce', documents: new Map([[sha256(query), query]]) },
    })
    const reply = await post(server, { query: '', documentId: sha256(query) })
    expect([reply.status, graphqlBody(reply)]).toMatchObject([200, { data: { now: null } }])
  })
})
