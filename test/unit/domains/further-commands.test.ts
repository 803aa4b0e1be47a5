// The commands that come out of right inputs: all that the caller gave, without the key, with the configured tenant.
import { describe, expect, it } from 'vitest'
import { checkAuthenticateAccount } from '../../../src/domains/accounts/Mutation.authenticateAccount.ts'
import { checkNewAccount } from '../../../src/domains/accounts/new-account.ts'
import { checkCreateConnectLink } from '../../../src/domains/connect-links/Mutation.createConnectLink.ts'
import { checkCreateEndUser } from '../../../src/domains/end-users/Mutation.createEndUser.ts'
import { checkCreateRecurringPlan } from '../../../src/domains/recurring-plans/Mutation.createRecurringPlan.ts'
import { checkCreatePayment } from '../../../src/domains/transactions/Mutation.createPayment.ts'
import { checkCreatePayout } from '../../../src/domains/transactions/Mutation.createPayout.ts'
import { checkRefundTransaction } from '../../../src/domains/transactions/Mutation.refundTransaction.ts'
import { checkValidateTransaction } from '../../../src/domains/transactions/Mutation.validateTransaction.ts'
import { checkChange } from '../../../src/domains/shared/object-change.ts'
import {
  accountInput,
  confirmationInput,
  connectLinkInput,
  paymentInput,
  payoutInput,
  planInput,
  stepInput,
  wholeAccountInput,
  wholeConnectLinkInput,
  wholePaymentInput,
  wholePayoutInput,
  wholePlanInput,
} from '../../support/further-inputs.ts'
import { rules, wholeIndividual, wholeOrganization } from '../../support/mutation-inputs.ts'

const idempotencyKey = 'key-of-a-test-000001'

/** Without what is undefined or null, as it would be sent. */
function dropped(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) => inner ?? undefined)
}

const withoutKey = ({ idempotencyKey: _key, ...rest }: { readonly idempotencyKey: string }) => rest

describe('everything that was given is in the command of', () => {
  it.each([
    ['an account', accountInput(), checkNewAccount(accountInput(), rules())],
    ['a whole account', wholeAccountInput, checkNewAccount(wholeAccountInput, rules())],
    ['a step', stepInput(), checkAuthenticateAccount(stepInput(), null)],
    ['a step with a code', stepInput({ otp: '072' }), checkAuthenticateAccount(stepInput({ otp: '072' }), null)],
    ['a connect link', connectLinkInput(), checkCreateConnectLink(connectLinkInput(), rules())],
    ['a whole connect link', wholeConnectLinkInput, checkCreateConnectLink(wholeConnectLinkInput, rules())],
    ['a payment', paymentInput(), checkCreatePayment(paymentInput(), rules())],
    ['a whole payment', wholePaymentInput, checkCreatePayment(wholePaymentInput, rules())],
    ['a payout', payoutInput(), checkCreatePayout(payoutInput(), rules())],
    ['a whole payout', wholePayoutInput, checkCreatePayout(wholePayoutInput, rules())],
    [
      'a validation',
      confirmationInput({ otp: '72', customId: 'own', type: 'TRANSFER' }),
      checkValidateTransaction(confirmationInput({ otp: '72', customId: 'own', type: 'TRANSFER' })),
    ],
    [
      'a refund',
      confirmationInput({ customId: 'own', type: 'PAYOUT' }),
      checkRefundTransaction(confirmationInput({ customId: 'own', type: 'PAYOUT' })),
    ],
    ['a plan', planInput(), checkCreateRecurringPlan(planInput(), rules())],
    ['a whole plan', wholePlanInput, checkCreateRecurringPlan(wholePlanInput, rules())],
  ])('%s', (_what, input, { command, violations }) => {
    expect(violations).toBeUndefined()
    expect(dropped(command)).toEqual(dropped(withoutKey(input)))
    expect(JSON.stringify(command)).not.toContain(idempotencyKey)
  })

  it.each([wholeIndividual, wholeOrganization])('an end user', (endUser) => {
    const { individual, organization } = endUser
    const input = individual ? { individual } : organization ? { organization } : undefined
    if (input === undefined) return expect.unreachable()
    const { command } = checkCreateEndUser({ idempotencyKey, endUser: input }, rules())
    expect(dropped(command)).toEqual(dropped(input))
  })

  it('a change: the id', () => {
    expect(checkChange({ accountId: 'acc_1' }, 'accountId')).toEqual({ command: 'acc_1' })
  })
})

describe('the tenant', () => {
  it.each([
    ['the caller’s own', 'ten_own', 'ten_configured', 'ten_own'],
    ['the caller’s own without a configured one', 'ten_own', undefined, 'ten_own'],
    ['the configured one', null, 'ten_configured', 'ten_configured'],
  ])('is %s', (_, tenantId, configured, expected) => {
    const where = rules({ tenantId: configured })
    expect(checkCreatePayment(paymentInput({ tenantId }), where).command?.tenantId).toBe(expected)
    expect(checkCreatePayout(payoutInput({ tenantId }), where).command?.tenantId).toBe(expected)
    expect(checkCreateRecurringPlan(planInput({}, { tenantId }), where).command?.transaction.tenantId).toBe(expected)
  })

  it('is left to DRUO where a payment has none, and nowhere else', () => {
    expect(checkCreatePayment(paymentInput(), rules())).toMatchObject({ command: { tenantId: undefined } })
    expect(checkCreatePayout(payoutInput({ tenantId: null }), rules()).command).toBeUndefined()
    expect(checkCreateRecurringPlan(planInput({}, { tenantId: null }), rules()).command).toBeUndefined()
  })
})

it('messages never repeat what the caller wrote', () => {
  const violations = [
    checkNewAccount(accountInput({ accountNumber: 'secret-4711\t', userAuthorization: false }), rules()),
    checkAuthenticateAccount(stepInput({ otp: 'secret\n' }), null),
    checkValidateTransaction(confirmationInput({ token: 'tok_secret\n', otp: 'secret\u0000' })),
    checkCreateConnectLink(connectLinkInput({ introText: 'secret' }), rules()),
    checkCreateRecurringPlan(planInput({ endDate: '1990-01-01', startDate: '1990-01-02' }), rules()),
  ].flatMap((checked) => checked.violations ?? [])
  expect(violations).toHaveLength(7)
  for (const { message } of violations) {
    expect(message).toMatch(/^[A-Za-z].{10,}\.$/)
    expect(message).not.toMatch(/secret|4711|1990/)
  }
})
