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
import { withoutMark } from '../mark.ts'
import { type EndUser, relatedEndUser } from './end-user-object.ts'

export interface Account {
  readonly id: string
  readonly code: string | null
  readonly status: OpenValue<AccountStatus> | null
  readonly remarks: OpenValue<AccountRemark> | null
  readonly institution: { readonly id: string; readonly name: string | null } | null
  readonly last4: string | null
  readonly type: OpenValue<AccountType> | null
  readonly subtype: OpenValue<AccountSubtype> | null
  readonly name: string | null
  readonly officialName: string | null
  readonly endUser: Related<EndUser> | null
  readonly sourceConnectLinkId: string | null
  readonly requiresValidation: boolean | null
  readonly pendingValidations: readonly { readonly slug: string; readonly action: OpenValue<ValidationAction> }[]
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly createdAt: Date | null
  readonly updatedAt: Date | null
}

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

/** Null where there is no id: then it is no account. `envelopes`: where it may be wrapped. */
export function decodeAccount(body: unknown, report: DriftReporter, envelopes: readonly string[] = []): Account | null {
  const found = enveloped(body, envelopes)
  if (found === null) return null
  return accountOf(found.id, found.wire, report)
}

function accountOf(id: string, wire: WireObject, report: DriftReporter): Account {
  return {
    id,
    code: text(wire['code']),
    status: decodeAccountStatus(wire['current_status'], report),
    remarks: decodeAccountRemark(wire['remarks'], report),
    institution: decodeInstitution(wire['institution']),
    last4: text(wire['last_4']) ?? text(wire['last4']),
    type: openValue(types, wire['type'], 'account.type', report),
    subtype: openValue(subtypes, wire['subtype'], 'account.subtype', report),
    name: text(wire['name']),
    officialName: text(wire['official_name']),
    endUser: relatedEndUser(wire['end_user'], report),
    sourceConnectLinkId: reference(wire['source_connect_link']),
    requiresValidation: boolean(wire['requires_account_validation']),
    pendingValidations: list(wire['pending_account_validations']).flatMap((entry) => {
      const step = object(entry)
      const slug = text(step?.['slug'])
      if (step === null || slug === null) return []
      return [{ slug, action: decodeValidationAction(step['action'], report) ?? unknownValue }]
    }),
    primaryReference: text(wire['primary_reference']),
    ...withoutMark(text(wire['secondary_reference']), metadata(wire['metadata'])),
    createdAt: dateTime(wire['date_created_gmt']),
    updatedAt: dateTime(wire['date_updated_gmt']),
  }
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

function decodeInstitution(value: unknown): Account['institution'] {
  const wire = object(value)
  const id = identifier(wire?.['uuid'] ?? value)
  return id === null ? null : { id, name: text(wire?.['name']) }
}

/** An account of which nothing but the id is known. */
export function blankAccount(id: string): Account {
  return accountOf(id, {}, () => undefined)
}
