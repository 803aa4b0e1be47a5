// The tabs that the explorer opens with: the operations of `schema/operations/`, with example variables.
import { readdirSync, readFileSync } from 'node:fs'
import { type DefinitionNode, Kind, parse, separateOperations } from 'graphql'

interface ExplorerTab {
  /** One operation with the fragments that it needs. */
  readonly query: string
  /** As JSON. */
  readonly variables: string
}

const folder = new URL('../../../schema/operations/', import.meta.url)

/** One tab for each operation that `variables.json` names, in its order. */
export function explorerTabs(): readonly ExplorerTab[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  const text = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n')
  const operations = separateOperations(parse(text))
  const variables: unknown = JSON.parse(readFileSync(new URL('variables.json', folder), 'utf8'))
  return Object.entries(Object(variables)).map(([name, values]) => {
    const definitions = [...(operations[name]?.definitions ?? [])]
    // The operation first.
    definitions.sort((one, other) => Number(isFragment(one)) - Number(isFragment(other)))
    return {
      query: definitions.map((definition) => sourceOf(text, definition)).join('\n\n'),
      variables: JSON.stringify(values, null, 2),
    }
  })
}

const isFragment = ({ kind }: DefinitionNode): boolean => kind === Kind.FRAGMENT_DEFINITION

/** With the comment directly above it. */
function sourceOf(text: string, { loc }: DefinitionNode): string {
  if (loc === undefined) return ''
  const comment = /(?:(?<![^\n])#.*\n)*$/.exec(text.slice(0, loc.start))?.[0] ?? ''
  return comment + text.slice(loc.start, loc.end)
}
