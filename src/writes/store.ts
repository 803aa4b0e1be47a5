// What the ledger asks of a store. Every method is durable when it returns, and fails rather than half-succeeds.
import type { WriteOutcome, WriteRecord, WriteState } from '../shared/write-report.ts'

export interface NewWrite {
  readonly principal: string
  readonly idempotencyKey: string
  readonly mutation: string
  readonly fingerprint: string
  readonly reference: string
  readonly createdAt: Date
}

export interface WriteChange {
  readonly state: WriteState
  readonly owner: string | null
  readonly leaseUntil: Date | null
  readonly updatedAt: Date
  readonly settledAt: Date | null
  readonly druoId: string | null
  readonly outcome: WriteOutcome | null
}

export interface WriteStore {
  /** Records the write as RECORDED, unless this principal has used the key: then the record that is there. */
  recordOnce(write: NewWrite): Promise<WriteRecord>
  find(principal: string, idempotencyKey: string): Promise<WriteRecord | undefined>
  /**
   * Compare and set: applies the change if the record still is as `seen` (state and owner), and answers the new record;
   * undefined where somebody else was faster.
   */
  change(seen: WriteRecord, change: WriteChange): Promise<WriteRecord | undefined>
  close(): Promise<void>
}
