// How a step of a validation went: as DRUO has just answered it, or as it was kept.
import type { WriteIntentSource } from '../../context.ts'
import { type AccountAuthentication, decodeAuthentication } from '../../druo/resources/account-decoder.ts'

export function madeAuthentication(intent: WriteIntentSource | null): AccountAuthentication | null {
  if (intent === null) return null
  const { made, record } = intent
  if (made.authentication) return made.authentication
  if (record.outcome?.kind !== 'done' || record.druoId === null) return null
  return decodeAuthentication(record.druoId, record.outcome.snapshot, () => undefined)
}
