// Subscriptions of the whole gateway: what is read for them, with whose token, under which limits, and what is logged.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApolloClient, gql, InMemoryCache } from '@apollo/client'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { sha256 } from '../../../../src/config/document-manifest.ts'
import { seededAccounts, seededEndUsers } from '../../../../src/sandbox/seeded.ts'
import { type Callers, startCallersForTest } from '../../../support/callers.ts'
import { startTestGateway, type TestGateway, type TestGatewayOptions } from '../../../support/gateway.ts'
import { httpCall } from '../../../support/http-call.ts'
import { openSocket, openStream } from '../../../support/raw-subscriptions.ts'

const paid = 'trx_422f0f81-5001-4cce-a229-242d9ab9960a'
/** Not validated yet: it is watched on. */
const account = `subscription Watched { accountUpdated(id: "${seededAccounts.johnSmith}") { id status } }`
const soon = { interval: 20, timeout: 10_000 }

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway[Symbol.asyncDispose]())

async function start(options: TestGatewayOptions): Promise<TestGateway> {
  const own = await startTestGateway(options)
  onTestFinished(() => own[Symbol.asyncDispose]())
  return own
}

const readsOf = ({ upstream }: Pick<TestGateway, 'upstream'>, path: string) =>
  upstream.calls.filter((call) => call.path.startsWith(path))

describe('a subscription', () => {
  it('of what is done answers once and completes: what it is and what it names are read once', async () => {
    const before = gateway.upstream.calls.length
    const { events } = await openStream(gateway.origin, {
      body: {
        query: `subscription { transactionUpdated(id: "${paid}") { status inProgress fundingSource { last4 } } }`,
      },
    })
    expect((await events.next()).value).toEqual({
      event: 'next',
      data: {
        data: { transactionUpdated: { status: 'SUCCESSFUL', inProgress: false, fundingSource: { last4: '2345' } } },
      },
    })
    expect((await events.next()).value).toEqual({ event: 'complete', data: null })
    const reads = gateway.upstream.calls.slice(before).filter(({ method }) => method === 'GET')
    expect(reads.map(({ path }) => path)).toEqual([`/payments/${paid}`, `/accounts/${seededAccounts.johnDoe}`])
  })

  it('is read once for all who watch the same, however many', async () => {
    const own = await start({})
    const sockets = await Promise.all(Array.from({ length: 10 }, () => openSocket(own.origin)))
    for (const socket of sockets) for (let id = 0; id < 100; id += 1) socket.subscribe(String(id), account)
    for (const socket of sockets) for (let id = 0; id < 100; id += 1) expect((await socket.next()).type).toBe('next')
    // The first reads serve those who came together; from then on there is one poll.
    const first = readsOf(own, '/accounts/acc').length
    await expect.poll(() => readsOf(own, '/accounts/acc').length, soon).toBe(first + 1)
    expect(first).toBeLessThan(20)
    const { text } = await httpCall(own.origin, { path: '/metrics' })
    expect(text).toContain('gateway_subscriptions_open 1000')
    expect(text).toContain('gateway_polled_objects 1')
  })

  it('reads relations again for every event', async () => {
    let now = new Date('2026-01-02T03:04:05Z')
    const own = await start({ sandbox: { seed: 'golden', now: () => now, stepMs: 1000 } })
    const made = await httpCall(own.origin, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          'mutation ($input: CreateCheckoutLinkInput!) { createCheckoutLink(input: $input) { checkoutLink { id url } } }',
        variables: {
          input: {
            idempotencyKey: 'relations-are-read-again',
            endUser: { existingId: seededEndUsers.johnDoe },
            name: 'Link',
            transaction: { amount: 20_000 },
          },
        },
      }),
    })
    const { id, url } = Object(JSON.parse(made.text)).data.createCheckoutLink.checkoutLink
    const socket = await openSocket(own.origin)
    const accounts = `accounts(first: 100) { nodes { id } }`
    socket.subscribe(
      '1',
      `subscription { checkoutLinkUpdated(id: "${id}") { endUser { ${accounts} } transaction { status } } }`,
    )
    const linkIn = async () => Object((await socket.next()).payload)['data']['checkoutLinkUpdated']
    const before = await linkIn()
    // The sandbox connects an account for each payer.
    await fetch(url, { method: 'POST', body: new URLSearchParams({ decision: 'pay' }), redirect: 'manual' })
    now = new Date(now.getTime() + 1500)
    const after = await linkIn()
    expect([before.transaction.status, after.transaction.status]).toEqual(['PENDING', 'PROCESSING'])
    expect(after.endUser.accounts.nodes.length).toBe(before.endUser.accounts.nodes.length + 1)
  })

  it.each([
    ['an unknown id', 'transactionUpdated(id: "trx_unknown")', 'DRUO has no transaction with this id.'],
    ['an id that can be none', 'accountUpdated(id: "../..")', 'DRUO has no account with this id.'],
    ['a type without an address', `transactionUpdated(id: "${paid}", type: REFUND)`, 'PAYMENT, PAYOUT or TRANSFER'],
  ])('of %s is an error', async (_, field, message) => {
    const socket = await openSocket(gateway.origin)
    socket.subscribe('1', `subscription { ${field} { id } }`)
    const { type, payload } = await socket.next()
    expect([type, payload]).toMatchObject([
      'error',
      [{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } }],
    ])
  })

  it('that would cost too much, or has bad variables, is refused', async () => {
    const socket = await openSocket(gateway.origin)
    const costly = 'accounts(first: 100) { nodes { transactions(first: 100) { nodes { id } } } }'
    socket.subscribe(
      '1',
      `subscription { checkoutLinkUpdated(id: "x") { endUser { a: ${costly} b: ${costly} c: ${costly} } } }`,
    )
    expect((await socket.next()).payload).toMatchObject([{ extensions: { code: 'OPERATION_TOO_COMPLEX' } }])
    socket.subscribe('2', 'subscription ($id: ID!) { transactionUpdated(id: $id) { id } }', { variables: { id: [] } })
    expect((await socket.next()).payload).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  it("works with Apollo Client's link", async () => {
    const client = createClient({ url: gateway.endpoint.replace('http', 'ws'), webSocketImpl: WebSocket })
    onTestFinished(() => void client.dispose())
    const apollo = new ApolloClient({ link: new GraphQLWsLink(client), cache: new InMemoryCache() })
    const document = gql('subscription ($id: ID!) { transactionUpdated(id: $id) { id status } }')
    const seen: unknown[] = []
    await new Promise<void>((resolve, reject) => {
      apollo.subscribe({ query: document, variables: { id: paid } }).subscribe({
        next: ({ data }) => seen.push(data),
        error: reject,
        complete: resolve,
      })
    })
    expect(seen).toMatchObject([{ transactionUpdated: { id: paid, status: 'SUCCESSFUL' } }])
  })
})

