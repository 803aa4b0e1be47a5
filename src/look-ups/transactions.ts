// Looks for payments, payouts and transfers in DRUO's three lists, by the mark and else by everything that must agree.
import type { DruoResources } from '../druo/client.ts'
import type { Transaction } from '../druo/resources/transaction-object.ts'
import { isReadable, type TransactionFilter } from '../druo/resources/transactions.ts'
import type { JsonObject, JsonValue } from '../shared/json.ts'
import { isSealedReference } from '../shared/write-reference.ts'
import type { LookedUpWrite, LookUpFinding } from '../shared/write-lookup.ts'
import { type MarkPlace, markPlace, numberAt, readMarkPlace, textAt } from './kept-input.ts'
import type { KindOfLookUp } from './look-ups.ts'
import { clockSkewMs, type Entry, findingOf, listedFrom, readToEnd, tooLong } from './search.ts'

export const authorizationLookUp: KindOfLookUp = {
  keep: (input) =>
    kept(markPlace(input), {
      type: textAt(input, 'type'),
      amount: numberAt(input, 'amount'),
      currency: textAt(input, 'currency'),
      originAccountId: textAt(input, 'originAccount', 'id'),
      destinationAccountId: textAt(input, 'destinationAccount', 'id'),
    }),
  find,
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
  find,
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
  find,
}

/** Without a mark and without an account, nothing would tell this write from any other of the same amount. */
function kept(mark: MarkPlace, asked: JsonObject): JsonValue {
  const hasAccount = asked['originAccountId'] !== null || asked['destinationAccountId'] !== null
  return mark === 'nowhere' && !hasAccount ? null : { mark, ...asked }
}

async function find(druo: DruoResources, write: LookedUpWrite): Promise<LookUpFinding> {
  const type = textAt(write.lookup, 'type') ?? ''
  if (!isReadable(type)) return { kind: 'impossible' }
  const place = readMarkPlace(write.lookup)
  const filter = filterFor(place, write)
  const entries = await readToEnd((page) => druo.transactions.list(type, filter, page))
  if (entries === undefined) return tooLong
  const isIt = place === 'nowhere' ? fits(write) : ({ marks }: Entry<Transaction>) => marks.includes(write.reference)
  return findingOf(entries.filter(isIt), agreesWith(write), (item) => druo.transactions.snapshot(item))
}

// DRUO's filters by reference are "contains", and whether its payments list has them is not documented: they only make
// the list shorter, and what counts is compared here.
function filterFor(place: MarkPlace, { reference, lookup, sentAt }: LookedUpWrite): TransactionFilter {
  if (place === 'reference') return { secondaryReference: reference }
  return { amount: numberAt(lookup, 'amount'), createdFrom: listedFrom(sentAt) }
}

/** What DRUO does not say contradicts nothing. */
function agreesWith({ lookup }: LookedUpWrite): (transaction: Transaction) => boolean {
  const amount = numberAt(lookup, 'amount')
  const currency = textAt(lookup, 'currency')
  return (transaction) =>
    (transaction.amountMinor === null || amount === null || transaction.amountMinor === amount) &&
    (transaction.currency === 'XXX' || currency === null || transaction.currency === currency)
}

/** Where there was no room for the mark: not another write's, in its time, and everything known of it agrees. */
function fits(write: LookedUpWrite): (entry: Entry<Transaction>) => boolean {
  const { lookup, sentAt, sentUntil } = write
  const agrees = agreesWith(write)
  const from = sentAt.getTime() - clockSkewMs
  const to = sentUntil.getTime() + clockSkewMs
  return ({ item, marks }) => {
    const accounts = [
      // A payment's origin is told as its funding source.
      agreement(textAt(lookup, 'originAccountId'), item.originAccount?.id ?? item.fundingSource?.id),
      agreement(textAt(lookup, 'destinationAccountId'), item.destinationAccount?.id),
    ]
    const createdAt = item.createdAt?.getTime() ?? Number.NaN
    return (
      !marks.some(isSealedReference) &&
      createdAt >= from &&
      createdAt <= to &&
      item.amountMinor !== null &&
      agrees(item) &&
      accounts.includes(true) &&
      !accounts.includes(false)
    )
  }
}

/** Undefined where either side is silent. */
function agreement(asked: string | null, told: string | undefined): boolean | undefined {
  return asked === null || told === undefined ? undefined : asked === told
}
