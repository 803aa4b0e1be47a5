// Applies the transport outcomes: which response the caller gets for a request that creates something.
import { serverError, tooManyRequests } from './errors.ts'
import { outcomeOf } from './outcomes.ts'
import type { Reply } from './reply.ts'
import type { SandboxState } from './state.ts'

/** `commit` creates the object. It is called at most once, and not for a rate limit. */
export async function answerByOutcome(state: SandboxState, amount: number, commit: () => Reply): Promise<Reply> {
  const outcome = outcomeOf(amount)
  // DRUO documents no Retry-After. It is sent because clients must obey it.
  if (outcome === 'RATE_LIMITED') throw tooManyRequests(1)
  const reply = commit()
  if (outcome === 'SLOW') await state.wait(state.slowMs)
  if (outcome === 'FAILS_AFTER_COMMIT') throw serverError()
  if (outcome === 'DROPS_AFTER_COMMIT') return { kind: 'drop' }
  return reply
}
