// DRUO's recurring plans: get, list, create, activate, pause and cancel. Their currency is plain text, their accounts are ids.
import type { Given } from '../command-fields.ts'
import type { EndUserReference } from './new-end-user.ts'
import type { WriteResult } from '../write-result.ts'
import type { Calls, Sending } from '../calls.ts'
import { changeById, type Changed, readById } from '../by-id.ts'
import type { CommandField } from '../command-fields.ts'
import { decodeReferences, tagMetadata, tagReference } from '../correlation-reference.ts'
import {
  amount,
  type AmountMinor,
  currency,
  dateTime,
  enveloped,
  identifier,
  object,
  openEnum,
  type OpenEnum,
  reference,
  type Related,
  text,
  unknownEnum,
  type UnknownEnumReporter,
} from '../decode.ts'
import { type Page, type PageRequest, readPage } from '../pages.ts'
import { type Account, relatedAccount } from './account-decoder.ts'
import { type EndUser, relatedEndUser } from './end-user-decoder.ts'
import { endUserFields } from './end-users.ts'
import { decodeTransactionType, type TransactionType } from './transaction-decoder.ts'
import type { ReadableTransactionType } from './transactions.ts'

export interface RecurringPlan {
  readonly id: string
  readonly code: string
  readonly status: OpenEnum<PlanStatus>
  readonly description: string | null
  readonly processingMethod: OpenEnum<ProcessingMethod> | null
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly totalCycleCount: number | null
  readonly cycleFrequency: OpenEnum<CycleFrequency> | null
  readonly endUser: Related<EndUser> | null
  readonly originAccount: Related<Account> | null
  readonly destinationAccount: Related<Account> | null
  readonly transaction: PlanTransaction | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Readonly<Record<string, string>>
}

/** The template of the plan's transactions. It has no id and no status. */
export interface PlanTransaction {
  readonly type: OpenEnum<TransactionType>
  readonly amountMinor: AmountMinor
  readonly currency: string | null
  readonly tenantId: string | null
  readonly statementDescriptor: string | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Readonly<Record<string, string>>
}

type PlanStatus = keyof typeof statuses
type ProcessingMethod = keyof typeof processingMethods
type CycleFrequency = keyof typeof cycleFrequencies

const statuses = { ACTIVE: true } as const
const processingMethods = { AUTOMATIC: true, SEND_REQUEST: true } as const
const cycleFrequencies = { DAILY: true, WEEKLY: true, MONTHLY: true, SEMI_ANNUALLY: true, YEARLY: true } as const

/** The command for `POST /recurring-plans/create`, in the shape of `CreateRecurringPlanInput`. */
export interface CreateRecurringPlanCommand {
  readonly endUser: EndUserReference
  readonly processingMethod: ProcessingMethod
  readonly transaction: {
    readonly type: ReadableTransactionType
    /** Minor units. */
    readonly amount: number
    readonly tenantId: string
    readonly currency?: Given<string>
    readonly statementDescriptor?: Given<string>
    readonly primaryReference?: Given<string>
    readonly secondaryReference?: Given<string>
    readonly metadata?: Given<Readonly<Record<string, string>>>
  }
  readonly description?: Given<string>
  /** YYYY-MM-DD */
  readonly startDate?: Given<string>
  /** YYYY-MM-DD */
  readonly endDate?: Given<string>
  readonly totalCycleCount?: Given<number>
  readonly cycleFrequency?: Given<CycleFrequency>
  readonly originAccountId?: Given<string>
  readonly destinationAccountId?: Given<string>
  readonly primaryReference?: Given<string>
  readonly secondaryReference?: Given<string>
  readonly metadata?: Given<Readonly<Record<string, string>>>
}

/** A change of a plan: the last segment of the path. */
export type PlanChange = 'activate' | 'pause' | 'cancel'

export interface RecurringPlans {
  /** GET /recurring-plans/{uuid}; null if DRUO does not know it. @throws {DruoError} */
  get(id: string): Promise<RecurringPlan | null>
  /** GET /recurring-plans/list. DRUO documents no filter. @throws {DruoError} */
  list(page: PageRequest): Promise<Page<RecurringPlan>>
  /** POST /recurring-plans/create, at most once. */
  create(command: CreateRecurringPlanCommand, sending: Sending): Promise<WriteResult<RecurringPlan>>
  /** PUT /recurring-plans/{uuid}/activate, pause or cancel, at most once. */
  change(recurringPlanId: string, change: PlanChange, sending: Sending): Promise<WriteResult<Changed<RecurringPlan>>>
}

const envelopes = ['recurring_plan'] as const

