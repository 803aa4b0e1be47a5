// An end user in a request: `existing_end_user_id`, or the fields of `new_end_user_details` (druo-api.md 2.4).
import type { EndUserReference, PostalAddress } from '../../shared/new-end-user.ts'
import type { CommandField } from '../command-fields.ts'
import { endUserLanguage } from './language.ts'

/** `existing_end_user_id` or `new_end_user_details`, below `wirePrefix` ("" or "origin_account."). */
export function endUserFields(
  endUser: EndUserReference,
  wirePrefix: string,
  path: readonly string[],
): readonly CommandField[] {
  const existing = `${wirePrefix}existing_end_user_id`
  const details = `${wirePrefix}new_end_user_details`
  const { individual, organization } = endUser
  if (individual || organization) {
    const detailsPath = [...path, individual ? 'individual' : 'organization']
    return [
      { wire: existing, path },
      { wire: details, path: detailsPath },
      ...newEndUserFields(endUser, `${details}.`, path),
    ]
  }
  return [
    { wire: existing, path: [...path, 'existingId'], value: endUser.existingId, kind: 'id' },
    { wire: details, path },
  ]
}

/** The details of a new end user, below `prefix` ("" or "new_end_user_details."); none where it names a known one. */
export function newEndUserFields(
  { individual, organization }: EndUserReference,
  prefix: string,
  path: readonly string[],
): readonly CommandField[] {
  if (individual) return individualFields(individual, prefix, [...path, 'individual'])
  return organization ? organizationFields(organization, prefix, [...path, 'organization']) : []
}

type Individual = NonNullable<EndUserReference['individual']>
type Organization = NonNullable<EndUserReference['organization']>

function individualFields(details: Individual, prefix: string, path: readonly string[]): readonly CommandField[] {
  return [
    { wire: `${prefix}type`, path, value: 'INDIVIDUAL' },
    { wire: `${prefix}first_name`, path: [...path, 'firstName'], value: details.firstName, kind: 'personal' },
    { wire: `${prefix}last_name`, path: [...path, 'lastName'], value: details.lastName, kind: 'personal' },
    { wire: `${prefix}organization`, path: [...path, 'organization'], value: details.organization, kind: 'personal' },
    { wire: `${prefix}date_of_birth`, path: [...path, 'dateOfBirth'], value: details.dateOfBirth, kind: 'personal' },
    ...sharedFields(details, prefix, path),
  ]
}

function organizationFields(details: Organization, prefix: string, path: readonly string[]): readonly CommandField[] {
  return [
    { wire: `${prefix}type`, path, value: 'ORGANIZATION' },
    {
      wire: `${prefix}organization_legal_name`,
      path: [...path, 'legalName'],
      value: details.legalName,
      kind: 'personal',
    },
    { wire: `${prefix}organization`, path: [...path, 'name'], value: details.name, kind: 'personal' },
    ...sharedFields(details, prefix, path),
  ]
}

function sharedFields(
  details: Individual | Organization,
  prefix: string,
  path: readonly string[],
): readonly CommandField[] {
  const { identification, phoneNumber, address } = details
  const documentPath = [...path, 'identification']
  const phonePath = [...path, 'phoneNumber']
  return [
    { wire: `${prefix}local_id`, path: [...documentPath, 'number'], value: identification?.number, kind: 'personal' },
    { wire: `${prefix}local_id_type`, path: [...documentPath, 'type'], value: identification?.type },
    { wire: `${prefix}local_id_country`, path: [...documentPath, 'country'], value: identification?.country },
    { wire: `${prefix}email`, path: [...path, 'email'], value: details.email, kind: 'personal' },
    { wire: `${prefix}phone_number`, path: phonePath },
    {
      wire: `${prefix}phone_number.country_code`,
      path: [...phonePath, 'countryCode'],
      value: phoneNumber?.countryCode,
    },
    {
      wire: `${prefix}phone_number.number`,
      path: [...phonePath, 'number'],
      value: phoneNumber?.number,
      kind: 'personal',
    },
    ...addressFields(address ?? {}, `${prefix}address`, [...path, 'address']),
    {
      wire: `${prefix}preferred_language`,
      path: [...path, 'preferredLanguage'],
      value: details.preferredLanguage && endUserLanguage[details.preferredLanguage],
    },
    { wire: `${prefix}note`, path: [...path, 'note'], value: details.note, kind: 'personal' },
    { wire: `${prefix}primary_reference`, path: [...path, 'primaryReference'], value: details.primaryReference },
    { wire: `${prefix}secondary_reference`, path: [...path, 'secondaryReference'], value: details.secondaryReference },
    { wire: `${prefix}metadata`, path: [...path, 'metadata'], value: details.metadata },
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
