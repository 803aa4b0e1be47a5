// Transaction, as the API serves it. GraphQL reads the fields without a resolver from the decoded object.
import type { TransactionResolvers } from '../../__generated__/resolvers-types.ts'
import type { Transaction as DecodedTransaction } from '../../druo/index.ts'
import { optionalAmount } from '../shared/money.ts'

export const Transaction: Partial<TransactionResolvers> = {
  status: (transaction) => transaction.status.value,
  rawStatus: (transaction) => transaction.status.raw,
  inProgress: isInProgress,
  type: (transaction) => transaction.type.value,
  rawType: (transaction) => transaction.type.raw,
  creationSource: (transaction) => transaction.creationSource?.value ?? null,
  rawCreationSource: (transaction) => transaction.creationSource?.raw ?? null,
  amount: (transaction) => optionalAmount(transaction.amountMinor, transaction.currency),
  variableFee: (transaction) => optionalAmount(transaction.variableFeeMinor, transaction.currency),
  fixedFee: (transaction) => optionalAmount(transaction.fixedFeeMinor, transaction.currency),
  totalFee: (transaction) => optionalAmount(transaction.totalFeeMinor, transaction.currency),
  netAmount: (transaction) => optionalAmount(transaction.netAmountMinor, transaction.currency),
  remarks: (transaction) => transaction.remarks?.value ?? null,
  rawRemarks: (transaction) => transaction.remarks?.raw ?? null,
}

const statusesInProgress: ReadonlySet<string> = new Set(['CREATED', 'PENDING', 'PROCESSING'])

function isInProgress({ status }: DecodedTransaction): boolean {
  return statusesInProgress.has(status.value)
}

/** A status that this version does not know may not be final. */
export function mayBeInProgress(transaction: DecodedTransaction): boolean {
  return isInProgress(transaction) || transaction.status.value === 'UNKNOWN'
}
