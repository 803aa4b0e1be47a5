// A success is believed only if DRUO's response is the object that was asked for: for every mutation, one attribute that
// differs at a time, in DRUO's own form.
import { describe, expect, it } from 'vitest'
import { findMutation, mutations } from '../../../src/domains/mutations.ts'
import type { MutationContext } from '../../../src/domains/shared/define-mutation.ts'
import { runMutation } from '../../../src/domains/shared/run-mutation.ts'
import { createTag } from '../../../src/druo/index.ts'
import { druoClient } from '../../support/druo-client.ts'
import { testLedger } from '../../support/ledger.ts'
import { answers, misbehavingServer } from '../../support/misbehaving-server.ts'
import { individual, rules } from '../../support/mutation-inputs.ts'

const idempotencyKey = 'key-0123456789abcdef'
const endUser = { existingId: 'eur_1' }
const references = { primaryReference: 'order-1', secondaryReference: 'invoice-1' }
const shownReferences = { primary_reference: 'order-1', secondary_reference: 'invoice-1' }
const anotherTag = createTag('ABCDEFGHIJKLMNOPQRSTU')

type Difference = readonly [change: object, fields: string]

const differentReferences: readonly Difference[] = [
  [{ primary_reference: 'order-2' }, 'primaryReference'],
  [{ secondary_reference: 'invoice-2' }, 'secondaryReference'],
]
const taggedByAnother: readonly Difference[] = [
  [{ secondary_reference: anotherTag }, 'correlationReference'],
  [{ metadata: { druo_graphql_ref: anotherTag } }, 'correlationReference'],
]
const differentTransaction: readonly Difference[] = [
  [{ amount: 101 }, 'amount'],
  [{ amount: '100.5' }, 'amount'],
  [{ currency: { code: 'USD' } }, 'currency'],
  [{ type: 'TRANSFER' }, 'type'],
  ...differentReferences,
  ...taggedByAnother,
]

interface Case {
  readonly input: object
  /** Agrees with the input. */
  readonly answer: object
  readonly differing: readonly Difference[]
}

const account: Case = {
  input: {
    userAuthorization: true,
    institutionId: 'ins_1',
    type: 'DEPOSITORY',
    subtype: 'SAVINGS',
    accountNumber: '00-1234-5678',
    endUser,
    ...references,
  },
  answer: {
    uuid: 'acc_1',
    institution: { uuid: 'ins_1' },
    last_4: '5678',
    type: 'DEPOSITORY',
    subtype: 'SAVINGS',
    end_user: { uuid: 'eur_1' },
    ...shownReferences,
  },
  differing: [
    [{ end_user: { uuid: 'eur_2' } }, 'endUser'],
    [{ end_user: 'eur_2' }, 'endUser'],
    [{ institution: { uuid: 'ins_2' } }, 'institution'],
    [{ last_4: '5679' }, 'accountNumber'],
    [{ type: 'LOAN' }, 'type'],
    [{ subtype: 'CHECKING' }, 'subtype'],
    ...differentReferences,
  ],
}
const confirmation: Case = {
  input: { transactionId: 'trx_1', type: 'PAYOUT', token: 'tok_1' },
  answer: { uuid: 'trx_1', type: 'PAYOUT', status: 'PENDING' },
  differing: [
    [{ uuid: 'trx_2' }, 'transactionId'],
    [{ uuid: 'acc_1' }, 'transactionId, id'],
    [{ type: 'PAYMENT' }, 'type'],
  ],
}
const change = (field: string, id: string): Case => ({
  input: { [field]: id },
  answer: { uuid: id },
  differing: [
    [{ uuid: `${id}2` }, field],
    [{ uuid: 'trx_1' }, `${field}, id`],
  ],
})
const planTransaction = { type: 'PAYMENT', amount: 100, currency: 'COP', tenantId: 'ten_1', ...references }
const plannedTransaction = { type: 'PAYMENT', amount: 100, currency: 'COP', ...shownReferences }
const ofTransaction = (changes: object, field: string): Difference => [
  { transaction: { ...plannedTransaction, ...changes } },
  `transaction.${field}`,
]
const linkTransaction = { uuid: 'trx_1', amount: 100, currency: { code: 'COP' }, type: 'PAYMENT', ...shownReferences }

