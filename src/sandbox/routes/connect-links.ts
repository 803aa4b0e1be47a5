// POST /connect/link/create, GET /connect/link/{uuid}, its list, and PUT /connect/link/{uuid}/expire.
import { unknownUuid } from '../errors.ts'
import { FieldReader } from '../field-reader.ts'
import { endUserFilters } from '../lists/end-user-filters.ts'
import { creationDates, equals } from '../lists/list-query.ts'
import { listRoutes } from '../lists/list-route.ts'
import {
  addConnectLink,
  connectColors,
  deliveryStatus,
  isExpired,
  type NewConnectLink,
  renderConnectLink,
} from '../objects/connect-link.ts'
import { ok, type Reply } from '../reply.ts'
import { readEndUserChoice } from '../requests/end-user-choice.ts'
import type { Call, Route } from '../router.ts'
import type { ConnectLink, SandboxState } from '../state.ts'
import { connectIntroText, gmtTime, hexColor, idKnownIn, language, languageOf, webAddress } from '../value-rules.ts'

export function connectLinkRoutes(state: SandboxState): readonly Route[] {
  const create = ({ body }: Call): Reply => envelope(state, addConnectLink(state, readCreateRequest(body, state)()))
  const read = ({ uuid }: Call): Reply => envelope(state, linkOf(state, uuid))
  const expire = ({ uuid }: Call): Reply => {
    const link = linkOf(state, uuid)
    if (isExpired(state, link)) return envelope(state, link)
    const expired = { ...link, expiresAt: state.now(), updatedAt: state.now() }
    state.connectLinks.set(uuid, expired)
    return envelope(state, expired)
  }
  return [
    { method: 'POST', path: '/connect/link/create', access: 'merchant', takes: 'json', answer: create },
    { method: 'GET', path: '/connect/link/:uuid', access: 'merchant', takes: 'nothing', answer: read },
    { method: 'PUT', path: '/connect/link/:uuid/expire', access: 'merchant', takes: 'nothing', answer: expire },
    ...connectLinkListRoutes(state),
  ]
}

function linkOf(state: SandboxState, uuid: string): ConnectLink {
  const link = state.connectLinks.get(uuid)
  if (link === undefined) throw unknownUuid('connect link')
  return link
}

// Not documented. It is like the envelope of checkout links.
const envelope = (state: SandboxState, link: ConnectLink): Reply => ok({ connect_link: renderConnectLink(state, link) })

function readCreateRequest(body: unknown, state: SandboxState): () => NewConnectLink {
  const reader = new FieldReader(body)
  const endUser = readEndUserChoice(reader, state, { required: true, inColombia: false })
  // DRUO's page is cut off before it. Checkout links have such a field.
  const expiration = reader.text('expiration_date', gmtTime)
  const details = {
    introText: reader.requiredText('intro_text', connectIntroText),
    colors: Object.fromEntries(connectColors.map((name) => [name, reader.text(name, hexColor)])),
    defaultInstitution: reader.text('default_institution', idKnownIn(state.institutions)),
    primaryReference: reader.text('primary_reference'),
    secondaryReference: reader.text('secondary_reference'),
    language: languageOf(reader.text('default_language', language)) ?? ('en_US' as const),
    redirectUrl: reader.text('redirect_url', webAddress),
    expiresAt: expiration === null ? null : new Date(`${expiration}Z`),
  }
  reader.throwViolations()
  return () => ({ ...details, endUserUuid: endUser() })
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
