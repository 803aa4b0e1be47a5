// Checks the input of createConnectLink.
import type { CreateConnectLinkInput } from '../../__generated__/resolvers-types.ts'
import type { CreateConnectLinkCommand } from '../../druo/index.ts'
import { checkEndUser } from '../shared/end-user-input.ts'
import { type Checked, InputCheck, type InputRules } from '../shared/input-check.ts'
import { checkRedirect } from '../shared/redirect-input.ts'
import { characters } from '../shared/scalars/text-scalar.ts'

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
  if (introText.trim() === '' || (length >= minIntroLength && length <= maxIntroLength)) return
  check.addViolation('INVALID', path, `introText must be ${minIntroLength} to ${maxIntroLength} characters.`)
}
