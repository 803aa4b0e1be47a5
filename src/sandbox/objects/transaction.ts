// Creates transactions and renders them in DRUO's four forms: payment, payout, transfer, and the response of authorize.
import { type Fees, progressOf } from '../progress.ts'
import type { SandboxState, Settlement, Transaction } from '../state.ts'
import { currentAccount } from './account.ts'

export type NewTransaction = Omit<Transaction, 'uuid' | 'code' | 'createdAt' | 'submittedAt' | 'canceledAt' | 'settled'>

/** `submitted`: the payment starts now. The transaction of a checkout link waits for its payer. */
export function addTransaction(state: SandboxState, details: NewTransaction, submitted: boolean): Transaction {
  const now = state.now()
  const transaction = {
    ...details,
    uuid: state.ids.uuid('trx'),
    code: state.ids.code('TX', 10),
    createdAt: now,
    submittedAt: submitted ? now : null,
    canceledAt: null,
    settled: submitted ? settledAtOnce(state, details, now) : null,
  }
  state.transactions.set(transaction.uuid, transaction)
  return transaction
}

/** A transaction with an account that is not connected fails. This is a status, not an HTTP error. */
export function settledAtOnce(
  state: SandboxState,
  { originAccountUuid, destinationAccountUuid }: Pick<Transaction, 'originAccountUuid' | 'destinationAccountUuid'>,
  at: Date,
): Settlement | null {
  const accounts = [originAccountUuid, destinationAccountUuid].map((uuid) => state.accounts.get(uuid ?? ''))
  const isClosed = accounts.some(
    (account) => account !== undefined && currentAccount(state, account).status !== 'CONNECTED',
  )
  return isClosed ? { status: 'FAILED', remarks: 'ACCOUNT_NOT_CONNECTED', at } : null
}

export function renderPayment(state: SandboxState, transaction: Transaction): Record<string, unknown> {
  const progress = progressOf(transaction, state)
  return {
    uuid: transaction.uuid,
    code: transaction.code,
    status: progress.status,
    tenant: { uuid: transaction.tenantId },
    type: transaction.type,
    creation_source: transaction.creationSource,
    amount: transaction.amount,
    ...renderFees(progress.fees),
    currency: { code: transaction.currency },
    description: transaction.description,
    remarks: progress.remarks,
    funding_source: accountReference(transaction.originAccountUuid),
    statement_descriptor: transaction.statementDescriptor,
    primary_reference: transaction.primaryReference,
    secondary_reference: transaction.secondaryReference,
    metadata: transaction.metadata,
    decline_reason: progress.declineReason,
    auto_send_receipt: String(transaction.autoSendReceipt),
    date_created_gmt: transaction.createdAt.toISOString(),
    date_updated_gmt: progress.updatedAt.toISOString(),
    additional_recipients: null,
  }
}

// DRUO's page "Get Payout" shows no fees and is cut off after metadata. The dates are added, because every completely known
// object has them.
export function renderPayout(state: SandboxState, transaction: Transaction): Record<string, unknown> {
  const progress = progressOf(transaction, state)
  return {
    uuid: transaction.uuid,
    code: transaction.code,
    status: progress.status,
    remarks: progress.remarks,
    tenant: { uuid: transaction.tenantId },
    creation_source: transaction.creationSource,
    destination_account: accountReference(transaction.destinationAccountUuid),
    type: transaction.type,
    amount: transaction.amount,
    currency: { code: transaction.currency },
    description: transaction.description,
    primary_reference: transaction.primaryReference,
    secondary_reference: transaction.secondaryReference,
    metadata: transaction.metadata,
    date_created_gmt: transaction.createdAt.toISOString(),
    date_updated_gmt: progress.updatedAt.toISOString(),
  }
}

// DRUO's page "Get Transfer" is cut off after origin_account, which it types as a string. Authorize does so too, but sends an object.
export function renderTransfer(state: SandboxState, transaction: Transaction): Record<string, unknown> {
  const progress = progressOf(transaction, state)
  return {
    uuid: transaction.uuid,
    code: transaction.code,
    status: progress.status,
    tenant: { uuid: transaction.tenantId },
    type: transaction.type,
    creation_source: transaction.creationSource,
    amount: transaction.amount,
    ...renderFees(progress.fees),
    currency: { code: transaction.currency },
    description: transaction.description,
    remarks: progress.remarks,
    origin_account: accountReference(transaction.originAccountUuid),
    destination_account: accountReference(transaction.destinationAccountUuid),
    primary_reference: transaction.primaryReference,
    secondary_reference: transaction.secondaryReference,
    metadata: transaction.metadata,
    date_created_gmt: transaction.createdAt.toISOString(),
    date_updated_gmt: progress.updatedAt.toISOString(),
  }
}

export function renderAuthorization(state: SandboxState, transaction: Transaction): Record<string, unknown> {
  const progress = progressOf(transaction, state)
  return {
    uuid: transaction.uuid,
    code: transaction.code,
    // The misspelling is DRUO's, and only in this response.
    status: progress.status === 'SUCCESSFUL' ? 'SUCCEESSFUL' : progress.status,
    remarks: progress.remarks,
    type: transaction.type,
    tenant_id: transaction.tenantId,
    origin_account: accountReference(transaction.originAccountUuid),
    destination_account: accountReference(transaction.destinationAccountUuid),
    description: transaction.description,
    statement_descriptor: transaction.statementDescriptor,
    amount: transaction.amount,
    ...renderFees(progress.fees),
    currency: { code: transaction.currency },
    primary_reference: transaction.primaryReference,
    secondary_reference: transaction.secondaryReference,
    metadata: transaction.metadata,
    auto_send_receipt: transaction.autoSendReceipt ? 'TRUE' : 'FALSE',
    date_created_gmt: transaction.createdAt.toISOString(),
    date_updated_gmt: progress.updatedAt.toISOString(),
  }
}

const noFees = { variable_fee: null, fixed_fee: null, total_fee: null, net_amount: null }
const renderFees = (fees: Fees | null): Fees | typeof noFees => fees ?? noFees

const accountReference = (uuid: string | null): { uuid: string } | null => (uuid === null ? null : { uuid })
