// Live updates in the real process: a link is paid on the sandbox's page, and subscribers of each transport get each status of
// the payment; a process that stops closes its streams in order.
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache, Observable } from '@apollo/client'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { print } from 'graphql'
import { type Client as SseClient, createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'
import { CreateLinkForKnownEndUserDocument } from '../support/__generated__/operations.ts'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { graphqlRequest, newKey } from '../support/graphql-request.ts'
import { httpCall } from '../support/http-call.ts'
import { openSocket, openStream } from '../support/raw-subscriptions.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

let sandbox: Sandbox
let gateway: GatewayProcess
const start = (graceMs: number) =>
  startGatewayProcess({
    SHUTDOWN_GRACE_MS: String(graceMs),
    DRUO_BASE_URL: sandbox.baseUrl,
    DRUO_TOKEN_URL: sandbox.tokenUrl,
    DRUO_CLIENT_ID: sandbox.clientId,
    DRUO_CLIENT_SECRET: sandbox.clientSecret,
    DATABASE_URL: `sqlite:${temporaryDatabase()}`,
  })
beforeAll(async () => {
  // Each step of a payment lasts longer than the shortest interval between two reads of it.
  sandbox = await startSandbox({ stepMs: 3000 })
  gateway = await start(0)
})
afterAll(async () => {
  gateway.signal('SIGTERM')
  await gateway.ended
  await sandbox.close()
})

async function newLink(origin: GatewayProcess) {
  const { data } = await graphqlRequest(origin.endpoint, CreateLinkForKnownEndUserDocument, {
    input: {
      idempotencyKey: newKey(),
      endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
      name: 'Link',
      transaction: { amount: 20_000 },
    },
  })
  const link = data?.createCheckoutLink.checkoutLink
  return { id: link?.id ?? '', url: link?.url ?? '', paymentId: link?.transaction?.id ?? '' }
}

async function decide(url: string, decision: 'pay' | 'decline'): Promise<void> {
  const page = new URL(url)
  const reply = await httpCall(page.origin, {
    method: 'POST',
    path: page.pathname + page.search,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `decision=${decision}`,
  })
  expect(reply.status).toBe(303)
}

/** The statuses that a client library gets from a subscription, until it completes. */
async function statusesOf(events: AsyncIterable<unknown>, pathTo: readonly string[], onFirst: () => void) {
  const statuses: unknown[] = []
  for await (const event of events) {
    const status = ['data', ...pathTo, 'status'].reduce<unknown>((value, name) => Object(value)[name], event)
    if (statuses.length === 0) onFirst()
    if (status !== statuses.at(-1)) statuses.push(status)
  }
  return statuses
}

/** Apollo Client has no link for server-sent events: this one is what the documentation of graphql-sse shows. */
function sseLink(client: SseClient): ApolloLink {
  return new ApolloLink(
    ({ query, variables }) =>
      new Observable((sink) =>
        client.subscribe<Record<string, unknown>>(
          { query: print(query), variables },
          {
            next: ({ data = null, errors = [] }) =>
              sink.next({ data, errors: errors.map(({ message }) => ({ message })) }),
            complete: () => sink.complete(),
            error: (error) => sink.error(error),
          },
        ),
      ),
  )
}

/** The same of Apollo Client. */
function statusesOfApollo(link: ApolloLink, id: string, onFirst: () => void): Promise<unknown[]> {
  const client = new ApolloClient({ link, cache: new InMemoryCache() })
  const query = gql('subscription ($id: ID!) { transactionUpdated(id: $id) { id status } }')
  const statuses: unknown[] = []
  return new Promise((resolve, reject) => {
    client.subscribe({ query, variables: { id } }).subscribe({
      next({ data }) {
        const { status } = Object(data).transactionUpdated
        if (statuses.length === 0) onFirst()
        if (status !== statuses.at(-1)) statuses.push(status)
      },
      error: reject,
      complete: () => resolve(statuses),
    })
  })
}

describe('a subscriber', { timeout: 60_000 }, () => {
  it('gets each status of a payment, over each transport', async () => {
    const { id, url, paymentId } = await newLink(gateway)
    const ws = createWsClient({ url: gateway.endpoint.replace('http', 'ws'), webSocketImpl: WebSocket })
    const sse = createSseClient({ url: gateway.endpoint })
    const begun = Array.from({ length: 5 }, () => Promise.withResolvers<void>())
    const onFirst = (index: number) => () => begun[index]?.resolve()
    // HttpLink speaks the multipart protocol.
    const links = [new HttpLink({ uri: gateway.endpoint }), new GraphQLWsLink(ws), sseLink(sse)]
    const seen = Promise.all([
      statusesOf(
        ws.iterate({
          query: 'subscription ($id: ID!) { checkoutLinkUpdated(id: $id) { transaction { status } } }',
          variables: { id },
        }),
        ['checkoutLinkUpdated', 'transaction'],
        onFirst(0),
      ),
      statusesOf(
        sse.iterate({
          query: 'subscription ($id: ID!) { transactionUpdated(id: $id) { status } }',
          variables: { id: paymentId },
        }),
        ['transactionUpdated'],
        onFirst(1),
      ),
      ...links.map((link, index) => statusesOfApollo(link, paymentId, onFirst(2 + index))),
    ])
    await Promise.all(begun.map(({ promise }) => promise))
    await decide(url, 'pay')
    const whole = ['PENDING', 'PROCESSING', 'SUCCESSFUL']
    expect(await seen).toEqual([whole, whole, whole, whole, whole])
    await ws.dispose()
    sse.dispose()
  })

  it('gets the status of a payment that is declined', async () => {
    const { id, url } = await newLink(gateway)
    const { events } = await openStream(gateway.origin, {
      body: { query: `subscription { checkoutLinkUpdated(id: "${id}") { transaction { status inProgress } } }` },
    })
    const event = (status: string, inProgress: boolean) => ({
      event: 'next',
      data: { data: { checkoutLinkUpdated: { transaction: { status, inProgress } } } },
    })
    expect((await events.next()).value).toEqual(event('PENDING', true))
    await decide(url, 'decline')
    expect((await events.next()).value).toEqual(event('CANCELED', false))
    expect((await events.next()).value).toEqual({ event: 'complete', data: null })
  })
})

it('a process that stops closes its streams in time, and ends with 0', { timeout: 30_000 }, async () => {
  const stopping = await start(1500)
  const { id, paymentId } = await newLink(stopping)
  const client = await openSocket(stopping.origin)
  client.subscribe('1', `subscription { checkoutLinkUpdated(id: "${id}") { id } }`)
  expect((await client.next()).type).toBe('next')
  const { events } = await openStream(stopping.origin, {
    body: { query: `subscription { transactionUpdated(id: "${paymentId}") { id } }` },
  })
  expect((await events.next()).value).toMatchObject({ event: 'next', data: { data: { transactionUpdated: {} } } })
  const signalledAt = performance.now()
  stopping.signal('SIGTERM')
  expect((await client.closed).code).toBe(1001)
  expect((await events.next()).value).toMatchObject({ data: { errors: [{ extensions: { code: 'OVERLOADED' } }] } })
  expect((await events.next()).value).toEqual({ event: 'complete', data: null })
  expect(performance.now() - signalledAt).toBeLessThan(1500)
  expect(await stopping.ended).toBe(0)
})
