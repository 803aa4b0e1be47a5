// The path of every mutation: check the input, let the ledger send it at most once, and turn its report into the payload.
// `mutationResolvers` makes the resolvers of all mutations from their definitions.
import { GraphQLError } from 'graphql'
import type { UserError } from '../../__generated__/resolvers-types.ts'
import type { DruoResources } from '../../druo/index.ts'
import type { LedgerReport, Refusal, Sending, SendResult, UnsentReason, WriteRecord } from '../../ledger/index.ts'
import type { Caller, GatewayContext } from './context.ts'
import type { AnyMutation, MutationContext, MutationDefinition } from './define-mutation.ts'
import { beforeSending, gatewayError } from './gateway-error.ts'
import {
  type MutationResult,
  resultFields,
  type ResultObjects,
  type WriteIntentSource,
  type WritePayloadSource,
} from './write-payload.ts'
import { writeResult } from './write-result.ts'

interface MutationArguments {
  readonly input: { readonly idempotencyKey: string }
}

export function mutationResolvers(mutations: readonly AnyMutation[]) {
  const rootFields = mutations.map((mutation) => [
    mutation.name,
    (_root: unknown, { input }: MutationArguments, context: GatewayContext) => runMutation(mutation, input, context),
  ])
  const payloads = mutations.map(({ name, reload }) => [
    `${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`,
    Object.fromEntries(resultFields.filter((field) => field in reload).map((field) => [field, payloadField(field)])),
  ])
  const intentFields = resultFields.map((field) => [
    field,
    (intent: WriteIntentSource, _args: object, context: GatewayContext) => writeResult(field, intent, context),
  ])
  return {
    Mutation: Object.fromEntries(rootFields),
    WriteIntent: Object.fromEntries(intentFields),
    ...Object.fromEntries(payloads),
  }
}

function payloadField(field: keyof ResultObjects) {
  return ({ intent }: WritePayloadSource, _args: object, context: GatewayContext) =>
    intent && writeResult(field, intent, context)
}

/** @throws {GraphQLError} if nothing was sent, or DRUO did not accept the caller's token */
export async function runMutation<Input, Command, Answer>(
  definition: MutationDefinition<Input, Command, Answer>,
  input: Input & { readonly idempotencyKey: string },
  context: MutationContext,
): Promise<WritePayloadSource> {
  const { druoWrites } = context
  if (druoWrites === null) {
    throw gatewayError('FORBIDDEN', "A payer's token may only read.", { writeMayHaveApplied: false })
  }
  const { command, violations } = await beforeSending(() => definition.check(input, context))
  if (violations) return { userErrors: violations, intent: null }
  const report = await context.ledger.perform<Answer>({
    principal: await principalOf(context),
    idempotencyKey: input.idempotencyKey,
    mutation: definition.name,
    input,
    searchCriteria: definition.reconcile?.criteria(input) ?? null,
    createsObject: definition.createsObject ?? false,
    waitUntil: context.deadline,
    send: (sending) => sendAndVerify(definition, druoWrites, command, sending),
    snapshot: (answer) => definition.snapshot?.(answer, command) ?? null,
    search: context.search,
  })
  // The write may have ended on another replica, after a read began that is still in flight here.
  druoWrites.notifyChanged()
  return payloadOf(report, (answer) => definition.result(answer), context.caller)
}

/**
 * Asks DRUO about the token, if it is the caller's own. A refused token did nothing. After any other failure the gateway does
 * not know whose key it is: an earlier request with it may have been sent.
 */
async function principalOf({ principal }: MutationContext): Promise<string> {
  try {
    return await principal()
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const extensions = { ...error.extensions, writeMayHaveApplied: false }
    throw new GraphQLError(error.message, { originalError: error, extensions })
  }
}

/** A success counts only if DRUO's answer is the object that was asked for. */
async function sendAndVerify<Input, Command, Answer>(
  definition: MutationDefinition<Input, Command, Answer>,
  druo: DruoResources,
  command: Command,
  sending: Sending,
): Promise<SendResult<Answer>> {
  const result = await definition.send(druo, command, sending)
  if (result.kind !== 'done') return result
  const differences = [
    ...definition.verify(command, result.value),
    ...(isOfAnotherKind(definition, result.id) ? ['id'] : []),
    ...(definition.createsObject === true && carriesAnotherTag(result.tags ?? [], sending)
      ? ['correlationReference']
      : []),
  ]
  if (differences.length === 0) return result
  const { amount, currency, createdAt } = definition.describe?.(result.value) ?? {}
  const answer = {
    id: result.id,
    amount: typeof amount === 'number' ? amount : null,
    currency: currency ?? null,
    createdAt: createdAt?.toISOString() ?? null,
    differs: differences,
  }
  return { kind: 'unclear', cause: `DRUO's answer differs from the command: ${differences.join(', ')}`, answer }
}

