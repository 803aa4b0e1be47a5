// The sandbox's pages on the gateway's port: the links name the host that the client used, and lead to a page.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import { linkForClient } from '../../../src/http/sandbox-pages.ts'
import { seededInstitutions } from '../../../src/sandbox/seeded.ts'
import { startTestGateway } from '../../support/gateway.ts'
import { graphqlBody, httpCall, postCall } from '../../support/http-call.ts'
import { injectCall } from '../../support/inject-call.ts'
import { witnessedLog } from '../../support/witness.ts'

let app: App
beforeAll(async () => {
  app = await startApp(readConfig({ PORT: '0', LOG_LEVEL: 'trace' }), witnessedLog)
})
afterAll(() => app.stop(0))

const mutation = `mutation ($key: IdempotencyKey!) {
  createCheckoutLink(input: {
    idempotencyKey: $key
    endUser: { existingId: "eur_868d99a5-6578-40cf-8aec-e7a48085fa37" }
    name: "Order 1"
    transaction: { amount: 2000000 }
  }) { checkoutLink { id url } userErrors { message } }
}`

async function checkoutLink(key: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const { data } = graphqlBody(await httpCall(app.origin, postCall(mutation, { key }, headers)))
  return String(Object(data).createCheckoutLink.checkoutLink.url)
}

