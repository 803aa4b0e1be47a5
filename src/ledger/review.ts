// What callers and reviewers see of the ledger beside single keys: lists of writes, and a person's decisions.
import type { Clock } from './observations.ts'
import { type ManualResolution, resolveManually } from './manual-resolution.ts'
import { type OutcomeEvent, outcomeEvent } from './ledger-report.ts'
import type { WriteRecord } from './record.ts'
import { type ListQuery, unavailableOnFailure, type WriteStore } from './store.ts'

export type SettleResult =
  | { readonly kind: 'settled'; readonly record: WriteRecord }
  /** The write is not CONFIRMING or NEEDS_REVIEW. */
  | { readonly kind: 'not-open'; readonly record: WriteRecord }
  | { readonly kind: 'unknown' }
  /** Several callers have used the key. */
  | { readonly kind: 'ambiguous' }

/** Names one write. The reference distinguishes writes of several callers or environments with the same key. */
interface WriteName {
  readonly idempotencyKey: string
  readonly reference?: string | undefined
}

export interface WriteReview {
  /** Of this gateway: objects of other environments cannot be read. */
  readonly environment: string
  /** @throws {LedgerUnavailableError} */
  list(query: Omit<ListQuery, 'environment'>): Promise<readonly WriteRecord[]>
  /** @throws {LedgerUnavailableError} */
  settle(name: WriteName, resolution: ManualResolution): Promise<SettleResult>
}

interface WriteReviewOptions {
  readonly store: WriteStore
  readonly environment: string
  readonly clock: Clock
  readonly onOutcome: (event: OutcomeEvent) => void
}

/** The gateway may change a write at the same moment. */
const maxAttempts = 5

export function createWriteReview({ store, environment, clock, onOutcome }: WriteReviewOptions): WriteReview {
  const named = async ({ idempotencyKey, reference }: WriteName): Promise<readonly WriteRecord[]> => {
    if (reference === undefined) return store.findByKey(environment, idempotencyKey)
    const record = await store.findByReference(reference)
    return record?.idempotencyKey === idempotencyKey ? [record] : []
  }

  const settle = async (name: WriteName, resolution: ManualResolution): Promise<SettleResult> => {
    for (let attempt = 1; ; attempt += 1) {
      const [record, ...others] = await named(name)
      if (record === undefined) return { kind: 'unknown' }
      if (others.length > 0) return { kind: 'ambiguous' }
      if (record.state !== 'CONFIRMING' && record.state !== 'NEEDS_REVIEW') return { kind: 'not-open', record }
      const settled = await resolveManually(store, record, resolution, clock.now())
      if (settled !== undefined) {
        onOutcome(outcomeEvent(record, settled, 'settled by a person'))
        return { kind: 'settled', record: settled }
      }
      if (attempt === maxAttempts) throw new Error('the write keeps changing')
    }
  }
  return {
    environment,
    list: (query) => unavailableOnFailure(store.list({ ...query, environment })),
    settle: (name, resolution) => unavailableOnFailure(settle(name, resolution)),
  }
}
