// Codes of the gateway as sentences for the back office.
import type { WriteReviewReason } from '../../../client/__generated__/graphql.ts'

export const reasonText: Readonly<Record<WriteReviewReason, string>> = {
  NO_SEARCH: 'DRUO has no list in which it could be found.',
  UNPROVEN_SEARCH: 'The search found nothing. It has never found a write of this kind, so that it proves nothing.',
  SEVERAL: 'Several objects at DRUO carry its reference.',
  DIFFERENT: "What carries its reference, or DRUO's answer, is not what was asked for.",
  ALIKE: 'DRUO has something like it, but without its reference.',
  TOO_OLD: 'It was not certain after 24 hours.',
}

/** `createCheckoutLink` becomes `Create checkout link`. */
export function mutationText(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
