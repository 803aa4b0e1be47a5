// Mutation.createConnectLink: creates a link by which an end user connects an account.
import type { CreateConnectLinkInput } from '../../__generated__/resolvers-types.ts'
import type { CreateConnectLinkCommand } from '../../druo/index.ts'
import { defineMutation, differences, references } from '../shared/define-mutation.ts'
import { checkEndUser } from '../shared/end-user-input.ts'
import { type Checked, checkRedirect, InputCheck, type InputRules, isBlank } from '../shared/input-check.ts'
import { characters } from '../shared/scalars/text-scalars.ts'
import { connectLinkCriteria, findConnectLink } from './connect-link-search.ts'

export const createConnectLink = defineMutation({
  name: 'createConnectLink',
  movesMoney: false,
  createsObject: true,
  check: (input, { rules }) => checkCreateConnectLink(input, rules),
  send: ({ connectLinks }, command, sending) => connectLinks.create(command, sending),
  verify: (command, link) =>
    differences(['endUser', command.endUser.existingId, link.endUser?.id], ...references(command, link)),
  result: (connectLink) => ({ connectLink }),
  reload: { connectLink: ({ connectLinks }, id) => connectLinks.get(id) },
  reconcile: { criteria: connectLinkCriteria, find: findConnectLink },
})

const minIntroLength = 40
const maxIntroLength = 70

export function checkCreateConnectLink(
  input: CreateConnectLinkInput,
  rules: InputRules,
): Checked<CreateConnectLinkCommand> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, ...link } = input

  checkIntroText(check, input.introText)
  const endUser = checkEndUser(check, input.endUser, ['input', 'endUser'], { rules })
  check.notBlank(input.defaultInstitutionId, ['input', 'defaultInstitutionId'])
  const language = check.known(input.language, ['input', 'language'])
  const redirectUrl = checkRedirect(check, input.redirectUrl, rules)

  return check.result({ ...link, endUser, language, redirectUrl })
}

function checkIntroText(check: InputCheck, introText: string): void {
  const path = ['input', 'introText']
  check.notBlank(introText, path)
  const length = characters(introText)
  if (isBlank(introText) || (length >= minIntroLength && length <= maxIntroLength)) return
  check.addViolation('INVALID', path, `introText must be ${minIntroLength} to ${maxIntroLength} characters.`)
}
