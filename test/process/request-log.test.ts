// What the people who run the gateway see of each request: one line in the log, and the metrics.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { httpCall, postCall } from '../support/http-call.ts'

let gateway: GatewayProcess
beforeAll(async () => {
  gateway = await startGatewayProcess({ SHUTDOWN_GRACE_MS: '0' })
})
afterAll(async () => {
  gateway.signal('SIGTERM')
  await gateway.ended
})

/** The log lines of one request. */
async function linesOf(query: string, headers: Readonly<Record<string, string>> = {}) {
  const requestId = randomUUID()
  const reply = await httpCall(gateway.origin, postCall(query, {}, { 'x-request-id': requestId, ...headers }))
  const given = String(reply.headers['x-request-id'])
  const lines = () =>
    gateway
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{') && line.includes(given))
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
      .filter(({ msg }) => msg === 'request')
  await expect.poll(lines, { interval: 2 }).toHaveLength(1)
  return { line: lines()[0], requestId, given }
}

const johnDoe = 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37'

describe('the line of a request says', () => {
  it.each([
    [
      'what it asked for and what that took',
      `query Owner { endUser(id: "${johnDoe}") { firstName accounts(first: 2) { nodes { name } } } }`,
      { operation: 'Owner', mutation: false, cost: 2, upstreamCalls: 2, outcome: 'ok', status: 200 },
    ],
    [
      'that it was answered with errors',
      '{ transaction(id: "trx_1", type: REFUND) { id } }',
      { operation: null, cost: 3, upstreamCalls: 0, outcome: 'errors', status: 200, errors: ['BAD_USER_INPUT'] },
    ],
    [
      'that it was refused, and for how much',
      'query Much { transactions(first: 100) { nodes { fundingSource { name } originAccount { name } destinationAccount { name } } } }',
      {
        operation: 'Much',
        cost: 301,
        upstreamCalls: 0,
        outcome: 'refused',
        status: 400,
        errors: ['OPERATION_TOO_COMPLEX'],
      },
    ],
    [
      'which userErrors it had, also where the client does not select them',
      `mutation Pay { createPayment(input: { idempotencyKey: "logged-0001", fundingSourceId: "", amount: 0 }) { intent { state } } }`,
      { operation: 'Pay', upstreamCalls: 0, outcome: 'ok', status: 200, userErrors: ['REQUIRED', 'INVALID'] },
    ],
    ['that it could not be read', '{', { cost: null, outcome: 'refused', errors: ['GRAPHQL_PARSE_FAILED'] }],
  ])('%s', async (_, query, expected) => {
    const { line, requestId, given } = await linesOf(query)
    expect(given).toBe(requestId)
    expect(line).toMatchObject({ ...expected, level: 'info', requestId, milliseconds: expect.any(Number) })
  })

  it.each(['short', 'x'.repeat(129), 'with blanks in it', 'new\tline-01', '{"level":"fatal"}'])(
    'an id of its own where the caller’s is not well formed: %s',
    async (id) => {
      const { given } = await linesOf('{ __typename }', { 'x-request-id': id })
      expect(given).toMatch(/^[0-9a-f-]{36}$/)
    },
  )
})

it('metrics count requests, calls to DRUO, breakers and the event loop', async () => {
  await linesOf(`{ endUser(id: "${johnDoe}") { firstName } }`)
  const { text } = await httpCall(gateway.origin, { path: '/metrics' })
  for (const sample of [
    /^gateway_graphql_request_seconds_count\{outcome="ok"\} [1-9]/m,
    /^gateway_upstream_call_seconds_count\{resource="end-users",result="ok"\} [1-9]/m,
    /^# TYPE gateway_breaker_state gauge$/m,
    /^gateway_requests_in_flight\{which="all"\} 0$/m,
    /^# TYPE gateway_writes_total counter$/m,
    /^# TYPE gateway_unknown_enum_values_total counter$/m,
    /^nodejs_eventloop_lag_p99_seconds /m,
  ]) {
    expect(text).toMatch(sample)
  }
})
