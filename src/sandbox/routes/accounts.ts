// GET /accounts/{uuid}, its list, and the requests to connect, validate and disconnect an account.
import { unknownUuid } from '../errors.ts'
import { FieldReader } from '../field-reader.ts'
import { endUserFilters } from '../lists/end-user-filters.ts'
import { creationDates, equals } from '../lists/list-query.ts'
import { listRoutes } from '../lists/list-route.ts'
import { addAccount, renderAccount, currentAccount } from '../objects/account.ts'
import { ok, type Reply } from '../reply.ts'
import { type ConnectRequest, readConnectRequest } from '../requests/connect-account.ts'
import type { Call, Route } from '../router.ts'
import type { Account, PendingValidation, SandboxState } from '../state.ts'

export function accountRoutes(state: SandboxState): readonly Route[] {
  const read = ({ uuid }: Call): Reply => envelope(state, accountOf(state, uuid))
  const connect = ({ body }: Call): Reply => {
    const request = readConnectRequest(new FieldReader(body), state)
    return envelope(state, addAccount(state, bankOf(request), request.details))
  }
  // The response is not documented. It is the one of connecting, which has the same request.
  const validate = ({ body }: Call): Reply => {
    const request = readConnectRequest(new FieldReader(body), state)
    const details = {
      ...request.details,
      status: 'VERIFICATION_IN_PROGRESS' as const,
      pendingValidations: [pendingValidation(state, request.accountNumber)],
    }
    return envelope(state, addAccount(state, bankOf(request), details))
  }
  // Neither the response nor the status is documented. Disconnecting a second time changes nothing.
  const disconnect = ({ uuid }: Call): Reply => {
    const account = currentAccount(state, accountOf(state, uuid))
    if (account.status === 'DISCONNECTED') return envelope(state, account)
    const disconnected: Account = {
      ...account,
      status: 'DISCONNECTED',
      remarks: 'REQUESTED_BY_MERCHANT',
      pendingValidations: [],
      confirmingSince: null,
      updatedAt: state.now(),
    }
    state.accounts.set(uuid, disconnected)
    return envelope(state, disconnected)
  }
  return [
    { method: 'GET', path: '/accounts/:uuid', access: 'merchant', takes: 'nothing', answer: read },
    { method: 'POST', path: '/accounts/connect', access: 'merchant', takes: 'json', answer: connect },
    { method: 'POST', path: '/accounts/validate', access: 'merchant', takes: 'json', answer: validate },
    { method: 'PUT', path: '/accounts/:uuid/disconnect', access: 'merchant', takes: 'nothing', answer: disconnect },
    ...accountListRoutes(state),
  ]
}

function accountOf(state: SandboxState, uuid: string): Account {
  const account = state.accounts.get(uuid)
  if (account === undefined) throw unknownUuid('account')
  return account
}

const envelope = (state: SandboxState, account: Account): Reply => ok({ account: renderAccount(state, account) })

const bankOf = (request: ConnectRequest): Parameters<typeof addAccount>[1] => ({
  institutionUuid: request.institutionUuid,
  accountNumber: request.accountNumber,
  endUserUuid: request.endUser(),
})

// DRUO does not document how it decides. Here the last digit does, so that the caller can choose.
const pendingValidation = ({ ids }: SandboxState, accountNumber: string): PendingValidation => ({
  slug: `${ids.uuid()}-${ids.uuid()}`,
  action: /[02468]$/.test(accountNumber) ? 'CONFIRM_OTP_VIA_MICRODEPOSIT' : 'CONFIRM_REQUEST_WITH_INSTITUTION',
})

const accountListRoutes = (state: SandboxState): readonly Route[] =>
  listRoutes<Account>({
    paths: ['/accounts/list'],
    envelope: 'accounts',
    items: () => state.accounts.values(),
    render: (account) => renderAccount(state, account),
    filters: {
      type: equals(({ type }) => type),
      subtype: equals(({ subtype }) => subtype),
      current_status: equals((account) => currentAccount(state, account).status),
      primary_reference: equals(({ primaryReference }) => primaryReference),
      secondary_reference: equals(({ secondaryReference }) => secondaryReference),
      ...creationDates(),
      institution_uuid: equals(({ institution }) => institution.uuid),
      uuid: equals(({ uuid }) => uuid),
      code: equals(({ code }) => code),
      last_4: equals(({ last_4 }) => last_4),
      ...endUserFilters(({ endUserUuid }) => [state.endUsers.get(endUserUuid)]),
    },
  })
