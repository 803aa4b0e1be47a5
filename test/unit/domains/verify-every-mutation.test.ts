// The comparison of DRUO's answer with the command, for every mutation: what differs, and what is left out.
import { describe, expect, it } from 'vitest'
import { findMutation, mutations } from '../../../src/domains/mutations.ts'

const one = (value: string) => ({ value, raw: value })
const existing = { endUser: { existingId: 'eur_1' } }
const payment = { fundingSourceId: 'acc_1', amount: 100 }
const transaction = {
  id: 'trx_1',
  type: one('PAYMENT'),
  amountMinor: 100,
  currency: null,
  originAccount: null,
  fundingSource: { id: 'acc_1' },
  destinationAccount: null,
}
const authorization = {
  type: 'TRANSFER',
  amount: 100,
  currency: 'COP',
  originAccount: { id: 'acc_1' },
  destinationAccount: { token: 'tok_1' },
}
const transfer = {
  ...transaction,
  type: one('TRANSFER'),
  currency: 'COP',
  originAccount: { id: 'acc_1' },
  destinationAccount: { id: 'acc_9' },
}
const payout = { destinationAccountId: 'acc_2', amount: 100, currency: 'COP' }
const paidOut = { ...transfer, type: one('PAYOUT'), destinationAccount: { id: 'acc_2' } }
const account = { ...existing, type: 'DEPOSITORY', subtype: 'SAVINGS' }
const connected = { endUser: { id: 'eur_1' }, type: one('DEPOSITORY'), subtype: one('SAVINGS') }
const plan = {
  ...existing,
  originAccountId: 'acc_1',
  destinationAccountId: null,
  transaction: { type: 'PAYMENT', amount: 100, currency: 'COP' },
}
const planned = {
  endUser: { id: 'eur_1' },
  originAccount: { id: 'acc_1' },
  destinationAccount: { id: 'acc_2' },
  transaction: { type: one('PAYMENT'), amountMinor: 100, currency: 'COP' },
}
const link = { ...existing, transaction: { amount: 100 } }
const linked = { endUser: { id: 'eur_1' }, transaction: { id: 'trx_1', embedded: { amountMinor: 100 } } }
/** DRUO's answer as the decoders leave it: the gateway's own reference is removed. */
const foreign = { primaryReference: 'order-2', secondaryReference: 'invoice-2' }
const referenced = { primaryReference: 'order-1', secondaryReference: 'invoice-1' }
const bothReferences = ['primaryReference', 'secondaryReference']
const changedId = { id: 'other', object: null }

/** A command, an answer that agrees, and answers that differ with the fields that say so. */
const cases: Readonly<Record<string, readonly [unknown, object, ...(readonly [object, readonly string[]])[]]>> = {
  createCheckoutLink: [
    link,
    linked,
    [{ endUser: { id: 'eur_2' } }, ['endUser']],
    [{ transaction: { id: 'trx_1', embedded: { amountMinor: 99 } } }, ['transaction.amount']],
  ],
  authorizeTransaction: [
    authorization,
    transfer,
    [{ type: one('PAYMENT') }, ['type']],
    [{ amountMinor: 10_000, currency: 'USD' }, ['amount', 'currency']],
    [{ amountMinor: 'unreadable' }, ['amount']],
    [{ originAccount: { id: 'acc_2' } }, ['originAccount']],
  ],
  createPayment: [
    payment,
    transaction,
    [{ amountMinor: 1 }, ['amount']],
    [{ fundingSource: { id: 'acc_2' } }, ['originAccount']],
    [{ type: one('PAYOUT') }, ['type']],
  ],
  createPayout: [
    payout,
    paidOut,
    [{ destinationAccount: { id: 'acc_1' } }, ['destinationAccount']],
    [{ currency: 'USD' }, ['currency']],
  ],
  validateTransaction: [{ transactionId: 'trx_1' }, { id: 'trx_1' }, [{ id: 'trx_2' }, ['transactionId']]],
  refundTransaction: [{ transactionId: 'trx_1' }, { id: 'trx_1' }, [{ id: 'trx_2' }, ['transactionId']]],
  createConnectLink: [existing, { endUser: { id: 'eur_1' } }, [{ endUser: { id: 'eur_2' } }, ['endUser']]],
  expireConnectLink: ['clk_1', { id: 'clk_1' }, [changedId, ['connectLinkId']]],
  connectAccount: [
    account,
    connected,
    [{ endUser: { id: 'eur_2' } }, ['endUser']],
    [{ type: one('LOAN'), subtype: one('CHECKING') }, ['type', 'subtype']],
  ],
  validateAccount: [account, connected, [{ subtype: one('CHECKING') }, ['subtype']]],
  authenticateAccount: [{ accountId: 'acc_1' }, { id: 'acc_1' }, [{ id: 'acc_2' }, ['accountId']]],
  disconnectAccount: ['acc_1', { id: 'acc_1' }, [changedId, ['accountId']]],
  createEndUser: [{ individual: {} }, { type: one('INDIVIDUAL') }, [{ type: one('ORGANIZATION') }, ['endUser']]],
  createRecurringPlan: [
    plan,
    planned,
    [{ endUser: { id: 'eur_2' }, originAccount: { id: 'acc_2' } }, ['endUser', 'originAccountId']],
    [
      { transaction: { type: one('PAYOUT'), amountMinor: 1, currency: 'USD' } },
      ['transaction.type', 'transaction.amount', 'transaction.currency'],
    ],
  ],
  activateRecurringPlan: ['rcp_1', { id: 'rcp_1' }, [changedId, ['recurringPlanId']]],
  pauseRecurringPlan: ['rcp_1', { id: 'rcp_1' }, [changedId, ['recurringPlanId']]],
  cancelRecurringPlan: ['rcp_1', { id: 'rcp_1' }, [changedId, ['recurringPlanId']]],
}

