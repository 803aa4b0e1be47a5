// Decodes DRUO's end users, in separate responses and embedded in other objects.
import type { KnownLanguage, PostalAddress } from './new-end-user.ts'
import { decodeReferences } from '../correlation-reference.ts'
import {
  calendarDay,
  country,
  dateTime,
  enveloped,
  object,
  openEnum,
  type OpenEnum,
  type Related,
  related,
  text,
  unknownEnum,
  type UnknownEnumReporter,
  type WireObject,
} from '../decode.ts'
import { decodeLanguage } from './shared-enums.ts'

export type EndUserType = 'INDIVIDUAL' | 'ORGANIZATION'
type IdentificationType = keyof typeof identificationTypes

const endUserTypes = { INDIVIDUAL: true, ORGANIZATION: true } as const
const typeSynonyms = { COMPANY: 'ORGANIZATION' } as const
const identificationTypes = {
  NATIONAL_IDENTITY_CARD: true,
  NATIONAL_ID: true,
  DRIVERS_LICENSE: true,
  PASSPORT: true,
  TAXPAYER_ID: true,
  FOREIGN_TAXPAYER_ID: true,
  FOREIGN_ID: true,
  FOREIGN_DRIVERS_LICENSE: true,
  CO_TARJETA_DE_IDENTIDAD: true,
  CO_PERMISO_ESPECIAL_PERMANENCIA: true,
} as const

interface Identification {
  readonly number: string
  readonly type: OpenEnum<IdentificationType>
  readonly country: string | null
}

interface PhoneNumber {
  readonly countryCode: string
  readonly number: string
}

type Address = Readonly<Record<keyof PostalAddress, string | null>>

export interface EndUser {
  readonly id: string
  readonly code: string
  readonly type: OpenEnum<EndUserType>
  readonly firstName: string | null
  readonly lastName: string | null
  readonly organization: string | null
  readonly organizationLegalName: string | null
  readonly identification: Identification | null
  /** YYYY-MM-DD */
  readonly dateOfBirth: string | null
  readonly email: string | null
  readonly phoneNumber: PhoneNumber | null
  readonly address: Address | null
  readonly preferredLanguage: OpenEnum<KnownLanguage> | null
  readonly note: string | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly createdAt: Date | null
  readonly updatedAt: Date | null
}

/** Null without an id: then it is not an end user. `envelopes`: the keys that may wrap it. */
export function decodeEndUser(
  body: unknown,
  report: UnknownEnumReporter,
  envelopes: readonly string[] = [],
): EndUser | null {
  const found = enveloped(body, envelopes)
  return found === null ? null : toEndUser(found.id, found.wire, report)
}

/** The end user to whom another object refers. */
export function relatedEndUser(value: unknown, report: UnknownEnumReporter): Related<EndUser> | null {
  return related(value, (embedded) => decodeEndUser(embedded, report))
}

/** An end user of whom only the id is known. */
export function endUserStub(id: string): EndUser {
  return toEndUser(id, {}, () => undefined)
}

function toEndUser(id: string, wire: WireObject, report: UnknownEnumReporter): EndUser {
  return {
    id,
    code: text(wire['code']) ?? '',
    type: openEnum(endUserTypes, wire['type'], 'end_user.type', report, typeSynonyms) ?? unknownEnum,
    firstName: text(wire['first_name']),
    lastName: text(wire['last_name']),
    organization: text(wire['organization']),
    organizationLegalName: text(wire['organization_legal_name']),
    identification: decodeIdentification(wire, report),
    dateOfBirth: calendarDay(wire['date_of_birth']),
    email: text(wire['email']),
    phoneNumber: decodePhoneNumber(wire['phone_number']),
    address: decodeAddress(wire['address']),
    preferredLanguage: decodeLanguage(wire['preferred_language'], 'end_user.preferred_language', report),
    note: text(wire['note']),
    ...decodeReferences(wire),
    createdAt: dateTime(wire['date_created_gmt']),
    updatedAt: dateTime(wire['date_updated_gmt']),
  }
}

function decodeIdentification(wire: WireObject, report: UnknownEnumReporter): Identification | null {
  const number = text(wire['local_id'])
  if (number === null) return null
  const type = openEnum(identificationTypes, wire['local_id_type'], 'end_user.local_id_type', report)
  return { number, type: type ?? unknownEnum, country: country(wire['local_id_country']) }
}

function decodePhoneNumber(value: unknown): PhoneNumber | null {
  const wire = object(value)
  const number = text(wire?.['number'])
  return wire === null || number === null ? null : { countryCode: text(wire['country_code']) ?? '', number }
}

function decodeAddress(value: unknown): Address | null {
  const wire = object(value)
  if (wire === null) return null
  // DRUO's sample and its attribute list spell these names differently.
  const line = (number: number) => text(wire[`address_line_${number}`]) ?? text(wire[`address_line${number}`])
  const address = {
    line1: line(1),
    line2: line(2),
    line3: line(3),
    locality: text(wire['locality']),
    sublocality: text(wire['sublocality']),
    administrativeDistrict: text(wire['administrative_district']) ?? text(wire['adminisrative_district']),
    postalCode: text(wire['postal_code']),
    country: country(wire['country']),
  }
  return Object.values(address).every((part) => part === null) ? null : address
}
