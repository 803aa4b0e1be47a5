// Bounds the memory of responses that their clients do not read: the kernel takes some of each, and the process keeps the rest.
import type { ServerResponse } from 'node:http'
import type { ByteBudget, ByteBudgetLimits } from './byte-budget.ts'

/** The largest responses have about 4 MB, and a merchant's server may wait for several. */
export const unsentLimits: ByteBudgetLimits = { maxTotal: 128_000_000, maxPerCaller: 32_000_000 }

/** Counts the body until its response ends. Where callers read too little, the oldest of these connections is closed. */
export function countUnsent(
  budget: ByteBudget,
  caller: string | undefined,
  response: ServerResponse,
  body: unknown,
): void {
  if (typeof body !== 'string' || response.closed) return
  const account = budget.open(caller, () => response.destroy())
  response.once('close', () => account.leave())
  account.hold(body.length)
}
