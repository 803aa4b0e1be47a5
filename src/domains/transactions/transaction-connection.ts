// Lists of transactions: all of one type, or those of one end user or one account.
import type {
  AccountTransactionsArgs,
  TransactionFilter,
  TransactionType,
} from '../../__generated__/resolvers-types.ts'
import type { GatewayContext } from '../shared/context.ts'
import { type ConnectionArguments, readConnection } from '../shared/connections.ts'
import { checkFilter } from '../shared/filter-check.ts'
import { readableType } from './Query.transaction.ts'

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
