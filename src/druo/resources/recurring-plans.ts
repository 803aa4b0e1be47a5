// DRUO's Recurring Plan: creating, reading, listing and steering one (druo-api.md 2.8).
import type { EndUserReference, Given } from '../../shared/new-end-user.ts'
import type { WriteResult } from '../../shared/write-result.ts'
import type { Calls, Sending } from '../calls.ts'
import { changeById, type Changed } from '../change-by-id.ts'
import type { CommandField } from '../command-fields.ts'
import type { DriftReporter } from '../decode.ts'
import { markedMetadata, markedReference } from '../mark.ts'
import { type Page, type PageRequest, readPage } from '../pages.ts'
import { readById } from '../read-by-id.ts'
import { endUserFields } from './end-user-fields.ts'
import {
  type CycleFrequency,
  decodeRecurringPlan,
  type ProcessingMethod,
  type RecurringPlan,
} from './recurring-plan-object.ts'
import type { ReadableTransactionType } from './transactions.ts'

/** What `POST /recurring-plans/create` takes, in the shape of the input `CreateRecurringPlanInput`. */
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

/** What can be done to a plan, by the last word of the address. */
export type PlanChange = 'activate' | 'pause' | 'cancel'

export interface RecurringPlans {
  /** GET /recurring-plans/{uuid}; null where DRUO does not know it. @throws {DruoError} */
  get(id: string): Promise<RecurringPlan | null>
  /** GET /recurring-plans/list, for which no filter is documented. @throws {DruoError} */
  list(page: PageRequest): Promise<Page<RecurringPlan>>
  /** POST /recurring-plans/create, at most once. */
  create(command: CreateRecurringPlanCommand, sending: Sending): Promise<WriteResult<RecurringPlan>>
  /** PUT /recurring-plans/{uuid}/activate, pause or cancel, at most once. */
  change(recurringPlanId: string, change: PlanChange, sending: Sending): Promise<WriteResult<Changed<RecurringPlan>>>
}

export function recurringPlans(calls: Calls, report: DriftReporter): RecurringPlans {
  const decode = (body: unknown) => decodeRecurringPlan(body, report)
  return {
    get: (id) => readById(calls, '/recurring-plans', id, 'a recurring plan', decode),
    list: (page) =>
      readPage(calls, { path: '/recurring-plans/list', envelope: 'recurring_plans', filter: {} }, page, decode),
    create: (command, { reference, startBefore }) =>
      calls.write({
        method: 'POST',
        path: '/recurring-plans/create',
        fields: createFields(command, reference),
        startBefore,
        decode,
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

function createFields(command: CreateRecurringPlanCommand, mark: string): readonly CommandField[] {
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
      value: markedReference(command.secondaryReference, mark),
    },
    { wire: 'metadata', path: ['metadata'], value: markedMetadata(command.metadata, mark) },
  ]
}
