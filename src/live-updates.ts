// Composes what subscriptions watch: each caller's view of DRUO, read again for all who have the same.
import { randomUUID } from 'node:crypto'
import type { Watching, WatchObject } from './domains/shared/context.ts'
import { callScope } from './druo/call-scope.ts'
import type { DruoReads } from './druo/client.ts'
import { DruoError } from './druo/errors.ts'
import type { Account } from './druo/resources/account-decoder.ts'
import type { CheckoutLink } from './druo/resources/checkout-links.ts'
import type { Transaction } from './druo/resources/transaction-decoder.ts'
import type { Failure } from './updates/subscriber-source.ts'
import { createWatches, type WatchObject as Watch } from './updates/pollers.ts'
import type { Metrics } from './platform/metrics.ts'
import type { Authenticated } from './http/auth/authenticate.ts'
import { callerKey } from './http/auth/caller-identity.ts'

export interface LiveUpdates {
  /** @param look for each read anew: what a payer's view has learnt must not outlive what it was learnt from */
  readonly watchFor: (admitted: Authenticated, look: () => DruoReads) => Watching
  /** There may be news of these ids of DRUO's. */
  readonly wake: (ids: readonly string[]) => void
}

/** All polls share the places of one caller of DRUO; among them, subscribers share the places for polls. */
const pollsCaller = 'subscriptions'

/** One read with all that belongs to it; each call has a shorter time of its own. */
const readDeadlineMs = 19_000

export function createLiveUpdates(metrics: Metrics): LiveUpdates {
  const watches = createWatches({ failureOf, onPoll: metrics.objectPolled })
  metrics.watchedObjects(() => watches.size)
  const transactions = watches.of<Transaction>()
  const checkoutLinks = watches.of<CheckoutLink>()
  const accounts = watches.of<Account>()
  return {
    watchFor(admitted, look) {
      const { credentials } = admitted
      const viewed =
        <T>(watch: Watch<T>): WatchObject<T> =>
        ({ id, place = '', read, relatedIds = () => [], isLast }) =>
          watch({
            key: JSON.stringify([credentials, admitted.caller.endUserId ?? null, place, id]),
            credentials,
            caller: callerKey(admitted),
            id,
            read: () => {
              const deadline = new Date(Date.now() + readDeadlineMs)
              const scope = { requestId: randomUUID(), caller: pollsCaller, deadline }
              return callScope.run(scope, () => read(look()))
            },
            relatedIds,
            isLast,
          })
      return {
        transaction: viewed(transactions),
        checkoutLink: viewed(checkoutLinks),
        account: viewed(accounts),
      }
    },
    wake: (ids) => watches.wake(ids),
  }
}

// What is no failure of DRUO's is a refusal of the gateway's own, or a bug.
function failureOf(error: unknown): Failure {
  if (!(error instanceof DruoError)) return { isLasting: true, retryAfterMs: undefined }
  const { kind, retryAfterMs } = error
  return { isLasting: kind === 'caller-unauthenticated' || kind === 'caller-forbidden', retryAfterMs }
}
