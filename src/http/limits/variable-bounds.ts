// How much variables may hold: each fault in them is told with the whole value, so that large ones cost more than they say.
import { maxEntities, valuesPerEntity } from '../../domains/index.ts'

/** Keys and entries, at all levels. The largest input of the schema, with 50 keys of metadata, has about 130. */
const maxValues = 250

/** In a subgraph, besides them: what names the objects that a federation gateway asks for. */
const maxValuesOfEntities = maxEntities * valuesPerEntity

/** What is too large about the variables, in words; undefined where nothing is. */
export function variablesFault(variables: object, isSubgraph: boolean): string | undefined {
  const max = maxValues + (isSubgraph ? maxValuesOfEntities : 0)
  // Not by recursion: a body has room for fifty thousand levels.
  const waiting: object[] = [variables]
  let values = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parts: readonly unknown[] = Object.values(next)
    values += parts.length
    if (values > max) return `The variables hold too much: at most ${max} values at all levels.`
    for (const part of parts) if (typeof part === 'object' && part !== null) waiting.push(part)
  }
  return undefined
}
