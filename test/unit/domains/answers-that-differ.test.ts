// A success is believed only if DRUO's response is the object that was asked for: for every mutation, one attribute that
// differs at a time, in DRUO's own form.
import { describe, expect, it } from 'vitest'
import { findMutation, mutations } from '../../../src/domains/mutations.ts'
import type { MutationContext } from '../../../src/domains/shared/define-mutation.ts'
import { runMutation } from '../../../src/domains/shared/run-mutation.ts'
import { anotherTag, type Case, cases } from '../../support/differing-answers.ts'
import { druoClient } from '../../support/druo-client.ts'
import { testLedger } from '../../support/ledger.ts'
import { answers, misbehavingServer } from '../../support/misbehaving-server.ts'
import { individual, rules } from '../../support/mutation-inputs.ts'

const idempotencyKey = 'key-0123456789abcdef'
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
