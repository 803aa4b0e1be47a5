// DRUO's Recurring Plan object: its currency is plain text and its accounts are plain ids (druo-api.md 2.8).
import {
  amount,
  type AmountMinor,
  currency,
  dateTime,
  type DriftReporter,
  enveloped,
  identifier,
  metadata,
  object,
  type OpenValue,
  openValue,
  reference,
  type Related,
  text,
  unknownValue,
} from '../decode.ts'
import { unmarkedMetadata, unmarkedReference } from '../mark.ts'
import { type Account, relatedAccount } from './account-object.ts'
import { type EndUser, relatedEndUser } from './end-user-object.ts'
import { decodeTransactionType, type TransactionType } from './transaction-words.ts'

export interface RecurringPlan {
  readonly id: string
  readonly code: string
  readonly status: OpenValue<PlanStatus>
  readonly description: string | null
  readonly processingMethod: OpenValue<ProcessingMethod> | null
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly totalCycleCount: number | null
  readonly cycleFrequency: OpenValue<CycleFrequency> | null
  readonly endUser: Related<EndUser> | null
  readonly originAccount: Related<Account> | null
  readonly destinationAccount: Related<Account> | null
  readonly transaction: PlanTransaction | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Readonly<Record<string, string>>
}

/** The pattern of what happens again and again: it has no id and no status. */
export interface PlanTransaction {
  readonly type: OpenValue<TransactionType>
  readonly amountMinor: AmountMinor
  readonly currency: string
  readonly tenantId: string | null
  readonly statementDescriptor: string | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Readonly<Record<string, string>>
}

export type PlanStatus = keyof typeof statuses
export type ProcessingMethod = keyof typeof processingMethods
export type CycleFrequency = keyof typeof cycleFrequencies

const statuses = { ACTIVE: true } as const
const processingMethods = { AUTOMATIC: true, SEND_REQUEST: true } as const
const cycleFrequencies = { DAILY: true, WEEKLY: true, MONTHLY: true, SEMI_ANNUALLY: true, YEARLY: true } as const

/** Null where there is no id: then it is no plan. */
export function decodeRecurringPlan(body: unknown, report: DriftReporter): RecurringPlan | null {
  const found = enveloped(body, ['recurring_plan'])
  if (found === null) return null
  const { id, wire } = found
  return {
    id,
    code: text(wire['code']) ?? '',
    status: openValue(statuses, wire['status'], 'recurring_plan.status', report) ?? unknownValue,
    description: text(wire['description']),
    processingMethod: openValue(
      processingMethods,
      wire['processing_method'],
      'recurring_plan.processing_method',
      report,
    ),
    startsAt: moment(wire['start_date']),
    endsAt: moment(wire['end_date']),
    totalCycleCount: count(wire['total_cycle_count']),
    cycleFrequency: openValue(cycleFrequencies, wire['cycle_frequency'], 'recurring_plan.cycle_frequency', report),
    endUser: relatedEndUser(wire['end_user'], report),
    originAccount: relatedAccount(wire['origin_account'], report),
    destinationAccount: relatedAccount(wire['destination_account'], report),
    transaction: decodePlanTransaction(wire['transaction'], report),
    primaryReference: text(wire['primary_reference']),
    secondaryReference: unmarkedReference(text(wire['secondary_reference'])),
    metadata: unmarkedMetadata(metadata(wire['metadata'])),
  }
}

function decodePlanTransaction(value: unknown, report: DriftReporter): PlanTransaction | null {
  const wire = object(value)
  if (wire === null) return null
  return {
    type: decodeTransactionType(wire['type'], report),
    amountMinor: amount(wire['amount']) ?? amount(wire['total_amount']),
    currency: currency(wire['currency']),
    tenantId: identifier(wire['tenant_id']) ?? reference(wire['tenant']),
    statementDescriptor: text(wire['statement_descriptor']),
    primaryReference: text(wire['primary_reference']),
    secondaryReference: unmarkedReference(text(wire['secondary_reference'])),
    metadata: unmarkedMetadata(metadata(wire['metadata'])),
  }
}

/** A moment, or the first one of a day: requests send days, answers have moments. */
function moment(value: unknown): Date | null {
  return dateTime(value) ?? dateTime(`${text(value) ?? ''}T00:00:00Z`)
}

const mostCycles = 2 ** 31 - 1

function count(value: unknown): number | null {
  const read = amount(value)
  return typeof read === 'number' && read >= 0 && read <= mostCycles ? read : null
}
