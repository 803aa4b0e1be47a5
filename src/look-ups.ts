// Where at DRUO the outcome of a write is looked up once its answer is lost: one table, by the mutation's name.
import type { DruoClient } from './druo/client.ts'
import type { LookUp } from './shared/write-lookup.ts'

export function druoLookUps(_druo: DruoClient): LookUp {
  return async () => ({ kind: 'impossible' })
}
