// The calls to DRUO that an operation causes once, because of who asks: to see what is theirs, or who they are.
import { type Caller, maxAccountPages } from '../../domains/index.ts'
import type { CostFactor } from './upstream-calls.ts'

export function callsForCaller(
  costFactors: ReadonlySet<CostFactor>,
  { kind, endUserId }: Omit<Caller, 'scopes'>,
): number {
  // A payer's transactions are told by the list of their accounts.
  const ownership = endUserId !== undefined && costFactors.has('transactions') ? maxAccountPages : 0
  // Before the ledger is used, DRUO must have accepted the token: it is asked for one list, or two.
  const confirmation = kind === 'passthrough' && costFactors.has('ledger') ? 2 : 0
  return ownership + confirmation
}
