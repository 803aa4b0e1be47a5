// Reads the choice between an existing end user and the details of a new one.
import type { FieldReader } from '../field-reader.ts'
import { addEndUser } from '../objects/end-user.ts'
import type { Address, EndUserDetails, PhoneNumber, SandboxState } from '../state.ts'
import {
  anyText,
  calendarDate,
  countryCode,
  email,
  idKnownIn,
  language,
  languageOf,
  localIdType,
  oneOf,
} from '../value-rules.ts'

/** Creates the object if needed and returns its id. Call it only once the whole request is valid. */
export type DeferredReference = () => string

interface Rules {
  readonly required: boolean
  /** True if the rest of the request says that the country is Colombia. */
  readonly inColombia: boolean
}

// DRUO's page requires existing_end_user_id, but also allows a new end user in its place. With "exactly one of the two", both of
// its samples are valid.
export function readEndUserChoice(reader: FieldReader, state: SandboxState, rules: Rules): DeferredReference {
  const existing = reader.text('existing_end_user_id', idKnownIn(state.endUsers))
  const details = reader.object('new_end_user_details')
  const given = [reader.has('existing_end_user_id'), reader.has('new_end_user_details')].filter(Boolean).length
  if (given === 0 && rules.required) reader.missing('existing_end_user_id')
  if (given === 2) reader.unexpected('new_end_user_details', 'cannot be given together with existing_end_user_id')
  if (details === null) return () => existing ?? ''
  const newEndUser = readEndUserDetails(details, rules.inColombia)
  return () => addEndUser(state, newEndUser).uuid
}

export function readEndUserDetails(reader: FieldReader, inColombia: boolean): EndUserDetails {
  const type = reader.requiredText('type', oneOf('INDIVIDUAL', 'ORGANIZATION'))
  const forIndividual = type === 'INDIVIDUAL' ? 'required' : 'optional'
  const forOrganization = type === 'ORGANIZATION' ? 'required' : 'optional'
  const address = readAddress(reader.object('address'))
  // The page says "IF country = COL" but not which country. Every country in the request counts.
  const isColombian = inColombia || address?.country === 'COL' || reader.peek('local_id_country') === 'COL'
  const forColombia = isColombian ? 'required' : 'optional'
  return {
    type,
    first_name: reader.text('first_name', anyText, forIndividual),
    last_name: reader.text('last_name', anyText, forIndividual),
    organization: reader.text('organization'),
    organization_legal_name: reader.text('organization_legal_name', anyText, forOrganization),
    local_id: reader.text('local_id', anyText, forColombia),
    local_id_type: reader.text('local_id_type', localIdType, forColombia),
    local_id_country: reader.text('local_id_country', countryCode, forColombia),
    date_of_birth: reader.text('date_of_birth', calendarDate),
    email: reader.text('email', email),
    phone_number: readPhoneNumber(reader.object('phone_number')),
    address,
    // The end user in DRUO's sample was created without a language and has "en_US".
    preferred_language: languageOf(reader.text('preferred_language', language)) ?? 'en_US',
    note: reader.text('note'),
    primary_reference: reader.text('primary_reference'),
    secondary_reference: reader.text('secondary_reference'),
    metadata: reader.metadata('metadata'),
  }
}

function readPhoneNumber(reader: FieldReader | null): PhoneNumber | null {
  return reader && { country_code: reader.requiredText('country_code'), number: reader.requiredText('number') }
}

function readAddress(reader: FieldReader | null): Address | null {
  return (
    reader && {
      address_line_1: reader.text('address_line_1'),
      address_line_2: reader.text('address_line_2'),
      address_line_3: reader.text('address_line_3'),
      locality: reader.text('locality'),
      sublocality: reader.text('sublocality'),
      administrative_district: reader.text('administrative_district'),
      postal_code: reader.text('postal_code'),
      country: reader.text('country', countryCode),
    }
  )
}
