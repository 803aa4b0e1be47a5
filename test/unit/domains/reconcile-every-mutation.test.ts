// Looking up each mutation at DRUO: what is criteria of its input, where it is looked up, and what an answer proves.
import { describe, expect, it } from 'vitest'
import type { SearchResult } from '../../../src/ledger/search.ts'
import { entry, foreign, fullMetadata, search, payment, reference } from '../../support/reconciliation.ts'
import { answers } from '../../support/misbehaving-server.ts'

describe('every mutation', () => {
  const plan = { description: 'rent', transaction: { type: 'PAYMENT', amount: 5 } }
  const plans = (changes: object) => ({ recurring_plans: [{ uuid: 'rcp_9', ...changes }] })
  const [marked, id] = [{ secondary_reference: reference }, { status: 'ACTIVE' }]
  it.each<[mutation: string, input: object, path: string, answer: unknown, kind: SearchResult['kind']]>([
    [
      'createPayment',
      { fundingSourceId: 'acc_1', amount: 10_000 },
      '/payments/list',
      { payments: [entry()], page_info: { has_next_page: false } },
      'found',
    ],
    [
      'createPayout',
      { destinationAccountId: 'acc_2', amount: 10_000, currency: 'USD', tenantId: 'ten_1' },
      '/payouts/list',
      [entry()],
      'found',
    ],
    ['authorizeTransaction', { ...payment, type: 'TRANSFER' }, '/transfers/list', { transfers: [entry()] }, 'found'],
    [
      'connectAccount',
      { institutionId: 'ins_1' },
      '/accounts/list',
      { accounts: [{ uuid: 'acc_9', ...marked }] },
      'found',
    ],
    ['validateAccount', { institutionId: 'ins_1' }, '/accounts/list', { accounts: [] }, 'absent'],
    [
      'createEndUser',
      { endUser: { individual: { firstName: 'A' } } },
      '/end-users/list',
      { end_users: [{ uuid: 'eur_9', ...marked }] },
      'found',
    ],
    ['createRecurringPlan', plan, '/recurring-plans/list', plans({ ...marked }), 'found'],
    [
      'createRecurringPlan',
      plan,
      '/recurring-plans/list',
      plans({ ...marked, transaction: { amount: 6 } }),
      'different',
    ],
    // DRUO documents no metadata in the object, so it may leave out the reference as well.
    ['createRecurringPlan', plan, '/recurring-plans/list', plans({ transaction: { amount: 5 } }), 'alike'],
    ['createRecurringPlan', plan, '/recurring-plans/list', plans({ transaction: { amount: 6 } }), 'absent'],
    ['createRecurringPlan', plan, '/recurring-plans/list', plans({ secondary_reference: foreign }), 'absent'],
    ['createRecurringPlan', plan, '/recurring-plans/list', plans({ secondary_reference: 'plan-7' }), 'absent'],
    [
      'createConnectLink',
      { endUser: { existingId: 'eur_1' }, introText: 'Hello' },
      '/connect/link/list',
      { connect_links: [{ uuid: 'clk_9', intro_text: 'Hello' }] },
      'alike',
    ],
    [
      'createConnectLink',
      { endUser: { existingId: 'eur_1' }, introText: 'Hello' },
      '/connect/link/list',
      { connect_links: [{ uuid: 'clk_9', intro_text: 'Bye' }] },
      'absent',
    ],
    [
      'createConnectLink',
      { endUser: { existingId: 'eur_1' }, introText: 'Hello' },
      '/connect/link/list',
      { connect_links: [{ uuid: 'clk_9' }] },
      'alike',
    ],
    [
      'expireConnectLink',
      { connectLinkId: 'clk_1' },
      '/connect/link/clk_1',
      { uuid: 'clk_1', expired: 'TRUE' },
      'found',
    ],
    [
      'expireConnectLink',
      { connectLinkId: 'clk_1' },
      '/connect/link/clk_1',
      { uuid: 'clk_1', expired: 'FALSE' },
      'absent',
    ],
    [
      'disconnectAccount',
      { accountId: 'acc_1' },
      '/accounts/acc_1',
      { uuid: 'acc_1', current_status: 'DISCONNECTED' },
      'found',
    ],
    [
      'disconnectAccount',
      { accountId: 'acc_1' },
      '/accounts/acc_1',
      { uuid: 'acc_1', current_status: 'CONNECTED' },
      'absent',
    ],
    [
      'disconnectAccount',
      { accountId: 'acc_1' },
      '/accounts/acc_1',
      { uuid: 'acc_1', current_status: 'ON_HOLD' },
      'failed',
    ],
    [
      'activateRecurringPlan',
      { recurringPlanId: 'rcp_1' },
      '/recurring-plans/rcp_1',
      { uuid: 'rcp_1', ...id },
      'found',
    ],
    ['pauseRecurringPlan', { recurringPlanId: 'rcp_1' }, '/recurring-plans/rcp_1', { uuid: 'rcp_1', ...id }, 'absent'],
    [
      'pauseRecurringPlan',
      { recurringPlanId: 'rcp_1' },
      '/recurring-plans/rcp_1',
      { uuid: 'rcp_1', status: 'PAUSED' },
      'found',
    ],
    [
      'cancelRecurringPlan',
      { recurringPlanId: 'rcp_1' },
      '/recurring-plans/rcp_1',
      { uuid: 'rcp_1', status: 'CANCELED' },
      'found',
    ],
    [
      'cancelRecurringPlan',
      { recurringPlanId: 'rcp_1' },
      '/recurring-plans/rcp_1',
      { uuid: 'rcp_1', status: '' },
      'failed',
    ],
    [
      'refundTransaction',
      { transactionId: 'trx_1', type: 'PAYMENT' },
      '/payments/trx_1',
      entry({ status: 'REFUNDED' }),
      'found',
    ],
    [
      'refundTransaction',
      { transactionId: 'trx_1', type: 'PAYMENT' },
      '/payments/trx_1',
      entry({ status: 'SUCCESSFUL' }),
      'failed',
    ],
    [
      'validateTransaction',
      { transactionId: 'trx_1', type: 'PAYOUT' },
      '/payouts/trx_1',
      entry({ status: 'PROCESSING' }),
      'found',
    ],
    [
      'validateTransaction',
      { transactionId: 'trx_1', type: 'PAYOUT' },
      '/payouts/trx_1',
      entry({ status: 'FAILED' }),
      'failed',
    ],
  ])('%s of %j', async (mutation, input, path, answer, kind) => {
    const { result, server } = await search(mutation, input, answers(200, answer))
    expect(result.kind).toBe(kind)
    expect(server.requests[0]?.path.split('?')[0]).toBe(path)
  })

  it.each([
    ['createCheckoutLink', { name: 'Order 7', endUser: { existingId: 'eur_1' } }],
    ['authenticateAccount', { accountId: 'acc_1', slug: 'slug' }],
    ['createConnectLink', { endUser: { individual: { firstName: 'A' } }, introText: 'Hello' }],
    ['createEndUser', { endUser: { organization: { secondaryReference: 'mine', metadata: fullMetadata } } }],
    ['createPayment', { amount: 10_000, secondaryReference: 'mine' }],
    ['somethingOfAnOlderVersion', {}],
  ])('%s that cannot be looked up keeps nothing: %j', async (mutation, input) => {
    const { result, server, criteria } = await search(mutation, input, answers(200, {}))
    expect(criteria).toBeNull()
    expect(result.kind).toBe('impossible')
    expect(server.requests).toEqual([])
  })

  it.each(['MICRODEPOSIT', 'REFUND', 'RETURN', 'REVERSAL', 'PRENOTIFICATION'])(
    'authorizeTransaction of a %s has no list',
    async (type) => {
      const { result } = await search('authorizeTransaction', { ...payment, type }, answers(200, {}))
      expect(result).toEqual({ kind: 'impossible' })
    },
  )

  it('looks for nothing but what is known at DRUO: an object that is gone proves nothing', async () => {
    const { result } = await search('expireConnectLink', { connectLinkId: 'clk_1' }, answers(404, {}))
    expect(result.kind).toBe('failed')
  })
})