const cases: Readonly<Record<string, Case>> = {
  createCheckoutLink: {
    input: { endUser, name: 'Order', transaction: { amount: 100, ...references }, ...references },
    answer: { uuid: 'clk_1', end_user: { uuid: 'eur_1' }, transaction: linkTransaction, ...shownReferences },
    differing: [
      [{ end_user: { uuid: 'eur_2' } }, 'endUser'],
      [{ transaction: { ...linkTransaction, amount: 99 } }, 'transaction.amount'],
      [{ transaction: { ...linkTransaction, primary_reference: 'x' } }, 'transaction.primaryReference'],
      [{ transaction: { ...linkTransaction, secondary_reference: 'x' } }, 'transaction.secondaryReference'],
      ...differentReferences,
    ],
  },
  authorizeTransaction: {
    input: {
      type: 'PAYMENT',
      originAccount: { id: 'acc_1' },
      destinationAccount: { id: 'acc_2' },
      amount: 100,
      currency: 'COP',
      ...references,
    },
    answer: {
      uuid: 'trx_1',
      type: 'PAYMENT',
      amount: 100,
      currency: { code: 'COP' },
      origin_account: { uuid: 'acc_1' },
      destination_account: { uuid: 'acc_2' },
      ...shownReferences,
    },
    differing: [
      ...differentTransaction,
      [{ origin_account: { uuid: 'acc_3' } }, 'originAccount'],
      [{ origin_account: 'acc_3' }, 'originAccount'],
      [{ funding_source: { uuid: 'acc_3' } }, 'fundingSource'],
      [{ destination_account: { uuid: 'acc_1' } }, 'destinationAccount'],
      [{ type: 'PAYOUT', amount: 1 }, 'type, amount'],
    ],
  },
  createPayment: {
    input: { fundingSourceId: 'acc_1', amount: 100, ...references },
    answer: { uuid: 'trx_1', type: 'PAYMENT', amount: 100, funding_source: { uuid: 'acc_1' }, ...shownReferences },
    differing: [
      ...differentTransaction.filter(([, field]) => field !== 'currency'),
      [{ funding_source: { uuid: 'acc_2' } }, 'fundingSource'],
      [{ origin_account: { uuid: 'acc_2' } }, 'originAccount'],
    ],
  },
  createPayout: {
    input: { destinationAccountId: 'acc_2', amount: 100, currency: 'COP', tenantId: 'ten_1', ...references },
    answer: {
      uuid: 'trx_1',
      type: 'PAYOUT',
      amount: 100,
      currency: { code: 'COP' },
      destination_account: { uuid: 'acc_2' },
      ...shownReferences,
    },
    differing: [...differentTransaction, [{ destination_account: { uuid: 'acc_1' } }, 'destinationAccount']],
  },
  validateTransaction: confirmation,
  refundTransaction: confirmation,
  createConnectLink: {
    input: { introText: 'Connect your account using DRUO to receive or make payments', endUser, ...references },
    answer: { uuid: 'clk_1', end_user: { uuid: 'eur_1' }, ...shownReferences },
    differing: [[{ end_user: { uuid: 'eur_2' } }, 'endUser'], ...differentReferences],
  },
  expireConnectLink: change('connectLinkId', 'clk_1'),
  connectAccount: account,
  validateAccount: account,
  authenticateAccount: {
    input: { accountId: 'acc_1', slug: 'b8772a3a' },
    answer: { status: 'CONNECTED' },
    differing: [
      [{ uuid: 'acc_2' }, 'accountId'],
      [{ account_uuid: 'acc_2' }, 'accountId'],
      [{ account: { uuid: 'acc_2', status: 'CONNECTED' } }, 'accountId'],
    ],
  },
  disconnectAccount: change('accountId', 'acc_1'),
  createEndUser: {
    input: { endUser: individual(references) },
    answer: { uuid: 'eur_1', type: 'INDIVIDUAL', ...shownReferences },
    differing: [[{ type: 'COMPANY' }, 'type'], ...differentReferences],
  },
  createRecurringPlan: {
    input: {
      endUser,
      processingMethod: 'AUTOMATIC',
      cycleFrequency: 'MONTHLY',
      totalCycleCount: 3,
      originAccountId: 'acc_1',
      destinationAccountId: 'acc_2',
      transaction: planTransaction,
      ...references,
    },
    answer: {
      uuid: 'rcp_1',
      processing_method: 'AUTOMATIC',
      cycle_frequency: 'MONTHLY',
      total_cycle_count: '3',
      end_user: { uuid: 'eur_1' },
      origin_account: 'acc_1',
      destination_account: 'acc_2',
      transaction: plannedTransaction,
      ...shownReferences,
    },
    differing: [
      [{ end_user: { uuid: 'eur_2' } }, 'endUser'],
      [{ origin_account: 'acc_3' }, 'originAccountId'],
      [{ destination_account: { uuid: 'acc_3' } }, 'destinationAccountId'],
      [{ processing_method: 'SEND_REQUEST' }, 'processingMethod'],
      [{ cycle_frequency: 'DAILY' }, 'cycleFrequency'],
      [{ total_cycle_count: 30 }, 'totalCycleCount'],
      ofTransaction({ type: 'PAYOUT' }, 'type'),
      ofTransaction({ amount: 10_000 }, 'amount'),
      ofTransaction({ currency: 'USD' }, 'currency'),
      ofTransaction({ primary_reference: 'x' }, 'primaryReference'),
      ofTransaction({ secondary_reference: 'x' }, 'secondaryReference'),
      ...differentReferences,
      ...taggedByAnother,
    ],
  },
  activateRecurringPlan: change('recurringPlanId', 'rcp_1'),
  pauseRecurringPlan: change('recurringPlanId', 'rcp_1'),
  cancelRecurringPlan: change('recurringPlanId', 'rcp_1'),
}

