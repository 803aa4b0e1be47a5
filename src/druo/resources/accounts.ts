// DRUO's accounts: reading, listing, connecting, validating, authenticating and disconnecting them (druo-api.md 2.3).
import type { EndUserReference, Given } from '../../shared/new-end-user.ts'
import type { WriteResult } from '../../shared/write-result.ts'
import type { Calls, Sending } from '../calls.ts'
import { changeById, type Changed } from '../change-by-id.ts'
import type { CommandField } from '../command-fields.ts'
import { type DriftReporter, keptWord, object, type OpenValue, unknownValue } from '../decode.ts'
import { methods } from '../disputed-methods.ts'
import { createdBetween } from '../encode.ts'
import { markedMetadata, markedReference } from '../mark.ts'
import { type Page, type PageRequest, readPage } from '../pages.ts'
import { readById } from '../read-by-id.ts'
import {
  type Account,
  type AccountRemark,
  type AccountStatus,
  type AccountSubtype,
  type AccountType,
  decodeAccount,
  decodeAccountRemark,
  decodeAccountStatus,
  decodeValidationAction,
  type ValidationAction,
} from './account-object.ts'
import { endUserFields } from './end-user-fields.ts'

export interface AccountFilter {
  readonly type?: AccountType | null | undefined
  readonly subtype?: AccountSubtype | null | undefined
  readonly status?: AccountStatus | null | undefined
  readonly id?: string | null | undefined
  readonly code?: string | null | undefined
  readonly last4?: string | null | undefined
  readonly institutionId?: string | null | undefined
  readonly primaryReference?: string | null | undefined
  readonly secondaryReference?: string | null | undefined
  readonly createdFrom?: Date | null | undefined
  readonly createdTo?: Date | null | undefined
  readonly endUserId?: string | null | undefined
  readonly endUserCode?: string | null | undefined
  readonly endUserEmail?: string | null | undefined
  readonly endUserIdentificationNumber?: string | null | undefined
}

/** What `POST /accounts/connect` and `POST /accounts/validate` take, in the shape of their inputs. */
export interface NewAccountCommand {
  readonly userAuthorization: true
  readonly institutionId: string
  readonly type: AccountType
  readonly subtype: AccountSubtype
  readonly accountNumber: string
  readonly routingNumber?: Given<string>
  readonly endUser: EndUserReference
  readonly primaryReference?: Given<string>
  readonly secondaryReference?: Given<string>
  readonly metadata?: Given<Readonly<Record<string, string>>>
}

/** What `PUT /accounts/authenticate` takes, in the shape of the input `AuthenticateAccountInput`. */
export interface AuthenticateAccountCommand {
  readonly accountId: string
  readonly slug: string
  readonly otp?: Given<string>
}

/** What `PUT /accounts/authenticate` answers. */
export interface AccountAuthentication {
  /** The account's. */
  readonly id: string
  readonly status: OpenValue<AccountStatus>
  readonly action: OpenValue<ValidationAction> | null
  readonly remarks: OpenValue<AccountRemark> | null
}

export interface Accounts {
  /** GET /accounts/{uuid}; null where DRUO does not know it. @throws {DruoError} */
  get(id: string): Promise<Account | null>
  /** GET /accounts/list. @throws {DruoError} */
  list(filter: AccountFilter, page: PageRequest): Promise<Page<Account>>
  /** POST /accounts/connect, at most once. */
  connect(command: NewAccountCommand, sending: Sending): Promise<WriteResult<Account>>
  /** POST /accounts/validate, at most once. */
  validate(command: NewAccountCommand, sending: Sending): Promise<WriteResult<Account>>
  /** PUT /accounts/authenticate, at most once. */
  authenticate(command: AuthenticateAccountCommand, sending: Sending): Promise<WriteResult<AccountAuthentication>>
  /** PUT /accounts/{uuid}/disconnect, at most once. */
  disconnect(accountId: string, sending: Sending): Promise<WriteResult<Changed<Account>>>
}

