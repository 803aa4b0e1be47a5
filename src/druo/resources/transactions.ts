// DRUO's transactions: "Authorize Transaction", and reading payments, payouts and transfers (druo-api.md 2.5 to 2.9).
import type { JsonObject, JsonValue } from '../../shared/json.ts'
import type { Given } from '../../shared/new-end-user.ts'
import { referenceMetadataKey } from '../../shared/write-reference.ts'
import type { WriteResult } from '../../shared/write-result.ts'
import { type Calls, idSegment } from '../calls.ts'
import type { CommandField } from '../command-fields.ts'
import type { DriftReporter } from '../decode.ts'
import { DruoError } from '../errors.ts'
import { accountFields, type AccountReference } from './accounts.ts'
import { decodeTransaction, type Transaction, transactionSnapshot, type TransactionType } from './transaction-object.ts'

/** The three addresses at which DRUO reads transactions, and their envelopes. */
const addresses = {
  PAYMENT: { path: '/payments', envelope: 'payment' },
  PAYOUT: { path: '/payouts', envelope: 'payout' },
  TRANSFER: { path: '/transfers', envelope: 'transfer' },
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

export interface Sending {
  /** Left on the transaction wherever the caller left room, so that it can be found again. */
  readonly reference: string
  /** After this moment nothing may be sent any more. */
  readonly startBefore: Date
}

export interface Transactions {
  /** GET /payments, /payouts or /transfers; null where DRUO does not know the id. @throws {DruoError} */
  get(id: string, type: ReadableTransactionType): Promise<Transaction | null>
  /** POST /transactions/authorize, at most once. */
  authorize(command: AuthorizeTransactionCommand, sending: Sending): Promise<WriteResult<Transaction>>
  /** What may be kept of a transaction, and back: see transactionSnapshot. */
  snapshot(transaction: Transaction): JsonObject
  fromSnapshot(snapshot: JsonValue): Transaction | null
}

export function transactions(calls: Calls, report: DriftReporter): Transactions {
  return {
    async get(id, type) {
      const segment = idSegment(id)
      if (segment === undefined) return null
      const { path, envelope } = addresses[type]
      const body = await calls.read(`${path}/${segment}`)
      if (body === null) return null
      const transaction = decodeTransaction(body, report, [envelope, 'transaction'])
      if (transaction === null) throw new DruoError('contract', 'DRUO answered a transaction without its id')
      return ofType(type, transaction)
    },
    authorize: (command, sending) =>
      calls.write({
        method: 'POST',
        path: '/transactions/authorize',
        fields: authorizeFields(command, sending.reference),
        startBefore: sending.startBefore,
        decode: (body) => {
          const transaction = decodeTransaction(body, report, ['transaction', 'payment'])
          return transaction === null ? null : completedBy(command, transaction)
        },
      }),
    snapshot: transactionSnapshot,
    fromSnapshot: (snapshot) => decodeTransaction(snapshot, () => undefined),
  }
}

function ofType(type: TransactionType, transaction: Transaction): Transaction {
  return transaction.type.raw === '' ? { ...transaction, type: { value: type, raw: '' } } : transaction
}

// An answer that leaves out what was just asked for is completed by the question; it is never contradicted.
function completedBy(command: AuthorizeTransactionCommand, transaction: Transaction): Transaction {
  return {
    ...ofType(command.type, transaction),
    amountMinor: transaction.amountMinor ?? command.amount,
    currency: transaction.currency === 'XXX' ? command.currency : transaction.currency,
  }
}

const mostMetadataKeys = 50

function authorizeFields(command: AuthorizeTransactionCommand, mark: string): readonly CommandField[] {
  const own = command.metadata ?? {}
  const hasRoom = Object.keys(own).length < mostMetadataKeys
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
      value: command.secondaryReference ? command.secondaryReference : mark,
    },
    {
      wire: 'metadata',
      path: ['metadata'],
      value: hasRoom ? { ...own, [referenceMetadataKey]: mark } : own,
    },
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
