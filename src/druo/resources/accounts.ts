// DRUO's Account: an account as a command names one, and the object that DRUO answers (druo-api.md 2.3).
import type { EndUserReference, Given } from '../../shared/new-end-user.ts'
import { type Calls, idSegment } from '../calls.ts'
import type { CommandField } from '../command-fields.ts'
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
  text,
  unknownValue,
  type WireObject,
} from '../decode.ts'
import { DruoError } from '../errors.ts'
import { decodeEndUser, type EndUser, endUserFields } from './end-users.ts'

/** Exactly one of the three. */
export interface AccountReference {
  readonly id?: Given<string>
  readonly token?: Given<string>
  readonly bankAccount?: Given<{
    readonly institutionId: string
    readonly accountNumber: string
    readonly routingNumber?: Given<string>
    readonly endUser: EndUserReference
  }>
}

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
  readonly endUser: EndUser | null
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

export interface Accounts {
  /** GET /accounts/{uuid}; null where DRUO does not know it. @throws {DruoError} */
  get(id: string): Promise<Account | null>
}

export function accounts(calls: Calls, report: DriftReporter): Accounts {
  return {
    async get(id) {
      const segment = idSegment(id)
      if (segment === undefined) return null
      const body = await calls.read(`/accounts/${segment}`)
      if (body === null) return null
      const found = enveloped(body, ['account'])
      if (found === null) throw new DruoError('contract', 'DRUO answered an account without its id')
      return decodeAccount(found.id, found.wire, report)
    },
  }
}

function decodeAccount(id: string, wire: WireObject, report: DriftReporter): Account {
  return {
    id,
    code: text(wire['code']),
    status: openValue(statuses, wire['current_status'], 'account.current_status', report),
    remarks: openValue(accountRemarks, wire['remarks'], 'account.remarks', report),
    institution: decodeInstitution(wire['institution']),
    last4: text(wire['last_4']) ?? text(wire['last4']),
    type: openValue(types, wire['type'], 'account.type', report),
    subtype: openValue(subtypes, wire['subtype'], 'account.subtype', report),
    name: text(wire['name']),
    officialName: text(wire['official_name']),
    endUser: decodeEndUser(wire['end_user'], report),
    requiresValidation: boolean(wire['requires_account_validation']),
    pendingValidations: list(wire['pending_account_validations']).flatMap((entry) => {
      const step = object(entry)
      const slug = text(step?.['slug'])
      if (step === null || slug === null) return []
      const action = openValue(validationActions, step['action'], 'pending_account_validation.action', report)
      return [{ slug, action: action ?? unknownValue }]
    }),
    primaryReference: text(wire['primary_reference']),
    secondaryReference: text(wire['secondary_reference']),
    metadata: metadata(wire['metadata']),
    createdAt: dateTime(wire['date_created_gmt']),
    updatedAt: dateTime(wire['date_updated_gmt']),
  }
}

function decodeInstitution(value: unknown): Account['institution'] {
  const wire = object(value)
  const id = identifier(wire?.['uuid'] ?? value)
  return id === null ? null : { id, name: text(wire?.['name']) }
}

/** `uuid`, `token` or the bank's details, below `wire` ("origin_account"). */
export function accountFields(
  account: AccountReference,
  wire: string,
  path: readonly string[],
): readonly CommandField[] {
  const { bankAccount } = account
  if (!bankAccount) {
    const named: CommandField = account.token
      ? { wire: `${wire}.token`, path: [...path, 'token'], value: account.token, kind: 'token' }
      : { wire: `${wire}.uuid`, path: [...path, 'id'], value: account.id, kind: 'id' }
    return [{ wire, path: named.path, kind: 'id' }, named]
  }
  const bankPath = [...path, 'bankAccount']
  return [
    { wire, path: bankPath },
    {
      wire: `${wire}.institution_uuid`,
      path: [...bankPath, 'institutionId'],
      value: bankAccount.institutionId,
      kind: 'id',
    },
    {
      wire: `${wire}.account_number`,
      path: [...bankPath, 'accountNumber'],
      value: bankAccount.accountNumber,
      kind: 'personal',
    },
    {
      wire: `${wire}.routing_number`,
      path: [...bankPath, 'routingNumber'],
      value: bankAccount.routingNumber,
      kind: 'personal',
    },
    ...endUserFields(bankAccount.endUser, `${wire}.`, [...bankPath, 'endUser']),
  ]
}
