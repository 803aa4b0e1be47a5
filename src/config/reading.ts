// The input of every part of the configuration: the parsed variables, which of them are set, and how to report errors.
import type { Variables, VariableName } from './environment-schema.ts'

export interface Reading {
  readonly variables: Variables
  /** Also true where the value has an error, which is reported already. */
  readonly isSet: (name: string) => boolean
  readonly report: (name: VariableName, what: string, fix: string) => void
}
