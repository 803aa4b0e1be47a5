// Subscriptions to objects at DRUO, as each caller sees them. Subscribers with the same view of an object share its poller.
import { randomUUID } from 'node:crypto'
import {
  type Account,
  type CheckoutLink,
  DruoError,
  type DruoReads,
  runInCallScope,
  type Transaction,
} from '../druo/index.ts'
import type { Metrics } from '../platform/index.ts'
import type { Failure } from './poller.ts'
import { createPollers, type SubscribeTo } from './pollers.ts'

export interface ObjectSubscriptions {
  /** @param druoReads called for every poll: what a payer's view has cached must not outlive its poll */
  readonly forViewer: (viewer: Viewer, druoReads: () => DruoReads) => SubscriptionsOfViewer
  /** These ids may have changed: polls their objects at once. */
  readonly notifyChanged: (ids: readonly string[]) => void
}

/** Whose view of DRUO it is. */
interface Viewer {
  /** Equal for callers that read DRUO with the same credentials. If DRUO asks one of them to slow down, all do. */
  readonly credentials: string
  /** Polls in flight are shared out by it. Undefined if callers are not distinguished. */
  readonly caller: string | undefined
  /** Only for a payer, who sees the objects of this end user. */
  readonly endUserId: string | undefined
}

interface SubscriptionsOfViewer {
  readonly transaction: SubscribeToObject<Transaction>
  readonly checkoutLink: SubscribeToObject<CheckoutLink>
  readonly account: SubscribeToObject<Account>
}

type SubscribeToObject<T> = (object: SubscribedObject<T>) => AsyncIterableIterator<T | null>

interface SubscribedObject<T> {
  readonly id: string
  /** The address at DRUO, if objects with this id can have several. */
  readonly place?: string
  readonly read: (druo: DruoReads) => Promise<T | null>
  /** Further ids whose change notifications concern this object. */
  readonly relatedIds?: (state: T) => readonly string[]
  readonly isLast: (state: T) => boolean
}

/** All polls share the places of one caller of DRUO. Subscribers share out the polls. */
const pollingCaller = 'subscriptions'

/** For all calls of one poll. Each call also has a shorter timeout. */
const pollDeadlineMs = 19_000

/** @param changeCount grows with each write and each notification */
export function createObjectSubscriptions(metrics: Metrics, changeCount: () => number): ObjectSubscriptions {
  const pollers = createPollers({ failureOf, onPoll: metrics.objectPolled, changeCount })
  metrics.polledObjects(() => pollers.size)
  const transactions = pollers.of<Transaction>()
  const checkoutLinks = pollers.of<CheckoutLink>()
  const accounts = pollers.of<Account>()
  return {
    forViewer({ credentials, caller, endUserId }, druoReads) {
      const asViewer =
        <T>(subscribe: SubscribeTo<T>): SubscribeToObject<T> =>
        ({ id, place = '', read, relatedIds = () => [], isLast }) =>
          subscribe({
            key: JSON.stringify([credentials, endUserId ?? null, place, id]),
            credentials,
            caller,
            id,
            read() {
              const deadline = new Date(Date.now() + pollDeadlineMs)
              const scope = { requestId: randomUUID(), caller: pollingCaller, deadline }
              return runInCallScope(scope, () => read(druoReads()))
            },
            relatedIds,
            isFinal: isLast,
          })
      return {
        transaction: asViewer(transactions),
        checkoutLink: asViewer(checkoutLinks),
        account: asViewer(accounts),
      }
    },
    notifyChanged: (ids) => pollers.notifyChanged(ids),
  }
}

// An error that is not DRUO's is a refusal of the gateway, or a bug: polling again does not help.
function failureOf(error: unknown): Failure {
  if (!(error instanceof DruoError)) return { isLasting: true, retryAfterMs: undefined }
  const { kind, retryAfterMs } = error
  return { isLasting: kind === 'caller-unauthenticated' || kind === 'caller-forbidden', retryAfterMs }
}
