// Looks up a change by reading the object that it changes: refund, validation, expiry, disconnection, plan changes.
//
// That the object shows the change is proof. That it does not is proof only where a change shows at once and can be made
// again without harm; where money moves it is none, for how long a refund takes to show is not documented.
import type { JsonValue } from '../shared/json.ts'
import type { LookUpFinding } from '../shared/write-lookup.ts'
import { isReadable } from '../druo/resources/transactions.ts'
import type { DruoResources } from '../druo/client.ts'
import { textAt } from './kept-input.ts'
import type { KindOfLookUp } from './look-ups.ts'

const absent: LookUpFinding = { kind: 'absent' }
const notShown: LookUpFinding = { kind: 'failed', cause: 'DRUO does not show it, which proves nothing here' }
const gone: LookUpFinding = { kind: 'failed', cause: 'DRUO does not know the object any more' }

export const refund = transactionChange(['REFUNDED'])
/** A status beyond PENDING is reached by a validation only; one that failed may have failed for want of it. */
export const validation = transactionChange(['PROCESSING', 'SUCCESSFUL'])

export const expiry: KindOfLookUp = {
  keep: (input) => keptId(input, 'connectLinkId'),
  find: (druo, { lookup }) =>
    changed(
      textAt(lookup, 'id'),
      (id) => druo.connectLinks.get(id),
      ({ expired }) => (expired ? 'shown' : 'absent'),
    ),
}

/** The only status that is documented is CONNECTED; what others are called is not known. */
export const disconnection: KindOfLookUp = {
  keep: (input) => keptId(input, 'accountId'),
  find: (druo, { lookup }) =>
    changed(
      textAt(lookup, 'id'),
      (id) => druo.accounts.get(id),
      ({ status }) => shownBy(status?.raw, /^DISCONNECT/, /^CONNECTED$/),
    ),
}

/** @param status how DRUO may call a plan's status after the change: only ACTIVE is documented */
export function planChange(status: RegExp): KindOfLookUp {
  const unchanged = status.test('ACTIVE') ? /^(?:PAUSE|CANCEL)/ : /^ACTIVE$/
  return {
    keep: (input) => keptId(input, 'recurringPlanId'),
    find: (druo, { lookup }) =>
      changed(
        textAt(lookup, 'id'),
        (id) => druo.recurringPlans.get(id),
        (plan) => shownBy(plan.status.raw, status, unchanged),
      ),
  }
}

type Shown = 'shown' | 'absent' | 'unclear'

function shownBy(raw: string | undefined, after: RegExp, before: RegExp): Shown {
  const word = raw?.toUpperCase() ?? ''
  if (after.test(word)) return 'shown'
  return before.test(word) ? 'absent' : 'unclear'
}

function keptId(input: unknown, field: string): JsonValue {
  const id = textAt(input, field)
  return id === null ? null : { id }
}

async function changed<T>(
  id: string | null,
  read: (id: string) => Promise<T | null>,
  shows: (object: T) => Shown,
): Promise<LookUpFinding> {
  if (id === null) return { kind: 'impossible' }
  const object = await read(id)
  if (object === null) return gone
  const shown = shows(object)
  if (shown === 'shown') return { kind: 'found', id, snapshot: null }
  return shown === 'absent' ? absent : notShown
}

function transactionChange(statuses: readonly string[]): KindOfLookUp {
  return {
    keep: (input) => {
      const [id, type] = [textAt(input, 'transactionId'), textAt(input, 'type')]
      return id === null || type === null ? null : { id, type }
    },
    async find(druo: DruoResources, { lookup }) {
      const [id, type] = [textAt(lookup, 'id'), textAt(lookup, 'type') ?? '']
      if (id === null || !isReadable(type)) return { kind: 'impossible' }
      const transaction = await druo.transactions.get(id, type)
      if (transaction === null) return gone
      if (!statuses.includes(transaction.status.value)) return notShown
      return { kind: 'found', id, snapshot: druo.transactions.snapshot(transaction) }
    },
  }
}