const verify = (name: string, command: unknown, answer: unknown) => findMutation(name)?.verify(command, answer)

it('has a case for every mutation', () => {
  expect(Object.keys(cases).sort()).toEqual(mutations.map(({ name }) => name).sort())
})

describe.each(Object.entries(cases))('%s', (name, [command, answer, ...others]) => {
  it('accepts an answer that agrees', () => {
    expect(verify(name, command, answer)).toEqual([])
  })

  it.each(others)('refuses %j', (changes, fields) => {
    expect(verify(name, command, { ...answer, ...changes })).toEqual(fields)
  })
})

describe.each(['authorizeTransaction', 'createPayment', 'createPayout', 'createRecurringPlan', 'createCheckoutLink'])(
  'the references of %s',
  (name) => {
    const [command, answer] = cases[name] ?? expect.fail(`no case ${name}`)
    const withReferences = { ...(command as object), ...referenced }

    it('agree if they are the same, or DRUO leaves them out', () => {
      expect(verify(name, withReferences, { ...answer, ...referenced })).toEqual([])
      expect(verify(name, withReferences, { ...answer, primaryReference: null, secondaryReference: null })).toEqual([])
    })

    it("differ if they are another object's", () => {
      expect(verify(name, withReferences, { ...answer, ...foreign })).toEqual(bothReferences)
    })
  },
)

it.each(['authorizeTransaction', 'createPayment', 'createPayout', 'createRecurringPlan'])(
  "%s refuses an answer with another's second reference in the place of the gateway's own",
  (name) => {
    const [command, answer] = cases[name] ?? expect.fail(`no case ${name}`)
    expect(verify(name, command, { ...answer, secondaryReference: 'invoice-2' })).toEqual(['secondaryReference'])
  },
)

describe('what DRUO leaves out or the gateway does not know contradicts nothing', () => {
  it.each([
    ['createPayment', payment, { ...transaction, amountMinor: null, fundingSource: null, type: one('UNKNOWN') }],
    ['authorizeTransaction', { ...authorization, originAccount: { token: 'tok_2' } }, { ...transfer, currency: null }],
    ['createCheckoutLink', link, { endUser: null, transaction: { id: 'trx_1', embedded: null } }],
    ['createCheckoutLink', { ...link, endUser: { individual: {} } }, { endUser: { id: 'eur_9' }, transaction: null }],
    ['createRecurringPlan', plan, { ...planned, endUser: null, originAccount: null, transaction: null }],
    ['connectAccount', account, { endUser: null, type: null, subtype: one('UNKNOWN') }],
  ])('%s', (name, command, answer) => {
    expect(verify(name, command, answer)).toEqual([])
  })
})
