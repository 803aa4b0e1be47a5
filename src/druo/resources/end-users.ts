// DRUO's end users: get, list and create, and end users in other requests.
import type { EndUserReference, PostalAddress } from './new-end-user.ts'
import type { WriteResult } from '../write-result.ts'
import type { Calls, Sending } from '../calls.ts'
import type { CommandField } from '../command-fields.ts'
import { tagMetadata, tagReference } from '../correlation-reference.ts'
import type { UnknownEnumReporter } from '../decode.ts'
import { createdBetween, type Page, type PageRequest, readPage } from '../pages.ts'
import { readById } from '../by-id.ts'
import { decodeEndUser, type EndUser, type EndUserType } from './end-user-decoder.ts'
import { endUserLanguage } from './shared-enums.ts'

export interface EndUserFilter {
  readonly type?: EndUserType | null | undefined
  readonly id?: string | null | undefined
  readonly code?: string | null | undefined
  readonly email?: string | null | undefined
  readonly identificationNumber?: string | null | undefined
  readonly firstName?: string | null | undefined
  readonly lastName?: string | null | undefined
  readonly organization?: string | null | undefined
  readonly merchantId?: string | null | undefined
  readonly primaryReference?: string | null | undefined
  readonly secondaryReference?: string | null | undefined
  readonly createdFrom?: Date | null | undefined
  readonly createdTo?: Date | null | undefined
}

export interface EndUsers {
  /** GET /end-users/{uuid}; null if DRUO does not know it. @throws {DruoError} */
  get(id: string): Promise<EndUser | null>
  /** GET /end-users/list. @throws {DruoError} */
  list(filter: EndUserFilter, page: PageRequest): Promise<Page<EndUser>>
  /** POST /end-users/create, at most once. */
  create(
    endUser: Pick<EndUserReference, 'individual' | 'organization'>,
    sending: Sending,
  ): Promise<WriteResult<EndUser>>
}

export function endUsers(calls: Calls, report: UnknownEnumReporter): EndUsers {
  const decode = (body: unknown) => decodeEndUser(body, report, ['end_user'])
  return {
    get: (id) => readById(calls, '/end-users', id, 'an end user', decode),
    list: (filter, page) =>
      readPage(calls, { path: '/end-users/list', envelope: 'end_users', filter: wireFilter(filter) }, page, decode),
    create: (endUser, { reference, mayStillSend }) =>
      calls.write({
        method: 'POST',
        path: '/end-users/create',
        fields: newEndUserFields(tagged(endUser, reference), '', ['endUser']),
        mayStillSend,
        decode,
      }),
  }
}

function tagged({ individual, organization }: EndUserReference, tag: string): EndUserReference {
  return {
    individual: individual && { ...individual, ...tagsFor(individual, tag) },
    organization: organization && { ...organization, ...tagsFor(organization, tag) },
  }
}

function tagsFor(details: Individual | Organization, tag: string) {
  return {
    secondaryReference: tagReference(details.secondaryReference, tag),
    metadata: tagMetadata(details.metadata, tag),
  }
}

function wireFilter(filter: EndUserFilter) {
  return {
    type: filter.type,
    uuid: filter.id,
    code: filter.code,
    email: filter.email,
    local_id: filter.identificationNumber,
    first_name: filter.firstName,
    last_name: filter.lastName,
    organization: filter.organization,
    merchant_id: filter.merchantId,
    primary_reference: filter.primaryReference,
    secondary_reference: filter.secondaryReference,
    ...createdBetween(filter.createdFrom, filter.createdTo),
  }
}

/** An end user in another request: `existing_end_user_id` or `new_end_user_details`. `wirePrefix`: such as "origin_account.". */
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

/** The details of a new end user; none for an existing one. `prefix`: "" or "new_end_user_details.". */
function newEndUserFields(
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
    {
      wire: `${prefix}organization_legal_name`,
      path: [...path, 'organizationLegalName'],
      value: details.organizationLegalName,
      kind: 'personal',
    },
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
    { wire: `${prefix}first_name`, path: [...path, 'firstName'], value: details.firstName, kind: 'personal' },
    { wire: `${prefix}last_name`, path: [...path, 'lastName'], value: details.lastName, kind: 'personal' },
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
