// CreateConnectLinkInput -> the command for DRUO, or every fault at once.
import type { CreateConnectLinkInput } from '../../__generated__/resolvers-types.ts'
import type { CreateConnectLinkCommand } from '../../druo/resources/connect-links.ts'
import { checkEndUser } from '../../graphql/end-user-input.ts'
import { type Checked, InputCheck, type InputRules } from '../../graphql/input-check.ts'
import { checkRedirect } from '../../graphql/redirect-input.ts'
import { characters } from '../../graphql/scalars/text-scalar.ts'

const shortestIntro = 40
const longestIntro = 70

export function checkCreateConnectLink(
  input: CreateConnectLinkInput,
  rules: InputRules,
): Checked<CreateConnectLinkCommand> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, ...link } = input

  const length = characters(input.introText)
  if (length < shortestIntro || length > longestIntro) {
    check.fault(
      'INVALID',
      ['input', 'introText'],
      `introText must be ${shortestIntro} to ${longestIntro} characters, not ${length}.`,
    )
  }
  const endUser = checkEndUser(check, input.endUser, ['input', 'endUser'], { rules })
  check.notBlank(input.defaultInstitutionId, ['input', 'defaultInstitutionId'])
  const language = check.known(input.language, ['input', 'language'])
  checkRedirect(check, input.redirectUrl, rules)

  return check.result({ ...link, endUser, language })
}