describe('limits', () => {
  it('of requests count each subscription', async () => {
    const callers = await startCallersForTest({ RATE_LIMIT_PER_MINUTE: '3' })
    const socket = await openSocket(callers.origin('jwt'), {
      init: { authorization: `Bearer ${await callers.backendToken()}` },
    })
    for (const id of ['1', '2', '3']) socket.subscribe(id, `subscription { accountUpdated(id: "acc_none") { id } }`)
    const codes = []
    for (let count = 0; count < 3; count += 1) codes.push(Object(await socket.next()).payload[0].extensions.code)
    // Saying who it is was the first.
    expect(codes.sort()).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'RATE_LIMITED'])
  })

  it('on documents hold: only those of the manifest, by their id too', async () => {
    const manifest = join(mkdtempSync(join(tmpdir(), 'druo-gateway-manifest-')), 'manifest.json')
    writeFileSync(manifest, JSON.stringify({ [sha256(account)]: account }))
    const own = await start({ environment: { TRUSTED_DOCUMENTS: 'enforce', TRUSTED_DOCUMENTS_FILE: manifest } })
    const socket = await openSocket(own.origin)
    const persistedQuery = { version: 1, sha256Hash: sha256(account) }
    socket.subscribe('1', account.replace('Watched', 'Other'))
    expect((await socket.next()).payload).toMatchObject([{ extensions: { code: 'QUERY_NOT_IN_SAFELIST' } }])
    socket.subscribe('2', '', { extensions: { persistedQuery } })
    expect(await socket.next()).toMatchObject({ id: '2', type: 'next' })
    socket.subscribe('3', account, { documentId: sha256('something else') })
    expect((await socket.next()).payload).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }])
    const { events } = await openStream(own.origin, { body: { documentId: sha256(account) } })
    expect((await events.next()).value).toMatchObject({ event: 'next', data: { data: {} } })
  })
})

describe('a caller', () => {
  const watchAccount = async (callers: Callers, kind: 'jwt' | 'passthrough', token: string) => {
    const socket = await openSocket(callers.origin(kind), { init: { Authorization: `Bearer ${token}` } })
    socket.subscribe('1', account)
    return socket
  }

  it('who brings a token of DRUO is served with it, until DRUO takes it no more', async () => {
    let aheadMs = 0
    const callers = await startCallersForTest({}, { now: () => new Date(Date.now() + aheadMs) })
    const token = await callers.druoToken()
    const socket = await watchAccount(callers, 'passthrough', token)
    expect((await socket.next()).type).toBe('next')
    const reads = readsOf(callers, '/accounts/acc')
    expect(reads.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${token}`])
    // Its tokens last a day.
    aheadMs = 2 * 86_400_000
    expect((await socket.next()).payload).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    expect((await socket.next()).type).toBe('complete')
  })

  it('with another token watches by itself', async () => {
    const callers = await startCallersForTest({}, { now: () => new Date() })
    const tokens = [await callers.druoToken(), await callers.druoToken()]
    for (const token of tokens)
      expect((await (await watchAccount(callers, 'passthrough', token)).next()).type).toBe('next')
    const used = readsOf(callers, '/accounts/acc').map(({ headers }) => headers.authorization)
    expect(new Set(used)).toEqual(new Set(tokens.map((token) => `Bearer ${token}`)))
  })

  it('who is a payer watches what is theirs, and nothing else', async () => {
    const callers = await startCallersForTest()
    const own = await watchAccount(callers, 'jwt', await callers.payerToken(seededEndUsers.johnSmith))
    expect((await own.next()).type).toBe('next')
    const foreign = await watchAccount(callers, 'jwt', await callers.payerToken(seededEndUsers.organization))
    expect(await foreign.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  })

  it('whose token has no scope for it is refused', async () => {
    const callers = await startCallersForTest()
    const socket = await watchAccount(callers, 'jwt', await callers.backendToken(['payments:read']))
    expect(await socket.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'FORBIDDEN' } }] })
  })

  it('is disconnected a minute after the token has ended, as requests are refused', async () => {
    const callers = await startCallersForTest()
    const exp = Math.floor(Date.now() / 1000) - 58
    const socket = await watchAccount(callers, 'jwt', await callers.issuer.token({ claims: { exp } }))
    expect((await socket.next()).type).toBe('next')
    expect((await socket.closed).code).toBe(4403)
    expect(Date.now()).toBeGreaterThanOrEqual((exp + 60) * 1000)
    expect(Date.now()).toBeLessThan((exp + 62) * 1000)
  })
})
