// Restricts DRUO to what one payer (end user) may see: the end user, their accounts, links and transactions.
//
// Every path of a payer's request ends in one of these methods. An object of another end user is null, as an unknown id is,
// and costs the same calls. A payer only reads: every reading method is listed here, and a new one does not compile without a
// decision.
//
// An account or a link names its end user. A transaction does not: it belongs to the payer where one of its accounts does,
// or where it is the transaction of their checkout link. DRUO's list filter by end user is sent, but every item is checked
// again: for payments the filter is not documented, and a DRUO that ignores it would return everybody's.
import type { Account, DruoReads, EndUser, Page, Related, Transaction, TransactionFilter } from '../../druo/index.ts'
import { gatewayError } from './gateway-error.ts'

const accountsPerPage = 100
/** A payer with more accounts than these does not see all of their transactions. */
export const maxAccountPages = 10

/** Create one per request: it remembers the account ids that it has read. */
export function payerAccessPolicy(druo: DruoReads, endUserId: string): DruoReads {
  const isTheirs = (object: { readonly endUser: Related<EndUser> | null }) => object.endUser?.id === endUserId
  const theirs = <T extends { readonly endUser: Related<EndUser> | null }>(object: T | null) =>
    object !== null && isTheirs(object) ? object : null

  let accountIds: Promise<ReadonlySet<string>> | undefined
  const theirAccountIds = (): Promise<ReadonlySet<string>> => {
    accountIds ??= readAccountIds(druo, endUserId, isTheirs)
    return accountIds
  }
  const linkedTransactionIds = new Set<string>()

  /** The account of another end user is reduced to its id. */
  const visibleAccount = (related: Related<Account> | null): Related<Account> | null =>
    related === null || theirs(related.embedded) !== null ? related : { id: related.id, embedded: null }
  const visibleTransaction = (transaction: Transaction): Transaction => ({
    ...transaction,
    fundingSource: visibleAccount(transaction.fundingSource),
    originAccount: visibleAccount(transaction.originAccount),
    destinationAccount: visibleAccount(transaction.destinationAccount),
  })
  const isTheirTransaction = (transaction: Transaction, accounts: ReadonlySet<string>): boolean =>
    linkedTransactionIds.has(transaction.id) ||
    [transaction.fundingSource, transaction.originAccount, transaction.destinationAccount].some(
      (account) => account !== null && (accounts.has(account.id) || theirs(account.embedded) !== null),
    )

  return {
    endUsers: {
      get: async (id) => (id === endUserId ? druo.endUsers.get(id) : null),
      async list(filter, page) {
        if (excludes(filter.id, endUserId)) return nothing
        return only(await druo.endUsers.list({ ...filter, id: endUserId }, page), ({ id }) => id === endUserId)
      },
    },
    accounts: {
      get: async (id) => theirs(await druo.accounts.get(id)),
      async list(filter, page) {
        if (excludes(filter.endUserId, endUserId)) return nothing
        return only(await druo.accounts.list({ ...filter, endUserId }, page), isTheirs)
      },
    },
    connectLinks: {
      get: async (id) => theirs(await druo.connectLinks.get(id)),
      async list(filter, page) {
        if (excludes(filter.endUserId, endUserId)) return nothing
        return only(await druo.connectLinks.list({ ...filter, endUserId }, page), isTheirs)
      },
    },
    checkoutLinks: {
      async get(id) {
        const link = theirs(await druo.checkoutLinks.get(id))
        const transaction = link?.transaction
        if (!transaction) return link
        linkedTransactionIds.add(transaction.id)
        const embedded = transaction.embedded && visibleTransaction(transaction.embedded)
        return { ...link, transaction: { ...transaction, embedded } }
      },
    },
    transactions: {
      async get(id, type) {
        // Always both calls: the response time must not reveal whether the id exists.
        const [transaction, accounts] = await Promise.all([druo.transactions.get(id, type), theirAccountIds()])
        return transaction && isTheirTransaction(transaction, accounts) ? visibleTransaction(transaction) : null
      },
      async list(type, filter, page) {
        rejectFiltersOnOthers(filter)
        if (excludes(filter.endUserId, endUserId)) return nothing
        const [found, accounts] = await Promise.all([
          druo.transactions.list(type, { ...filter, endUserId }, page),
          theirAccountIds(),
        ])
        const kept = only(found, (transaction) => isTheirTransaction(transaction, accounts))
        return { ...kept, items: kept.items.map(visibleTransaction) }
      },
    },
    // A plan is neither an account, a link nor a transaction, and its list has no filter by end user.
    recurringPlans: { get: async () => null, list: forbidden },
  }
}

const nothing = { items: [], tags: [], hasNextPage: false } as const

const forbidden = async (): Promise<never> => {
  throw gatewayError('FORBIDDEN', "A payer's token may not do this.")
}

const excludes = (wanted: string | null | undefined, id: string): boolean =>
  wanted !== null && wanted !== undefined && wanted !== id

function only<T>(page: Page<T>, keep: (item: T) => boolean): Page<T> {
  const kept = page.items.map(keep)
  return {
    items: page.items.filter((_item, index) => kept[index]),
    tags: page.tags.filter((_tags, index) => kept[index]),
    hasNextPage: page.hasNextPage,
  }
}

async function readAccountIds(
  druo: DruoReads,
  endUserId: string,
  isTheirs: (account: Account) => boolean,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (let page = 1; page <= maxAccountPages; page += 1) {
    const { items, hasNextPage } = await druo.accounts.list({ endUserId }, { page, pageSize: accountsPerPage })
    for (const account of items) if (isTheirs(account)) ids.add(account.id)
    if (hasNextPage !== true) break
  }
  return ids
}

const filtersOnOthers = [
  'originAccountCode',
  'originAccountLast4',
  'originAccountInstitutionId',
  'destinationAccountCode',
  'destinationAccountLast4',
  'destinationAccountInstitutionId',
  'endUserCode',
  'endUserEmail',
] as const satisfies readonly (keyof TransactionFilter)[]

/** Such a filter would reveal the account at the other end, digit by digit: the transaction is listed or it is not. */
function rejectFiltersOnOthers(filter: TransactionFilter): void {
  const used = filtersOnOthers.filter((field) => filter[field] !== null && filter[field] !== undefined)
  if (used.length > 0) {
    throw gatewayError('FORBIDDEN', `A payer's token may not filter transactions by ${used.join(', ')}.`)
  }
}
