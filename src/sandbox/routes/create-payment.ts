// POST /payments/create and POST /payouts/create.
import { answerByOutcome } from '../answer-by-outcome.ts'
import { FieldReader } from '../field-reader.ts'
import { addTransaction, type NewTransaction, renderPayment, renderPayout } from '../objects/transaction.ts'
import { ok, type Reply } from '../reply.ts'
import type { Call, Route } from '../router.ts'
import { seededTenants } from '../seeded.ts'
import type { SandboxState } from '../state.ts'
import { currencyCode, filledText, idKnownIn, reference, statementDescriptor } from '../value-rules.ts'

// DRUO does not document either response. They have the object and the envelope of a read.
export function createPaymentRoutes(state: SandboxState): readonly Route[] {
  const createPayment = ({ body }: Call): Promise<Reply> => {
    const payment = readPayment(new FieldReader(body), state)
    return answerByOutcome(state, payment.amount, () =>
      ok({ payment: renderPayment(state, addTransaction(state, payment, true)) }),
    )
  }
  const createPayout = ({ body }: Call): Promise<Reply> => {
    const payout = readPayout(new FieldReader(body), state)
    return answerByOutcome(state, payout.amount, () =>
      ok({ payout: renderPayout(state, addTransaction(state, payout, true)) }),
    )
  }
  return [
    { method: 'POST', path: '/payments/create', access: 'merchant', takes: 'json', answer: createPayment },
    { method: 'POST', path: '/payouts/create', access: 'merchant', takes: 'json', answer: createPayout },
  ]
}

// DRUO's page is not known, only a sample request. The sample's fields are accepted, and those that other transactions have. Only
// the amount and the account are required: like checkout links, payments need no tenant and no currency.
function readPayment(reader: FieldReader, state: SandboxState): NewTransaction {
  const payment: NewTransaction = {
    ...readShared(reader),
    type: 'PAYMENT',
    tenantId: reader.text('tenant_id', filledText) ?? seededTenants.own,
    amount: reader.amountOrDigits('amount', 1),
    currency: reader.text('currency', currencyCode) ?? 'COP',
    statementDescriptor: reader.text('statement_descriptor', statementDescriptor),
    autoSendReceipt: reader.flag('auto_send_receipt'),
    originAccountUuid: reader.requiredText('funding_source_id', idKnownIn(state.accounts)),
    destinationAccountUuid: null,
  }
  reader.throwViolations()
  return payment
}

function readPayout(reader: FieldReader, state: SandboxState): NewTransaction {
  const payout: NewTransaction = {
    ...readShared(reader),
    type: 'PAYOUT',
    tenantId: reader.requiredText('tenant_id'),
    amount: reader.amount('amount', 1),
    currency: reader.requiredText('currency', currencyCode),
    statementDescriptor: null,
    autoSendReceipt: false,
    originAccountUuid: null,
    destinationAccountUuid: reader.requiredText('destination_account_id', idKnownIn(state.accounts)),
  }
  reader.throwViolations()
  return payout
}

const readShared = (
  reader: FieldReader,
): Pick<
  NewTransaction,
  'creationSource' | 'description' | 'primaryReference' | 'secondaryReference' | 'metadata' | 'endUserUuid'
> => ({
  creationSource: 'MERCHANT_API',
  description: reader.text('description'),
  primaryReference: reader.text('primary_reference', reference),
  secondaryReference: reader.text('secondary_reference', reference),
  metadata: reader.metadata('metadata'),
  endUserUuid: null,
})
