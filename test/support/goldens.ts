// The operations of the goldens, each with its variables and the number of calls to DRUO that its golden shows.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Golden {
  readonly file: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  /** Calls, repetitions too. */
  readonly made: number
}

const folder = join(import.meta.dirname, '../operations')

export const goldens: readonly Golden[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const path = join(folder, file.replace(/\.graphql$/, ''))
    const variables = existsSync(`${path}.variables.json`) ? readFileSync(`${path}.variables.json`, 'utf8') : '{}'
    return {
      file,
      query: readFileSync(join(folder, file), 'utf8'),
      variables: JSON.parse(variables) as Record<string, unknown>,
      made: readFileSync(`${path}.http`, 'utf8').match(/^(?:GET|POST|PUT) \S+/gm)?.length ?? 0,
    }
  })
