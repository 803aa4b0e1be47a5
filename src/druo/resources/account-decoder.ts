// Decodes DRUO's accounts, in separate responses and embedded in other objects.
import { decodeReferences } from '../correlation-reference.ts'
import {
  boolean,
  dateTime,
  enveloped,
  identifier,
  list,
  object,
  openEnum,
  type OpenEnum,
  persistedEnum,
  reference,
  type Related,
  related,
  text,
  unknownEnum,
  type UnknownEnumReporter,
  type WireObject,
} from '../decode.ts'
import { type EndUser, relatedEndUser } from './end-user-decoder.ts'

export type AccountStatus = keyof typeof statuses
export type AccountType = keyof typeof types
export type AccountSubtype = keyof typeof subtypes
export type ValidationAction = keyof typeof validationActions
type AccountRemark = keyof typeof accountRemarks

const statuses = {
  CONNECTED: true,
  VERIFICATION_IN_PROGRESS: true,
  CONNECTION_FAILED: true,
  DISCONNECTED: true,
} as const
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

interface Institution {
  readonly id: string
  readonly name: string | null
}

interface PendingValidation {
  readonly slug: string
  readonly action: OpenEnum<ValidationAction>
}

export interface Account {
  readonly id: string
  readonly code: string | null
  readonly status: OpenEnum<AccountStatus> | null
  readonly remarks: OpenEnum<AccountRemark> | null
  readonly institution: Institution | null
  readonly last4: string | null
  readonly type: OpenEnum<AccountType> | null
  readonly subtype: OpenEnum<AccountSubtype> | null
  readonly name: string | null
  readonly officialName: string | null
  readonly endUser: Related<EndUser> | null
  readonly sourceConnectLinkId: string | null
  readonly requiresValidation: boolean | null
  readonly pendingValidations: readonly PendingValidation[]
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly createdAt: Date | null
  readonly updatedAt: Date | null
}

/** The result of `PUT /accounts/authenticate`. */
export interface AccountAuthentication {
  /** The account's id. */
  readonly id: string
  readonly status: OpenEnum<AccountStatus>
  readonly action: OpenEnum<ValidationAction> | null
  readonly remarks: OpenEnum<AccountRemark> | null
}

/** Null without an id: then it is not an account. `envelopes`: the keys that may wrap it. */
export function decodeAccount(
  body: unknown,
  report: UnknownEnumReporter,
  envelopes: readonly string[] = [],
): Account | null {
  const found = enveloped(body, envelopes)
  return found === null ? null : toAccount(found.id, found.wire, report)
}

/** The account to which another object refers. */
export function relatedAccount(value: unknown, report: UnknownEnumReporter): Related<Account> | null {
  return related(value, (embedded) => decodeAccount(embedded, report))
}

/** An account of which only the id is known. */
export function accountStub(id: string): Account {
  return toAccount(id, {}, () => undefined)
}

/** Null without any of its fields: then the result of the step is not known. */
export function decodeAuthentication(
  accountId: string,
  body: unknown,
  report: UnknownEnumReporter,
): AccountAuthentication | null {
  const outer = object(body)
  const wire = object(outer?.['account']) ?? outer
  const status = decodeStatus(wire?.['status'] ?? wire?.['current_status'], report)
  const action = decodeAction(wire?.['action'], report)
  const remarks = decodeRemark(wire?.['remarks'], report)
  if (status === null && action === null && remarks === null) return null
  // DRUO documents no id in this response.
  const id = identifier(wire?.['uuid']) ?? identifier(wire?.['account_uuid']) ?? accountId
  return { id, status: status ?? unknownEnum, action, remarks }
}

/** The result of a step as the ledger stores it, in DRUO's form: `decodeAuthentication` reads it again. */
export function authenticationSnapshot({ status, action, remarks }: AccountAuthentication) {
  return { status: persistedEnum(status), action: persistedEnum(action), remarks: persistedEnum(remarks) }
}

function toAccount(id: string, wire: WireObject, report: UnknownEnumReporter): Account {
  return {
    id,
    code: text(wire['code']),
    status: decodeStatus(wire['current_status'], report),
    remarks: decodeRemark(wire['remarks'], report),
    institution: decodeInstitution(wire['institution']),
    last4: text(wire['last_4']) ?? text(wire['last4']),
    type: openEnum(types, wire['type'], 'account.type', report),
    subtype: openEnum(subtypes, wire['subtype'], 'account.subtype', report),
    name: text(wire['name']),
    officialName: text(wire['official_name']),
    endUser: relatedEndUser(wire['end_user'], report),
    sourceConnectLinkId: reference(wire['source_connect_link']),
    requiresValidation: boolean(wire['requires_account_validation']),
    pendingValidations: list(wire['pending_account_validations']).flatMap((entry) => {
      const step = object(entry)
      const slug = text(step?.['slug'])
      return step === null || slug === null
        ? []
        : [{ slug, action: decodeAction(step['action'], report) ?? unknownEnum }]
    }),
    ...decodeReferences(wire),
    createdAt: dateTime(wire['date_created_gmt']),
    updatedAt: dateTime(wire['date_updated_gmt']),
  }
}

function decodeStatus(value: unknown, report: UnknownEnumReporter): OpenEnum<AccountStatus> | null {
  return openEnum(statuses, value, 'account.current_status', report)
}

function decodeRemark(value: unknown, report: UnknownEnumReporter): OpenEnum<AccountRemark> | null {
  return openEnum(accountRemarks, value, 'account.remarks', report)
}

function decodeAction(value: unknown, report: UnknownEnumReporter): OpenEnum<ValidationAction> | null {
  return openEnum(validationActions, value, 'pending_account_validation.action', report)
}

function decodeInstitution(value: unknown): Institution | null {
  const wire = object(value)
  const id = identifier(wire?.['uuid'] ?? value)
  return id === null ? null : { id, name: text(wire?.['name']) }
}
