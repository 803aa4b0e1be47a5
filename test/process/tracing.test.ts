// Traces, as a collector gets them from the real process: what they contain, and that none of twelve planted secrets is in them,
// in the log or in the metrics.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drops, type EchoingDruo, replies, startEchoingDruo } from '../support/echoing-druo.ts'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { graphqlBody, httpCall, postCall } from '../support/http-call.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { startTraceCollector, type TraceCollector } from '../support/trace-collector.ts'

const planted = {
  clientSecret: 'planted-client-secret-01',
  druoToken: 'planted-druo-token-02',
  callersToken: 'planted-callers-token-03',
  accountNumber: '990000000004',
  routingNumber: '990000000005',
  identification: '990000000006',
  phone: '990000000007',
  email: 'planted.08@example.com',
  accountToken: 'tok_planted-09',
  oneTimeCode: '990000000010',
  street: 'Planted Street 11',
  metadata: 'planted-metadata-12',
}

let collector: TraceCollector
let druo: EchoingDruo
let gateway: GatewayProcess
beforeAll(async () => {
  ;[collector, druo] = await Promise.all([startTraceCollector(), startEchoingDruo(planted.druoToken)])
  gateway = await startGatewayProcess({
    LOG_LEVEL: 'trace',
    DRUO_BASE_URL: druo.baseUrl,
    DRUO_TOKEN_URL: druo.tokenUrl,
    DRUO_CLIENT_ID: 'client',
    DRUO_CLIENT_SECRET: planted.clientSecret,
    DATABASE_URL: `sqlite:${temporaryDatabase()}`,
    SHUTDOWN_GRACE_MS: '0',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_BSP_SCHEDULE_DELAY: '50',
  })
})
afterAll(async () => {
  gateway.signal('SIGTERM')
  await gateway.ended
  await Promise.all([collector.close(), druo.close()])
})

const callersTrace = '0af7651916cd43dd8448eb211c80319c'

async function ask(query: string, variables: unknown, requestId: string) {
  const headers = {
    authorization: `Bearer ${planted.callersToken}`,
    'x-request-id': requestId,
    traceparent: `00-${callersTrace}-b7ad6b7169203331-01`,
    'apollographql-client-name': 'shop-web',
    'apollographql-client-version': '1.2.3',
    cookie: `session=${planted.callersToken}`,
  }
  const reply = await httpCall(gateway.origin, postCall(query, variables, headers))
  await expect.poll(() => spanOf(requestId), { interval: 5, timeout: 10_000 }).toBeDefined()
  return reply
}

const spanOf = (requestId: string) =>
  collector.spans().find(({ attributes }) => attributes['gateway.request_id'] === requestId)
const below = (spanId: string | undefined) => collector.spans().filter(({ parentSpanId }) => parentSpanId === spanId)

const everything = Object.values(planted).join(' ')
const fault = { code: 'UNEXPECTED_VALUE', category: 'INVALID_REQUEST_ERROR', field: planted.email, detail: everything }

it('a request, its operation and its calls to DRUO are spans of the caller’s trace', async () => {
  druo.behave(replies(200, { uuid: 'acc_1', end_user: { uuid: 'eur_1' } }))
  await ask(
    'query Owner($id: ID!) { account(id: $id) { name endUser { email } } }',
    { id: 'acc_1' },
    'request-of-a-trace',
  )
  const server = spanOf('request-of-a-trace')
  expect(server).toMatchObject({ name: 'POST /graphql', traceId: callersTrace, parentSpanId: 'b7ad6b7169203331' })
  expect(server?.attributes).toMatchObject({
    'http.response.status_code': 200,
    'gateway.outcome': 'ok',
    'graphql.client.name': 'shop-web',
    'graphql.client.version': '1.2.3',
  })
  const [operation] = below(server?.spanId)
  expect(operation).toMatchObject({ name: 'query Owner', attributes: { 'graphql.operation.type': 'query' } })
  expect(below(operation?.spanId).map(({ name, attributes }) => [name, attributes['druo.result']])).toEqual([
    ['GET accounts', 'ok'],
    ['GET end-users', 'ok'],
  ])
})

const write = (literal: boolean) => {
  const account = `{ bankAccount: { institutionId: "ins_1", accountNumber: "${planted.accountNumber}", routingNumber: "${planted.routingNumber}",
    endUser: { individual: { firstName: "F", lastName: "L", email: "${planted.email}", phoneNumber: { countryCode: "57", number: "${planted.phone}" },
    identification: { number: "${planted.identification}", type: NATIONAL_ID, country: "COL" }, address: { line1: "${planted.street}" } } } } }`
  const metadata = `{ planted_key: "${planted.metadata}" }`
  return literal
    ? `mutation { planted: authorizeTransaction(input: { idempotencyKey: "${crypto.randomUUID()}", type: PAYMENT, originAccount: ${account},
        destinationAccount: { token: "${planted.accountToken}" }, amount: 100, currency: "COP", metadata: ${metadata} }) { userErrors { code } } }`
    : `mutation ($otp: String = "${planted.oneTimeCode}") { authenticateAccount(input: { idempotencyKey: "${crypto.randomUUID()}", accountId: "acc_1", slug: "s", otp: $otp }) { userErrors { code } } }`
}

describe('none of twelve planted secrets comes out where DRUO', () => {
  it.each([
    ['does it', replies(200, { uuid: 'trx_1', status: everything, type: planted.accountToken })],
    ['refuses it', replies(400, { errors: [fault] })],
    ['fails', replies(500, { errors: [fault] })],
    ['answers a page', replies(200, `<html>${everything}</html>`)],
    ['drops the connection', drops],
  ])('%s', async (_, answer) => {
    druo.behave(answer)
    const read = `{ a${planted.accountNumber}: accounts(filter: { endUserEmail: "${planted.email}", last4: "${planted.phone}" }) { nodes { name } } } # ${planted.street}`
    const queries = [write(true), write(false), read, `{ account(id: "${planted.email}") { nothing } }`]
    for (const query of queries) {
      const reply = await ask(query, { unused: planted.metadata }, crypto.randomUUID())
      expect(reply.status).toBeLessThan(500)
      const { errors } = graphqlBody(reply)
      expect(found(JSON.stringify(errors.map(({ message, extensions }) => [message, extensions])))).toEqual([])
    }
    const { text: metrics } = await httpCall(gateway.origin, { path: '/metrics' })
    expect(found(collector.text() + gateway.output() + metrics)).toEqual([])
    expect(collector.text().includes('authorizeTransaction(input: {})')).toBe(true)
  })
})

const found = (text: string): readonly string[] => Object.values(planted).filter((secret) => text.includes(secret))
