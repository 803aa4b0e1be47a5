// Checks the conditional rules of EndUserInput, for every mutation that has one.
import type {
  EndUserInput,
  NewIndividualInput,
  NewOrganizationInput,
  PhoneNumberInput,
} from '../../__generated__/resolvers-types.ts'
import type { EndUserReference } from '../../druo/index.ts'
import type { InputCheck, InputRules, Path } from './input-check.ts'

export interface EndUserRules {
  readonly rules: InputRules
  /** The mutation's currency, if it has one. */
  readonly currency?: string
}

export function checkEndUser(
  check: InputCheck,
  endUser: EndUserInput,
  path: Path,
  where: EndUserRules,
): EndUserReference {
  const { individual, organization, existingId } = endUser
  if (individual) return checkIndividual(check, individual, [...path, 'individual'], where)
  if (organization) return checkOrganization(check, organization, [...path, 'organization'], where)
  check.notBlank(existingId, [...path, 'existingId'])
  return { existingId }
}

function checkIndividual(
  check: InputCheck,
  details: NewIndividualInput,
  path: Path,
  where: EndUserRules,
): EndUserReference {
  check.notBlank(details.firstName, [...path, 'firstName'])
  check.notBlank(details.lastName, [...path, 'lastName'])
  return { individual: { ...details, ...checkShared(check, details, path, where) } }
}

function checkOrganization(
  check: InputCheck,
  details: NewOrganizationInput,
  path: Path,
  where: EndUserRules,
): EndUserReference {
  check.notBlank(details.legalName, [...path, 'legalName'])
  return { organization: { ...details, ...checkShared(check, details, path, where) } }
}

function checkShared(
  check: InputCheck,
  details: NewIndividualInput | NewOrganizationInput,
  path: Path,
  where: EndUserRules,
) {
  const { identification, phoneNumber, metadata, preferredLanguage } = details
  const documentPath = [...path, 'identification']
  const phonePath = [...path, 'phoneNumber']
  if (identification) {
    check.notBlank(identification.number, [...documentPath, 'number'])
    check.known(identification.type, [...documentPath, 'type'])
  } else {
    const reason = colombian(details, where)
    if (reason !== undefined) {
      check.addViolation('REQUIRED', documentPath, `identification is required in Colombia: ${reason}.`)
    }
  }
  check.metadata(metadata, [...path, 'metadata'])
  return {
    phoneNumber: phoneNumber && checkPhoneNumber(check, phoneNumber, phonePath),
    preferredLanguage: check.known(preferredLanguage, [...path, 'preferredLanguage']),
  }
}

/** Returns the number without blanks around its parts and without the plus of its country code. */
function checkPhoneNumber(check: InputCheck, input: PhoneNumberInput, path: Path): PhoneNumberInput {
  const countryCode = input.countryCode.trim().replace(/^\+/, '')
  const number = input.number.trim()
  check.digits(countryCode, [...path, 'countryCode'])
  check.digits(number, [...path, 'number'])
  return { countryCode, number }
}

// DRUO requires local_id "IF country = COL" and does not say which country. The address decides if it has one. Otherwise
// the currency or the merchant's own country does.
function colombian(
  { address }: NewIndividualInput | NewOrganizationInput,
  { rules, currency }: EndUserRules,
): string | undefined {
  if (address?.country) return address.country === 'COL' ? 'the address is there' : undefined
  if (currency === 'COP') return 'the currency is COP'
  if (rules.country === 'COL') return 'the gateway is configured for it'
  return undefined
}
