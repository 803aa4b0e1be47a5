// DRUO's connect links: create, get, list and expire.
import type { Given } from '../command-fields.ts'
import type { EndUserReference, KnownLanguage } from './new-end-user.ts'
import type { WriteResult } from '../write-result.ts'
import type { Calls, Sending } from '../calls.ts'
import { changeById, type Changed, readById } from '../by-id.ts'
import type { CommandField } from '../command-fields.ts'
import {
  absoluteUrl,
  boolean,
  enveloped,
  hexColor,
  type OpenEnum,
  reference,
  type Related,
  text,
  type UnknownEnumReporter,
  webAddress,
  type WireObject,
} from '../decode.ts'
import { createdBetween, type Page, type PageRequest, readPage } from '../pages.ts'
import {
  decodeDeliveryStatus,
  decodeLanguage,
  type DeliveryStatus,
  linkLanguage,
  wireDeliveryStatus,
} from './shared-enums.ts'
import { type EndUser, relatedEndUser } from './end-user-decoder.ts'
import { endUserFields } from './end-users.ts'

export interface ConnectLink {
  readonly id: string
  readonly code: string
  /** http or https. */
  readonly url: string | null
  readonly deliveryStatus: OpenEnum<DeliveryStatus>
  readonly expired: boolean
  readonly theme: ConnectTheme
  readonly introText: string | null
  readonly endUser: Related<EndUser> | null
  readonly defaultInstitutionId: string | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly language: OpenEnum<KnownLanguage> | null
  /** Of any scheme: check it before it becomes a link. */
  readonly redirectUrl: string | null
}

/** #rrggbb; null if none was chosen: DRUO documents no defaults. */
interface ConnectTheme {
  readonly backgroundColor: string | null
  readonly contentBackgroundColor: string | null
  readonly contentBoxTextColor: string | null
  readonly buttonColor: string | null
  readonly buttonTextColor: string | null
}

/** The command for `POST /connect/link/create`, in the shape of `CreateConnectLinkInput`. */
export interface CreateConnectLinkCommand {
  readonly introText: string
  readonly endUser: EndUserReference
  readonly theme?: Given<{ readonly [Color in keyof ConnectTheme]?: Given<string> }>
  readonly defaultInstitutionId?: Given<string>
  readonly primaryReference?: Given<string>
  readonly secondaryReference?: Given<string>
  readonly language?: Given<KnownLanguage>
  readonly redirectUrl?: Given<string>
}

export interface ConnectLinkFilter {
  readonly deliveryStatus?: DeliveryStatus | null | undefined
  readonly id?: string | null | undefined
  readonly code?: string | null | undefined
  readonly primaryReference?: string | null | undefined
  readonly secondaryReference?: string | null | undefined
  readonly createdFrom?: Date | null | undefined
  readonly createdTo?: Date | null | undefined
  readonly endUserId?: string | null | undefined
  readonly endUserCode?: string | null | undefined
  readonly endUserEmail?: string | null | undefined
  readonly endUserIdentificationNumber?: string | null | undefined
}

export interface ConnectLinks {
  /** GET /connect/link/{uuid}; null if DRUO does not know it. @throws {DruoError} */
  get(id: string): Promise<ConnectLink | null>
  /** GET /connect/link/list. @throws {DruoError} */
  list(filter: ConnectLinkFilter, page: PageRequest): Promise<Page<ConnectLink>>
  /** POST /connect/link/create, at most once. Sent without a tag: the references are the caller's. */
  create(command: CreateConnectLinkCommand, sending: Pick<Sending, 'mayStillSend'>): Promise<WriteResult<ConnectLink>>
  /** PUT /connect/link/{uuid}/expire, at most once. */
  expire(connectLinkId: string, sending: Sending): Promise<WriteResult<Changed<ConnectLink>>>
}

