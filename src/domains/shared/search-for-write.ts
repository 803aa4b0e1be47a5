// Searches DRUO for a write whose answer was lost, as its mutation's definition says.
import { DruoError, type DruoReads, withoutAbort } from '../../druo/index.ts'
import type { Search } from '../../ledger/index.ts'
import type { AnyMutation } from './define-mutation.ts'

export function createSearch(mutations: readonly AnyMutation[], druo: DruoReads): Search {
  const byName = new Map<string, AnyMutation>(mutations.map((mutation) => [mutation.name, mutation]))
  return async (write) => {
    const reconcile = byName.get(write.mutation)?.reconcile ?? null
    if (reconcile === null || write.searchCriteria === null) return { kind: 'impossible' }
    try {
      return await withoutAbort(() => reconcile.find(druo, write))
    } catch (error) {
      if (!(error instanceof DruoError)) throw error
      return { kind: 'failed', cause: error.message, retryAfterMs: error.retryAfterMs }
    }
  }
}