/** The prefixes of DRUO's ids, by the payload's field. Its pages write those of links in several ways. */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  transaction: ['trx'],
  account: ['acc'],
  endUser: ['eur'],
  recurringPlan: ['rcp'],
  checkoutLink: ['clk', 'chk', 'cnl'],
  connectLink: ['clk', 'chk', 'cnl'],
}
const allPrefixes = new Set([...Object.values(prefixes).flat(), 'ins', 'ten', 'tok'])

/** Whether the id has a prefix of another kind of object. Any other form proves nothing: DRUO documents none. */
function isOfAnotherKind({ reload }: Pick<MutationDefinition<never, never, never>, 'reload'>, id: string): boolean {
  const prefix = /^([a-z]+)_/.exec(id)?.[1]
  if (prefix === undefined || !allPrefixes.has(prefix)) return false
  return !Object.keys(reload).some((field) => prefixes[field]?.includes(prefix))
}

/** A new object that carries another write's reference is not the object that was asked for. */
function carriesAnotherTag(tags: readonly string[], { reference }: Sending): boolean {
  return tags.some((tag) => tag !== reference)
}

function payloadOf<Answer>(
  report: LedgerReport<Answer>,
  resultOf: (answer: Answer) => MutationResult,
  caller: Caller,
): WritePayloadSource {
  switch (report.kind) {
    case 'done': {
      const { record, replayed, value } = report
      return { userErrors: [], intent: { record, replayed, result: value === undefined ? {} : resultOf(value) } }
    }
    case 'refused': {
      const { record, replayed, refusals } = report
      return { userErrors: refusals.map(userErrorOf), intent: { record, replayed, result: {} } }
    }
    case 'unclear': {
      const { record, replayed } = report
      return { userErrors: [unclearError(record)], intent: { record, replayed, result: {} } }
    }
    case 'in-progress': {
      const message = 'The first request with this key is still in progress. Ask again shortly.'
      return {
        userErrors: [keyError('IDEMPOTENCY_IN_PROGRESS', message)],
        intent: { record: report.record, replayed: true, result: {} },
      }
    }
    case 'key-reused': {
      const message = 'This key was used before with other input. Nothing was sent.'
      // No intent: that of the other input would look like the outcome of this one.
      return { userErrors: [keyError('IDEMPOTENCY_KEY_REUSED', message)], intent: null }
    }
    case 'unsent':
      throw unsentError(report.reason, caller, report.retryAfterMs ?? undefined)
  }
}

function unclearError({ state }: WriteRecord): UserError {
  if (state === 'NOT_EXECUTED') {
    return keyError('NOT_EXECUTED', 'It was certainly not executed. Use a new key to try again.')
  }
  const message =
    state === 'NEEDS_REVIEW'
      ? 'It may have been executed. A person must find out. Do not repeat it under a new key.'
      : 'It may have been executed. The gateway is finding out. Do not repeat it under a new key: ask again with this one.'
  return keyError('OUTCOME_UNKNOWN', message)
}

function userErrorOf({ code, message, path }: Refusal): UserError {
  return { code, message, path: path === null ? null : ['input', ...path] }
}

function keyError(code: UserError['code'], message: string): UserError {
  return { code, message, path: ['input', 'idempotencyKey'] }
}

const unsentErrors = {
  unavailable: ['UPSTREAM_UNAVAILABLE', 'DRUO was not reached.'],
  unauthorized: ['UPSTREAM_UNAUTHORIZED', "DRUO refused the gateway's own credentials."],
  'rate-limited': ['RATE_LIMITED', 'DRUO limits the rate of requests. Try again later.'],
} as const

const callerTokenRefused = ['UNAUTHENTICATED', 'DRUO does not accept your token for this operation.'] as const

function unsentError(reason: UnsentReason, caller: Caller, retryAfterMs: number | undefined) {
  const isCallerToken = reason === 'unauthorized' && caller.kind === 'passthrough'
  const [code, message] = isCallerToken ? callerTokenRefused : unsentErrors[reason]
  const advice = 'Nothing was done; the same idempotencyKey may be used again.'
  return gatewayError(code, `${message} ${advice}`, { retryAfterMs, writeMayHaveApplied: false })
}
