// Mutation.settleWrite: records a person's decision about a write. It sends nothing to DRUO.
import type { MutationResolvers, UserErrorCode } from '../../__generated__/resolvers-types.ts'
import { isResolvedState, type SettleResult } from '../../ledger/index.ts'
import { isBlank } from '../shared/input-check.ts'
import type { WritePayloadSource } from '../shared/write-payload.ts'
import { requireReviewer } from './reviewer.ts'
import { stateOf } from './WriteIntent.ts'

const maxReasonLength = 500

export const settleWrite: NonNullable<MutationResolvers['settleWrite']> = async (_root, { input }, context) => {
  requireReviewer(context.caller, 'settleWrite')
  const { idempotencyKey, state, druoId } = input
  const name = { idempotencyKey, reference: input.reference ?? undefined }
  const reason = input.reason.trim()
  const violations = [
    ...(isResolvedState(state)
      ? []
      : [violation('INVALID', 'state', 'state must be SUCCEEDED, REJECTED or NOT_EXECUTED.')]),
    ...(isBlank(reason) ? [violation('REQUIRED', 'reason', 'reason must not be blank.')] : []),
    ...(reason.length > maxReasonLength
      ? [violation('INVALID', 'reason', `At most ${maxReasonLength} characters.`)]
      : []),
    ...(druoId !== undefined && druoId !== null && isBlank(druoId)
      ? [violation('INVALID', 'druoId', 'druoId must not be blank.')]
      : []),
    ...(druoId && state !== 'SUCCEEDED'
      ? [violation('INVALID', 'druoId', 'druoId is allowed with the state SUCCEEDED only.')]
      : []),
  ]
  if (!isResolvedState(state) || violations.length > 0) return { userErrors: violations, intent: null }
  const settler = await context.principal()
  const result = await context.review.settle(name, { state, reason, settler, druoId: druoId ?? undefined })
  return payloadOf(result, input.reference ? 'reference' : 'idempotencyKey')
}

function payloadOf(result: SettleResult, namedBy: 'reference' | 'idempotencyKey'): WritePayloadSource {
  switch (result.kind) {
    case 'settled':
      return { userErrors: [], intent: { record: result.record, replayed: false, result: {} } }
    case 'not-open': {
      const message = `The write is ${stateOf(result.record.state)}: only CONFIRMING and NEEDS_REVIEW can be settled.`
      const error = violation('INVALID', namedBy, message)
      return { userErrors: [error], intent: { record: result.record, replayed: true, result: {} } }
    }
    case 'unknown':
      return {
        userErrors: [violation('NOT_FOUND', namedBy, unknownMessages[namedBy])],
        intent: null,
      }
    case 'ambiguous': {
      const message = 'Several callers have used this key. Add the reference of the write.'
      return { userErrors: [violation('INVALID', 'idempotencyKey', message)], intent: null }
    }
  }
}

const unknownMessages = {
  reference: 'There is no write with this key and reference.',
  idempotencyKey: 'There is no write with this key.',
} as const

function violation(code: UserErrorCode, field: string, message: string) {
  return { code, message, path: ['input', field] }
}