export function connectLinks(calls: Calls, report: UnknownEnumReporter): ConnectLinks {
  const decode = (body: unknown) => decodeConnectLink(body, report)
  return {
    get: (id) => readById(calls, '/connect/link', id, 'a connect link', decode),
    list: (filter, page) =>
      readPage(
        calls,
        { path: '/connect/link/list', envelope: 'connect_links', filter: wireFilter(filter) },
        page,
        decode,
      ),
    create: (command, { mayStillSend }) =>
      calls.write({
        method: 'POST',
        path: '/connect/link/create',
        fields: createFields(command),
        mayStillSend,
        decode,
      }),
    expire: (connectLinkId, sending) =>
      changeById(
        calls,
        { id: connectLinkId, idField: 'connectLinkId', path: (segment) => `/connect/link/${segment}/expire`, decode },
        sending,
      ),
  }
}

/** Null without an id: then it is not a connect link. */
export function decodeConnectLink(body: unknown, report: UnknownEnumReporter): ConnectLink | null {
  const found = enveloped(body, ['connect_link'])
  return found === null ? null : toConnectLink(found.id, found.wire, report)
}

/** A connect link of which only the id is known. */
export function connectLinkStub(id: string): ConnectLink {
  return toConnectLink(id, {}, () => undefined)
}

function toConnectLink(id: string, wire: WireObject, report: UnknownEnumReporter): ConnectLink {
  return {
    id,
    code: text(wire['code']) ?? '',
    url: webAddress(wire['url']),
    deliveryStatus: decodeDeliveryStatus(
      wire['delivery_status'] ?? wire['delivary_status'],
      'connect_link.delivery_status',
      report,
    ),
    expired: boolean(wire['expired']) ?? false,
    theme: {
      backgroundColor: hexColor(wire['background_color']),
      contentBackgroundColor: hexColor(wire['content_background_color']),
      contentBoxTextColor: hexColor(wire['content_box_text_color']),
      buttonColor: hexColor(wire['button_color']),
      buttonTextColor: hexColor(wire['button_text_color']),
    },
    introText: text(wire['intro_text']),
    endUser: relatedEndUser(wire['end_user'], report),
    defaultInstitutionId: reference(wire['default_institution']),
    primaryReference: text(wire['primary_reference']),
    secondaryReference: text(wire['secondary_reference']),
    language: decodeLanguage(wire['default_language'], 'connect_link.default_language', report),
    redirectUrl: absoluteUrl(wire['redirect_url']),
  }
}

function createFields(command: CreateConnectLinkCommand): readonly CommandField[] {
  const color = (field: keyof ConnectTheme) => ({ path: ['theme', field], value: command.theme?.[field] })
  return [
    { wire: 'intro_text', path: ['introText'], value: command.introText },
    ...endUserFields(command.endUser, '', ['endUser']),
    { wire: 'background_color', ...color('backgroundColor') },
    { wire: 'button_color', ...color('buttonColor') },
    { wire: 'button_text_color', ...color('buttonTextColor') },
    { wire: 'content_box_text_color', ...color('contentBoxTextColor') },
    { wire: 'content_background_color', ...color('contentBackgroundColor') },
    { wire: 'default_institution', path: ['defaultInstitutionId'], value: command.defaultInstitutionId, kind: 'id' },
    { wire: 'primary_reference', path: ['primaryReference'], value: command.primaryReference },
    { wire: 'secondary_reference', path: ['secondaryReference'], value: command.secondaryReference },
    { wire: 'default_language', path: ['language'], value: command.language && linkLanguage[command.language] },
    { wire: 'redirect_url', path: ['redirectUrl'], value: command.redirectUrl },
  ]
}

function wireFilter(filter: ConnectLinkFilter) {
  return {
    delivery_status: filter.deliveryStatus && wireDeliveryStatus[filter.deliveryStatus],
    code: filter.code,
    uuid: filter.id,
    primary_reference: filter.primaryReference,
    secondary_reference: filter.secondaryReference,
    ...createdBetween(filter.createdFrom, filter.createdTo),
    end_user_uuid: filter.endUserId,
    end_user_code: filter.endUserCode,
    end_user_email: filter.endUserEmail,
    end_user_local_id: filter.endUserIdentificationNumber,
  }
}
