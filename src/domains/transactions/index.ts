// The resolvers of transactions, and of the fields of other objects that contain or list transactions.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import type { TransactionChange } from '../../druo/index.ts'
import type { WritePayloadSource } from '../shared/write-payload.ts'
import { recallResult } from '../shared/write-result.ts'
import { followPayment } from '../shared/loaders.ts'
import { transaction } from './Query.transaction.ts'
import { transactions } from './Query.transactions.ts'
import { transactionUpdated } from './Subscription.transactionUpdated.ts'
import { accountTransactions, transactionConnection } from './transaction-connection.ts'
import { Transaction } from './Transaction.ts'

const changeOf = ({ intent }: WritePayloadSource): TransactionChange | null =>
  intent && (intent.result.transactionChange ?? recallResult(intent.record).transactionChange ?? null)

const changeFields = {
  status: (payload: WritePayloadSource) => changeOf(payload)?.status.value ?? null,
  rawStatus: (payload: WritePayloadSource) => changeOf(payload)?.status.raw ?? null,
  declineReason: (payload: WritePayloadSource) => changeOf(payload)?.declineReason ?? null,
}

export const transactionResolvers: Partial<Resolvers> = {
  Query: { transaction, transactions },
  Subscription: { transactionUpdated },
  Transaction,
  ValidateTransactionPayload: changeFields,
  RefundTransactionPayload: changeFields,
  CheckoutLink: { transaction: (link, _args, context, info) => followPayment(link.transaction, context, info) },
  EndUser: { transactions: ({ id }, args, context) => transactionConnection(context, args, { endUserId: id }) },
  Account: { transactions: ({ id }, args, context) => accountTransactions(id, args, context) },
}
