// Checks the input of createCheckoutLink.
import type { CreateCheckoutLinkInput } from '../../__generated__/resolvers-types.ts'
import type { CreateCheckoutLinkCommand } from '../../druo/index.ts'
import { checkEndUser } from '../shared/end-user-input.ts'
import { type Checked, InputCheck, type InputRules } from '../shared/input-check.ts'
import { checkRedirect } from '../shared/redirect-input.ts'

export function checkCreateCheckoutLink(
  input: CreateCheckoutLinkInput,
  rules: InputRules,
): Checked<CreateCheckoutLinkCommand> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, transaction, ...link } = input

  const endUser = checkEndUser(check, input.endUser, ['input', 'endUser'], { rules })
  check.notBlank(input.name, ['input', 'name'])
  check.notBlank(input.defaultInstitutionId, ['input', 'defaultInstitutionId'])
  check.notBlank(transaction.tenantId, ['input', 'transaction', 'tenantId'])
  check.moreThanZero(transaction.amount, ['input', 'transaction', 'amount'])
  check.metadata(transaction.metadata, ['input', 'transaction', 'metadata'])
  const language = check.known(input.language, ['input', 'language'])
  const redirectUrl = checkRedirect(check, input.redirectUrl, rules)
  // The time is sent to DRUO without milliseconds, so the current second is not in the future.
  if (input.expiresAt && new Date(input.expiresAt).setMilliseconds(0) <= rules.now().getTime()) {
    check.addViolation('INVALID', ['input', 'expiresAt'], 'expiresAt must be in the future.')
  }

  return check.result({
    ...link,
    endUser,
    language,
    redirectUrl,
    transaction: { ...transaction, tenantId: transaction.tenantId ?? rules.tenantId },
  })
}