async function run(name: string, { input, answer }: Pick<Case, 'input' | 'answer'>, changes: object) {
  const server = await misbehavingServer((exchange) =>
    (exchange.response.req.method === 'GET' ? answers(404, {}) : answers(200, { ...answer, ...changes }))(exchange),
  )
  const druo = druoClient(server)
  const { ledger, clock, outcomes } = testLedger()
  const context: MutationContext = {
    caller: { kind: 'anonymous', scopes: undefined, endUserId: undefined },
    principal: async () => 'anonymous',
    ledger,
    search: undefined,
    druo,
    druoWrites: druo,
    rules: rules(),
    deadline: new Date(clock.now().getTime() + 10_000),
  }
  const definition = findMutation(name) ?? expect.fail(`no mutation ${name}`)
  const payload = await runMutation(definition, { idempotencyKey, ...input }, context)
  const record = payload.intent?.record ?? expect.fail(JSON.stringify(payload.userErrors))
  return { payload, record, outcome: outcomes.at(-1), sent: server.requests.filter(({ method }) => method !== 'GET') }
}

it('has a case for every mutation', () => {
  expect(Object.keys(cases).sort()).toEqual(mutations.map(({ name }) => name).sort())
})

describe.each(Object.entries(cases))('%s', (name, one) => {
  it('succeeds with a response that agrees, or shows less', async () => {
    expect((await run(name, one, {})).record.state).toBe('SUCCEEDED')
    for (const field of Object.keys(one.answer).filter((key) => key !== 'uuid' && key !== 'status')) {
      expect((await run(name, one, { [field]: null })).record.state, field).toBe('SUCCEEDED')
    }
  })

  it.each(one.differing)('is not known to have succeeded with %j', async (changes, fields) => {
    const { payload, record, outcome, sent } = await run(name, one, changes)
    expect(outcome).toEqual({ state: 'CONFIRMING', cause: `DRUO's answer differs from the command: ${fields}` })
    expect(payload).toMatchObject({ userErrors: [{ code: 'OUTCOME_UNKNOWN' }], intent: { result: {} } })
    expect(record).toMatchObject({ druoId: null, evidence: { answer: { differs: fields.split(', ') } } })
    expect(sent).toHaveLength(1)
  })
})

const caseOf = (name: string): Case => cases[name] ?? expect.fail(`no case ${name}`)

it.each(['authorizeTransaction', 'createPayment', 'createPayout', 'createRecurringPlan'])(
  "%s is not known to have succeeded with another second reference in the place of the gateway's own",
  async (name) => {
    const { input, answer } = caseOf(name)
    const one = { input: { ...input, secondaryReference: null }, answer }
    expect((await run(name, one, { secondary_reference: 'invoice-1' })).record.evidence?.answer).toMatchObject({
      differs: ['secondaryReference'],
    })
    expect((await run(name, one, { secondary_reference: null })).record.state).toBe('SUCCEEDED')
  },
)

describe('what the gateway cannot compare contradicts nothing', () => {
  it.each<[string, object, object]>([
    ['createPayment', {}, { type: 'SOMETHING_NEW', amount: null }],
    ['createPayment', {}, { primary_reference: ' order-1 ' }],
    ['authorizeTransaction', { originAccount: { token: 'tok_1' } }, { origin_account: { uuid: 'acc_9' } }],
    ['createCheckoutLink', { endUser: individual() }, { end_user: { uuid: 'eur_9' } }],
    ['createCheckoutLink', {}, { transaction: 'trx_1' }],
    ['connectAccount', { accountNumber: '123' }, { last_4: '0123' }],
    ['connectAccount', { secondaryReference: null }, { secondary_reference: anotherTag }],
    ['createEndUser', { endUser: individual() }, { secondary_reference: 'of-an-earlier-write' }],
  ])('%s with %j and %j', async (name, inputChanges, changes) => {
    const { input, answer } = caseOf(name)
    expect((await run(name, { input: { ...input, ...inputChanges }, answer }, changes)).record.state).toBe('SUCCEEDED')
  })
})

it.each([
  ['createCheckoutLink', 'trx_1'],
  ['authorizeTransaction', 'acc_1'],
  ['createPayment', 'acc_1'],
  ['createPayout', 'ten_1'],
  ['createConnectLink', 'eur_1'],
  ['connectAccount', 'eur_1'],
  ['createEndUser', 'ins_1'],
  ['createRecurringPlan', 'trx_1'],
])('%s is not known to have succeeded with the id of another kind of object, %s', async (name, uuid) => {
  expect((await run(name, caseOf(name), { uuid })).record.evidence?.answer).toMatchObject({ id: uuid, differs: ['id'] })
  expect((await run(name, caseOf(name), { uuid: uuid.replace('_', '-') })).record.state).toBe('SUCCEEDED')
})
