// DRUO's Account object, as DRUO answers or embeds it (druo-api.md 2.3).
import {
  boolean,
  dateTime,
  type DriftReporter,
  enveloped,
  identifier,
  list,
  metadata,
  object,
  type OpenValue,
  openValue,
  reference,
  type Related,
  related,
  text,
  unknownValue,
  type WireObject,
} from '../decode.ts'
import { DecodedObject } from '../decoded-object.ts'
import { unmarkedMetadata, unmarkedReference } from '../mark.ts'
import { type EndUser, relatedEndUser } from './end-user-object.ts'

export type AccountStatus = keyof typeof statuses
export type AccountType = keyof typeof types
export type AccountSubtype = keyof typeof subtypes
export type ValidationAction = keyof typeof validationActions
export type AccountRemark = keyof typeof accountRemarks

const statuses = { CONNECTED: true, VERIFICATION_IN_PROGRESS: true } as const
const types = {
  DEPOSITORY: true,
  CREDIT_CARD: true,
  CREDIT_LINE: true,
  INVESTMENT: true,
  LOAN: true,
  OTHER: true,
} as const
const subtypes = { SAVINGS: true, CHECKING: true, ELECTRONIC_DEPOSIT: true } as const
const validationActions = { CONFIRM_REQUEST_WITH_INSTITUTION: true, CONFIRM_OTP_VIA_MICRODEPOSIT: true } as const
const accountRemarks = {
  ACCOUNT_DOES_NOT_EXIST: true,
  INVALID_DETAILS: true,
  USER_INELIGIBLE: true,
  REQUESTED_BY_MERCHANT: true,
  UNABLE_TO_LOCATE_ACCOUNT: true,
  UNABLE_TO_LOCATE_END_USER: true,
  ACCOUNT_CLOSED: true,
  ACCOUNT_BLOCKED: true,
  ACCOUNT_INACTIVE: true,
  ACCOUNT_DOES_NOT_BELONG_TO_END_USER: true,
  INVALID_ACCOUNT_NUMBER: true,
  UNAUTHORIZED_OR_NOT_RECOGNIZED: true,
  INSTITUTION_NOT_SUPPORTED: true,
  COUNTRY_NOT_ENABLED: true,
  AUTHORIZATION_REVOKED_BY_END_USER: true,
  UNABLE_TO_LOCATE_ACCOUNT_HOLDER: true,
  AUTHENTICATION_TIMED_OUT: true,
  AUTHENTICATION_FAILED: true,
} as const

export interface Institution {
  readonly id: string
  readonly name: string | null
}

export interface PendingValidation {
  readonly slug: string
  readonly action: OpenValue<ValidationAction>
}

export class Account extends DecodedObject {
  readonly id: string
  readonly status: OpenValue<AccountStatus> | null
  readonly type: OpenValue<AccountType> | null
  readonly endUser: Related<EndUser> | null
  readonly #wire: WireObject
  readonly #report: DriftReporter
  // What reports is kept, so that it does so once however often it is asked for.
  #remarks: OpenValue<AccountRemark> | null = null
  #subtype: OpenValue<AccountSubtype> | null = null
  #pendingValidations: readonly PendingValidation[] | null = null

  constructor(id: string, wire: WireObject, report: DriftReporter) {
    super()
    this.id = id
    this.status = decodeAccountStatus(wire['current_status'], report)
    this.type = openValue(types, wire['type'], 'account.type', report)
    this.endUser = relatedEndUser(wire['end_user'], report)
    this.#wire = wire
    this.#report = report
  }

  get code(): string | null {
    return text(this.#wire['code'])
  }
  get remarks(): OpenValue<AccountRemark> | null {
    this.#remarks ??= decodeAccountRemark(this.#wire['remarks'], this.#report)
    return this.#remarks
  }
  get institution(): Institution | null {
    return decodeInstitution(this.#wire['institution'])
  }
  get last4(): string | null {
    return text(this.#wire['last_4']) ?? text(this.#wire['last4'])
  }
  get subtype(): OpenValue<AccountSubtype> | null {
    this.#subtype ??= openValue(subtypes, this.#wire['subtype'], 'account.subtype', this.#report)
    return this.#subtype
  }
  get name(): string | null {
    return text(this.#wire['name'])
  }
  get officialName(): string | null {
    return text(this.#wire['official_name'])
  }
  get sourceConnectLinkId(): string | null {
    return reference(this.#wire['source_connect_link'])
  }
  get requiresValidation(): boolean | null {
    return boolean(this.#wire['requires_account_validation'])
  }
  get pendingValidations(): readonly PendingValidation[] {
    this.#pendingValidations ??= list(this.#wire['pending_account_validations']).flatMap((entry) => {
      const step = object(entry)
      const slug = text(step?.['slug'])
      if (step === null || slug === null) return []
      return [{ slug, action: decodeValidationAction(step['action'], this.#report) ?? unknownValue }]
    })
    return this.#pendingValidations
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

/** Null where there is no id: then it is no account. `envelopes`: where it may be wrapped. */
export function decodeAccount(body: unknown, report: DriftReporter, envelopes: readonly string[] = []): Account | null {
  const found = enveloped(body, envelopes)
  return found === null ? null : new Account(found.id, found.wire, report)
}

/** The account that another object names. */
export function relatedAccount(value: unknown, report: DriftReporter): Related<Account> | null {
  return related(value, (whole) => decodeAccount(whole, report))
}

export function decodeAccountStatus(value: unknown, report: DriftReporter): OpenValue<AccountStatus> | null {
  return openValue(statuses, value, 'account.current_status', report)
}

export function decodeAccountRemark(value: unknown, report: DriftReporter): OpenValue<AccountRemark> | null {
  return openValue(accountRemarks, value, 'account.remarks', report)
}

export function decodeValidationAction(value: unknown, report: DriftReporter): OpenValue<ValidationAction> | null {
  return openValue(validationActions, value, 'pending_account_validation.action', report)
}

function decodeInstitution(value: unknown): Institution | null {
  const wire = object(value)
  const id = identifier(wire?.['uuid'] ?? value)
  return id === null ? null : { id, name: text(wire?.['name']) }
}

/** An account of which nothing but the id is known. */
export function blankAccount(id: string): Account {
  return new Account(id, {}, () => undefined)
}
