// Live updates over two real gateways on one PostgreSQL: what DRUO says to one reaches who watches at the other, and nothing
// is lost to a subscriber who stays while the database is killed and comes back.
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { httpCall } from '../support/http-call.ts'
import { portOf } from '../support/misbehaving-server.ts'
import { startPostgres } from '../support/postgres.ts'
import { openStream } from '../support/raw-subscriptions.ts'

const secret = 'e2e-webhook-secret-0123456789'
const id = `trx_${randomUUID()}`

/** DRUO with one payment, whose status the test decides. */
async function startPayment() {
  const payment = { status: 'PENDING' }
  const server = createServer((request, response) => {
    const token = { access_token: 'token', token_type: 'Bearer', expires_in: 3600 }
    const found = { uuid: id, status: payment.status, type: 'PAYMENT', amount: 20_000, currency: { code: 'COP' } }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(request.url === '/oauth/token' ? token : found))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { payment, origin: `http://127.0.0.1:${portOf(server.address())}` }
}

async function webhookTo(gateway: GatewayProcess): Promise<number> {
  const body = JSON.stringify({ id, event: randomUUID() })
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  const headers = { 'x-druo-webhook-event-signature': signature }
  return (await httpCall(gateway.origin, { method: 'POST', path: '/webhooks/druo', headers, body })).status
}

it('a webhook to one gateway reaches a subscriber of the other, also after an outage of the database', async () => {
  const postgres = await startPostgres()
  onTestFinished(() => postgres.stop())
  const druo = await startPayment()
  const environment = {
    LOG_LEVEL: 'debug',
    DATABASE_URL: await postgres.newDatabase(),
    DRUO_WEBHOOK_SECRET: secret,
    DRUO_BASE_URL: druo.origin,
    DRUO_TOKEN_URL: `${druo.origin}/oauth/token`,
    DRUO_CLIENT_ID: 'client',
    DRUO_CLIENT_SECRET: 'client-secret-0123456789',
  }
  const [notified, watched] = await Promise.all([startGatewayProcess(environment), startGatewayProcess(environment)])
  onTestFinished(async () => {
    for (const gateway of [notified, watched]) {
      gateway.signal('SIGKILL')
      await gateway.ended
    }
  })
  const listening = async () => (await httpCall(watched.origin, { path: '/metrics' })).text
  await expect.poll(listening, { timeout: 10_000 }).toContain('gateway_notifications_listening 1')

  const { events } = await openStream(watched.origin, {
    body: { query: `subscription { transactionUpdated(id: "${id}") { status } }` },
  })
  const next = async () => (await events.next()).value
  const event = (status: string) => ({ event: 'next', data: { data: { transactionUpdated: { status } } } })
  expect(await next()).toEqual(event('PENDING'))

  // The poll reads ever more seldom: only the other gateway's webhook can be this fast.
  await expect.poll(listening, { timeout: 30_000 }).toMatch(/gateway_object_polls_total\{result="unchanged"\} [2-9]/)
  druo.payment.status = 'PROCESSING'
  const changedAt = performance.now()
  expect(await webhookTo(notified)).toBe(200)
  expect(await next()).toEqual(event('PROCESSING'))
  expect(performance.now() - changedAt).toBeLessThan(4000)
  await expect.poll(() => watched.output()).toContain(id)

  await postgres.crash()
  expect(await webhookTo(notified)).toBe(503)
  druo.payment.status = 'SUCCESSFUL'
  await postgres.restart()
  await expect.poll(() => webhookTo(notified), { timeout: 20_000 }).toBe(200)
  expect(await next()).toEqual(event('SUCCESSFUL'))
  expect(await next()).toEqual({ event: 'complete', data: null })
}, 120_000)
