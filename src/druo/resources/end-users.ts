// DRUO's End User: the fields of `new_end_user_details`, and the object that DRUO embeds (druo-api.md 2.4).
import type { EndUserReference, KnownLanguage, PostalAddress } from '../../shared/new-end-user.ts'
import type { CommandField } from '../command-fields.ts'
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
  text,
  unknownValue,
  type WireObject,
} from '../decode.ts'

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
const languages = { EN_US: true, ES_CO: true } as const

export function decodeLanguage(value: unknown, field: string, report: DriftReporter): OpenValue<KnownLanguage> | null {
  return openValue(languages, value, field, report)
}

/** Null where there is no id: then it is no end user. */
export function decodeEndUser(value: unknown, report: DriftReporter): EndUser | null {
  const wire = object(value)
  const id = identifier(wire?.['uuid'])
  if (wire === null || id === null) return null
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
    secondaryReference: text(wire['secondary_reference']),
    metadata: metadata(wire['metadata']),
    createdAt: dateTime(wire['date_created_gmt']),
    updatedAt: dateTime(wire['date_updated_gmt']),
  }
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

/** `existing_end_user_id` or `new_end_user_details`, below `wirePrefix` ("" or "origin_account."). */
export function endUserFields(
  endUser: EndUserReference,
  wirePrefix: string,
  path: readonly string[],
): readonly CommandField[] {
  const existing = `${wirePrefix}existing_end_user_id`
  const details = `${wirePrefix}new_end_user_details`
  const { individual, organization } = endUser
  if (individual) return [{ wire: existing, path }, ...individualFields(individual, details, [...path, 'individual'])]
  if (organization) {
    return [{ wire: existing, path }, ...organizationFields(organization, details, [...path, 'organization'])]
  }
  return [
    { wire: existing, path: [...path, 'existingId'], value: endUser.existingId, kind: 'id' },
    { wire: details, path },
  ]
}

type Individual = NonNullable<EndUserReference['individual']>
type Organization = NonNullable<EndUserReference['organization']>

function individualFields(details: Individual, wire: string, path: readonly string[]): readonly CommandField[] {
  return [
    { wire, path },
    { wire: `${wire}.type`, path, value: 'INDIVIDUAL' },
    { wire: `${wire}.first_name`, path: [...path, 'firstName'], value: details.firstName, kind: 'personal' },
    { wire: `${wire}.last_name`, path: [...path, 'lastName'], value: details.lastName, kind: 'personal' },
    { wire: `${wire}.organization`, path: [...path, 'organization'], value: details.organization, kind: 'personal' },
    { wire: `${wire}.date_of_birth`, path: [...path, 'dateOfBirth'], value: details.dateOfBirth, kind: 'personal' },
    ...sharedFields(details, wire, path),
  ]
}

function organizationFields(details: Organization, wire: string, path: readonly string[]): readonly CommandField[] {
  const legalName = 'organization_legal_name'
  return [
    { wire, path },
    { wire: `${wire}.type`, path, value: 'ORGANIZATION' },
    { wire: `${wire}.${legalName}`, path: [...path, 'legalName'], value: details.legalName, kind: 'personal' },
    { wire: `${wire}.organization`, path: [...path, 'name'], value: details.name, kind: 'personal' },
    ...sharedFields(details, wire, path),
  ]
}

function sharedFields(
  details: Individual | Organization,
  wire: string,
  path: readonly string[],
): readonly CommandField[] {
  const { identification, phoneNumber, address } = details
  const documentPath = [...path, 'identification']
  const phonePath = [...path, 'phoneNumber']
  return [
    { wire: `${wire}.local_id`, path: [...documentPath, 'number'], value: identification?.number, kind: 'personal' },
    { wire: `${wire}.local_id_type`, path: [...documentPath, 'type'], value: identification?.type },
    { wire: `${wire}.local_id_country`, path: [...documentPath, 'country'], value: identification?.country },
    { wire: `${wire}.email`, path: [...path, 'email'], value: details.email, kind: 'personal' },
    { wire: `${wire}.phone_number`, path: phonePath },
    {
      wire: `${wire}.phone_number.country_code`,
      path: [...phonePath, 'countryCode'],
      value: phoneNumber?.countryCode,
    },
    {
      wire: `${wire}.phone_number.number`,
      path: [...phonePath, 'number'],
      value: phoneNumber?.number,
      kind: 'personal',
    },
    ...addressFields(address ?? {}, `${wire}.address`, [...path, 'address']),
    {
      wire: `${wire}.preferred_language`,
      path: [...path, 'preferredLanguage'],
      value: details.preferredLanguage && wireLanguage[details.preferredLanguage],
    },
    { wire: `${wire}.note`, path: [...path, 'note'], value: details.note, kind: 'personal' },
    { wire: `${wire}.primary_reference`, path: [...path, 'primaryReference'], value: details.primaryReference },
    { wire: `${wire}.secondary_reference`, path: [...path, 'secondaryReference'], value: details.secondaryReference },
    { wire: `${wire}.metadata`, path: [...path, 'metadata'], value: details.metadata },
  ]
}

function addressFields(address: PostalAddress, wire: string, path: readonly string[]): readonly CommandField[] {
  return [
    { wire, path },
    { wire: `${wire}.address_line_1`, path: [...path, 'line1'], value: address.line1, kind: 'personal' },
    { wire: `${wire}.address_line_2`, path: [...path, 'line2'], value: address.line2, kind: 'personal' },
    { wire: `${wire}.address_line_3`, path: [...path, 'line3'], value: address.line3, kind: 'personal' },
    { wire: `${wire}.locality`, path: [...path, 'locality'], value: address.locality, kind: 'personal' },
    { wire: `${wire}.sublocality`, path: [...path, 'sublocality'], value: address.sublocality, kind: 'personal' },
    {
      wire: `${wire}.administrative_district`,
      path: [...path, 'administrativeDistrict'],
      value: address.administrativeDistrict,
      kind: 'personal',
    },
    { wire: `${wire}.postal_code`, path: [...path, 'postalCode'], value: address.postalCode, kind: 'personal' },
    { wire: `${wire}.country`, path: [...path, 'country'], value: address.country },
  ]
}

/** As DRUO writes a language in an end user; a checkout link's `default_language` has another form. */
const wireLanguage = { EN_US: 'en_US', ES_CO: 'es_CO' } as const
