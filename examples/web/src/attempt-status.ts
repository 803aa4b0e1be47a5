// The status of an attempt, as the shop acts on it, and what it means for the attempt's key.
import type { IntentFragment, LinkDetailsFragment, PaymentLineFragment } from '../../client/__generated__/graphql.ts'
import type { Violation } from './violations.ts'

export type AttemptStatus =
  /** Rejected before anything was recorded. Correct it and send it with the same key. */
  | { readonly kind: 'invalid'; readonly violations: readonly Violation[] }
  /** DRUO refused it. A corrected request is a new attempt. */
  | { readonly kind: 'refused'; readonly violations: readonly Violation[] }
  /** Nothing was done. The same key can be sent again. */
  | { readonly kind: 'not-sent' }
  /** No response arrived. With the same key it can be sent again and is done at most once. */
  | { readonly kind: 'no-answer' }
  /** It may or may not have happened. The shop asks the gateway again at this time; the customer must not pay again. */
  | { readonly kind: 'confirming'; readonly nextPollAt: string | null }
  | { readonly kind: 'link-created'; readonly link: LinkDetailsFragment }
  | { readonly kind: 'paid'; readonly payment: PaymentLineFragment }
  /** It certainly did not happen. */
  | { readonly kind: 'not-executed' }
  /** A person must decide. Only a repeatable attempt can be tried again. */
  | { readonly kind: 'needs-review'; readonly repeatable: boolean }

export interface Outcome {
  readonly intent: IntentFragment | null
  readonly violations: readonly Violation[]
  readonly link: LinkDetailsFragment | null
  readonly payment: PaymentLineFragment | null
}

export function statusOf({ intent, violations, link, payment }: Outcome): AttemptStatus {
  if (intent === null) return { kind: 'invalid', violations }
  switch (intent.state) {
    case 'SUCCEEDED':
      if (link !== null) return { kind: 'link-created', link }
      if (payment !== null) return { kind: 'paid', payment }
      // It is done, but its result could not be read.
      return { kind: 'confirming', nextPollAt: intent.nextPollAt }
    case 'REJECTED':
      return { kind: 'refused', violations }
    case 'NOT_SENT':
      return { kind: 'not-sent' }
    case 'NOT_EXECUTED':
      return { kind: 'not-executed' }
    case 'NEEDS_REVIEW':
      return { kind: 'needs-review', repeatable: intent.repeatable }
    case 'CONFIRMING':
    case 'IN_PROGRESS':
      return { kind: 'confirming', nextPollAt: intent.nextPollAt }
  }
}

/** Whether the next request, changed or not, belongs to the same attempt and must keep its key. */
export function keepsKey(status: AttemptStatus, isChanged: boolean): boolean {
  switch (status.kind) {
    case 'invalid':
      return !status.violations.some(({ field }) => field === 'input.idempotencyKey')
    // The gateway has recorded the request. With this key it accepts only the same one.
    case 'not-sent':
      return !isChanged
    case 'no-answer':
    case 'confirming':
      return true
    case 'refused':
    case 'not-executed':
    case 'needs-review':
    case 'link-created':
    case 'paid':
      return false
  }
}

/** Whether the shop can offer to try again. */
export const canTryAgain = (status: AttemptStatus): boolean =>
  status.kind === 'not-sent' ||
  status.kind === 'not-executed' ||
  status.kind === 'refused' ||
  (status.kind === 'needs-review' && status.repeatable)
