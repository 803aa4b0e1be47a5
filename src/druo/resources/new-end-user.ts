// The end user of a command: an existing one, or the details of a new one.
//
// It has the shape of the input `EndUserInput`, so that an error that DRUO finds can be reported with the caller's own path.

import type { Given } from '../command-fields.ts'

export type KnownLanguage = 'EN_US' | 'ES_CO'

export interface EndUserReference {
  readonly existingId?: Given<string>
  readonly individual?: Given<NewIndividual>
  readonly organization?: Given<NewOrganization>
}

interface NewEndUserDetails {
  readonly identification?: Given<{ readonly number: string; readonly type: string; readonly country: string }>
  readonly email?: Given<string>
  readonly phoneNumber?: Given<{ readonly countryCode: string; readonly number: string }>
  readonly address?: Given<PostalAddress>
  readonly preferredLanguage?: Given<KnownLanguage>
  readonly note?: Given<string>
  readonly primaryReference?: Given<string>
  readonly secondaryReference?: Given<string>
  readonly metadata?: Given<Readonly<Record<string, string>>>
}

export interface NewIndividual extends NewEndUserDetails {
  readonly firstName: string
  readonly lastName: string
  readonly organization?: Given<string>
  readonly organizationLegalName?: Given<string>
  /** YYYY-MM-DD */
  readonly dateOfBirth?: Given<string>
}

export interface NewOrganization extends NewEndUserDetails {
  readonly legalName: string
  readonly name?: Given<string>
  /** A contact person. */
  readonly firstName?: Given<string>
  readonly lastName?: Given<string>
}

export interface PostalAddress {
  readonly line1?: Given<string>
  readonly line2?: Given<string>
  readonly line3?: Given<string>
  readonly locality?: Given<string>
  readonly sublocality?: Given<string>
  readonly administrativeDistrict?: Given<string>
  readonly postalCode?: Given<string>
  readonly country?: Given<string>
}
