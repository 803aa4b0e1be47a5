// The length of a sender's lease: long enough for all that a send may do, and no request outlives it.
import { expect, it } from 'vitest'
import { leaseOf } from '../../../src/ledger/lease.ts'

const timeouts = [
  { readMs: 5000, writeMs: 15_000, tokenMs: 0 },
  { readMs: 5000, writeMs: 15_000, tokenMs: 5000 },
  { readMs: 500, writeMs: 500, tokenMs: 5000 },
  { readMs: 5000, writeMs: 120_000, tokenMs: 5000 },
] as const

it.each(timeouts)('leaves time to send again after a token renewal: %j', (each) => {
  const { leaseMs, sendingMs } = leaseOf(each)
  // DRUO refuses the token at the last moment of the first request, and the renewal takes as long as it may.
  const secondStartMs = each.tokenMs === 0 ? 0 : each.writeMs + each.tokenMs
  expect(leaseMs - sendingMs).toBeGreaterThan(secondStartMs)
})

it.each(timeouts)('ends after the last request that may start: %j', (each) => {
  expect(leaseOf(each).sendingMs).toBeGreaterThan(each.writeMs)
})
