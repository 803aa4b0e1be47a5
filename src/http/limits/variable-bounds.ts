// Limits the size of variables: graphql-js prints the whole value in every error, so large invalid values are expensive.
import { maxEntities, valuesPerEntity } from '../../domains/index.ts'

/** Keys and entries, at all levels. The largest input of the schema, with 50 keys of metadata, has about 130. */
const maxValues = 250

/** In a subgraph, additionally: the representations of `_entities`. */
const maxValuesOfEntities = maxEntities * valuesPerEntity

/** The error message if the variables are too large. */
export function variablesError(variables: object, isSubgraph: boolean): string | undefined {
  const max = maxValues + (isSubgraph ? maxValuesOfEntities : 0)
  // Without recursion: a body can contain fifty thousand levels.
  const waiting: object[] = [variables]
  let values = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parts: readonly unknown[] = Object.values(next)
    values += parts.length
    if (values > max) return `The variables are too large: at most ${max} values at all levels.`
    for (const part of parts) if (typeof part === 'object' && part !== null) waiting.push(part)
  }
  return undefined
}
