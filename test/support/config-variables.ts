// The variables of the configuration.
import { environmentSchema, secretNames } from '../../src/config/environment-schema.ts'

/** Those that may come from a file, named by the same variable with `_FILE`. */
export const secretVariables: ReadonlySet<string> = new Set(secretNames)

export const configVariables: ReadonlySet<string> = new Set(
  Object.keys(environmentSchema.shape).filter(
    (name) => !secretVariables.has(name.replace(/_FILE$/, '')) || secretVariables.has(name),
  ),
)
