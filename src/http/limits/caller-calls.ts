// The calls to DRUO that an operation causes once, because of who asks: to see what is theirs, or who they are.
import { type Caller, maxAccountPages } from '../../domains/index.ts'
import type { Matter } from './upstream-calls.ts'

export function callsForCaller(matters: ReadonlySet<Matter>, { kind, endUserId }: Omit<Caller, 'scopes'>): number {
  // A payer's transactions are told by the list of their accounts.
  const ownership = endUserId !== undefined && matters.has('transactions') ? maxAccountPages : 0
  // DRUO must have taken an unverified token before the ledger is asked by its name.
  const confirmation = kind === 'passthrough' && matters.has('ledger') ? 1 : 0
  return ownership + confirmation
}
