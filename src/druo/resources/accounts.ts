// DRUO's accounts: get, list, connect, validate, authenticate and disconnect, and accounts in other requests.
import type { Given } from '../command-fields.ts'
import type { EndUserReference } from './new-end-user.ts'
import type { WriteResult } from '../write-result.ts'
import type { Calls, Sending } from '../calls.ts'
import { changeById, type Changed, readById } from '../by-id.ts'
import type { CommandField } from '../command-fields.ts'
import { tagMetadata, tagReference } from '../correlation-reference.ts'
import type { UnknownEnumReporter } from '../decode.ts'
import { createdBetween, type Page, type PageRequest, readPage } from '../pages.ts'
import { unconfirmedMethods } from '../unconfirmed-http-methods.ts'
import {
  type Account,
  type AccountAuthentication,
  type AccountStatus,
  type AccountSubtype,
  type AccountType,
  decodeAccount,
  decodeAuthentication,
} from './account-decoder.ts'
import { endUserFields } from './end-users.ts'

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

/** The command for `POST /accounts/connect` and `POST /accounts/validate`, in the shape of their inputs. */
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

/** The command for `PUT /accounts/authenticate`, in the shape of `AuthenticateAccountInput`. */
export interface AuthenticateAccountCommand {
  readonly accountId: string
  readonly slug: string
  readonly otp?: Given<string>
}

/** A known account, with everything that DRUO's page allows beside it. */
export interface KnownAccount {
  readonly id?: Given<string>
  readonly token?: Given<string>
  readonly endUser?: Given<EndUserReference>
}

/** An account in a request: by id, by token, with its bank details, or by a reference. Exactly one of the four. */
export interface AccountReference {
  readonly reference?: Given<KnownAccount>
  readonly id?: Given<string>
  readonly token?: Given<string>
  readonly bankAccount?: Given<{
    readonly institutionId: string
    readonly accountNumber: string
    readonly routingNumber?: Given<string>
    readonly endUser: EndUserReference
  }>
}

export interface Accounts {
  /** GET /accounts/{uuid}; null if DRUO does not know it. @throws {DruoError} */
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

export function accounts(calls: Calls, report: UnknownEnumReporter): Accounts {
  const decode = (body: unknown) => decodeAccount(body, report, ['account'])
  return {
    get: (id) => readById(calls, '/accounts', id, 'an account', decode),
    list: (filter, page) =>
      readPage(calls, { path: '/accounts/list', envelope: 'accounts', filter: wireFilter(filter) }, page, decode),
    connect: (command, { reference, mayStillSend }) =>
      calls.write({
        method: 'POST',
        path: '/accounts/connect',
        fields: newAccountFields(command, reference),
        mayStillSend,
        decode,
      }),
    validate: (command, { reference, mayStillSend }) =>
      calls.write({
        method: unconfirmedMethods.validateAccount,
        path: '/accounts/validate',
        fields: newAccountFields(command, reference),
        mayStillSend,
        decode,
      }),
    authenticate: (command, { mayStillSend }) =>
      calls.write({
        method: unconfirmedMethods.authenticateAccount,
        path: '/accounts/authenticate',
        fields: [
          { wire: 'account_uuid', path: ['accountId'], value: command.accountId, kind: 'id' },
          { wire: 'slug', path: ['slug'], value: command.slug, kind: 'id' },
          { wire: 'otp', path: ['otp'], value: command.otp, kind: 'personal' },
        ],
        mayStillSend,
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

function newAccountFields(command: NewAccountCommand, tag: string): readonly CommandField[] {
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
      value: tagReference(command.secondaryReference, tag),
    },
    { wire: 'metadata', path: ['metadata'], value: tagMetadata(command.metadata, tag) },
  ]
}

/** The fields of an account in a request. `wire`: DRUO's name of the account, such as "origin_account". */
export function accountFields(
  account: AccountReference,
  wire: string,
  path: readonly string[],
): readonly CommandField[] {
  const { bankAccount, reference } = account
  if (reference) return referenceFields(reference, wire, [...path, 'reference'])
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

function referenceFields(
  { id, token, endUser }: KnownAccount,
  wire: string,
  path: readonly string[],
): readonly CommandField[] {
  return [
    { wire, path, kind: 'id' },
    { wire: `${wire}.uuid`, path: [...path, 'id'], value: id, kind: 'id' },
    { wire: `${wire}.token`, path: [...path, 'token'], value: token, kind: 'token' },
    ...endUserFields(endUser ?? {}, `${wire}.`, [...path, 'endUser']),
  ]
}

interface NamedAccount {
  readonly id?: Given<string>
  readonly reference?: Given<{ readonly id?: Given<string> }>
}

/** The account's id, if the caller named it by its id. */
export function accountIdOf({ id, reference }: NamedAccount): Given<string> {
  return id ?? reference?.id
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
