// A search for a write whose outcome is not known: what it needs, and what it can find.
import type { FoundObject } from './evidence.ts'
import type { JsonValue } from './json.ts'

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
  /** The search was complete and found nothing. */
  | { readonly kind: 'absent' }
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
