// Searches DRUO's three lists of transactions: by the correlation reference, or else by everything that must agree.
import {
  DruoError,
  type DruoReads,
  isReadable,
  isTaggedReference,
  type Transaction,
  type TransactionFilter,
  transactionSnapshot,
} from '../../druo/index.ts'
import type { JsonValue, SearchResult, UnconfirmedWrite } from '../../ledger/index.ts'
import { clockSkewMs, type Entry, listedFrom, readWholeList, resultOf, undecided } from '../shared/list-search.ts'
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

/** @param storesReference false if DRUO may drop the fields that carry the reference */
export async function findTransaction(
  { transactions }: DruoReads,
  write: UnconfirmedWrite,
  storesReference: boolean,
): Promise<SearchResult> {
  const { searchCriteria, reference, sentAt } = write
  const type = textIn(searchCriteria, 'type') ?? ''
  const placement = placementIn(searchCriteria)
  if (!isReadable(type) || placement === null) return { kind: 'impossible' }
  const search = (filter: TransactionFilter) => readWholeList((page) => transactions.list(type, filter, page))
  const result = (matches: readonly Entry<Transaction>[]) => resultOf(matches, agreesWith(write), transactionSnapshot)

  if (placement === 'reference') {
    const byReference = await unlessRefused(search({ secondaryReference: reference }))
    const tagged = taggedBy(write, byReference === 'refused' ? [] : byReference)
    if (tagged.length > 0 || (storesReference && byReference !== 'refused')) return result(tagged)
  }
  const entries = await search({ amount: numberIn(searchCriteria, 'amount'), createdFrom: listedFrom(sentAt) })
  const tagged = taggedBy(write, entries)
  if (tagged.length > 0 || (storesReference && placement !== 'nowhere')) return result(tagged)
  const candidates = entries
    .map((entry) => ({ entry, likeness: likenessTo(write, entry) }))
    .filter(({ likeness }) => likeness !== 'other')
  const alike = candidates.filter(({ likeness }) => likeness === 'alike').map(({ entry }) => entry)
  // If the write was sent with a reference, an entry without one may as well belong to another write.
  const isProof = placement === 'nowhere' && alike.length === candidates.length
  return isProof || candidates.length === 0 ? result(alike) : undecided
}

// DRUO's filters by reference match parts of a text. They only make the list shorter: what counts is compared here.
function taggedBy({ reference }: UnconfirmedWrite, entries: readonly Entry<Transaction>[]): Entry<Transaction>[] {
  return entries.filter(({ tags }) => tags.includes(reference))
}

/** DRUO does not document whether its list of payments has a filter by reference. */
async function unlessRefused<T>(search: Promise<T>): Promise<T | 'refused'> {
  try {
    return await search
  } catch (error) {
    if (error instanceof DruoError && error.kind === 'refused') return 'refused'
    throw error
  }
}

/** What DRUO leaves out contradicts nothing. */
function agreesWith({ searchCriteria }: UnconfirmedWrite): (transaction: Transaction) => boolean {
  const amount = numberIn(searchCriteria, 'amount')
  const currency = textIn(searchCriteria, 'currency')
  return (transaction) =>
    (transaction.amountMinor === null || amount === null || transaction.amountMinor === amount) &&
    (transaction.currency === 'XXX' || currency === null || transaction.currency === currency)
}

type Likeness = 'alike' | 'perhaps' | 'other'

/**
 * Compares an entry without this write's reference. alike: its time fits and everything that is needed agrees. other:
 * something contradicts. perhaps: DRUO leaves something out, which must not count as absence.
 */
function likenessTo(write: UnconfirmedWrite, { item, tags }: Entry<Transaction>): Likeness {
  const { searchCriteria, sentAt, sentUntil } = write
  const createdAt = item.createdAt?.getTime()
  const inTime =
    createdAt === undefined
      ? undefined
      : createdAt >= sentAt.getTime() - clockSkewMs && createdAt <= sentUntil.getTime() + clockSkewMs
  const amountAgrees = typeof item.amountMinor === 'number' ? agreesWith(write)(item) : undefined
  const accounts = [
    // DRUO shows a payment's origin as its funding source.
    agreement(textIn(searchCriteria, 'originAccountId'), item.originAccount?.id ?? item.fundingSource?.id),
    agreement(textIn(searchCriteria, 'destinationAccountId'), item.destinationAccount?.id),
  ]
  if (tags.some(isTaggedReference) || [inTime, amountAgrees, ...accounts].includes(false)) return 'other'
  return inTime === true && amountAgrees === true && accounts.includes(true) ? 'alike' : 'perhaps'
}

/** Undefined if either side does not state it. */
function agreement(asked: string | null, answered: string | undefined): boolean | undefined {
  return asked === null || answered === undefined ? undefined : asked === answered
}
