// Mutation.authenticateAccount: answers one step of an account's validation.
import type { AuthenticateAccountInput } from '../../__generated__/resolvers-types.ts'
import {
  type Account,
  type AuthenticateAccountCommand,
  authenticationSnapshot,
  decodeAuthentication,
} from '../../druo/index.ts'
import { defineMutation, differences } from '../shared/define-mutation.ts'
import { type Checked, InputCheck } from '../shared/input-check.ts'

export const authenticateAccount = defineMutation({
  name: 'authenticateAccount',
  movesMoney: false,
  // Not through the loader, whose object would be from before the step: the payload serves the account as it is after it.
  check: async (input, { druo }) => checkAuthenticateAccount(input, await druo.accounts.get(input.accountId)),
  send: ({ accounts }, command, sending) => accounts.authenticate(command, sending),
  verify: ({ accountId }, authentication) => differences(['accountId', accountId, authentication.id]),
  result: (authentication) => ({ authentication }),
  snapshot: authenticationSnapshot,
  recall: (snapshot, id) => ({ authentication: decodeAuthentication(id, snapshot, () => undefined) }),
  reload: { account: ({ accounts }, id) => accounts.get(id) },
  // DRUO does not document what an account shows of a step that was answered.
  reconcile: null,
})

/** @param account its pending steps say whether the answered step takes a code */
export function checkAuthenticateAccount(
  input: AuthenticateAccountInput,
  account: Pick<Account, 'pendingValidations'> | null,
): Checked<AuthenticateAccountCommand> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, ...command } = input

  check.notBlank(input.accountId, ['input', 'accountId'])
  check.notBlank(input.slug, ['input', 'slug'])
  check.notBlank(input.otp, ['input', 'otp'])
  // DRUO decides on a step that is not pending: the request may repeat an earlier one with the same key.
  const action = account?.pendingValidations.find((step) => step.slug === input.slug)?.action.value
  const hasCode = typeof input.otp === 'string'
  if (action === 'CONFIRM_OTP_VIA_MICRODEPOSIT' && !hasCode) {
    check.addViolation('REQUIRED', ['input', 'otp'], 'otp is required: the step is CONFIRM_OTP_VIA_MICRODEPOSIT.')
  }
  if (action === 'CONFIRM_REQUEST_WITH_INSTITUTION' && hasCode) {
    check.addViolation(
      'INVALID',
      ['input', 'otp'],
      'otp must be left out: the step is CONFIRM_REQUEST_WITH_INSTITUTION.',
    )
  }
  return check.result(command)
}
