// Transaction, as the API serves it. GraphQL reads the fields without a resolver from the decoded object.
import type { TransactionResolvers } from '../../__generated__/resolvers-types.ts'
import { optionalAmount } from '../shared/monetary-amount.ts'
import { isInProgress } from './in-progress.ts'

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
