// A search for a write whose outcome is not known: what it needs, and what it can find. `runSearch` runs one, and takes out of its
// result what belongs to other writes.
import { belongsToAnotherWrite, type FoundObject } from './evidence.ts'
import type { JsonValue } from './json.ts'
import type { WriteRecord } from './record.ts'
import type { WriteStore } from './store.ts'

/** A write whose outcome is not known, with everything that a search for it may use. */
export interface UnconfirmedWrite {
  readonly principal: string
  readonly mutation: string
  /** The correlation reference. The write carries it if its fields had room for it. */
  readonly reference: string
  /** What the mutation stored to search by: amounts, currency, ids. Never null: without it there is no search. */
  readonly searchCriteria: JsonValue
  /** When sending began. */
  readonly sentAt: Date
  /** The last moment at which the request can have been in flight. */
  readonly sentUntil: Date
}

export type SearchResult = { readonly searched?: readonly string[] } & (
  | {
      /** Exactly one object carries the reference and agrees with the write. The snapshot holds no personal data. */
      readonly kind: 'found'
      readonly id: string
      readonly snapshot: JsonValue
      readonly found?: readonly FoundObject[]
    }
  /** Several objects carry the reference. */
  | { readonly kind: 'several'; readonly found?: readonly FoundObject[] }
  /** An object carries the reference, but is not what was asked for. */
  | { readonly kind: 'different'; readonly found?: readonly FoundObject[] }
  /** The search was complete. No object carries the reference, but some may be this write all the same. */
  | { readonly kind: 'alike'; readonly found: readonly FoundObject[] }
  /** The search was complete. No object carries the reference. `found`: what is alike, but certainly another write's. */
  | { readonly kind: 'absent'; readonly found?: readonly FoundObject[] }
  /** The search was not complete, or proves nothing. */
  | { readonly kind: 'failed'; readonly cause: string; readonly retryAfterMs?: number | undefined }
  /** DRUO offers nothing to search. */
  | { readonly kind: 'impossible' }
)

/** Only reads. An exception counts as a failed search. */
export type Find = (write: UnconfirmedWrite) => Promise<SearchResult>

export interface Search {
  readonly find: Find
  /** Names the list that such a write is searched for in. What is proven of a list holds for every write with its name. */
  readonly listOf: (write: { readonly mutation: string; readonly searchCriteria: JsonValue }) => string
}

/** For gateways without credentials: a search with a caller's token. */
export interface CallerSearch extends Search {
  /** Names the token. An absence counts only if the token that sent the write also searches for it. */
  readonly searcher: string
}

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
