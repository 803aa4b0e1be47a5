// Languages. DRUO writes them in one form for end users and in another for links.
import type { KnownLanguage } from './new-end-user.ts'
import { openEnum, type OpenEnum, type UnknownEnumReporter } from '../decode.ts'

const languages = { EN_US: true, ES_CO: true } as const

export function decodeLanguage(
  value: unknown,
  field: string,
  report: UnknownEnumReporter,
): OpenEnum<KnownLanguage> | null {
  return openEnum(languages, value, field, report)
}

/** `preferred_language` of an end user. */
export const endUserLanguage = { EN_US: 'en_US', ES_CO: 'es_CO' } as const

/** `default_language` of a link, in a request. */
export const linkLanguage = { EN_US: 'en-us', ES_CO: 'es-co' } as const
