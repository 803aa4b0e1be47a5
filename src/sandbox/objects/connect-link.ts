// Creates connect links and renders them as DRUO does.
import type { ConnectLink, SandboxState } from '../state.ts'
import { renderEndUser } from './end-user.ts'

/** In the order of "List Connect Links". The names differ from those of checkout links. */
export const connectColors = [
  'background_color',
  'button_color',
  'button_text_color',
  'content_box_text_color',
  'content_background_color',
] as const

export type NewConnectLink = Omit<ConnectLink, 'uuid' | 'code' | 'pageKey' | 'opened' | 'createdAt' | 'updatedAt'>

export function addConnectLink(state: SandboxState, details: NewConnectLink): ConnectLink {
  const now = state.now()
  const link = {
    ...details,
    uuid: state.ids.uuid('clk'),
    code: state.ids.code('CL', 11),
    pageKey: state.ids.secret(9),
    opened: false,
    createdAt: now,
    updatedAt: now,
  }
  state.connectLinks.set(link.uuid, link)
  return link
}

export const isExpired = (state: SandboxState, link: ConnectLink): boolean =>
  link.expiresAt !== null && state.now() >= link.expiresAt

export const connectPagePath = '/connect/secure'

const connectPageUrl = (state: SandboxState, link: ConnectLink): string =>
  `${state.pagesUrl}${connectPagePath}?sl=${link.pageKey}`

// DRUO's page "List Connect Links" is cut off after the colors. The other fields are not documented: they are those of the
// checkout link, with the names of the create request. delivery_status is known from the filters.
export function renderConnectLink(state: SandboxState, link: ConnectLink): Record<string, unknown> {
  const endUser = state.endUsers.get(link.endUserUuid)
  return {
    uuid: link.uuid,
    code: link.code,
    url: connectPageUrl(state, link),
    expired: isExpired(state, link) ? 'TRUE' : 'FALSE',
    ...link.colors,
    delivery_status: deliveryStatus(link),
    intro_text: link.introText,
    end_user: endUser === undefined ? null : renderEndUser(endUser),
    default_institution: link.defaultInstitution,
    primary_reference: link.primaryReference,
    secondary_reference: link.secondaryReference,
    default_language: { code: link.language },
    redirect_url: link.redirectUrl,
    expiration_date: link.expiresAt === null ? null : link.expiresAt.toISOString(),
    date_created_gmt: link.createdAt.toISOString(),
    date_updated_gmt: link.updatedAt.toISOString(),
  }
}

// "OPENNED" is DRUO's spelling.
export const deliveryStatus = (link: ConnectLink): string => (link.opened ? 'OPENNED' : 'CREATED')
