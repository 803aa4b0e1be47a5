// Outcomes are stated only on evidence: real gateways in front of a DRUO that loses answers and does not show everything.
import { describe, expect, it } from 'vitest'
import { type BookingDruo, startBookingDruo } from '../support/booking-druo.ts'
import { type GatewayProcess, runGatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { newKey } from '../support/graphql-request.ts'
import { runProgram } from '../support/program.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

const evidence = 'answer { id differs } searched found { id amount differs }'
const intent = `intent { state repeatable reviewReason evidence { ${evidence} } }`
const pay = `mutation ($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) { userErrors { code } ${intent} }
}`
const ask = `query ($key: IdempotencyKey!) { writeIntent(idempotencyKey: $key) {
  state repeatable reviewReason evidence { ${evidence} } } }`
const settle = `mutation ($input: SettleWriteInput!) { settleWrite(input: $input) { userErrors { code } intent { state } } }`

const input = (idempotencyKey: string, amount = 70_000) => ({
  input: {
    idempotencyKey,
    type: 'PAYMENT',
    amount,
    currency: 'COP',
    originAccount: { id: 'acc_1' },
    destinationAccount: { id: 'acc_2' },
    tenantId: 'ten_1',
  },
})

interface Answers {
  readonly authorizeTransaction: { readonly userErrors: unknown; readonly intent: { readonly state: string } }
  readonly settleWrite: { readonly userErrors: unknown }
  readonly writeIntent: { readonly state: string }
}

async function call({ endpoint }: GatewayProcess, query: string, variables: unknown): Promise<Answers> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the answers to the three operations above
  return ((await response.json()) as { readonly data: Answers }).data
}

async function lostPayment(gateway: GatewayProcess, druo: BookingDruo, behaviour: BookingDruo['behaviour']) {
  const key = newKey()
  druo.behaviour = behaviour
  const { authorizeTransaction } = await call(gateway, pay, input(key))
  expect(authorizeTransaction).toMatchObject({
    userErrors: [{ code: 'OUTCOME_UNKNOWN' }],
    intent: { state: 'CONFIRMING', repeatable: false },
  })
  const outcome = async () => (await call(gateway, ask, { key })).writeIntent
  await expect.poll(async () => (await outcome()).state, { timeout: 15_000 }).not.toBe('CONFIRMING')
  return { key, outcome: await outcome() }
}

const stop = async (gateway: GatewayProcess): Promise<void> => {
  gateway.signal('SIGINT')
  await gateway.ended
}

describe('a payment whose answer was lost', () => {
  it.each<[string, BookingDruo['shows'], object]>([
    [
      'that no list shows',
      () => null,
      { reviewReason: 'UNPROVEN_SEARCH', evidence: { found: [], searched: expect.arrayContaining([]) } },
    ],
    [
      'that lists show without its reference',
      (payment) => ({ ...payment, secondary_reference: null, metadata: {} }),
      { reviewReason: 'ALIKE', evidence: { found: [{ id: 'trx_1', amount: 70_000, differs: [] }] } },
    ],
  ])('%s needs a person, who can settle it', async (_name, shows, expected) => {
    const druo = await startBookingDruo()
    druo.shows = shows
    const gateway = await startGatewayProcess({
      ...druo.environment,
      DATABASE_URL: `sqlite:${temporaryDatabase()}`,
      LOG_LEVEL: 'silent',
    })
    const { key, outcome } = await lostPayment(gateway, druo, 'loses the answer')
    expect(outcome).toMatchObject({ state: 'NEEDS_REVIEW', repeatable: false, ...expected })
    const decision = { idempotencyKey: key, state: 'SUCCEEDED', druoId: 'trx_1', reason: 'seen in the portal' }
    expect((await call(gateway, settle, { input: decision })).settleWrite).toEqual({
      userErrors: [],
      intent: { state: 'SUCCEEDED' },
    })
    expect((await call(gateway, settle, { input: decision })).settleWrite.userErrors).toEqual([{ code: 'INVALID' }])
    expect(druo.writes()).toBe(1)
    await stop(gateway)
  })

  it('and that never arrived is NOT_EXECUTED once the list is proven by a payment that DRUO acknowledged', async () => {
    const druo = await startBookingDruo()
    const gateway = await startGatewayProcess({
      ...druo.environment,
      DATABASE_URL: `sqlite:${temporaryDatabase()}`,
      LOG_LEVEL: 'info',
    })
    await call(gateway, pay, input(newKey(), 10_000))
    await expect.poll(() => gateway.output(), { timeout: 10_000 }).toContain('list proven')
    const { outcome } = await lostPayment(gateway, druo, 'loses the request')
    expect(outcome).toMatchObject({ state: 'NOT_EXECUTED', repeatable: true, reviewReason: null })
    expect((await lostPayment(gateway, druo, 'loses the answer')).outcome).toMatchObject({ state: 'SUCCEEDED' })
    await stop(gateway)
  })
})

