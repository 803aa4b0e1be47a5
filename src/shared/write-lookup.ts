// How a write whose answer was lost is looked for at DRUO, and what may be found: the evidence that the ledger asks for.
import type { JsonValue } from './json.ts'

/** A write as far as a search for it needs it. */
export interface LookedUpWrite {
  readonly principal: string
  readonly mutation: string
  /** The mark that the write carries wherever it had room for it. */
  readonly reference: string
  /** What the mutation gave to search by: amounts, currency, ids. Never null: without it there is no look-up. */
  readonly lookup: JsonValue
  /** When the sending began. */
  readonly sentAt: Date
  /** When the sending can last have been under way. */
  readonly sentUntil: Date
}

export type LookUpFinding =
  /** Exactly one, and it is this write's beyond doubt. The snapshot holds no personal data. */
  | { readonly kind: 'found'; readonly id: string; readonly snapshot: JsonValue }
  /** More than one carries its mark, or fits where there was no room for a mark. */
  | { readonly kind: 'several' }
  /** One carries its mark, but is not what was asked for. */
  | { readonly kind: 'different' }
  /** Everything there is was read to its end, and it is not there. */
  | { readonly kind: 'absent' }
  /** The look-up did not come to its end: no evidence of anything. */
  | { readonly kind: 'failed'; readonly cause: string; readonly retryAfterMs?: number | undefined }
  /** DRUO has nothing to look it up in. */
  | { readonly kind: 'impossible' }

/** Only reads. May throw: that is a look-up that failed. */
export type LookUp = (write: LookedUpWrite) => Promise<LookUpFinding>
