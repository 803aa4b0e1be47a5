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
import { DecodedObject } from '../decoded-object.ts'
import { unmarkedMetadata, unmarkedReference } from '../mark.ts'
import { decodeLanguage } from './language.ts'

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

export interface Identification {
  readonly number: string
  readonly type: OpenValue<IdentificationType>
  readonly country: string | null
}

export interface PhoneNumber {
  readonly countryCode: string
  readonly number: string
}

export type Address = Readonly<Record<keyof PostalAddress, string | null>>

export class EndUser extends DecodedObject {
  readonly id: string
  readonly type: OpenValue<EndUserType>
  readonly #wire: WireObject
  readonly #report: DriftReporter
  // What reports is kept, so that it does so once however often it is asked for.
  #identification: Identification | null = null
  #preferredLanguage: OpenValue<KnownLanguage> | null = null

  constructor(id: string, wire: WireObject, report: DriftReporter) {
    super()
    this.id = id
    this.type =
      openValue(endUserTypes, wire['type'], 'end_user.type', report, { COMPANY: 'ORGANIZATION' }) ?? unknownValue
    this.#wire = wire
    this.#report = report
  }

  get code(): string {
    return text(this.#wire['code']) ?? ''
  }
  get firstName(): string | null {
    return text(this.#wire['first_name'])
  }
  get lastName(): string | null {
    return text(this.#wire['last_name'])
  }
  get organization(): string | null {
    return text(this.#wire['organization'])
  }
  get organizationLegalName(): string | null {
    return text(this.#wire['organization_legal_name'])
  }
  get identification(): Identification | null {
    this.#identification ??= decodeIdentification(this.#wire, this.#report)
    return this.#identification
  }
  /** YYYY-MM-DD */
  get dateOfBirth(): string | null {
    return calendarDay(this.#wire['date_of_birth'])
  }
  get email(): string | null {
    return text(this.#wire['email'])
  }
  get phoneNumber(): PhoneNumber | null {
    return decodePhoneNumber(this.#wire['phone_number'])
  }
  get address(): Address | null {
    return decodeAddress(this.#wire['address'])
  }
  get preferredLanguage(): OpenValue<KnownLanguage> | null {
    this.#preferredLanguage ??= decodeLanguage(
      this.#wire['preferred_language'],
      'end_user.preferred_language',
      this.#report,
    )
    return this.#preferredLanguage
  }
  get note(): string | null {
    return text(this.#wire['note'])
  }
  get primaryReference(): string | null {
    return text(this.#wire['primary_reference'])
  }
  get secondaryReference(): string | null {
    return unmarkedReference(text(this.#wire['secondary_reference']))
  }
  get metadata(): Readonly<Record<string, string>> {
    return unmarkedMetadata(metadata(this.#wire['metadata']))
  }
  get createdAt(): Date | null {
    return dateTime(this.#wire['date_created_gmt'])
  }
  get updatedAt(): Date | null {
    return dateTime(this.#wire['date_updated_gmt'])
  }
}

/** Null where there is no id: then it is no end user. */
export function decodeEndUser(value: unknown, report: DriftReporter): EndUser | null {
  const wire = object(value)
  const id = identifier(wire?.['uuid'])
  return wire === null || id === null ? null : new EndUser(id, wire, report)
}

/** An end user of whom nothing but the id is known. */
export function blankEndUser(id: string): EndUser {
  return new EndUser(id, {}, () => undefined)
}

/** The end user whom another object names. */
export function relatedEndUser(value: unknown, report: DriftReporter): Related<EndUser> | null {
  return related(value, (whole) => decodeEndUser(whole, report))
}

function decodeIdentification(wire: WireObject, report: DriftReporter): Identification | null {
  const number = text(wire['local_id'])
  if (number === null) return null
  const type = openValue(identificationTypes, wire['local_id_type'], 'end_user.local_id_type', report)
  return { number, type: type ?? unknownValue, country: country(wire['local_id_country']) }
}

function decodePhoneNumber(value: unknown): PhoneNumber | null {
  const wire = object(value)
  const number = text(wire?.['number'])
  return wire === null || number === null ? null : { countryCode: text(wire['country_code']) ?? '', number }
}

function decodeAddress(value: unknown): Address | null {
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
