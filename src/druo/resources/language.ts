// DRUO's languages, which it writes in one form for end users and in another for links (druo-api.md 3.14).
import type { KnownLanguage } from '../../shared/new-end-user.ts'
import { type DriftReporter, type OpenValue, openValue } from '../decode.ts'

const languages = { EN_US: true, ES_CO: true } as const

export function decodeLanguage(value: unknown, field: string, report: DriftReporter): OpenValue<KnownLanguage> | null {
  return openValue(languages, value, field, report)
}

/** `preferred_language` of an end user. */
export const endUserLanguage = { EN_US: 'en_US', ES_CO: 'es_CO' } as const

/** `default_language` of a link, in a request. */
export const linkLanguage = { EN_US: 'en-us', ES_CO: 'es-co' } as const
