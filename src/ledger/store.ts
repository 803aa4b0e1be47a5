// The interface of a ledger store. Every method is durable when it returns, and a failed method has changed nothing.
// `sql-store.ts` implements it for SQLite and PostgreSQL.
import type { JsonValue } from './json.ts'
import type { WriteRecord, WriteState } from './record.ts'

export interface NewWrite {
  readonly principal: string
  readonly idempotencyKey: string
  readonly mutation: string
  readonly fingerprint: string
  readonly reference: string
  readonly searchCriteria: JsonValue
  readonly createdAt: Date
}

/** The fields of a record that can change. */
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
  /** Only senders' leases that have expired, and no searches. */
  readonly sendingOnly: boolean
}

export interface PurgeLimits {
  /** Writes settled before this time are redacted: what still answers the key remains. */
  readonly redactBefore: Date
  /** Writes settled before this time are removed. */
  readonly removeBefore: Date
  /** Writes recorded, never sent and unchanged since this time are removed. */
  readonly removeUnsentBefore: Date
  readonly now: Date
  /** The maximum number of rows for each of the three. */
  readonly limit: number
}

export interface WriteStore {
  /** Records the write with the state in `first`. Undefined if this principal has used the key before. */
  recordOnce(write: NewWrite, first: WriteChange): Promise<WriteRecord | undefined>
  find(principal: string, idempotencyKey: string): Promise<WriteRecord | undefined>
  findByReference(reference: string): Promise<WriteRecord | undefined>
  /**
   * Compare-and-set: applies the change if the record still has the state, owner and revision of `seen`, and returns the
   * new record. Undefined if another process changed it first.
   */
  change(seen: WriteRecord, change: WriteChange): Promise<WriteRecord | undefined>
  /** Writes whose search or lease is due and that no process works on, the longest due first. */
  due(query: DueQuery): Promise<readonly WriteRecord[]>
  /** Writes that are CONFIRMING, not leased, and due later than `at`; the last sent first. */
  waiting(query: { readonly at: Date; readonly limit: number }): Promise<readonly WriteRecord[]>
  /** Writes that are SENDING, CONFIRMING or NEEDS_REVIEW, the oldest first. */
  unsettled(limit: number): Promise<readonly WriteRecord[]>
  openWrites(): Promise<readonly OpenWrites[]>
  /** Returns how many records were redacted or removed. CONFIRMING and NEEDS_REVIEW are never purged. */
  purge(limits: PurgeLimits): Promise<number>
  close(): Promise<void>
}
