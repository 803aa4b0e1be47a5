// Checks the inputs of accounts.
import type {
  AuthenticateAccountInput,
  ConnectAccountInput,
  ValidateAccountInput,
} from '../../__generated__/resolvers-types.ts'
import type { Account, AuthenticateAccountCommand, NewAccountCommand } from '../../druo/index.ts'
import { checkEndUser } from '../shared/end-user-input.ts'
import { type Checked, InputCheck, type InputRules } from '../shared/input-check.ts'

export function checkNewAccount(
  input: ConnectAccountInput | ValidateAccountInput,
  rules: InputRules,
): Checked<NewAccountCommand> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, userAuthorization, ...command } = input

  if (!userAuthorization) {
    check.addViolation(
      'INVALID',
      ['input', 'userAuthorization'],
      "userAuthorization must be true: the owner's consent.",
    )
  }
  check.notBlank(input.institutionId, ['input', 'institutionId'])
  const type = check.known(input.type, ['input', 'type'])
  const subtype = check.known(input.subtype, ['input', 'subtype'])
  check.notBlank(input.accountNumber, ['input', 'accountNumber'])
  const endUser = checkEndUser(check, input.endUser, ['input', 'endUser'], { rules })
  check.metadata(input.metadata, ['input', 'metadata'])

  return check.result(type && subtype && { ...command, userAuthorization: true, type, subtype, endUser })
}

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
