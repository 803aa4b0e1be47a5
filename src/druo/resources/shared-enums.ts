// Enumerations that several resources have: languages, and the delivery status of checkout links and connect links.
import { openEnum, type OpenEnum, unknownEnum, type UnknownEnumReporter } from '../decode.ts'
import type { KnownLanguage } from './new-end-user.ts'

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

export type DeliveryStatus = keyof typeof deliveryStatuses

const deliveryStatuses = { CREATED: true, OPENED: true } as const
/** DRUO's documentation spells it so. */
const spellings = { OPENNED: 'OPENED' } as const

export function decodeDeliveryStatus(
  value: unknown,
  field: string,
  report: UnknownEnumReporter,
): OpenEnum<DeliveryStatus> {
  return openEnum(deliveryStatuses, value, field, report, spellings) ?? unknownEnum
}

/** DRUO's spelling in a list's filter. */
export const wireDeliveryStatus = { CREATED: 'CREATED', OPENED: 'OPENNED' } as const
