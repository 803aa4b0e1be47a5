// From what the ledger reports to what a mutation answers: userErrors and intent, or an error where nothing was sent.
import type { UserError } from '../__generated__/resolvers-types.ts'
import type { Caller, GatewayContext, MadeObjects, WritePayloadSource } from '../context.ts'
import type { JsonValue } from '../shared/json.ts'
import type { WriteReport } from '../shared/write-report.ts'
import type { Refusal, UnsentReason, WriteResult } from '../shared/write-result.ts'
import { gatewayError } from './gateway-error.ts'
import type { MutationName } from './mutations.ts'

export interface Write<T> {
  readonly mutation: MutationName
  /** The coerced input, as the caller gave it. */
  readonly input: { readonly idempotencyKey: string }
  readonly send: (sending: { readonly reference: string; readonly startBefore: Date }) => Promise<WriteResult<T>>
  /** What is kept of the answer, without personal data; nothing where the object can be read again. */
  readonly snapshot?: (value: T) => JsonValue
  /** What kind of object the value is. */
  readonly made: (value: T) => MadeObjects
}

/**
 * Has the ledger send the write at most once, and answers its payload.
 * @throws {GraphQLError} RATE_LIMITED, UPSTREAM_UNAUTHORIZED, UNAUTHENTICATED or UPSTREAM_UNAVAILABLE where nothing was sent
 */
export async function performWrite<T>(context: GatewayContext, write: Write<T>): Promise<WritePayloadSource> {
  const report = await context.writes.perform({
    principal: context.principal,
    idempotencyKey: write.input.idempotencyKey,
    mutation: write.mutation,
    input: write.input,
    waitUntil: context.deadline,
    send: write.send,
    snapshot: write.snapshot ?? (() => null),
  })
  return writePayload(report, write.made, context.caller)
}

function writePayload<T>(report: WriteReport<T>, made: (value: T) => MadeObjects, caller: Caller): WritePayloadSource {
  switch (report.kind) {
    case 'done': {
      const { record, replayed, value } = report
      return { userErrors: [], intent: { record, replayed, made: value === undefined ? {} : made(value) } }
    }
    case 'refused':
      return {
        userErrors: report.refusals.map(userErrorOf),
        intent: { record: report.record, replayed: report.replayed, made: {} },
      }
    case 'unclear':
      return { userErrors: [], intent: { record: report.record, replayed: report.replayed, made: {} } }
    case 'in-progress':
      return {
        userErrors: [
          keyFault('IDEMPOTENCY_IN_PROGRESS', 'The first request with this key is still under way. Ask again shortly.'),
        ],
        intent: { record: report.record, replayed: true, made: {} },
      }
    case 'key-reused':
      // The intent of the other input would look like this one's outcome.
      return {
        userErrors: [
          keyFault('IDEMPOTENCY_KEY_REUSED', 'This key was used before with other input. Nothing was sent.'),
        ],
        intent: null,
      }
    case 'unsent':
      throw unsentError(report.reason, caller, report.retryAfterMs ?? undefined)
  }
}

/** An input that was refused before anything was recorded. */
export function refusedInput(faults: readonly UserError[]): WritePayloadSource {
  return { userErrors: faults, intent: null }
}

function userErrorOf({ code, message, path }: Refusal): UserError {
  return { code, message, path: path === null ? null : ['input', ...path] }
}

function keyFault(code: 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED', message: string): UserError {
  return { code, message, path: ['input', 'idempotencyKey'] }
}

const unsentErrors = {
  unavailable: ['UPSTREAM_UNAVAILABLE', 'DRUO was not reached.'],
  unauthorized: ['UPSTREAM_UNAUTHORIZED', "DRUO refused the gateway's own credentials."],
  'rate-limited': ['RATE_LIMITED', 'DRUO asks to slow down.'],
} as const

const callersTokenRefused = ['UNAUTHENTICATED', 'DRUO does not take your token for this.'] as const

function unsentError(reason: UnsentReason, caller: Caller, retryAfterMs: number | undefined) {
  const isTheirToken = reason === 'unauthorized' && caller.kind === 'passthrough'
  const [code, message] = isTheirToken ? callersTokenRefused : unsentErrors[reason]
  const advice = 'Nothing was done; the same idempotencyKey may be used again.'
  return gatewayError(code, `${message} ${advice}`, { retryAfterMs, writeMayHaveApplied: false })
}
