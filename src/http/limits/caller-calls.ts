// Calls to DRUO that an operation causes once because of its caller: to find a payer's accounts, or to verify a token.
import { type Caller, maxAccountPages } from '../../domains/index.ts'
import type { CostFactor } from './upstream-calls.ts'

export function callsForCaller(
  costFactors: ReadonlySet<CostFactor>,
  { kind, endUserId }: Omit<Caller, 'scopes'>,
): number {
  // A payer's transactions are found by the list of the payer's accounts.
  const ownership = endUserId !== undefined && costFactors.has('transactions') ? maxAccountPages : 0
  // DRUO must accept an unverified token before its principal is used in the ledger.
  const confirmation = kind === 'passthrough' && costFactors.has('ledger') ? 1 : 0
  return ownership + confirmation
}
