// Looks for payments, payouts and transfers in DRUO's three lists, by the mark and else by everything that must agree.
import type { DruoResources } from '../druo/client.ts'
import { DruoError } from '../druo/errors.ts'
import type { Transaction } from '../druo/resources/transaction-decoder.ts'
import { isReadable, type TransactionFilter } from '../druo/resources/transactions.ts'
import type { JsonObject, JsonValue } from '../shared/json.ts'
import { isSealedReference } from '../shared/write-reference.ts'
import type { LookedUpWrite, LookUpFinding } from '../shared/write-lookup.ts'
import { type MarkPlace, markPlace, numberAt, readMarkPlace, textAt } from './kept-input.ts'
import type { KindOfLookUp } from './look-ups.ts'
import { clockSkewMs, type Entry, findingOf, listedFrom, readToEnd, undecided } from './search.ts'

export const authorizationLookUp: KindOfLookUp = {
  keep: (input) =>
    kept(markPlace(input), {
      type: textAt(input, 'type'),
      amount: numberAt(input, 'amount'),
      currency: textAt(input, 'currency'),
      originAccountId: textAt(input, 'originAccount', 'id'),
      destinationAccountId: textAt(input, 'destinationAccount', 'id'),
    }),
  find: (druo, write) => find(druo, write, true),
}

export const paymentLookUp: KindOfLookUp = {
  keep: (input) =>
    kept(markPlace(input, false), {
      type: 'PAYMENT',
      amount: numberAt(input, 'amount'),
      currency: null,
      originAccountId: textAt(input, 'fundingSourceId'),
      destinationAccountId: null,
    }),
  // That `/payments/create` takes what carries the mark is not documented: it may be dropped.
  find: (druo, write) => find(druo, write, false),
}

export const payoutLookUp: KindOfLookUp = {
  keep: (input) =>
    kept(markPlace(input), {
      type: 'PAYOUT',
      amount: numberAt(input, 'amount'),
      currency: textAt(input, 'currency'),
      originAccountId: null,
      destinationAccountId: textAt(input, 'destinationAccountId'),
    }),
  find: (druo, write) => find(druo, write, true),
}

/** Without a mark and without an account, nothing would tell this write from any other of the same amount. */
function kept(mark: MarkPlace, asked: JsonObject): JsonValue {
  const hasAccount = asked['originAccountId'] !== null || asked['destinationAccountId'] !== null
  return mark === 'nowhere' && !hasAccount ? null : { mark, ...asked }
}

async function find(druo: DruoResources, write: LookedUpWrite, markIsKept: boolean): Promise<LookUpFinding> {
  const type = textAt(write.lookup, 'type') ?? ''
  if (!isReadable(type)) return { kind: 'impossible' }
  const place = readMarkPlace(write.lookup)
  const search = (filter: TransactionFilter) => readToEnd((page) => druo.transactions.list(type, filter, page))
  const snapshot = (item: Transaction) => druo.transactions.snapshot(item)

  if (place === 'reference') {
    const byMark = await unlessRefused(search({ secondaryReference: write.reference }))
    const marked = markedBy(write, byMark === 'refused' ? [] : byMark)
    if (marked.length > 0 || (markIsKept && byMark !== 'refused')) return findingOf(marked, agreesWith(write), snapshot)
  }
  const entries = await search({ amount: numberAt(write.lookup, 'amount'), createdFrom: listedFrom(write.sentAt) })
  const marked = markedBy(write, entries)
  if (marked.length > 0 || (markIsKept && place !== 'nowhere')) return findingOf(marked, agreesWith(write), snapshot)
  const likenesses = entries.map((entry) => ({ entry, likeness: likenessTo(write, entry) }))
  const possible = likenesses.filter(({ likeness }) => likeness !== 'other')
  const alike = possible.filter(({ likeness }) => likeness === 'alike').map(({ entry }) => entry)
  // Where the mark was sent, one without it that agrees may as well be somebody else's.
  const isProof = place === 'nowhere' && alike.length === possible.length
  return isProof || possible.length === 0 ? findingOf(alike, agreesWith(write), snapshot) : undecided
}

// DRUO's filters by reference are "contains": they only make the list shorter, and what counts is compared here.
function markedBy({ reference }: LookedUpWrite, entries: readonly Entry<Transaction>[]): Entry<Transaction>[] {
  return entries.filter(({ marks }) => marks.includes(reference))
}

/** Whether DRUO's payments list takes a filter by reference is not documented. */
async function unlessRefused<T>(search: Promise<T>): Promise<T | 'refused'> {
  try {
    return await search
  } catch (error) {
    if (error instanceof DruoError && error.kind === 'refused') return 'refused'
    throw error
  }
}

/** What DRUO does not say contradicts nothing. */
function agreesWith({ lookup }: LookedUpWrite): (transaction: Transaction) => boolean {
  const amount = numberAt(lookup, 'amount')
  const currency = textAt(lookup, 'currency')
  return (transaction) =>
    (transaction.amountMinor === null || amount === null || transaction.amountMinor === amount) &&
    (transaction.currency === 'XXX' || currency === null || transaction.currency === currency)
}

type Likeness = 'alike' | 'perhaps' | 'other'

/**
 * Of an entry without this write's mark: `alike` where it is in its time and everything that is needed agrees, `other` where
 * something contradicts. Between them DRUO is silent, and silence must not be taken for absence.
 */
function likenessTo(write: LookedUpWrite, { item, marks }: Entry<Transaction>): Likeness {
  const { lookup, sentAt, sentUntil } = write
  const createdAt = item.createdAt?.getTime()
  const inTime =
    createdAt === undefined
      ? undefined
      : createdAt >= sentAt.getTime() - clockSkewMs && createdAt <= sentUntil.getTime() + clockSkewMs
  const amountAgrees = typeof item.amountMinor === 'number' ? agreesWith(write)(item) : undefined
  const accounts = [
    // A payment's origin is told as its funding source.
    agreement(textAt(lookup, 'originAccountId'), item.originAccount?.id ?? item.fundingSource?.id),
    agreement(textAt(lookup, 'destinationAccountId'), item.destinationAccount?.id),
  ]
  if (marks.some(isSealedReference) || [inTime, amountAgrees, ...accounts].includes(false)) return 'other'
  return inTime === true && amountAgrees === true && accounts.includes(true) ? 'alike' : 'perhaps'
}

/** Undefined where either side is silent. */
function agreement(asked: string | null, told: string | undefined): boolean | undefined {
  return asked === null || told === undefined ? undefined : asked === told
}
