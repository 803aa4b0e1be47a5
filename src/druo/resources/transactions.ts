// DRUO's transactions: "Authorize Transaction", and reading payments, payouts and transfers (druo-api.md 2.5 to 2.9).
import type { JsonObject, JsonValue } from '../../shared/json.ts'
import type { Given } from '../../shared/new-end-user.ts'
import type { WriteResult } from '../../shared/write-result.ts'
import type { Calls, Sending } from '../calls.ts'
import type { CommandField } from '../command-fields.ts'
import type { DriftReporter } from '../decode.ts'
import { createdBetween } from '../encode.ts'
import { markedMetadata, markedReference } from '../mark.ts'
import { type Page, type PageRequest, readPage } from '../pages.ts'
import { readById } from '../read-by-id.ts'
import { accountFields, type AccountReference } from './account-reference.ts'
import { decodeTransaction, type Transaction, transactionSnapshot } from './transaction-object.ts'
import type { TransactionStatus, TransactionType } from './transaction-words.ts'

/** The three addresses at which DRUO reads transactions, and their envelopes. */
const addresses = {
  PAYMENT: { path: '/payments', envelope: 'payment', listEnvelope: 'payments' },
  PAYOUT: { path: '/payouts', envelope: 'payout', listEnvelope: 'payouts' },
  TRANSFER: { path: '/transfers', envelope: 'transfer', listEnvelope: 'transfers' },
} as const

export type ReadableTransactionType = keyof typeof addresses

/** Whether DRUO documents an address for reading transactions of this type. */
export function isReadable(type: string): type is ReadableTransactionType {
  return Object.hasOwn(addresses, type)
}

/** What `POST /transactions/authorize` takes, in the shape of the input `AuthorizeTransactionInput`. */
export interface AuthorizeTransactionCommand {
  readonly type: TransactionType
  readonly originAccount: AccountReference
  readonly destinationAccount: AccountReference
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  readonly tenantId?: Given<string>
  readonly customId?: Given<string>
  readonly description?: Given<string>
  readonly statementDescriptor?: Given<string>
  readonly primaryReference?: Given<string>
  readonly secondaryReference?: Given<string>
  readonly metadata?: Given<Readonly<Record<string, string>>>
  readonly autoSendReceipt?: Given<boolean>
}

/** DRUO's parameters of the payouts and transfers lists, which it says that payments support too. */
export interface TransactionFilter {
  readonly code?: string | null | undefined
  readonly status?: TransactionStatus | null | undefined
  readonly description?: string | null | undefined
  /** Amounts in minor units. */
  readonly amount?: number | null | undefined
  readonly minAmount?: number | null | undefined
  readonly maxAmount?: number | null | undefined
  readonly tenantId?: string | null | undefined
  readonly primaryReference?: string | null | undefined
  readonly secondaryReference?: string | null | undefined
  readonly createdFrom?: Date | null | undefined
  readonly createdTo?: Date | null | undefined
  readonly originAccountId?: string | null | undefined
  readonly originAccountCode?: string | null | undefined
  readonly originAccountLast4?: string | null | undefined
  readonly originAccountInstitutionId?: string | null | undefined
  readonly destinationAccountId?: string | null | undefined
  readonly destinationAccountCode?: string | null | undefined
  readonly destinationAccountLast4?: string | null | undefined
  readonly destinationAccountInstitutionId?: string | null | undefined
  readonly endUserId?: string | null | undefined
  readonly endUserCode?: string | null | undefined
  readonly endUserEmail?: string | null | undefined
}

export interface Transactions {
  /** GET /payments, /payouts or /transfers; null where DRUO does not know the id. @throws {DruoError} */
  get(id: string, type: ReadableTransactionType): Promise<Transaction | null>
  /** GET /payments/list, /payouts/list or /transfers/list. @throws {DruoError} */
  list(type: ReadableTransactionType, filter: TransactionFilter, page: PageRequest): Promise<Page<Transaction>>
  /** POST /transactions/authorize, at most once. */
  authorize(command: AuthorizeTransactionCommand, sending: Sending): Promise<WriteResult<Transaction>>
  /** What may be kept of a transaction, and back: see transactionSnapshot. */
  snapshot(transaction: Transaction): JsonObject
  fromSnapshot(snapshot: JsonValue): Transaction | null
}

