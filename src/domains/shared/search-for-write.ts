// Searches DRUO for a write whose answer was lost, as its mutation's definition says.
import { DruoError, type DruoReads, withoutAbort } from '../../druo/index.ts'
import type { Search } from '../../ledger/index.ts'
import type { AnyMutation } from './define-mutation.ts'
import { textIn } from './search-criteria.ts'

export function createSearch(mutations: readonly AnyMutation[], druo: DruoReads): Search {
  const byName = new Map<string, AnyMutation>(mutations.map((mutation) => [mutation.name, mutation]))
  return {
    async find(write) {
      const reconcile = byName.get(write.mutation)?.reconcile ?? null
      if (reconcile === null || write.searchCriteria === null) return { kind: 'impossible' }
      try {
        return await withoutAbort(() => reconcile.find(druo, write))
      } catch (error) {
        if (!(error instanceof DruoError)) throw error
        return { kind: 'failed', cause: error.message, retryAfterMs: error.retryAfterMs }
      }
    },
    // DRUO has one list for each type, and may show a reference in one of its fields and not in the other.
    listOf({ mutation, searchCriteria }) {
      const parts = [mutation, textIn(searchCriteria, 'type'), textIn(searchCriteria, 'placement')]
      return parts.filter((part) => part !== null).join(' ')
    },
  }
}
