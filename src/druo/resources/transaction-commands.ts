// What the gateway sends to create, authorize, validate and refund transactions: commands and their field tables.
import type { Given } from '../command-fields.ts'
import type { CommandField } from '../command-fields.ts'
import { tagMetadata, tagReference } from '../correlation-reference.ts'
import { accountFields, type AccountReference } from './accounts.ts'
import type { TransactionType } from './transaction-decoder.ts'

type Metadata = Readonly<Record<string, string>>

interface Details {
  readonly description?: Given<string>
  readonly primaryReference?: Given<string>
  readonly secondaryReference?: Given<string>
  readonly metadata?: Given<Metadata>
}

interface ChargeDetails extends Details {
  readonly tenantId?: Given<string>
  readonly statementDescriptor?: Given<string>
  readonly autoSendReceipt?: Given<boolean>
}

/** The command for `POST /transactions/authorize`, in the shape of `AuthorizeTransactionInput`. */
export interface AuthorizeTransactionCommand extends ChargeDetails {
  readonly type: TransactionType
  readonly originAccount: AccountReference
  readonly destinationAccount: AccountReference
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  readonly customId?: Given<string>
}

/** The command for `POST /payments/create`, in the shape of `CreatePaymentInput`. */
export interface CreatePaymentCommand extends ChargeDetails {
  readonly fundingSourceId: string
  /** Minor units. */
  readonly amount: number
}

/** The command for `POST /payouts/create`, in the shape of `CreatePayoutInput`. */
export interface CreatePayoutCommand extends Details {
  readonly destinationAccountId: string
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  readonly tenantId: string
}

/** The command for `PUT /transactions/refund` and, with a code, `PUT /transactions/validate`, in the shape of their inputs. */
export interface TransactionCommand {
  readonly transactionId: string
  readonly token: string
  readonly customId?: Given<string>
}

export interface ValidateTransactionCommand extends TransactionCommand {
  readonly otp?: Given<string>
}

export function authorizeFields(command: AuthorizeTransactionCommand, tag: string): readonly CommandField[] {
  return [
    { wire: 'custom_id', path: ['customId'], value: command.customId },
    { wire: 'type', path: ['type'], value: command.type },
    { wire: 'tenant_id', path: ['tenantId'], value: command.tenantId, kind: 'id' },
    ...accountFields(command.originAccount, 'origin_account', ['originAccount']),
    ...accountFields(command.destinationAccount, 'destination_account', ['destinationAccount']),
    { wire: 'description', path: ['description'], value: command.description },
    { wire: 'statement_descriptor', path: ['statementDescriptor'], value: command.statementDescriptor },
    { wire: 'amount', path: ['amount'], value: command.amount },
    { wire: 'currency', path: ['currency'], value: command.currency },
    ...referenceFields(command, tag),
    { wire: 'metadata', path: ['metadata'], value: tagMetadata(command.metadata, tag) },
    { wire: 'auto_send_receipt', path: ['autoSendReceipt'], value: command.autoSendReceipt },
    // Never sent: DRUO's error samples use these names for the same fields.
    { wire: 'total_amount', path: ['amount'] },
    { wire: 'funding_source_id', path: accountPath(command.originAccount, 'originAccount'), kind: 'id' },
    { wire: 'origin_account_id', path: accountPath(command.originAccount, 'originAccount'), kind: 'id' },
    { wire: 'destination_account_id', path: accountPath(command.destinationAccount, 'destinationAccount'), kind: 'id' },
  ]
}

function referenceFields({ primaryReference, secondaryReference }: Details, tag: string): readonly CommandField[] {
  return [
    { wire: 'primary_reference', path: ['primaryReference'], value: primaryReference },
    { wire: 'secondary_reference', path: ['secondaryReference'], value: tagReference(secondaryReference, tag) },
  ]
}

function accountPath(account: AccountReference, side: string): readonly string[] {
  if (account.bankAccount) return [side, 'bankAccount']
  if (account.reference) return [side, 'reference']
  return [side, account.token ? 'token' : 'id']
}

export function paymentFields(command: CreatePaymentCommand, tag: string): readonly CommandField[] {
  const { metadata } = command
  return [
    { wire: 'tenant_id', path: ['tenantId'], value: command.tenantId, kind: 'id' },
    { wire: 'amount', path: ['amount'], value: command.amount },
    { wire: 'funding_source_id', path: ['fundingSourceId'], value: command.fundingSourceId, kind: 'id' },
    { wire: 'description', path: ['description'], value: command.description },
    { wire: 'statement_descriptor', path: ['statementDescriptor'], value: command.statementDescriptor },
    ...referenceFields(command, tag),
    // DRUO does not document metadata for this request, so the tag alone is no reason to send any.
    { wire: 'metadata', path: ['metadata'], value: hasKeys(metadata) ? tagMetadata(metadata, tag) : metadata },
    { wire: 'auto_send_receipt', path: ['autoSendReceipt'], value: command.autoSendReceipt },
  ]
}

const hasKeys = (metadata: Given<Metadata>) => Object.keys(metadata ?? {}).length > 0

export function payoutFields(command: CreatePayoutCommand, tag: string): readonly CommandField[] {
  return [
    { wire: 'tenant_id', path: ['tenantId'], value: command.tenantId, kind: 'id' },
    { wire: 'amount', path: ['amount'], value: command.amount },
    { wire: 'destination_account_id', path: ['destinationAccountId'], value: command.destinationAccountId, kind: 'id' },
    { wire: 'currency', path: ['currency'], value: command.currency },
    { wire: 'description', path: ['description'], value: command.description },
    ...referenceFields(command, tag),
    { wire: 'metadata', path: ['metadata'], value: tagMetadata(command.metadata, tag) },
  ]
}

export function changeFields(command: TransactionCommand, tag: string): readonly CommandField[] {
  return [
    // DRUO calls it an idempotency key here. The tag is the same each time that this write is requested.
    { wire: 'custom_id', path: ['customId'], value: tagReference(command.customId, tag) },
    { wire: 'token', path: ['token'], value: command.token, kind: 'token' },
    { wire: 'transaction_uuid', path: ['transactionId'], value: command.transactionId, kind: 'id' },
  ]
}
