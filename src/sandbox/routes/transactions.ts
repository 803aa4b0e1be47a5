// POST /transactions/authorize, with all eight types. The response is a bare object.
import { answerByOutcome } from '../answer-by-outcome.ts'
import { FieldReader } from '../field-reader.ts'
import { addTransaction, renderAuthorization } from '../objects/transaction.ts'
import { ok, type Reply } from '../reply.ts'
import { readAccountReference } from '../requests/account-reference.ts'
import type { Call, Route } from '../router.ts'
import { seededTenants } from '../seeded.ts'
import type { SandboxState, Transaction } from '../state.ts'
import { currencyCode, filledText, oneOf, reference, statementDescriptor } from '../value-rules.ts'

const transactionType = oneOf(
  'PRENOTIFICATION',
  'MICRODEPOSIT',
  'PAYMENT',
  'REFUND',
  'PAYOUT',
  'REVERSAL',
  'RETURN',
  'TRANSFER',
)

export function transactionRoutes(state: SandboxState): readonly Route[] {
  const authorize = ({ body }: Call): Promise<Reply> => {
    const { amount, commit } = readAuthorizeRequest(new FieldReader(body), state)
    return answerByOutcome(state, amount, () => ok(renderAuthorization(state, commit())))
  }
  return [{ method: 'POST', path: '/transactions/authorize', access: 'merchant', takes: 'json', answer: authorize }]
}

interface AuthorizeRequest {
  readonly amount: number
  readonly commit: () => Transaction
}

function readAuthorizeRequest(reader: FieldReader, state: SandboxState): AuthorizeRequest {
  // Ignored: DRUO does not return it, and does not document it as an idempotency key here.
  reader.text('custom_id')
  const type = reader.requiredText('type', transactionType)
  const currency = reader.requiredText('currency', currencyCode)
  const inColombia = currency === 'COP'
  const origin = readAccountReference(reader.requiredObject('origin_account'), state, inColombia)
  const destination = readAccountReference(reader.requiredObject('destination_account'), state, inColombia)
  const details = {
    type,
    currency,
    creationSource: 'MERCHANT_API' as const,
    tenantId: reader.text('tenant_id', filledText) ?? seededTenants.own,
    amount: reader.amount('amount', type === 'PRENOTIFICATION' ? 0 : 1),
    description: reader.text('description'),
    statementDescriptor: reader.text('statement_descriptor', statementDescriptor),
    primaryReference: reader.text('primary_reference', reference),
    secondaryReference: reader.text('secondary_reference', reference),
    metadata: reader.metadata('metadata'),
    autoSendReceipt: reader.flag('auto_send_receipt'),
    endUserUuid: null,
  }
  reader.throwViolations()
  return {
    amount: details.amount,
    commit: () =>
      addTransaction(state, { ...details, originAccountUuid: origin(), destinationAccountUuid: destination() }, true),
  }
}
