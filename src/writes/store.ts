// What the ledger asks of a store. Every method is durable when it returns, and fails rather than half-succeeds.
import type { JsonValue } from '../shared/json.ts'
import type { WriteRecord, WriteState } from '../shared/write-report.ts'

export interface NewWrite {
  readonly principal: string
  readonly idempotencyKey: string
  readonly mutation: string
  readonly fingerprint: string
  readonly reference: string
  readonly lookup: JsonValue
  readonly createdAt: Date
}

/** All of a record that changes. */
export type WriteChange = Omit<WriteRecord, keyof NewWrite | 'revision'>

/** The writes of one state that have no outcome yet. */
export interface OpenWrites {
  readonly state: WriteState
  readonly count: number
  readonly oldest: Date
}

export interface DueQuery {
  readonly at: Date
  readonly limit: number
  /** Only claims of senders that have run out, and no look-ups. */
  readonly sendingOnly: boolean
}

export interface SweepLimits {
  /** Settled before this: only what still answers the key stays. */
  readonly reduceBefore: Date
  /** Settled before this: nothing stays. */
  readonly removeBefore: Date
  /** Recorded, never sent, and untouched since: nothing stays. */
  readonly removeUnsentBefore: Date
  readonly now: Date
  /** At most so many of each. */
  readonly limit: number
}

export interface WriteStore {
  /** Records the write in the state that `first` gives it; undefined where this principal has used the key before. */
  recordOnce(write: NewWrite, first: WriteChange): Promise<WriteRecord | undefined>
  find(principal: string, idempotencyKey: string): Promise<WriteRecord | undefined>
  findByReference(reference: string): Promise<WriteRecord | undefined>
  /**
   * Compare and set: applies the change if the record still is as `seen` (state, owner and revision), and answers the
   * new record; undefined where somebody else was faster.
   */
  change(seen: WriteRecord, change: WriteChange): Promise<WriteRecord | undefined>
  /** What there is to find out at this moment and nobody works on, the longest due first. */
  due(query: DueQuery): Promise<readonly WriteRecord[]>
  /** UNKNOWN, free, and due only later than at this moment; the last sent first. */
  waiting(query: { readonly at: Date; readonly limit: number }): Promise<readonly WriteRecord[]>
  /** SENDING, UNKNOWN and NEEDS_REVIEW, the oldest first. */
  unsettled(limit: number): Promise<readonly WriteRecord[]>
  openWrites(): Promise<readonly OpenWrites[]>
  /** Answers how many records were reduced or removed; UNKNOWN and NEEDS_REVIEW never are. */
  sweep(limits: SweepLimits): Promise<number>
  close(): Promise<void>
}