describe('a checkout link', () => {
  it.each([
    ['192.168.1.20:4000', 'http://192.168.1.20:4000'],
    ['10.0.2.2:4000', 'http://10.0.2.2:4000'],
    ['druo_gateway:4000', 'http://druo_gateway:4000'],
    ['pay.example.com', 'http://pay.example.com'],
    ['[fd00::1]:4000', 'http://[fd00::1]:4000'],
  ])('asked for at %s has this host', async (host, origin) => {
    const url = await checkoutLink(`link-host-${host.replaceAll(/\W/g, '')}`, { host })
    expect(url).toMatch(new RegExp(`^${origin.replaceAll(/[[\].]/g, String.raw`\$&`)}/sandbox/checkout/\\?sl=`))
  })

  it('has the host of each request: a replay for another client too, since no host is stored', async () => {
    const first = await checkoutLink('link-host-replay', { host: 'evil.example' })
    const again = await checkoutLink('link-host-replay', { host: '10.0.2.2:4000' })
    expect(new URL(first).host).toBe('evil.example')
    expect(new URL(again).host).toBe('10.0.2.2:4000')
    expect(new URL(again).search).toBe(new URL(first).search)
  })

  it('ignores forwarded headers, which any client can send', async () => {
    const url = await checkoutLink('link-host-forwarded', {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example;proto=https',
    })
    expect(url.startsWith(`${app.origin}/sandbox/checkout/`)).toBe(true)
  })

  it('can be opened and paid on the gateway’s port', async () => {
    const { pathname, search } = new URL(await checkoutLink('link-host-paid-0001'))
    const page = await httpCall(app.origin, { path: pathname + search })
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Order 1')])
    expect(page.headers['content-security-policy']).toContain("form-action 'self'")
    const paid = await httpCall(app.origin, {
      method: 'POST',
      path: pathname + search,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'decision=pay',
    })
    expect(paid.status).toBe(303)
    const result = new URL(String(paid.headers.location), `${app.origin}${pathname}`)
    expect((await httpCall(app.origin, { path: result.pathname + result.search })).text).toContain('Payment received')
  })

  it('has the host of a subscriber too', async () => {
    const { data } = graphqlBody(await httpCall(app.origin, postCall(mutation, { key: 'link-host-watched' })))
    const { id } = Object(data).createCheckoutLink.checkoutLink
    const query = `subscription { checkoutLinkUpdated(id: "${String(id)}") { url } }`
    const controller = new AbortController()
    const stream = await fetch(`${app.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
      signal: controller.signal,
    })
    let text = ''
    for await (const part of stream.body ?? []) {
      text += new TextDecoder().decode(part)
      if (text.includes('"url"')) break
    }
    controller.abort()
    expect(text).toContain(`${app.origin}/sandbox/checkout/`)
  })
})

it('a connect link leads to a page on which an account can be connected', async () => {
  const create = `mutation {
    createConnectLink(input: {
      idempotencyKey: "connect-page-0001"
      endUser: { existingId: "eur_868d99a5-6578-40cf-8aec-e7a48085fa37" }
      introText: "Connect your account using DRUO to receive or make payments"
    }) { connectLink { url } userErrors { message } }
  }`
  const headers = { host: '10.0.2.2:4000' }
  const { data } = graphqlBody(await httpCall(app.origin, postCall(create, {}, headers)))
  const url = new URL(String(Object(data).createConnectLink.connectLink.url))
  expect(url.href).toMatch(/^http:\/\/10\.0\.2\.2:4000\/sandbox\/connect\/secure\?sl=/)
  const path = url.pathname + url.search
  expect((await httpCall(app.origin, { path })).text).toContain('Connect your bank account')
  const connected = await httpCall(app.origin, {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      institution: seededInstitutions.davivienda,
      number: '00123456789',
      subtype: 'SAVINGS',
    }).toString(),
  })
  expect(connected.status).toBe(303)
})

describe('below /sandbox/', () => {
  it('is the guide', async () => {
    expect(await httpCall(app.origin, { path: '/sandbox' })).toMatchObject({ status: 308 })
    const guide = await httpCall(app.origin, { path: '/sandbox/' })
    expect([guide.status, guide.text]).toEqual([200, expect.stringContaining('DRUO sandbox')])
    expect(await httpCall(app.origin, { method: 'HEAD', path: '/sandbox/' })).toMatchObject({ status: 200, text: '' })
  })

  it.each([
    ['/sandbox/payments/list', 404],
    ['/sandbox/oauth/token', 404],
    ['/sandbox/checkout/link/create', 404],
    ['/sandbox/checkout/?sl=unknown', 404],
  ])('is no other part of the sandbox: %s', async (path, status) => {
    const reply = await httpCall(app.origin, { path })
    expect([reply.status, reply.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8'])
  })

  it('is nothing in front of a DRUO', async () => {
    await using gateway = await startTestGateway()
    for (const path of ['/sandbox', '/sandbox/', '/sandbox/checkout/?sl=x']) {
      expect(await injectCall(gateway.app.http, { path })).toMatchObject({ status: 404 })
    }
  })
})

it.each([
  undefined,
  '',
  'evil.example/path',
  'evil.example?x',
  'a@evil.example',
  'evil.example#',
  'a b',
  '[::1',
  'x:y',
  '-x-',
])('a Host header that is no host (%s) leaves the gateway’s own origin', (host) => {
  const link = 'http://127.0.0.1:4000/sandbox/checkout/?sl=1'
  expect(linkForClient(link, 'http://127.0.0.1:4000', host)).toBe(link)
})

it.each([
  'https://link.druo.com/sandbox/',
  'http://127.0.0.1:4000/done',
  'http://127.0.0.1:4000.evil.example/sandbox/x',
  '',
])('a URL that is not one of its pages stays: %s', (url) => {
  expect(linkForClient(url, 'http://127.0.0.1:4000', '10.0.2.2')).toBe(url)
})

it('creates a recurring plan without a tenant, and a refund whose two statuses agree', async () => {
  const plan = `mutation {
    createRecurringPlan(input: {
      idempotencyKey: "plan-without-tenant"
      endUser: { existingId: "eur_868d99a5-6578-40cf-8aec-e7a48085fa37" }
      originAccountId: "acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340"
      processingMethod: AUTOMATIC
      transaction: { type: PAYMENT, amount: 490000 }
    }) { recurringPlan { status } userErrors { message } }
  }`
  expect(graphqlBody(await httpCall(app.origin, postCall(plan)))).toMatchObject({
    data: { createRecurringPlan: { recurringPlan: { status: 'ACTIVE' }, userErrors: [] } },
  })
  const refund = `mutation {
    refundTransaction(input: {
      idempotencyKey: "refund-that-agrees"
      transactionId: "trx_422f0f81-5001-4cce-a229-242d9ab9960a"
      token: "tok_e49f110e-804c-4e23-8e9c-4d4fae4c7868"
    }) { status transaction { status } userErrors { message } }
  }`
  expect(graphqlBody(await httpCall(app.origin, postCall(refund)))).toMatchObject({
    data: { refundTransaction: { status: 'PENDING', transaction: { status: 'PENDING' }, userErrors: [] } },
  })
})
