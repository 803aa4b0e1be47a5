// Searches DRUO's three lists of transactions: by the correlation reference, and by amount and time.
import {
  type DruoReads,
  isReadable,
  type Transaction,
  type TransactionFilter,
  transactionSnapshot,
} from '../../druo/index.ts'
import type { JsonValue, SearchResult, UnconfirmedWrite } from '../../ledger/index.ts'
import { differences } from '../shared/define-mutation.ts'
import {
  type Comparison,
  incomplete,
  isNear,
  listedFrom,
  readByReference,
  readWholeList,
  resultOf,
  taggedBy,
  withoutReference,
} from '../shared/list-search.ts'
import { numberIn, placementIn, type ReferencePlacement, textIn } from '../shared/search-criteria.ts'

interface TransactionFacts {
  readonly type: string
  readonly amount: number
  readonly currency?: string
  readonly originAccountId?: string | null | undefined
  readonly destinationAccountId?: string | null | undefined
}

/** Null without a reference and without an account: nothing would distinguish the write from another of the same amount. */
export function transactionCriteria(placement: ReferencePlacement, facts: TransactionFacts): JsonValue {
  const originAccountId = facts.originAccountId || null
  const destinationAccountId = facts.destinationAccountId || null
  const hasAccount = originAccountId !== null || destinationAccountId !== null
  if (placement === 'nowhere' && !hasAccount) return null
  const { type, amount, currency = null } = facts
  return { placement, type, amount, currency, originAccountId, destinationAccountId }
}

/** @throws {DruoError} */
export async function findTransaction({ transactions }: DruoReads, write: UnconfirmedWrite): Promise<SearchResult> {
  const { searchCriteria, reference, sentAt } = write
  const type = textIn(searchCriteria, 'type') ?? ''
  const placement = placementIn(searchCriteria)
  if (!isReadable(type) || placement === null) return { kind: 'impossible' }
  const comparison = comparisonWith(write)
  const path = `/${type.toLowerCase()}s/list`
  const list = (filter: TransactionFilter) => (page: Parameters<typeof transactions.list>[2]) =>
    transactions.list(type, filter, page)

  const searched: string[] = []
  if (placement === 'reference') {
    searched.push(`${path} by secondary_reference`)
    const byReference = await readByReference(reference, list({ secondaryReference: reference }))
    const tagged = taggedBy(write, byReference.entries)
    if (byReference.complete && tagged.length > 0) return resultOf(write, tagged, comparison, searched)
  }
  // Also where the filter by reference found nothing: a list that does not show references may show something alike.
  searched.push(`${path} by amount and date_from`)
  const filter = { amount: numberIn(searchCriteria, 'amount'), createdFrom: listedFrom(sentAt) }
  const { entries, complete } = await readWholeList(list(filter))
  const tagged = taggedBy(write, entries)
  if (tagged.length > 0) return resultOf(write, tagged, comparison, searched)
  if (!complete) return incomplete(searched)
  const agreeing = entries.filter(({ item }) => agrees(write, item, comparison))
  return withoutReference(write, agreeing, comparison, searched)
}

function comparisonWith({ searchCriteria }: UnconfirmedWrite): Comparison<Transaction> {
  return {
    facts: ({ amountMinor, currency }) => ({
      amount: typeof amountMinor === 'number' ? amountMinor : null,
      currency,
    }),
    createdAt: ({ createdAt }) => createdAt,
    differences: (item) =>
      differences(
        ['type', textIn(searchCriteria, 'type'), item.type.value],
        ['amount', numberIn(searchCriteria, 'amount'), item.amountMinor],
        ['currency', textIn(searchCriteria, 'currency'), item.currency],
        ['originAccount', textIn(searchCriteria, 'originAccountId'), item.originAccount?.id],
        // DRUO shows a payment's origin as its funding source.
        ['fundingSource', textIn(searchCriteria, 'originAccountId'), item.fundingSource?.id],
        ['destinationAccount', textIn(searchCriteria, 'destinationAccountId'), item.destinationAccount?.id],
      ),
    snapshot: transactionSnapshot,
  }
}

/** Whether no fact that DRUO shows contradicts that the transaction is the write. */
function agrees(write: UnconfirmedWrite, item: Transaction, comparison: Comparison<Transaction>): boolean {
  return isNear(write, item.createdAt) !== false && comparison.differences(item).length === 0
}
