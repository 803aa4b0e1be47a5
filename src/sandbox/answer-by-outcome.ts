// Plays the transport outcomes: what the caller sees or does not see of a request that creates something.
import { serverError, tooManyRequests } from './errors.ts'
import { outcomeOf } from './outcomes.ts'
import type { Reply } from './reply.ts'
import type { SandboxState } from './state.ts'

/** `commit` does the work and is called at most once; everything but a rate limit happens after it. */
export async function answerByOutcome(state: SandboxState, amount: number, commit: () => Reply): Promise<Reply> {
  const outcome = outcomeOf(amount)
  // DRUO documents no Retry-After; the header is here because a client must obey one wherever it meets it.
  if (outcome === 'RATE_LIMITED') throw tooManyRequests(1)
  const reply = commit()
  if (outcome === 'SLOW') await state.wait(state.slowMs)
  if (outcome === 'FAILS_AFTER_COMMIT') throw serverError()
  if (outcome === 'DROPS_AFTER_COMMIT') return { kind: 'drop' }
  return reply
}
