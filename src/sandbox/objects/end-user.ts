// Creates end users and renders them as DRUO does.
import type { EndUser, EndUserDetails, PhoneNumber, SandboxState } from '../state.ts'

export function addEndUser(state: SandboxState, details: EndUserDetails): EndUser {
  const now = state.now()
  const endUser = {
    ...details,
    uuid: state.ids.uuid('eur'),
    code: state.ids.code('EU', 11),
    createdAt: now,
    updatedAt: now,
  }
  state.endUsers.set(endUser.uuid, endUser)
  return endUser
}

export function renderEndUser(endUser: EndUser): Record<string, unknown> {
  return {
    uuid: endUser.uuid,
    code: endUser.code,
    type: endUser.type,
    first_name: endUser.first_name,
    last_name: endUser.last_name,
    organization: endUser.organization,
    // The sample of an individual does not have this key. Only the authorize page names it, for organizations.
    ...(endUser.organization_legal_name === null ? {} : { organization_legal_name: endUser.organization_legal_name }),
    local_id: endUser.local_id,
    local_id_type: endUser.local_id_type,
    local_id_country: endUser.local_id_country,
    date_of_birth: endUser.date_of_birth,
    email: endUser.email,
    phone_number: endUser.phone_number && renderPhoneNumber(endUser.phone_number),
    address: endUser.address,
    preferred_language: endUser.preferred_language,
    note: endUser.note,
    primary_reference: endUser.primary_reference,
    secondary_reference: endUser.secondary_reference,
    metadata: endUser.metadata,
    date_created_gmt: endUser.createdAt.toISOString(),
    date_updated_gmt: endUser.updatedAt.toISOString(),
  }
}

// "Get End User" shows both parts as JSON numbers, although it types the country code as a string.
const renderPhoneNumber = (phone: PhoneNumber): Record<string, string | number> => ({
  country_code: asNumberWhereExact(phone.country_code),
  number: asNumberWhereExact(phone.number),
})

const asNumberWhereExact = (digits: string): string | number =>
  /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : digits
