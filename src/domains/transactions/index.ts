// The resolvers of transactions, and of the fields by which other objects name one or list them.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import type { GatewayContext, WritePayloadSource } from '../../context.ts'
import { followPayment } from './loader.ts'
import { madeTransaction, madeTransactionChange } from './made-transaction.ts'
import { authorizeTransaction } from './Mutation.authorizeTransaction.ts'
import { createPayment } from './Mutation.createPayment.ts'
import { createPayout } from './Mutation.createPayout.ts'
import { refundTransaction } from './Mutation.refundTransaction.ts'
import { validateTransaction } from './Mutation.validateTransaction.ts'
import { transaction } from './Query.transaction.ts'
import { transactions } from './Query.transactions.ts'
import { transactionUpdated } from './Subscription.transactionUpdated.ts'
import { accountTransactions, transactionConnection } from './transaction-connection.ts'
import { Transaction } from './Transaction.ts'

const made = {
  transaction: ({ intent }: WritePayloadSource, _args: object, context: GatewayContext) =>
    madeTransaction(intent, context),
}
const changed = {
  ...made,
  status: ({ intent }: WritePayloadSource) => madeTransactionChange(intent)?.status.value ?? null,
  rawStatus: ({ intent }: WritePayloadSource) => madeTransactionChange(intent)?.status.raw ?? null,
  declineReason: ({ intent }: WritePayloadSource) => madeTransactionChange(intent)?.declineReason ?? null,
}

export const transactionResolvers: Partial<Resolvers> = {
  Query: { transaction, transactions },
  Mutation: { authorizeTransaction, createPayment, createPayout, validateTransaction, refundTransaction },
  Subscription: { transactionUpdated },
  Transaction,
  AuthorizeTransactionPayload: made,
  CreatePaymentPayload: made,
  CreatePayoutPayload: made,
  ValidateTransactionPayload: changed,
  RefundTransactionPayload: changed,
  WriteIntent: { transaction: (intent, _args, context) => madeTransaction(intent, context) },
  CheckoutLink: { transaction: (link, _args, context, info) => followPayment(link.transaction, context, info) },
  EndUser: { transactions: ({ id }, args, context) => transactionConnection(context, args, { endUserId: id }) },
  Account: { transactions: ({ id }, args, context) => accountTransactions(id, args, context) },
}
