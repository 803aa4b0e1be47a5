// PUT /transactions/validate and PUT /transactions/refund. Both responses are bare objects.
import { wrongState } from '../errors.ts'
import { FieldReader } from '../field-reader.ts'
import { progressOf } from '../progress.ts'
import { ok, type Reply } from '../reply.ts'
import type { Call, Route } from '../router.ts'
import { rightOtp } from '../seeded.ts'
import type { SandboxState, Transaction } from '../state.ts'
import { accountToken, idKnownIn } from '../value-rules.ts'

export function settleTransactionRoutes(state: SandboxState): readonly Route[] {
  // DRUO does not document what validating does to a transaction. Here a wrong code ends a transaction in progress, and anything
  // else changes nothing.
  const validate = ({ body }: Call): Reply => {
    const reader = new FieldReader(body)
    const otp = reader.text('otp_value')
    const transaction = readTransaction(reader, state)
    if (otp !== null && otp !== rightOtp && isUnderWay(state, transaction)) {
      settle(state, transaction, 'FAILED', 'UNAUTHORIZED_OR_NOT_KNOWN_TO_RECEIVER')
    }
    const { status, declineReason } = progressOf(state.transactions.get(transaction.uuid) ?? transaction, state)
    return ok({ uuid: transaction.uuid, status, decline_reason: declineReason ?? '' })
  }

  // DRUO calls custom_id an idempotency key, but does not document the response to a repetition. Here every second refund is
  // refused, so that nothing is refunded twice.
  const refund = ({ body }: Call): Reply => {
    const transaction = readTransaction(new FieldReader(body), state)
    const { status } = progressOf(transaction, state)
    if (transaction.type !== 'PAYMENT' || status !== 'SUCCESSFUL') {
      throw wrongState('Only a successful payment can be refunded, and only once.', 'transaction_uuid')
    }
    const settled = { status: 'REFUNDED', remarks: null, at: new Date(state.now().getTime() + state.stepMs) }
    const refunded = { ...transaction, settled }
    state.transactions.set(transaction.uuid, refunded)
    return ok({ uuid: transaction.uuid, status: progressOf(refunded, state).status, decline_reason: '' })
  }

  return [
    { method: 'PUT', path: '/transactions/validate', access: 'merchant', takes: 'json', answer: validate },
    { method: 'PUT', path: '/transactions/refund', access: 'merchant', takes: 'json', answer: refund },
  ]
}

function readTransaction(reader: FieldReader, state: SandboxState): Transaction {
  reader.text('custom_id')
  reader.requiredText('token', accountToken)
  const uuid = reader.requiredText('transaction_uuid', idKnownIn(state.transactions))
  reader.throwViolations()
  const transaction = state.transactions.get(uuid)
  if (transaction === undefined) throw new Error('A valid request names a transaction.')
  return transaction
}

const isUnderWay = (state: SandboxState, transaction: Transaction): boolean =>
  transaction.settled === null &&
  ['CREATED', 'PENDING', 'PROCESSING', 'ON_HOLD'].includes(progressOf(transaction, state).status)

function settle(state: SandboxState, transaction: Transaction, status: string, remarks: string | null): void {
  state.transactions.set(transaction.uuid, { ...transaction, settled: { status, remarks, at: state.now() } })
}
