// When the subscription to an account completes.
import { expect, it } from 'vitest'
import { isLast } from '../../../src/domains/accounts/Subscription.accountUpdated.ts'
import { decodeAccount } from '../../../src/druo/resources/account-decoder.ts'

const step = { slug: 'a', action: 'CONFIRM_REQUEST_WITH_INSTITUTION' }

it.each([
  ['CONNECTED', [], true],
  ['CONNECTED', [step], false],
  ['VERIFICATION_IN_PROGRESS', [], false],
  ['CONNECTION_FAILED', [step], true],
  ['DISCONNECTED', [], true],
  ['ON_HOLD', [], false],
  [null, [], false],
])('%s with the steps %j: %s', (status, pending, expected) => {
  const wire = { uuid: 'acc_1', current_status: status, pending_account_validations: pending }
  const account = decodeAccount(wire, () => undefined)
  expect(account && isLast(account)).toBe(expected)
})