export function accounts(calls: Calls, report: DriftReporter): Accounts {
  const decode = (body: unknown) => decodeAccount(body, report, ['account'])
  return {
    get: (id) => readById(calls, '/accounts', id, 'an account', decode),
    list: (filter, page) =>
      readPage(calls, { path: '/accounts/list', envelope: 'accounts', filter: wireFilter(filter) }, page, decode),
    connect: (command, { reference, startBefore }) =>
      calls.write({
        method: 'POST',
        path: '/accounts/connect',
        fields: newAccountFields(command, reference),
        startBefore,
        decode,
      }),
    validate: (command, { reference, startBefore }) =>
      calls.write({
        method: methods.validateAccount,
        path: '/accounts/validate',
        fields: newAccountFields(command, reference),
        startBefore,
        decode,
      }),
    authenticate: (command, { startBefore }) =>
      calls.write({
        method: methods.authenticateAccount,
        path: '/accounts/authenticate',
        fields: [
          { wire: 'account_uuid', path: ['accountId'], value: command.accountId, kind: 'id' },
          { wire: 'slug', path: ['slug'], value: command.slug, kind: 'id' },
          { wire: 'otp', path: ['otp'], value: command.otp, kind: 'personal' },
        ],
        startBefore,
        decode: (body) => decodeAuthentication(command.accountId, body, report),
      }),
    disconnect: (accountId, sending) =>
      changeById(
        calls,
        { id: accountId, idField: 'accountId', path: (segment) => `/accounts/${segment}/disconnect`, decode },
        sending,
      ),
  }
}

/** Null where none of its fields is there: then it is something else, and what became of the step is not known. */
export function decodeAuthentication(
  accountId: string,
  body: unknown,
  report: DriftReporter,
): AccountAuthentication | null {
  const outer = object(body)
  const wire = object(outer?.['account']) ?? outer
  const status = decodeAccountStatus(wire?.['status'] ?? wire?.['current_status'], report)
  const action = decodeValidationAction(wire?.['action'], report)
  const remarks = decodeAccountRemark(wire?.['remarks'], report)
  if (status === null && action === null && remarks === null) return null
  return { id: accountId, status: status ?? unknownValue, action, remarks }
}

/** How a step went, in DRUO's own form, so that `decodeAuthentication` reads it back. */
export function authenticationSnapshot({ status, action, remarks }: AccountAuthentication) {
  return { status: keptWord(status), action: keptWord(action), remarks: keptWord(remarks) }
}

function newAccountFields(command: NewAccountCommand, mark: string): readonly CommandField[] {
  return [
    { wire: 'user_authorization', path: ['userAuthorization'], value: command.userAuthorization },
    { wire: 'institution_uuid', path: ['institutionId'], value: command.institutionId, kind: 'id' },
    { wire: 'type', path: ['type'], value: command.type },
    { wire: 'subtype', path: ['subtype'], value: command.subtype },
    { wire: 'account_number', path: ['accountNumber'], value: command.accountNumber, kind: 'personal' },
    { wire: 'routing_number', path: ['routingNumber'], value: command.routingNumber, kind: 'personal' },
    ...endUserFields(command.endUser, '', ['endUser']),
    { wire: 'primary_reference', path: ['primaryReference'], value: command.primaryReference },
    {
      wire: 'secondary_reference',
      path: ['secondaryReference'],
      value: markedReference(command.secondaryReference, mark),
    },
    { wire: 'metadata', path: ['metadata'], value: markedMetadata(command.metadata, mark) },
  ]
}

function wireFilter(filter: AccountFilter) {
  return {
    type: filter.type,
    subtype: filter.subtype,
    current_status: filter.status,
    primary_reference: filter.primaryReference,
    secondary_reference: filter.secondaryReference,
    ...createdBetween(filter.createdFrom, filter.createdTo),
    institution_uuid: filter.institutionId,
    uuid: filter.id,
    code: filter.code,
    last_4: filter.last4,
    end_user_uuid: filter.endUserId,
    end_user_code: filter.endUserCode,
    end_user_email: filter.endUserEmail,
    end_user_local_id: filter.endUserIdentificationNumber,
  }
}
