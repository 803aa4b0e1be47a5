// The variables that config.ts reads, as its source says.
import { readFileSync } from 'node:fs'

const config = readFileSync(new URL('../../src/config.ts', import.meta.url), 'utf8')
const read = [...config.matchAll(/reader\.(text|secret|url|integer|boolean|oneOf|checked)\(\s*'([A-Z_]+)'/g)]

export const configVariables: ReadonlySet<string> = new Set(read.map(([, , name = '']) => name))

/** Those that may come from a file, named by the same variable with `_FILE`. */
export const secretVariables: ReadonlySet<string> = new Set(
  read.filter(([, kind]) => kind === 'secret').map(([, , name = '']) => name),
)