export function recurringPlans(calls: Calls, report: UnknownEnumReporter): RecurringPlans {
  const decode = (body: unknown) => decodeRecurringPlan(body, report)
  return {
    get: (id) => readById(calls, '/recurring-plans', id, 'a recurring plan', decode),
    list: (page) =>
      readPage(calls, { path: '/recurring-plans/list', envelope: 'recurring_plans', filter: {} }, page, decode),
    create: (command, sending) =>
      calls.write({
        method: 'POST',
        path: '/recurring-plans/create',
        fields: createFields(command, sending.reference),
        mayStillSend: sending.mayStillSend,
        decode,
        taggedIn: envelopes,
      }),
    change: (recurringPlanId, change, sending) =>
      changeById(
        calls,
        {
          id: recurringPlanId,
          idField: 'recurringPlanId',
          path: (segment) => `/recurring-plans/${segment}/${change}`,
          decode,
        },
        sending,
      ),
  }
}

/** Null without an id: then it is not a plan. */
export function decodeRecurringPlan(body: unknown, report: UnknownEnumReporter): RecurringPlan | null {
  const found = enveloped(body, envelopes)
  if (found === null) return null
  const { id, wire } = found
  return {
    id,
    code: text(wire['code']) ?? '',
    status: openEnum(statuses, wire['status'], 'recurring_plan.status', report) ?? unknownEnum,
    description: text(wire['description']),
    processingMethod: openEnum(
      processingMethods,
      wire['processing_method'],
      'recurring_plan.processing_method',
      report,
    ),
    startsAt: moment(wire['start_date']),
    endsAt: moment(wire['end_date']),
    totalCycleCount: count(wire['total_cycle_count']),
    cycleFrequency: openEnum(cycleFrequencies, wire['cycle_frequency'], 'recurring_plan.cycle_frequency', report),
    endUser: relatedEndUser(wire['end_user'], report),
    originAccount: relatedAccount(wire['origin_account'], report),
    destinationAccount: relatedAccount(wire['destination_account'], report),
    transaction: decodePlanTransaction(wire['transaction'], report),
    ...decodeReferences(wire),
  }
}

function decodePlanTransaction(value: unknown, report: UnknownEnumReporter): PlanTransaction | null {
  const wire = object(value)
  if (wire === null) return null
  return {
    type: decodeTransactionType(wire['type'], report),
    amountMinor: amount(wire['amount']) ?? amount(wire['total_amount']),
    currency: currency(wire['currency']),
    tenantId: identifier(wire['tenant_id']) ?? reference(wire['tenant']),
    statementDescriptor: text(wire['statement_descriptor']),
    ...decodeReferences(wire),
  }
}

/** A time, or the start of a day: requests hold days, responses hold times. */
function moment(value: unknown): Date | null {
  return dateTime(value) ?? dateTime(`${text(value) ?? ''}T00:00:00Z`)
}

const maxCycles = 2 ** 31 - 1

function count(value: unknown): number | null {
  const read = amount(value)
  return typeof read === 'number' && read >= 0 && read <= maxCycles ? read : null
}

function createFields(command: CreateRecurringPlanCommand, tag: string): readonly CommandField[] {
  const { transaction, totalCycleCount } = command
  const inside = (field: keyof typeof transaction) => ['transaction', field]
  return [
    { wire: 'description', path: ['description'], value: command.description },
    { wire: 'processing_method', path: ['processingMethod'], value: command.processingMethod },
    { wire: 'start_date', path: ['startDate'], value: command.startDate },
    { wire: 'end_date', path: ['endDate'], value: command.endDate },
    // DRUO's page types the count as a string.
    {
      wire: 'total_cycle_count',
      path: ['totalCycleCount'],
      value: typeof totalCycleCount === 'number' ? String(totalCycleCount) : null,
    },
    { wire: 'cycle_frequency', path: ['cycleFrequency'], value: command.cycleFrequency },
    ...endUserFields(command.endUser, '', ['endUser']),
    { wire: 'origin_account_id', path: ['originAccountId'], value: command.originAccountId, kind: 'id' },
    { wire: 'destination_account_id', path: ['destinationAccountId'], value: command.destinationAccountId, kind: 'id' },
    { wire: 'transaction', path: ['transaction'] },
    { wire: 'transaction.tenant_id', path: inside('tenantId'), value: transaction.tenantId, kind: 'id' },
    { wire: 'transaction.type', path: inside('type'), value: transaction.type },
    { wire: 'transaction.currency', path: inside('currency'), value: transaction.currency },
    { wire: 'transaction.amount', path: inside('amount'), value: transaction.amount },
    {
      wire: 'transaction.statement_descriptor',
      path: inside('statementDescriptor'),
      value: transaction.statementDescriptor,
    },
    { wire: 'transaction.primary_reference', path: inside('primaryReference'), value: transaction.primaryReference },
    {
      wire: 'transaction.secondary_reference',
      path: inside('secondaryReference'),
      value: transaction.secondaryReference,
    },
    { wire: 'transaction.metadata', path: inside('metadata'), value: transaction.metadata },
    { wire: 'primary_reference', path: ['primaryReference'], value: command.primaryReference },
    {
      wire: 'secondary_reference',
      path: ['secondaryReference'],
      value: tagReference(command.secondaryReference, tag),
    },
    { wire: 'metadata', path: ['metadata'], value: tagMetadata(command.metadata, tag) },
  ]
}
