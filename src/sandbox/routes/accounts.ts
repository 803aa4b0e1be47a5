// GET /accounts/{uuid}.
import { unknownUuid } from '../errors.ts'
import { renderAccount } from '../objects/account.ts'
import { ok, type Reply } from '../reply.ts'
import type { Call, Route } from '../router.ts'
import type { SandboxState } from '../state.ts'

export function accountRoutes(state: SandboxState): readonly Route[] {
  const read = ({ uuid }: Call): Reply => {
    const account = state.accounts.get(uuid)
    if (account === undefined) throw unknownUuid('account')
    return ok({ account: renderAccount(state, account) })
  }
  return [{ method: 'GET', path: '/accounts/:uuid', access: 'merchant', takes: 'nothing', answer: read }]
}
