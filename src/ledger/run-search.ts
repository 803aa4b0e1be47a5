// Runs one search for a write, and takes out of its result what belongs to other writes.
import { belongsToAnotherWrite } from './evidence.ts'
import type { WriteRecord } from './record.ts'
import type { CallerSearch, Search, SearchResult } from './search.ts'
import type { WriteStore } from './store.ts'

export async function runSearch(
  record: WriteRecord,
  using: CallerSearch | Search,
  store: Pick<WriteStore, 'takenIds'>,
): Promise<SearchResult> {
  const { principal, mutation, reference, searchCriteria, sentAt, sentUntil } = record
  if (searchCriteria === null || sentAt === null) return { kind: 'impossible' }
  const write = { principal, mutation, reference, searchCriteria, sentAt, sentUntil: sentUntil ?? sentAt }
  try {
    const result = await withoutTaken(record, await using.find(write), store)
    const isEmpty = result.kind === 'absent' || result.kind === 'alike'
    if (!isEmpty || !('searcher' in using) || using.searcher === record.sender) return result
    // Another token may see less.
    return { ...result, kind: 'failed', cause: 'searched with another token than the write was sent with' }
  } catch (error) {
    return { kind: 'failed', cause: String(error) }
  }
}

/** An object that is the result of another write is not the result of this one. */
async function withoutTaken(
  record: WriteRecord,
  result: SearchResult,
  store: Pick<WriteStore, 'takenIds'>,
): Promise<SearchResult> {
  if (!record.createsObject || (result.kind !== 'found' && result.kind !== 'alike')) return result
  const found = result.found ?? []
  if (result.kind === 'found') {
    const taken = await store.takenIds(record, [result.id])
    if (taken.size === 0) return result
    const marked = found.map((object) => ({ ...object, differs: [...object.differs, belongsToAnotherWrite] }))
    return { kind: 'different', searched: result.searched ?? [], found: marked }
  }
  const taken = await store.takenIds(
    record,
    found.map(({ id }) => id),
  )
  const free = found.filter(({ id }) => !taken.has(id))
  if (free.length > 0) return { ...result, found: free }
  return { kind: 'absent', searched: result.searched ?? [] }
}
