// DRUO's transaction object, in each of the forms that its endpoints answer (druo-api.md 2.5 to 2.9).
import type { JsonObject } from '../../shared/json.ts'
import {
  amount,
  type AmountMinor,
  boolean,
  currency,
  dateTime,
  type DriftReporter,
  enveloped,
  identifier,
  keptWord,
  metadata,
  type OpenValue,
  reference,
  type Related,
  related,
  text,
  unknownValue,
  type WireObject,
} from '../decode.ts'
import { DecodedObject } from '../decoded-object.ts'
import { unmarkedMetadata, unmarkedReference } from '../mark.ts'
import { type Account, relatedAccount } from './account-object.ts'
import {
  decodeDeclineReason,
  decodeRemarks,
  decodeSource,
  decodeTransactionStatus,
  decodeTransactionType,
  type TransactionRemark,
  type TransactionSource,
  type TransactionStatus,
  type TransactionType,
} from './transaction-words.ts'

/** What is known of a transaction whose answer may leave it out. */
export interface KnownOfTransaction {
  readonly type?: TransactionType
  readonly amountMinor?: AmountMinor
  readonly currency?: string
  readonly originAccount?: Related<Account> | null
  readonly destinationAccount?: Related<Account> | null
  readonly autoSendReceipt?: boolean | null
}

interface ReadAtOnce {
  readonly id: string
  readonly status: OpenValue<TransactionStatus>
  readonly type: OpenValue<TransactionType>
  readonly fundingSource: Related<Account> | null
  readonly originAccount: Related<Account> | null
  readonly destinationAccount: Related<Account> | null
}

export class Transaction extends DecodedObject implements ReadAtOnce {
  readonly id: string
  readonly status: OpenValue<TransactionStatus>
  readonly type: OpenValue<TransactionType>
  readonly fundingSource: Related<Account> | null
  readonly originAccount: Related<Account> | null
  readonly destinationAccount: Related<Account> | null
  readonly #wire: WireObject
  readonly #report: DriftReporter
  readonly #known: KnownOfTransaction
  // What reports is kept, so that it does so once however often it is asked for.
  #creationSource: OpenValue<TransactionSource> | null = null
  #remarks: OpenValue<TransactionRemark> | null = null

  constructor(read: ReadAtOnce, wire: WireObject, report: DriftReporter, known: KnownOfTransaction) {
    super()
    this.id = read.id
    this.status = read.status
    this.type = read.type
    this.fundingSource = read.fundingSource
    this.originAccount = read.originAccount
    this.destinationAccount = read.destinationAccount
    this.#wire = wire
    this.#report = report
    this.#known = known
  }

  /** An answer that leaves out what is known, such as what was just asked for, is completed by it, and never contradicted. */
  completedBy(known: KnownOfTransaction): Transaction {
    return this.#with(
      {
        type: this.type === unknownValue && known.type !== undefined ? { value: known.type, raw: '' } : this.type,
        originAccount: this.originAccount ?? known.originAccount ?? null,
        destinationAccount: this.destinationAccount ?? known.destinationAccount ?? null,
      },
      { ...known, ...this.#known },
    )
  }

  withAccounts(accounts: Pick<ReadAtOnce, 'fundingSource' | 'originAccount' | 'destinationAccount'>): Transaction {
    return this.#with(accounts, this.#known)
  }

  #with(changes: Partial<ReadAtOnce>, known: KnownOfTransaction): Transaction {
    const { id, status, type, fundingSource, originAccount, destinationAccount } = this
    const read = { id, status, type, fundingSource, originAccount, destinationAccount, ...changes }
    return new Transaction(read, this.#wire, this.#report, known)
  }

