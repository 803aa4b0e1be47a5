// Whether a transaction is in progress, and whether its status is final.
import type { Transaction } from '../../druo/index.ts'

const statuses: ReadonlySet<string> = new Set(['CREATED', 'PENDING', 'PROCESSING'])

export const isInProgress = ({ status }: Transaction): boolean => statuses.has(status.value)

/** A status that this version does not know may not be final. */
export const mayBeInProgress = (transaction: Transaction): boolean =>
  isInProgress(transaction) || transaction.status.value === 'UNKNOWN'
