// When a transaction is in progress, and when nothing further is expected of it.
import type { Transaction } from '../../druo/resources/transaction-decoder.ts'

const statuses: ReadonlySet<string> = new Set(['CREATED', 'PENDING', 'PROCESSING'])

export const isInProgress = ({ status }: Transaction): boolean => statuses.has(status.value)

/** A status that nobody here knows may be one on the way. */
export const mayBeInProgress = (transaction: Transaction): boolean =>
  isInProgress(transaction) || transaction.status.value === 'UNKNOWN'