export function transactions(calls: Calls, report: DriftReporter): Transactions {
  const decoderOf = (type: TransactionType, envelopes: readonly string[]) => (body: unknown) => {
    const transaction = decodeTransaction(body, report, envelopes)
    return transaction?.type.raw === '' ? transaction.completedBy({ type }) : transaction
  }
  return {
    get: (id, type) => {
      const { path, envelope } = addresses[type]
      return readById(calls, path, id, 'a transaction', decoderOf(type, [envelope, 'transaction']))
    },
    list: (type, filter, page) => {
      const { path, listEnvelope } = addresses[type]
      const address = { path: `${path}/list`, envelope: listEnvelope, filter: wireFilter(filter) }
      return readPage(calls, address, page, decoderOf(type, []))
    },
    authorize: (command, sending) =>
      calls.write({
        method: 'POST',
        path: '/transactions/authorize',
        fields: authorizeFields(command, sending.reference),
        startBefore: sending.startBefore,
        decode: (body) =>
          decodeTransaction(body, report, ['transaction', 'payment'])?.completedBy({
            type: command.type,
            amountMinor: command.amount,
            currency: command.currency,
          }) ?? null,
      }),
    snapshot: transactionSnapshot,
    fromSnapshot: (snapshot) => decodeTransaction(snapshot, () => undefined),
  }
}

function authorizeFields(command: AuthorizeTransactionCommand, mark: string): readonly CommandField[] {
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
    { wire: 'primary_reference', path: ['primaryReference'], value: command.primaryReference },
    {
      wire: 'secondary_reference',
      path: ['secondaryReference'],
      value: markedReference(command.secondaryReference, mark),
    },
    { wire: 'metadata', path: ['metadata'], value: markedMetadata(command.metadata, mark) },
    { wire: 'auto_send_receipt', path: ['autoSendReceipt'], value: command.autoSendReceipt },
    // Names that DRUO's error samples use for the same fields; never sent.
    { wire: 'total_amount', path: ['amount'] },
    { wire: 'funding_source_id', path: accountPath(command.originAccount, 'originAccount'), kind: 'id' },
    { wire: 'origin_account_id', path: accountPath(command.originAccount, 'originAccount'), kind: 'id' },
    { wire: 'destination_account_id', path: accountPath(command.destinationAccount, 'destinationAccount'), kind: 'id' },
  ]
}

function accountPath(account: AccountReference, side: string): readonly string[] {
  if (account.bankAccount) return [side, 'bankAccount']
  return [side, account.token ? 'token' : 'id']
}

function wireFilter(filter: TransactionFilter) {
  return {
    code: filter.code,
    status: filter.status,
    description: filter.description,
    amount: filter.amount,
    tenant_uuid: filter.tenantId,
    // Both are inclusive, whatever their names say.
    amount_less_than: filter.maxAmount,
    amount_greater_than: filter.minAmount,
    primary_reference: filter.primaryReference,
    secondary_reference: filter.secondaryReference,
    ...createdBetween(filter.createdFrom, filter.createdTo),
    origin_account_uuid: filter.originAccountId,
    origin_account_code: filter.originAccountCode,
    origin_account_last_4: filter.originAccountLast4,
    origin_account_institution_uuid: filter.originAccountInstitutionId,
    destination_account_uuid: filter.destinationAccountId,
    destination_account_code: filter.destinationAccountCode,
    destination_account_last_4: filter.destinationAccountLast4,
    destination_account_institution_uuid: filter.destinationAccountInstitutionId,
    end_user_uuid: filter.endUserId,
    end_user_code: filter.endUserCode,
    end_user_email: filter.endUserEmail,
  }
}