  get code(): string {
    return text(this.#wire['code']) ?? ''
  }
  get creationSource(): OpenValue<TransactionSource> | null {
    this.#creationSource ??= decodeSource(this.#wire['creation_source'], this.#report)
    return this.#creationSource
  }
  get tenantId(): string | null {
    return identifier(this.#wire['tenant_id']) ?? reference(this.#wire['tenant'])
  }
  get amountMinor(): AmountMinor {
    return amount(this.#wire['amount']) ?? amount(this.#wire['total_amount']) ?? this.#known.amountMinor ?? null
  }
  get variableFeeMinor(): AmountMinor {
    return amount(this.#wire['variable_fee'])
  }
  get fixedFeeMinor(): AmountMinor {
    return amount(this.#wire['fixed_fee'])
  }
  get totalFeeMinor(): AmountMinor {
    return amount(this.#wire['total_fee'])
  }
  get netAmountMinor(): AmountMinor {
    return amount(this.#wire['net_amount'])
  }
  get currency(): string {
    const answered = currency(this.#wire['currency'])
    return answered === 'XXX' ? (this.#known.currency ?? answered) : answered
  }
  get description(): string | null {
    return text(this.#wire['description'])
  }
  get statementDescriptor(): string | null {
    return text(this.#wire['statement_descriptor'])
  }
  get remarks(): OpenValue<TransactionRemark> | null {
    this.#remarks ??= decodeRemarks(this.#wire, this.declineReason, this.#report)
    return this.#remarks
  }
  get declineReason(): string | null {
    return decodeDeclineReason(this.#wire['decline_reason'])
  }
  get primaryReference(): string | null {
    return text(this.#wire['primary_reference'])
  }
  get secondaryReference(): string | null {
    return unmarkedReference(text(this.#wire['secondary_reference']))
  }
  get metadata(): Readonly<Record<string, string>> {
    return unmarkedMetadata(metadata(this.#wire['metadata']))
  }
  get autoSendReceipt(): boolean | null {
    return boolean(this.#wire['auto_send_receipt']) ?? this.#known.autoSendReceipt ?? null
  }
  get createdAt(): Date | null {
    return dateTime(this.#wire['date_created_gmt']) ?? dateTime(this.#wire['date_updated_gmt'])
  }
  get updatedAt(): Date | null {
    return dateTime(this.#wire['date_updated_gmt']) ?? dateTime(this.#wire['date_created_gmt'])
  }
}

/** Null where there is no id: then it is no transaction. `envelopes`: where it may be wrapped. */
export function decodeTransaction(
  body: unknown,
  report: DriftReporter,
  envelopes: readonly string[] = [],
): Transaction | null {
  const found = enveloped(body, envelopes)
  return found === null ? null : transactionOf(found.id, found.wire, report)
}

/** A transaction of which nothing but the id is known. */
export function blankTransaction(id: string): Transaction {
  return transactionOf(id, {}, () => undefined)
}

const nothingKnown: KnownOfTransaction = {}

function transactionOf(id: string, wire: WireObject, report: DriftReporter): Transaction {
  const read = {
    id,
    status: decodeTransactionStatus(wire['status'], report),
    type: decodeTransactionType(wire['type'], report),
    fundingSource: relatedAccount(wire['funding_source'], report),
    originAccount: relatedAccount(wire['origin_account'], report),
    destinationAccount: relatedAccount(wire['destination_account'], report),
  }
  return new Transaction(read, wire, report, nothingKnown)
}

/** The transaction that another object names. */
export function relatedTransaction(value: unknown, report: DriftReporter): Related<Transaction> | null {
  return related(value, (whole) => decodeTransaction(whole, report))
}

/**
 * What may be kept of a transaction: how it stood, without anything that a person wrote. In DRUO's own form, so that
 * `decodeTransaction` reads it back.
 */
export function transactionSnapshot(transaction: Transaction): JsonObject {
  return {
    uuid: transaction.id,
    code: transaction.code,
    status: keptWord(transaction.status),
    type: keptWord(transaction.type) ?? transaction.type.value,
    creation_source: keptWord(transaction.creationSource),
    tenant_id: transaction.tenantId,
    amount: transaction.amountMinor,
    variable_fee: transaction.variableFeeMinor,
    fixed_fee: transaction.fixedFeeMinor,
    total_fee: transaction.totalFeeMinor,
    net_amount: transaction.netAmountMinor,
    currency: transaction.currency,
    remarks: keptWord(transaction.remarks),
    funding_source: transaction.fundingSource?.id ?? null,
    origin_account: transaction.originAccount?.id ?? null,
    destination_account: transaction.destinationAccount?.id ?? null,
    auto_send_receipt: transaction.autoSendReceipt,
    date_created_gmt: transaction.createdAt?.toISOString() ?? null,
    date_updated_gmt: transaction.updatedAt?.toISOString() ?? null,
  }
}
