// Checks inputs that contain only the id of an object.
import { type Checked, InputCheck } from './input-check.ts'

export function checkChange<Field extends string>(
  input: Readonly<Record<Field, string>>,
  field: Field,
): Checked<string> {
  const check = new InputCheck(input)
  check.notBlank(input[field], ['input', field])
  return check.result(input[field])
}
