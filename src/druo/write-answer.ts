// Decides what DRUO's answer to a write proves: done, refused, not done, or nothing.
//
// DRUO documents the words of its errors, but no HTTP status for each of them. A write is called refused only if the status
// and all the words agree that nothing was done. Everything else is unclear: a proxy may have answered, or DRUO may have
// stopped half way.
import { type CommandField, refusalsOf } from './command-fields.ts'
import { isTag, tagsOf } from './correlation-reference.ts'
import { enveloped, object } from './decode.ts'
import { documentedRefusal, isRateLimitAnswer } from './errors.ts'
import { isSuccess } from './transport/response.ts'
import type { SendResult } from './transport/writes.ts'
import type { WriteResult } from './write-result.ts'

/** What an answer needs of the write that it belongs to. */
interface AnsweredWrite<T> {
  readonly fields: readonly CommandField[]
  /** Decodes a 2xx body; null if it is not the object. */
  readonly decode: (body: unknown) => T | null
  /** The keys that may wrap the object, if the write tags it. */
  readonly taggedIn?: readonly string[]
}

const refusalStatuses: ReadonlySet<number> = new Set([400, 404, 422])

/** DRUO refused the token before it did anything. Only the status says so: the body does not matter. */
export function refusesWriteToken(sent: SendResult): boolean {
  return sent.kind === 'response' && sent.status === 401
}

export function writeResultOf<T extends { readonly id: string }>(
  sent: SendResult,
  write: AnsweredWrite<T>,
): WriteResult<T> {
  if (sent.kind === 'unsent') return { kind: 'unsent', reason: 'unavailable', cause: sent.cause }
  if (sent.kind === 'unclear') return sent
  const { status, body, retryAfterMs } = sent
  const cause = `DRUO answered ${status}`
  if (isSuccess(status)) {
    if (holdsErrors(body)) return { kind: 'unclear', cause: `${cause} with errors` }
    const value = write.decode(body)
    if (value === null) return { kind: 'unclear', cause: `${cause} without an id` }
    const done = { kind: 'done', id: value.id, value } as const
    const tags = write.taggedIn === undefined ? [] : tagsOf(enveloped(body, write.taggedIn)?.wire).filter(isTag)
    return tags.length === 0 ? done : { ...done, tags }
  }
  if (refusesWriteToken(sent)) return { kind: 'unsent', reason: 'unauthorized', cause, retryAfterMs }
  if (status === 429 && isRateLimitAnswer(body)) return { kind: 'unsent', reason: 'rate-limited', cause, retryAfterMs }
  const errors = refusalStatuses.has(status) ? documentedRefusal(body) : undefined
  return errors === undefined
    ? { kind: 'unclear', cause }
    : { kind: 'refused', refusals: refusalsOf(errors, write.fields) }
}

// Errors beside an object contradict the status, in any form.
function holdsErrors(body: unknown): boolean {
  const errors = object(body)?.['errors']
  return errors !== undefined && errors !== null && !(Array.isArray(errors) && errors.length === 0)
}
