// Checks the input of createEndUser.
import type { CreateEndUserInput } from '../../__generated__/resolvers-types.ts'
import { checkEndUser } from '../shared/end-user-input.ts'
import { type Checked, InputCheck, type InputRules } from '../shared/input-check.ts'
import type { EndUserReference } from '../../druo/index.ts'

export function checkCreateEndUser(input: CreateEndUserInput, rules: InputRules): Checked<EndUserReference> {
  const check = new InputCheck(input)
  return check.result(checkEndUser(check, input.endUser, ['input', 'endUser'], { rules }))
}
