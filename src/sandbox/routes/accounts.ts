// GET /accounts/{uuid} and GET /accounts/list.
import { unknownUuid } from '../errors.ts'
import { endUserFilters } from '../lists/end-user-filters.ts'
import { creationDates, equals } from '../lists/list-query.ts'
import { listRoutes } from '../lists/list-route.ts'
import { renderAccount, standingOf } from '../objects/account.ts'
import { ok, type Reply } from '../reply.ts'
import type { Call, Route } from '../router.ts'
import type { Account, SandboxState } from '../state.ts'

export function accountRoutes(state: SandboxState): readonly Route[] {
  const read = ({ uuid }: Call): Reply => {
    const account = state.accounts.get(uuid)
    if (account === undefined) throw unknownUuid('account')
    return ok({ account: renderAccount(state, account) })
  }
  return [
    { method: 'GET', path: '/accounts/:uuid', access: 'merchant', takes: 'nothing', answer: read },
    ...accountListRoutes(state),
  ]
}

const accountListRoutes = (state: SandboxState): readonly Route[] =>
  listRoutes<Account>({
    paths: ['/accounts/list'],
    envelope: 'accounts',
    items: () => state.accounts.values(),
    render: (account) => renderAccount(state, account),
    filters: {
      type: equals(({ type }) => type),
      subtype: equals(({ subtype }) => subtype),
      current_status: equals((account) => standingOf(state, account).status),
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
