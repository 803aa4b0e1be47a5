// DRUO's End User object, as DRUO answers or embeds it (druo-api.md 2.4).
import type { KnownLanguage, PostalAddress } from '../../shared/new-end-user.ts'
import {
  calendarDay,
  country,
  dateTime,
  type DriftReporter,
  identifier,
  metadata,
  object,
  type OpenValue,
  openValue,
  type Related,
  related,
  text,
  unknownValue,
  type WireObject,
} from '../decode.ts'
import { withoutMark } from '../mark.ts'
import { decodeLanguage } from './language.ts'

export interface EndUser {
  readonly id: string
  readonly code: string
  readonly type: OpenValue<EndUserType>
  readonly firstName: string | null
  readonly lastName: string | null
  readonly organization: string | null
  readonly organizationLegalName: string | null
  readonly identification: {
    readonly number: string
    readonly type: OpenValue<IdentificationType>
    readonly country: string | null
  } | null
  /** YYYY-MM-DD */
  readonly dateOfBirth: string | null
  readonly email: string | null
  readonly phoneNumber: { readonly countryCode: string; readonly number: string } | null
  readonly address: Readonly<Record<keyof PostalAddress, string | null>> | null
  readonly preferredLanguage: OpenValue<KnownLanguage> | null
  readonly note: string | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly createdAt: Date | null
  readonly updatedAt: Date | null
}

export type EndUserType = 'INDIVIDUAL' | 'ORGANIZATION'
export type IdentificationType = keyof typeof identificationTypes

const endUserTypes = { INDIVIDUAL: true, ORGANIZATION: true } as const
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

/** Null where there is no id: then it is no end user. */
export function decodeEndUser(value: unknown, report: DriftReporter): EndUser | null {
  const wire = object(value)
  const id = identifier(wire?.['uuid'])
  return wire === null || id === null ? null : endUserOf(id, wire, report)
}

/** An end user of whom nothing but the id is known. */
export function blankEndUser(id: string): EndUser {
  return endUserOf(id, {}, () => undefined)
}

function endUserOf(id: string, wire: WireObject, report: DriftReporter): EndUser {
  return {
    id,
    code: text(wire['code']) ?? '',
    type: openValue(endUserTypes, wire['type'], 'end_user.type', report, { COMPANY: 'ORGANIZATION' }) ?? unknownValue,
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
    primaryReference: text(wire['primary_reference']),
    ...withoutMark(text(wire['secondary_reference']), metadata(wire['metadata'])),
    createdAt: dateTime(wire['date_created_gmt']),
    updatedAt: dateTime(wire['date_updated_gmt']),
  }
}

/** The end user whom another object names. */
export function relatedEndUser(value: unknown, report: DriftReporter): Related<EndUser> | null {
  return related(value, (whole) => decodeEndUser(whole, report))
}

function decodeIdentification(wire: WireObject, report: DriftReporter): EndUser['identification'] {
  const number = text(wire['local_id'])
  if (number === null) return null
  const type = openValue(identificationTypes, wire['local_id_type'], 'end_user.local_id_type', report)
  return { number, type: type ?? unknownValue, country: country(wire['local_id_country']) }
}

function decodePhoneNumber(value: unknown): EndUser['phoneNumber'] {
  const wire = object(value)
  const number = text(wire?.['number'])
  return wire === null || number === null ? null : { countryCode: text(wire['country_code']) ?? '', number }
}

function decodeAddress(value: unknown): EndUser['address'] {
  const wire = object(value)
  if (wire === null) return null
  // DRUO's example and its attribute list spell these names differently.
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
