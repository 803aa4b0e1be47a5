// GET /connect/link/{uuid} and GET /connect/link/list.
import { unknownUuid } from '../errors.ts'
import { endUserFilters } from '../lists/end-user-filters.ts'
import { creationDates, equals } from '../lists/list-query.ts'
import { listRoutes } from '../lists/list-route.ts'
import { deliveryStatus, renderConnectLink } from '../objects/connect-link.ts'
import { ok, type Reply } from '../reply.ts'
import type { Call, Route } from '../router.ts'
import type { ConnectLink, SandboxState } from '../state.ts'

export function connectLinkRoutes(state: SandboxState): readonly Route[] {
  const read = ({ uuid }: Call): Reply => {
    const link = state.connectLinks.get(uuid)
    if (link === undefined) throw unknownUuid('connect link')
    // Not documented; the envelope of the checkout link's kind.
    return ok({ connect_link: renderConnectLink(state, link) })
  }
  return [
    { method: 'GET', path: '/connect/link/:uuid', access: 'merchant', takes: 'nothing', answer: read },
    ...connectLinkListRoutes(state),
  ]
}

const connectLinkListRoutes = (state: SandboxState): readonly Route[] =>
  listRoutes<ConnectLink>({
    // The heading has the slash, the sample request has none.
    paths: ['/connect/link/list', '/connect/link/list/'],
    envelope: 'connect_links',
    items: () => state.connectLinks.values(),
    render: (link) => renderConnectLink(state, link),
    filters: {
      delivery_status: equals(deliveryStatus),
      code: equals(({ code }) => code),
      uuid: equals(({ uuid }) => uuid),
      primary_reference: equals(({ primaryReference }) => primaryReference),
      secondary_reference: equals(({ secondaryReference }) => secondaryReference),
      ...creationDates(),
      ...endUserFilters(({ endUserUuid }) => [state.endUsers.get(endUserUuid)]),
    },
  })
