// Restricts DRUO to what one payer (end user) may see: the end user, their accounts, links and transactions.
//
// Every path of a payer's request ends in one of these methods. An object of another end user is null, as an unknown id is,
// and costs the same calls. A payer only reads: every reading method is listed here, and a new one does not compile without a
// decision.
//
// An account or a link names its end user. A transaction does not: it belongs to the payer where one of its accounts does,
// or where it is the transaction of their checkout link. DRUO's list filter by end user is sent, but every item is checked
// again: for payments the filter is not documented, and a DRUO that ignores it would return everybody's. Nor do page numbers
// and `hasNextPage` count entries of others: see own-entries.ts.
import type {
  Account,
  ConnectLink,
  DruoReads,
  EndUser,
  Page,
  PageRequest,
  Related,
  Transaction,
  TransactionFilter,
} from '../../druo/index.ts'
import { gatewayError } from './gateway-error.ts'
import { OwnEntries } from './own-entries.ts'

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

  const endUserScans = scansOf<EndUser>(({ id }) => id === endUserId)
  const accountScans = scansOf<Account>(isTheirs)
  const connectLinkScans = scansOf<ConnectLink>(isTheirs)
  const transactionScans = scansOf<Transaction>(async (transaction) =>
    isTheirTransaction(transaction, await theirAccountIds()),
  )

  return {
    endUsers: {
      get: async (id) => (id === endUserId ? druo.endUsers.get(id) : null),
      async list(filter, page) {
        if (excludes(filter.id, endUserId)) return nothing
        const read = (scanned: PageRequest) => druo.endUsers.list({ ...filter, id: endUserId }, scanned)
        return endUserScans(filter, read).page(page)
      },
    },
    accounts: {
      get: async (id) => theirs(await druo.accounts.get(id)),
      async list(filter, page) {
        if (excludes(filter.endUserId, endUserId)) return nothing
        const read = (scanned: PageRequest) => druo.accounts.list({ ...filter, endUserId }, scanned)
        return accountScans(filter, read).page(page)
      },
    },
    connectLinks: {
      get: async (id) => theirs(await druo.connectLinks.get(id)),
      async list(filter, page) {
        if (excludes(filter.endUserId, endUserId)) return nothing
        const read = (scanned: PageRequest) => druo.connectLinks.list({ ...filter, endUserId }, scanned)
        return connectLinkScans(filter, read).page(page)
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
        const read = (scanned: PageRequest) => druo.transactions.list(type, { ...filter, endUserId }, scanned)
        const [own] = await Promise.all([transactionScans([type, filter], read).page(page), theirAccountIds()])
        return { ...own, items: own.items.map(visibleTransaction) }
      },
    },
    // A plan is neither an account, a link nor a transaction, and its list has no filter by end user.
    recurringPlans: { get: async () => null, list: forbidden },
  }
}

/** Pages of one list in one request are taken from one scan. */
function scansOf<T extends { readonly id: string }>(isOwn: (item: T) => boolean | Promise<boolean>) {
  const scans = new Map<string, OwnEntries<T>>()
  return (list: unknown, read: (page: PageRequest) => Promise<Page<T>>): OwnEntries<T> => {
    const key = JSON.stringify(list)
    const scan = scans.get(key) ?? new OwnEntries(read, isOwn)
    scans.set(key, scan)
    return scan
  }
}

const nothing = { items: [], tags: [], hasNextPage: false } as const

const forbidden = async (): Promise<never> => {
  throw gatewayError('FORBIDDEN', "A payer's token may not do this.")
}

const excludes = (wanted: string | null | undefined, id: string): boolean =>
  wanted !== null && wanted !== undefined && wanted !== id

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
