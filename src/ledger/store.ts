// The interface of a ledger store. Every method is durable when it returns, and a failed method has changed nothing.
// `sql-store.ts` implements it for SQLite and PostgreSQL.
import { setTimeout as pause } from 'node:timers/promises'
import type { WriteRecord, WriteState } from './record.ts'

/** The fields of a record that never change. */
export type NewWrite = Pick<
  WriteRecord,
  | 'environment'
  | 'principal'
  | 'idempotencyKey'
  | 'mutation'
  | 'fingerprint'
  | 'reference'
  | 'searchCriteria'
  | 'createsObject'
  | 'createdAt'
>

/** The fields of a record that can change. */
export type WriteChange = Omit<WriteRecord, keyof NewWrite | 'revision'>

/** The writes of one environment and state that have no outcome yet. */
interface OpenWrites {
  readonly environment: string
  readonly state: WriteState
  readonly count: number
  readonly oldest: Date
}

interface DueQuery {
  readonly environment: string
  readonly at: Date
  readonly limit: number
}

export interface ListQuery {
  readonly environment: string
  /** Null: the writes of every principal. */
  readonly principal: string | null
  readonly state: WriteState | null
  /** Only writes that come after this one in the list. */
  readonly after: { readonly createdAt: Date; readonly reference: string } | null
  readonly limit: number
}

/** What is proven of a list: that it showed a write that DRUO had acknowledged. */
export interface ListProof {
  readonly environment: string
  readonly list: string
  readonly provenAt: Date
  /** The longest time between DRUO's answer and the list that showed the write. */
  readonly longestDelayMs: number
  readonly lastCheckedAt: Date
}

/** A write that DRUO has acknowledged, in the list that must show it. */
interface ListedWrite {
  readonly environment: string
  readonly list: string
  readonly reference: string
}

interface PurgeLimits {
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

/** Another write already has the object as its result. Nothing was changed. */
export class ObjectTakenError extends Error {
  override readonly name = 'ObjectTakenError'
}

export interface WriteStore extends LedgerFacts {
  /** Records the write with the state in `first`. Undefined if the key was used before. */
  recordOnce(write: NewWrite, first: WriteChange): Promise<WriteRecord | undefined>
  find(environment: string, principal: string, idempotencyKey: string): Promise<WriteRecord | undefined>
  findByReference(reference: string): Promise<WriteRecord | undefined>
  /** The writes of all principals with this key. */
  findByKey(environment: string, idempotencyKey: string): Promise<readonly WriteRecord[]>
  /**
   * Compare-and-set: applies the change if the record still has the state, owner and revision of `seen`, and returns the
   * new record. Undefined if another process changed it first. @throws {ObjectTakenError}
   */
  change(seen: WriteRecord, change: WriteChange): Promise<WriteRecord | undefined>
  /** Writes whose search is due and that no process works on, the longest due first. */
  due(query: DueQuery): Promise<readonly WriteRecord[]>
  /** Writes that a process sends or searches for, or did when it ended. */
  leased(query: { readonly environment: string; readonly limit: number }): Promise<readonly WriteRecord[]>
  /** Writes that are CONFIRMING, not leased, and due later than `at`; the last sent first. */
  waiting(query: DueQuery): Promise<readonly WriteRecord[]>
  /** Writes in review that only an unproven list keeps from being decided, and that no search is planned for. */
  unproven(query: {
    readonly environment: string
    /** Only those with a greater reference. */
    readonly after: string
    readonly limit: number
  }): Promise<readonly WriteRecord[]>
  /** Those of the ids that are the result of another write. */
  takenIds(write: WriteRecord, ids: readonly string[]): Promise<ReadonlySet<string>>
  /** The newest first. */
  list(query: ListQuery): Promise<readonly WriteRecord[]>
  /** Writes of every environment that are SENDING, CONFIRMING or NEEDS_REVIEW, or have an open alarm; the oldest first. */
  unsettled(limit: number): Promise<readonly WriteRecord[]>
  openWrites(): Promise<readonly OpenWrites[]>
  openAlarms(): Promise<number>
  /** Whether the environment has a write that is not settled, or that was recorded after `since`. */
  hasUnsettledOrNew(environment: string, since: Date): Promise<boolean>
  /** Gives the writes of a ledger from before environments to this one. */
  adoptWrites(environment: string): Promise<void>
  /** Returns how many records were redacted or removed. What is not settled, or has an open alarm, is never purged. */
  purge(limits: PurgeLimits): Promise<number>
  close(): Promise<void>
}

/** What the ledger knows beside its writes. */
export interface LedgerFacts {
  /** The value of the fact. If there is none, `initial` becomes it. */
  fact(name: string, initial: string): Promise<string>
  setFact(name: string, value: string): Promise<void>
  /** Undefined also while there is evidence against the list: acknowledged writes that it does not show. */
  findProof(environment: string, list: string): Promise<ListProof | undefined>
  saveProof(proof: ListProof): Promise<void>
  /** The list does not show this acknowledged write. */
  addMissing(write: ListedWrite): Promise<void>
  /** The references of the acknowledged writes that the list did not show. */
  missing(environment: string, list: string): Promise<readonly string[]>
  /**
   * The list shows this acknowledged write. `after`: the writes that were missing before DRUO acknowledged it. Enough later
   * writes that are shown outweigh a missing one.
   */
  addFound(write: ListedWrite, after: readonly string[]): Promise<void>
}

/** The store failed before anything was sent. */
export class LedgerUnavailableError extends Error {
  override readonly name = 'LedgerUnavailableError'
}

const retryDelaysMs = [50, 100, 200, 400, 800]

/** Only this process knows what happened at DRUO, so a store that fails for a moment is tried again. */
export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (const delayMs of retryDelaysMs) {
    try {
      return await work()
    } catch {
      await pause(delayMs)
    }
  }
  return work()
}

export async function unavailableOnFailure<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new LedgerUnavailableError('the write ledger cannot be used', { cause: error })
  }
}
