// Lists of accounts: all, or those of one end user.
import type { AccountFilter } from '../../__generated__/resolvers-types.ts'
import type { GatewayContext } from '../shared/context.ts'
import { type ConnectionArguments, readConnection } from '../shared/connections.ts'
import { checkFilter } from '../shared/filter-check.ts'

interface AccountListArguments extends ConnectionArguments {
  readonly filter?: AccountFilter | null | undefined
}

export async function accountConnection(
  context: GatewayContext,
  args: AccountListArguments,
  fixed?: { readonly endUserId: string },
) {
  const own = args.filter ?? {}
  checkFilter(own, fixed)
  const filter = { ...own, ...fixed }
  return readConnection({ name: 'accounts', filter }, args, (page) => context.druo.accounts.list(filter, page))
}
