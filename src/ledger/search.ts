// A search for a write whose outcome is not known: what it needs, and what it can find.
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

export type SearchResult =
  /** Exactly one object was found, and it is certainly this write's. The snapshot holds no personal data. */
  | { readonly kind: 'found'; readonly id: string; readonly snapshot: JsonValue }
  /** Several objects carry the reference, or match a write that had no room for a reference. */
  | { readonly kind: 'several' }
  /** An object carries the reference, but has another amount or currency. */
  | { readonly kind: 'different' }
  /** The search was complete and found nothing. */
  | { readonly kind: 'absent' }
  /** The search was not complete, or proves nothing. */
  | { readonly kind: 'failed'; readonly cause: string; readonly retryAfterMs?: number | undefined }
  /** DRUO offers nothing to search. */
  | { readonly kind: 'impossible' }

/** Only reads. An exception counts as a failed search. */
export type Search = (write: UnconfirmedWrite) => Promise<SearchResult>
