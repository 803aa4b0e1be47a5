// DRUO's checkout links: create and get.
import type { Given } from '../command-fields.ts'
import type { EndUserReference, KnownLanguage } from './new-end-user.ts'
import type { WriteResult } from '../write-result.ts'
import type { Calls } from '../calls.ts'
import type { CommandField } from '../command-fields.ts'
import {
  absoluteUrl,
  boolean,
  code,
  dateTime,
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
import { formatGmt } from '../command-fields.ts'
import { readById } from '../by-id.ts'
import { decodeDeliveryStatus, decodeLanguage, type DeliveryStatus, linkLanguage } from './shared-enums.ts'
import { type EndUser, relatedEndUser } from './end-user-decoder.ts'
import { endUserFields } from './end-users.ts'
import { relatedTransaction, type Transaction } from './transaction-decoder.ts'

export interface CheckoutLink {
  readonly id: string
  readonly code: string
  /** http or https. */
  readonly url: string | null
  readonly deliveryStatus: OpenEnum<DeliveryStatus>
  readonly name: string
  readonly description: string | null
  readonly theme: CheckoutTheme
  readonly endUser: Related<EndUser> | null
  readonly transaction: Related<Transaction> | null
  readonly defaultInstitutionId: string | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly language: OpenEnum<KnownLanguage> | null
  /** Of any scheme: check it before it becomes a link. */
  readonly redirectUrl: string | null
  readonly expiresAt: Date | null
  readonly expired: boolean
  readonly customConfirmationPage: boolean
}

/** The colours in effect, #rrggbb. DRUO documents four defaults and does not return them. */
export interface CheckoutTheme {
  readonly backgroundColor: string | null
  readonly sidebarBackgroundColor: string
  readonly sidebarTextColor: string
  readonly mainContentBoxBackgroundColor: string
  readonly mainContentBoxTextColor: string
  readonly buttonColor: string | null
  readonly buttonTextColor: string | null
}

/** The command for `POST /checkout/link/create`, in the shape of `CreateCheckoutLinkInput`. */
export interface CreateCheckoutLinkCommand {
  readonly endUser: EndUserReference
  readonly name: string
  readonly transaction: {
    readonly tenantId?: Given<string>
    /** Minor units. */
    readonly amount: number
    readonly description?: Given<string>
    readonly statementDescriptor?: Given<string>
    readonly primaryReference?: Given<string>
    readonly secondaryReference?: Given<string>
    readonly metadata?: Given<Readonly<Record<string, string>>>
    readonly autoSendReceipt?: Given<boolean>
  }
  readonly description?: Given<string>
  readonly theme?: Given<{ readonly [Color in keyof CheckoutTheme]?: Given<string> }>
  readonly defaultInstitutionId?: Given<string>
  readonly primaryReference?: Given<string>
  readonly secondaryReference?: Given<string>
  readonly language?: Given<KnownLanguage>
  readonly redirectUrl?: Given<string>
  readonly expiresAt?: Given<Date>
  readonly customConfirmationPage?: Given<boolean>
}

export interface CheckoutLinks {
  /** GET /checkout/link/{uuid}; null if DRUO does not know it. @throws {DruoError} */
  get(id: string): Promise<CheckoutLink | null>
  /** POST /checkout/link/create, at most once. Sent without a tag: the references are the caller's. */
  create(
    command: CreateCheckoutLinkCommand,
    sending: { readonly mayStillSend: () => boolean },
  ): Promise<WriteResult<CheckoutLink>>
}

const envelopes = ['checkout_link']

export function checkoutLinks(calls: Calls, report: UnknownEnumReporter): CheckoutLinks {
  return {
    get: (id) => readById(calls, '/checkout/link', id, 'a checkout link', (body) => decodeCheckoutLink(body, report)),
    create: (command, { mayStillSend }) =>
      calls.write({
        method: 'POST',
        path: '/checkout/link/create',
        fields: createFields(command),
        mayStillSend,
        decode: (body) => decodeCheckoutLink(body, report),
      }),
  }
}

function decodeCheckoutLink(body: unknown, report: UnknownEnumReporter): CheckoutLink | null {
  const found = enveloped(body, envelopes)
  if (found === null) return null
  const { id, wire } = found
  const isNamed = code(wire['delivery_status']) !== null
  const deliveryStatus = isNamed ? wire['delivery_status'] : wire['delivary_status']
  return {
    id,
    code: text(wire['code']) ?? '',
    url: webAddress(wire['url']),
    deliveryStatus: decodeDeliveryStatus(deliveryStatus, 'checkout_link.delivery_status', report),
    name: text(wire['link_name']) ?? '',
    description: text(wire['link_description']),
    theme: decodeTheme(wire),
    endUser: relatedEndUser(wire['end_user'], report),
    transaction: relatedTransaction(wire['transaction'], report),
    defaultInstitutionId: reference(wire['default_institution']),
    primaryReference: text(wire['primary_reference']),
    secondaryReference: text(wire['secondary_reference']),
    language: decodeLanguage(wire['default_language'], 'checkout_link.default_language', report),
    redirectUrl: absoluteUrl(wire['redirect_url']),
    expiresAt: dateTime(wire['expiration_date']),
    expired: boolean(wire['expired']) ?? false,
    customConfirmationPage: boolean(wire['custom_confirmation_page']) ?? false,
  }
}

function decodeTheme(wire: WireObject): CheckoutTheme {
  return {
    backgroundColor: hexColor(wire['background_color']),
    sidebarBackgroundColor: hexColor(wire['sidebar_background_color']) ?? '#f2f2f2',
    sidebarTextColor: hexColor(wire['sidebar_text_color']) ?? '#333333',
    mainContentBoxBackgroundColor: hexColor(wire['main_content_box_background_color']) ?? '#ffffff',
    mainContentBoxTextColor: hexColor(wire['main_content_box_text_color']) ?? '#333333',
    buttonColor: hexColor(wire['button_color']),
    buttonTextColor: hexColor(wire['button_text_color']),
  }
}

function createFields(command: CreateCheckoutLinkCommand): readonly CommandField[] {
  const { transaction, theme } = command
  const payment = (field: keyof typeof transaction) => ['transaction', field]
  const color = (field: keyof CheckoutTheme) => ({ path: ['theme', field], value: theme?.[field] })
  return [
    ...endUserFields(command.endUser, '', ['endUser']),
    { wire: 'link_name', path: ['name'], value: command.name },
    { wire: 'transaction', path: ['transaction'] },
    { wire: 'transaction.tenant_id', path: payment('tenantId'), value: transaction.tenantId, kind: 'id' },
    { wire: 'transaction.amount', path: payment('amount'), value: transaction.amount },
    { wire: 'transaction.description', path: payment('description'), value: transaction.description },
    {
      wire: 'transaction.statement_descriptor',
      path: payment('statementDescriptor'),
      value: transaction.statementDescriptor,
    },
    { wire: 'transaction.primary_reference', path: payment('primaryReference'), value: transaction.primaryReference },
    {
      wire: 'transaction.secondary_reference',
      path: payment('secondaryReference'),
      value: transaction.secondaryReference,
    },
    { wire: 'transaction.metadata', path: payment('metadata'), value: transaction.metadata },
    { wire: 'transaction.auto_send_receipt', path: payment('autoSendReceipt'), value: transaction.autoSendReceipt },
    { wire: 'link_description', path: ['description'], value: command.description },
    { wire: 'background_color', ...color('backgroundColor') },
    { wire: 'sidebar_background_color', ...color('sidebarBackgroundColor') },
    { wire: 'sidebar_text_color', ...color('sidebarTextColor') },
    { wire: 'main_content_box_background_color', ...color('mainContentBoxBackgroundColor') },
    { wire: 'main_content_box_text_color', ...color('mainContentBoxTextColor') },
    { wire: 'button_color', ...color('buttonColor') },
    { wire: 'button_text_color', ...color('buttonTextColor') },
    { wire: 'default_institution', path: ['defaultInstitutionId'], value: command.defaultInstitutionId, kind: 'id' },
    { wire: 'primary_reference', path: ['primaryReference'], value: command.primaryReference },
    { wire: 'secondary_reference', path: ['secondaryReference'], value: command.secondaryReference },
    { wire: 'default_language', path: ['language'], value: command.language && linkLanguage[command.language] },
    { wire: 'redirect_url', path: ['redirectUrl'], value: command.redirectUrl },
    { wire: 'expiration_date', path: ['expiresAt'], value: command.expiresAt && formatGmt(command.expiresAt) },
    { wire: 'custom_confirmation_page', path: ['customConfirmationPage'], value: command.customConfirmationPage },
  ]
}
