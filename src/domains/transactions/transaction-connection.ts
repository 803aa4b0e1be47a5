// Lists of transactions: all of one type, or those of one end user or one account.
import type {
  AccountTransactionsArgs,
  TransactionFilter,
  TransactionType,
} from '../../__generated__/resolvers-types.ts'
import { isReadable, type ReadableTransactionType } from '../../druo/index.ts'
import type { GatewayContext } from '../shared/context.ts'
import { type ConnectionArguments, readConnection } from '../shared/connections.ts'
import { checkFilter } from '../shared/filter-check.ts'
import { gatewayError } from '../shared/gateway-error.ts'

interface TransactionListArguments extends ConnectionArguments {
  readonly type: TransactionType
  readonly filter?: TransactionFilter | null | undefined
}

type Fixed = Partial<Record<'endUserId' | 'originAccountId' | 'destinationAccountId', string>>

export async function transactionConnection(context: GatewayContext, args: TransactionListArguments, fixed?: Fixed) {
  const type = readableType(args.type)
  const own = args.filter ?? {}
  checkFilter(own, fixed)
  const filter = { ...own, ...fixed }
  return readConnection({ name: `transactions ${type}`, filter }, args, (page) =>
    context.druo.transactions.list(type, filter, page),
  )
}

export function accountTransactions(accountId: string, args: AccountTransactionsArgs, context: GatewayContext) {
  const side = args.side ?? (args.type === 'PAYOUT' ? 'DESTINATION' : 'ORIGIN')
  const fixed = side === 'ORIGIN' ? { originAccountId: accountId } : { destinationAccountId: accountId }
  return transactionConnection(context, args, fixed)
}

/** @throws {GraphQLError} BAD_USER_INPUT unless DRUO documents an address for reading this type */
export function readableType(type: TransactionType): ReadableTransactionType {
  if (isReadable(type)) return type
  throw gatewayError(
    'BAD_USER_INPUT',
    'DRUO has no address for reading transactions of this type. Use PAYMENT, PAYOUT or TRANSFER.',
  )
}
