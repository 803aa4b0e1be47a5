// Searches DRUO's list of recurring plans. DRUO documents no filter for it.
import type { DruoReads, RecurringPlan } from '../../druo/index.ts'
import type { CreateRecurringPlanInput } from '../../__generated__/resolvers-types.ts'
import type { JsonValue, SearchResult, UnconfirmedWrite } from '../../ledger/index.ts'
import { differences } from '../shared/define-mutation.ts'
import {
  type Comparison,
  incomplete,
  readWholeList,
  resultOf,
  taggedBy,
  withoutReference,
} from '../shared/list-search.ts'
import { numberIn, referencePlacement, textIn } from '../shared/search-criteria.ts'

export function planCriteria(input: CreateRecurringPlanInput): JsonValue {
  const { type, amount, currency } = input.transaction
  return {
    placement: referencePlacement(input),
    type,
    amount,
    currency: currency ?? null,
    originAccountId: input.originAccountId ?? null,
    destinationAccountId: input.destinationAccountId ?? null,
  }
}

/** @throws {DruoError} */
export async function findPlan({ recurringPlans }: DruoReads, write: UnconfirmedWrite): Promise<SearchResult> {
  const comparison = comparisonWith(write)
  const searched = ['/recurring-plans/list']
  const { entries, complete } = await readWholeList((page) => recurringPlans.list(page))
  const tagged = taggedBy(write, entries)
  if (tagged.length > 0) return resultOf(write, tagged, comparison, searched)
  if (!complete) return incomplete(searched)
  const agreeing = entries.filter(({ item }) => comparison.differences(item).length === 0)
  return withoutReference(write, agreeing, comparison, searched)
}

function comparisonWith({ searchCriteria }: UnconfirmedWrite): Comparison<RecurringPlan> {
  return {
    facts: ({ transaction }) => ({
      amount: typeof transaction?.amountMinor === 'number' ? transaction.amountMinor : null,
      currency: transaction?.currency ?? null,
    }),
    // DRUO does not show it.
    createdAt: () => null,
    differences: ({ transaction, originAccount, destinationAccount }) =>
      differences(
        ['type', textIn(searchCriteria, 'type'), transaction?.type.value],
        ['amount', numberIn(searchCriteria, 'amount'), transaction?.amountMinor],
        ['currency', textIn(searchCriteria, 'currency'), transaction?.currency],
        ['originAccount', textIn(searchCriteria, 'originAccountId'), originAccount?.id],
        ['destinationAccount', textIn(searchCriteria, 'destinationAccountId'), destinationAccount?.id],
      ),
    snapshot: () => null,
  }
}
