// Mutation.createCheckoutLink: creates a link by which an end user pays.
import type { CreateCheckoutLinkInput } from '../../__generated__/resolvers-types.ts'
import type { CreateCheckoutLinkCommand } from '../../druo/index.ts'
import { defineMutation, differences, references } from '../shared/define-mutation.ts'
import { checkEndUser } from '../shared/end-user-input.ts'
import { type Checked, checkRedirect, InputCheck, type InputRules } from '../shared/input-check.ts'

export const createCheckoutLink = defineMutation({
  name: 'createCheckoutLink',
  movesMoney: false,
  createsObject: true,
  check: (input, { rules }) => checkCreateCheckoutLink(input, rules),
  send: ({ checkoutLinks }, command, sending) => checkoutLinks.create(command, sending),
  verify: (command, link) =>
    differences(
      ['endUser', command.endUser.existingId, link.endUser?.id],
      ['transaction.amount', command.transaction.amount, link.transaction?.embedded?.amountMinor],
      ...references(command.transaction, link.transaction?.embedded ?? {}, 'transaction.'),
      ...references(command, link),
    ),
  describe: ({ transaction }) => ({
    amount: transaction?.embedded?.amountMinor,
    currency: transaction?.embedded?.currency,
  }),
  result: (checkoutLink) => ({ checkoutLink }),
  reload: { checkoutLink: ({ checkoutLinks }, id) => checkoutLinks.get(id) },
  // DRUO has no list of checkout links.
  reconcile: null,
})

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
