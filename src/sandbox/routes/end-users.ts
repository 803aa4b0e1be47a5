// POST /end-users/create, GET /end-users/{uuid} and GET /end-users/list.
import { unknownUuid } from '../errors.ts'
import { FieldReader } from '../field-reader.ts'
import { creationDates, equals } from '../lists/list-query.ts'
import { listRoutes } from '../lists/list-route.ts'
import { addEndUser, renderEndUser } from '../objects/end-user.ts'
import { ok, type Reply } from '../reply.ts'
import { readEndUserDetails } from '../requests/end-user-choice.ts'
import type { Call, Route } from '../router.ts'
import type { EndUser, SandboxState } from '../state.ts'
import { anyText } from '../value-rules.ts'

export function endUserRoutes(state: SandboxState, paged: boolean): readonly Route[] {
  const read = ({ uuid }: Call): Reply => {
    const endUser = state.endUsers.get(uuid)
    if (endUser === undefined) throw unknownUuid('end user')
    return ok({ end_user: renderEndUser(endUser) })
  }
  const create = ({ body }: Call): Reply => {
    const reader = new FieldReader(body)
    // DRUO's page is not known. The fields and conditions are those of new_end_user_details.
    const details = readEndUserDetails(reader, false)
    reader.throwViolations()
    return ok({ end_user: renderEndUser(addEndUser(state, details)) })
  }
  return [
    { method: 'POST', path: '/end-users/create', access: 'merchant', takes: 'json', answer: create },
    { method: 'GET', path: '/end-users/:uuid', access: 'merchant', takes: 'nothing', answer: read },
    ...endUserListRoutes(state, paged),
  ]
}

const endUserListRoutes = (state: SandboxState, paged: boolean): readonly Route[] =>
  listRoutes<EndUser>({
    paths: ['/end-users/list'],
    envelope: 'end_users',
    items: () => state.endUsers.values(),
    render: renderEndUser,
    paged,
    filters: {
      type: equals(({ type }) => type),
      uuid: equals(({ uuid }) => uuid),
      code: equals(({ code }) => code),
      primary_reference: equals(({ primary_reference }) => primary_reference),
      secondary_reference: equals(({ secondary_reference }) => secondary_reference),
      ...creationDates(),
      email: equals(({ email }) => email),
      local_id: equals(({ local_id }) => local_id),
      first_name: equals(({ first_name }) => first_name),
      last_name: equals(({ last_name }) => last_name),
      organization: equals(({ organization }) => organization),
      // DRUO does not document merchant ids. The sandbox has one merchant, so that every value matches.
      merchant_id: { rule: anyText, accepts: () => true },
    },
  })
