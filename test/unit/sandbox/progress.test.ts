// How far a transaction has come, computed from the clock.
import { expect, it } from 'vitest'
import { feesFor, progressOf } from '../../../src/sandbox/progress.ts'
import type { Transaction } from '../../../src/sandbox/state.ts'

const startMs = Date.parse('2024-01-01T00:00:00.000Z')
const at = (milliseconds: number): Date => new Date(startMs + milliseconds)

const transaction = (changes: Partial<Transaction>): Transaction => ({
  uuid: 'trx_1',
  code: 'TX1',
  type: 'PAYMENT',
  creationSource: 'MERCHANT_API',
  tenantId: 'ten_1',
  amount: 10000,
  currency: 'USD',
  description: null,
  statementDescriptor: null,
  primaryReference: null,
  secondaryReference: null,
  metadata: {},
  autoSendReceipt: false,
  originAccountUuid: null,
  destinationAccountUuid: null,
  endUserUuid: null,
  createdAt: at(0),
  submittedAt: at(0),
  canceledAt: null,
  settled: null,
  ...changes,
})

interface Row {
  readonly case: string
  readonly given: Partial<Transaction>
  readonly elapsedMs: number
  readonly status: string
  readonly updatedMs: number
  readonly remarks?: string
  readonly declineReason?: string
  readonly net?: number
}

it.each<Row>([
  { case: 'just submitted', given: {}, elapsedMs: 0, status: 'PENDING', updatedMs: 0 },
  { case: 'a moment before the first step', given: {}, elapsedMs: 1999, status: 'PENDING', updatedMs: 0 },
  { case: 'at the first step', given: {}, elapsedMs: 2000, status: 'PROCESSING', updatedMs: 2000 },
  { case: 'a moment before the second step', given: {}, elapsedMs: 3999, status: 'PROCESSING', updatedMs: 2000 },
  { case: 'at the second step', given: {}, elapsedMs: 4000, status: 'SUCCESSFUL', updatedMs: 4000, net: 9600 },
  { case: 'long after', given: {}, elapsedMs: 9e6, status: 'SUCCESSFUL', updatedMs: 4000, net: 9600 },
  {
    case: 'slow to answer',
    given: { amount: 9903 },
    elapsedMs: 4000,
    status: 'SUCCESSFUL',
    updatedMs: 4000,
    net: 9506,
  },
  { case: 'waiting for its payer', given: { submittedAt: null }, elapsedMs: 9e6, status: 'PENDING', updatedMs: 0 },
  {
    case: 'declined by the bank',
    given: { amount: 9901 },
    elapsedMs: 0,
    status: 'FAILED',
    updatedMs: 0,
    remarks: 'INSUFFICIENT_FUNDS',
    declineReason: 'INSUFFICCIENT_FUNDS',
  },
  { case: 'for ever pending', given: { amount: 9902 }, elapsedMs: 9e6, status: 'PENDING', updatedMs: 0 },
  { case: 'of an unknown status', given: { amount: 9907 }, elapsedMs: 9e6, status: 'ON_HOLD', updatedMs: 0 },
  { case: 'successful at once', given: { amount: 9908 }, elapsedMs: 0, status: 'SUCCESSFUL', updatedMs: 0, net: 9511 },
  {
    case: 'declined by the payer',
    given: { submittedAt: null, canceledAt: at(500) },
    elapsedMs: 9e6,
    status: 'CANCELED',
    updatedMs: 500,
    remarks: 'PAYMENT_STOPPED',
  },
])('$case: $status', ({ given, elapsedMs, status, updatedMs, remarks = null, declineReason = null, net = null }) => {
  const progress = progressOf(transaction(given), { now: () => at(elapsedMs), stepMs: 2000 })
  expect({ ...progress, fees: progress.fees?.net_amount ?? null }).toEqual({
    status,
    remarks,
    declineReason,
    fees: net,
    updatedAt: at(updatedMs),
  })
})

it.each([
  ["as in DRUO's sample", 10000, [300, 100, 400, 9600]],
  ['rounded to whole minor units', 55, [2, 100, 102, -47]],
  ['none where nothing moves', 0, [0, 0, 0, 0]],
])('charges fees %s', (_, amount, expected) => {
  const fees = feesFor(amount)
  expect([fees.variable_fee, fees.fixed_fee, fees.total_fee, fees.net_amount]).toEqual(expected)
})
