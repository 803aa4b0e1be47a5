// Reads the request to create a recurring plan.
import type { FieldReader } from '../field-reader.ts'
import type { NewRecurringPlan } from '../objects/recurring-plan.ts'
import type { PlannedTransaction, SandboxState } from '../state.ts'
import {
  currencyCode,
  cycleCount,
  filledText,
  gmtTimeOrDate,
  idKnownIn,
  oneOf,
  reference,
  statementDescriptor,
} from '../value-rules.ts'
import { readEndUserChoice } from './end-user-choice.ts'

const processingMethod = oneOf('AUTOMATIC', 'SEND_REQUEST')
const cycleFrequency = oneOf('DAILY', 'WEEKLY', 'MONTHLY', 'SEMI_ANNUALLY', 'YEARLY')

/** @returns a function that gives the plan, to be called once the whole request is valid */
export function readRecurringPlan(reader: FieldReader, state: SandboxState): () => NewRecurringPlan {
  const endUser = readEndUserChoice(reader, state, { required: true, inColombia: false })
  const startDate = dateOf(reader.text('start_date', gmtTimeOrDate)) ?? state.now()
  const endDate = dateOf(reader.text('end_date', gmtTimeOrDate))
  if (endDate !== null && endDate < startDate) reader.unexpected('end_date', 'cannot be before start_date')
  const cycles = reader.text('total_cycle_count', cycleCount)
  const plan = {
    description: reader.text('description'),
    processingMethod: reader.requiredText('processing_method', processingMethod),
    startDate,
    endDate,
    totalCycleCount: cycles === null ? null : Number(cycles),
    cycleFrequency: reader.text('cycle_frequency', cycleFrequency),
    originAccountUuid: reader.text('origin_account_id', idKnownIn(state.accounts)),
    destinationAccountUuid: reader.text('destination_account_id', idKnownIn(state.accounts)),
    // A known client sends these four. DRUO's page is cut off before them.
    statementDescriptor: reader.text('statement_descriptor', statementDescriptor),
    primaryReference: reader.text('primary_reference'),
    secondaryReference: reader.text('secondary_reference'),
    metadata: reader.metadata('metadata'),
    transaction: readPlannedTransaction(reader.requiredObject('transaction')),
  }
  reader.throwViolations()
  return () => ({ ...plan, endUserUuid: endUser() })
}

const readPlannedTransaction = (reader: FieldReader): PlannedTransaction => ({
  tenantId: reader.requiredText('tenant_id', filledText),
  type: readType(reader),
  // Optional, with an undocumented default. DRUO's sample payments are in COP.
  currency: reader.text('currency', currencyCode) ?? 'COP',
  amount: reader.amount('amount', 1),
  statementDescriptor: reader.text('statement_descriptor', statementDescriptor),
  primaryReference: reader.text('primary_reference', reference),
  secondaryReference: reader.text('secondary_reference', reference),
  metadata: reader.metadata('metadata'),
})

const plannedTypes = ['PAYMENT', 'PAYOUT', 'TRANSFER'] as const

function readType(reader: FieldReader): PlannedTransaction['type'] {
  const given = reader.requiredText('type', oneOf(...plannedTypes))
  return plannedTypes.find((type) => type === given) ?? 'PAYMENT'
}

// Date reads a day as midnight GMT, but a time without a zone as local time.
const dateOf = (value: string | null): Date | null =>
  value === null ? null : new Date(value.includes('T') ? `${value}Z` : value)
