// GET /end-users/{uuid}.
import { unknownUuid } from '../errors.ts'
import { renderEndUser } from '../objects/end-user.ts'
import { ok, type Reply } from '../reply.ts'
import type { Call, Route } from '../router.ts'
import type { SandboxState } from '../state.ts'

export function endUserRoutes(state: SandboxState): readonly Route[] {
  const read = ({ uuid }: Call): Reply => {
    const endUser = state.endUsers.get(uuid)
    if (endUser === undefined) throw unknownUuid('end user')
    return ok({ end_user: renderEndUser(endUser) })
  }
  return [{ method: 'GET', path: '/end-users/:uuid', access: 'merchant', takes: 'nothing', answer: read }]
}
