// How an intention stands, in the words that the shop acts on, and what that means for its key.
import type { IntentFragment, LinkDetailsFragment, PaymentLineFragment } from '../../client/__generated__/graphql.ts'
import type { Fault } from './faults.ts'

export type Standing =
  /** Refused before anything was recorded: mend it, and send it under the same key. */
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
  /** DRUO refused it. What is mended is a new intention. */
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  /** Nothing was done: the same key may be sent again. */
  | { readonly kind: 'not-sent'; readonly message: string }
  /** No answer came. Sent again under the same key, it is done at most once. */
  | { readonly kind: 'lost' }
  /** It may or may not have happened: nobody pays again, and the gateway is asked again at that time. */
  | { readonly kind: 'finding-out'; readonly nextPollAt: string | null }
  | { readonly kind: 'link-made'; readonly link: LinkDetailsFragment }
  | { readonly kind: 'paid'; readonly payment: PaymentLineFragment }
  /** It certainly did not happen. */
  | { readonly kind: 'not-executed' }
  /** The gateway cannot tell: a person must look. Only what is repeatable may be tried again. */
  | { readonly kind: 'needs-review'; readonly repeatable: boolean }

export interface Outcome {
  readonly intent: IntentFragment | null
  readonly faults: readonly Fault[]
  readonly link: LinkDetailsFragment | null
  readonly payment: PaymentLineFragment | null
}

export function standingOf({ intent, faults, link, payment }: Outcome): Standing {
  if (intent === null) return { kind: 'faulty', faults }
  switch (intent.state) {
    case 'SUCCEEDED':
      if (link !== null) return { kind: 'link-made', link }
      if (payment !== null) return { kind: 'paid', payment }
      // It is done, but not what came of it could be read.
      return { kind: 'finding-out', nextPollAt: intent.nextPollAt }
    case 'REJECTED':
      return { kind: 'refused', faults }
    case 'NOT_SENT':
      return { kind: 'not-sent', message: 'Nothing was sent.' }
    case 'NOT_EXECUTED':
      return { kind: 'not-executed' }
    case 'NEEDS_REVIEW':
      return { kind: 'needs-review', repeatable: intent.repeatable }
    case 'CONFIRMING':
    case 'IN_PROGRESS':
      return { kind: 'finding-out', nextPollAt: intent.nextPollAt }
  }
}

/** Whether what is sent next, mended or as it was, is still the same intention, and so must keep its key. */
export function keepsKey(standing: Standing, mended: boolean): boolean {
  switch (standing.kind) {
    case 'faulty':
      return !standing.faults.some(({ field }) => field === 'input.idempotencyKey')
    // The gateway remembers what was to be sent: under this key it takes that alone.
    case 'not-sent':
      return !mended
    case 'lost':
    case 'finding-out':
      return true
    case 'refused':
    case 'not-executed':
    case 'needs-review':
    case 'link-made':
    case 'paid':
      return false
  }
}

/** Whether the shop may offer to try once more. */
export const mayTryAgain = (standing: Standing): boolean =>
  standing.kind === 'not-sent' ||
  standing.kind === 'not-executed' ||
  standing.kind === 'refused' ||
  (standing.kind === 'needs-review' && standing.repeatable)
