// The calls to DRUO that an operation causes once, because of who asks: to see what is theirs, or who they are.
import type { Caller } from '../../domains/shared/context.ts'
import { maxAccountPages } from '../../domains/shared/payer-access-policy.ts'
import type { Matter } from './upstream-calls.ts'

export function callsForCaller(matters: ReadonlySet<Matter>, { kind, endUserId }: Omit<Caller, 'scopes'>): number {
  // A payer's transactions are told by the list of their accounts.
  const ownership = endUserId !== undefined && matters.has('transactions') ? maxAccountPages : 0
  // Before the ledger is used, DRUO must have accepted the token: it is asked for one list, or two.
  const confirmation = kind === 'passthrough' && matters.has('ledger') ? 2 : 0
  return ownership + confirmation
}