describe('an answer', () => {
  it.each<[string, BookingDruo['answer'], object]>([
    ['of another amount', (payment) => ({ ...payment, amount: 999 }), { answer: { id: 'trx_1', differs: ['amount'] } }],
    [
      'with errors beside the object',
      (payment) => ({ ...payment, errors: [{ code: 'BAD_REQUEST', category: 'API_ERROR' }] }),
      {},
    ],
  ])('%s is no success', async (_name, answer, expected) => {
    const druo = await startBookingDruo()
    druo.answer = answer
    druo.shows = () => null
    const gateway = await startGatewayProcess({
      ...druo.environment,
      DATABASE_URL: `sqlite:${temporaryDatabase()}`,
      LOG_LEVEL: 'silent',
    })
    const { outcome } = await lostPayment(gateway, druo, 'answers')
    expect(outcome).toMatchObject({ state: 'NEEDS_REVIEW', evidence: expected })
    await stop(gateway)
  })
})

describe('a database', () => {
  it("of another DRUO answers nothing of that one's keys, and its open writes stay visible", async () => {
    const [one, two] = [await startBookingDruo(), await startBookingDruo()]
    one.shows = () => null
    const database = { DATABASE_URL: `sqlite:${temporaryDatabase()}` }
    const first = await startGatewayProcess({ ...one.environment, ...database, LOG_LEVEL: 'silent' })
    const { key } = await lostPayment(first, one, 'loses the answer')
    await stop(first)
    const second = await startGatewayProcess({ ...two.environment, ...database, LOG_LEVEL: 'warn' })
    await expect
      .poll(() => second.output())
      .toContain('the ledger has writes of another environment without an outcome')
    expect((await call(second, ask, { key })).writeIntent).toBeNull()
    expect((await call(second, pay, input(key))).authorizeTransaction.intent.state).toBe('SUCCEEDED')
    await stop(second)
    expect([one.book, two.book].map(({ length }) => length)).toEqual([1, 1])
    expect((await runProgram('src/cli.ts', ['list'], database)).output).toMatch(/NEEDS_REVIEW .* druo:/)
  })

  it('with young writes does not serve callers that are known in another way, until that is confirmed', async () => {
    const druo = await startBookingDruo()
    const environment = { ...druo.environment, DATABASE_URL: `sqlite:${temporaryDatabase()}`, LOG_LEVEL: 'silent' }
    const jwt = {
      ...environment,
      GATEWAY_AUTH: 'jwt',
      JWT_ISSUER: 'https://issuer.example',
      JWT_AUDIENCE: 'gateway',
      JWT_JWKS_URL: 'https://issuer.example/keys',
    }
    const first = await startGatewayProcess(environment)
    await call(first, pay, input(newKey()))
    await stop(first)
    const refused = await runGatewayProcess(jwt)
    expect(JSON.stringify(refused)).toContain('npm run writes -- adopt')
    expect(await runProgram('src/cli.ts', ['adopt'], jwt)).toMatchObject({ code: 0 })
    const second = await startGatewayProcess(jwt)
    await stop(second)
  })
})
