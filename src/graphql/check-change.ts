// Inputs that only name an object: the id must be there.
import { type Checked, InputCheck } from './input-check.ts'

export function checkChange<Field extends string>(
  input: Readonly<Record<Field, string>>,
  field: Field,
): Checked<string> {
  const check = new InputCheck(input)
  check.notBlank(input[field], ['input', field])
  return check.result(input[field])
}
