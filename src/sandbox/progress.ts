// Computes a transaction's status from the clock. There are no timers.
import { outcomeOf } from './outcomes.ts'
import type { SandboxState, Settlement, Transaction } from './state.ts'

export interface Fees {
  readonly variable_fee: number
  readonly fixed_fee: number
  readonly total_fee: number
  readonly net_amount: number
}

interface Progress {
  readonly status: string
  readonly remarks: string | null
  readonly declineReason: string | null
  readonly fees: Fees | null
  readonly updatedAt: Date
}

type Clock = Pick<SandboxState, 'now' | 'stepMs'>

export function progressOf(transaction: Transaction, clock: Clock): Progress {
  const { submittedAt, canceledAt, createdAt, settled } = transaction
  if (settled !== null) return settledProgress(transaction, settled, clock)
  // DRUO does not document the status and remark after a payer declines. These are the nearest documented ones.
  if (canceledAt !== null) return { ...unsettled('CANCELED', canceledAt), remarks: 'PAYMENT_STOPPED' }
  if (submittedAt === null) return unsettled('PENDING', createdAt)
  switch (outcomeOf(transaction.amount)) {
    case 'DECLINED':
      return failed('INSUFFICIENT_FUNDS', submittedAt)
    case 'STAYS_PENDING':
      return unsettled('PENDING', submittedAt)
    case 'UNKNOWN_STATUS':
      return unsettled('ON_HOLD', submittedAt)
    case 'SUCCEEDS_AT_ONCE':
      return successful(transaction, submittedAt)
    case 'SUCCEEDS':
    case 'SLOW':
    case 'FAILS_AFTER_COMMIT':
    case 'DROPS_AFTER_COMMIT':
    case 'RATE_LIMITED':
      break
  }
  return inSteps(transaction, submittedAt, clock)
}

// A refunded or disputed payment was successful before and has fees. DRUO does not document it.
const arrived = ['SUCCESSFUL', 'REFUNDED', 'DISPUTED', 'REVERSED']

function settledProgress(transaction: Transaction, { status, remarks, at }: Settlement, clock: Clock): Progress {
  if (status === 'FAILED') return failed(remarks, at)
  // A refund takes one step. Until then the payment has the status of DRUO's sample response.
  if (clock.now() < at) {
    return { ...unsettled('PENDING', new Date(at.getTime() - clock.stepMs)), fees: feesFor(transaction.amount) }
  }
  return { ...unsettled(status, at), remarks, fees: arrived.includes(status) ? feesFor(transaction.amount) : null }
}

const failed = (remarks: string | null, updatedAt: Date): Progress => ({
  ...unsettled('FAILED', updatedAt),
  remarks,
  // The misspelling is DRUO's, and only in this field.
  declineReason: remarks === 'INSUFFICIENT_FUNDS' ? 'INSUFFICCIENT_FUNDS' : remarks,
})

function inSteps(transaction: Transaction, submittedAt: Date, { now, stepMs }: Clock): Progress {
  const elapsedMs = now().getTime() - submittedAt.getTime()
  if (elapsedMs < stepMs) return unsettled('PENDING', submittedAt)
  const processingAt = new Date(submittedAt.getTime() + stepMs)
  if (elapsedMs < 2 * stepMs) return unsettled('PROCESSING', processingAt)
  return successful(transaction, new Date(submittedAt.getTime() + 2 * stepMs))
}

const unsettled = (status: string, updatedAt: Date): Progress => ({
  status,
  remarks: null,
  declineReason: null,
  fees: null,
  updatedAt,
})

const successful = (transaction: Transaction, updatedAt: Date): Progress => ({
  ...unsettled('SUCCESSFUL', updatedAt),
  fees: feesFor(transaction.amount),
})

// 3 % and 100, as in DRUO's sample: 10000 costs 300 and 100. A prenotification of 0 costs nothing.
export function feesFor(amount: number): Fees {
  const variable = Math.round(amount * 0.03)
  const fixed = amount === 0 ? 0 : 100
  const total = variable + fixed
  return { variable_fee: variable, fixed_fee: fixed, total_fee: total, net_amount: amount - total }
}
