// POST /checkout/link/create and GET /checkout/link/{uuid}.
import { answerByOutcome } from '../answer-by-outcome.ts'
import { unknownUuid } from '../errors.ts'
import { FieldReader } from '../field-reader.ts'
import { checkoutColors, renderCheckoutLink } from '../objects/checkout-link.ts'
import { addTransaction, type NewTransaction } from '../objects/transaction.ts'
import { ok, type Reply } from '../reply.ts'
import { type DeferredReference, readEndUserChoice } from '../requests/end-user-choice.ts'
import type { Call, Route } from '../router.ts'
import { seededTenants } from '../seeded.ts'
import type { CheckoutLink, SandboxState } from '../state.ts'
import {
  filledText,
  gmtTime,
  hexColor,
  idKnownIn,
  language,
  languageOf,
  reference,
  statementDescriptor,
  webAddress,
} from '../value-rules.ts'

// As in DRUO's sample: created at 15:32:34, expired at 15:52:33.
const lifetimeMs = 20 * 60_000

export function checkoutLinkRoutes(state: SandboxState): readonly Route[] {
  const create = ({ body }: Call): Promise<Reply> => {
    const { link, transaction, endUser } = readCreateRequest(new FieldReader(body), state)
    return answerByOutcome(state, transaction.amount, () => {
      const endUserUuid = endUser()
      touch(state, endUserUuid)
      const transactionUuid = addTransaction(state, { ...transaction, endUserUuid }, false).uuid
      return envelope(state, addCheckoutLink(state, { ...link, endUserUuid, transactionUuid }))
    })
  }
  const read = ({ uuid }: Call): Reply => {
    const link = state.checkoutLinks.get(uuid)
    if (link === undefined) throw unknownUuid('checkout link')
    return envelope(state, link)
  }
  return [
    { method: 'POST', path: '/checkout/link/create', access: 'merchant', takes: 'json', answer: create },
    { method: 'GET', path: '/checkout/link/:uuid', access: 'merchant', takes: 'nothing', answer: read },
  ]
}

const envelope = (state: SandboxState, link: CheckoutLink): Reply =>
  ok({ checkout_link: renderCheckoutLink(state, link) })

type LinkDetails = Omit<CheckoutLink, 'uuid' | 'code' | 'pageKey' | 'opened' | 'endUserUuid' | 'transactionUuid'>
type PaymentDetails = Omit<NewTransaction, 'endUserUuid'>

interface CreateRequest {
  readonly link: LinkDetails
  readonly transaction: PaymentDetails
  readonly endUser: DeferredReference
}

function readCreateRequest(reader: FieldReader, state: SandboxState): CreateRequest {
  const request = {
    endUser: readEndUserChoice(reader, state, { required: true, inColombia: false }),
    link: readLink(reader, state),
    transaction: readTransaction(reader.requiredObject('transaction')),
  }
  reader.throwViolations()
  return request
}

function readLink(reader: FieldReader, state: SandboxState): LinkDetails {
  const expiration = reader.text('expiration_date', gmtTime)
  return {
    name: reader.requiredText('link_name'),
    description: reader.text('link_description') ?? '',
    colors: Object.fromEntries(checkoutColors.map((name) => [name, reader.text(name, hexColor)])),
    defaultInstitution: reader.text('default_institution', idKnownIn(state.institutions)),
    primaryReference: reader.text('primary_reference'),
    secondaryReference: reader.text('secondary_reference'),
    language: languageOf(reader.text('default_language', language)) ?? 'en_US',
    redirectUrl: reader.text('redirect_url', webAddress),
    expiresAt: expiration === null ? new Date(state.now().getTime() + lifetimeMs) : new Date(`${expiration}Z`),
    customConfirmationPage: reader.flag('custom_confirmation_page'),
  }
}

function readTransaction(reader: FieldReader): PaymentDetails {
  return {
    type: 'PAYMENT',
    creationSource: 'CHECKOUT_LINK',
    tenantId: reader.text('tenant_id', filledText) ?? seededTenants.own,
    amount: reader.amount('amount', 1),
    // The request has no currency. DRUO's sample response has COP.
    currency: 'COP',
    description: reader.text('description'),
    statementDescriptor: reader.text('statement_descriptor', statementDescriptor),
    primaryReference: reader.text('primary_reference', reference),
    secondaryReference: reader.text('secondary_reference', reference),
    metadata: reader.metadata('metadata'),
    autoSendReceipt: reader.flag('auto_send_receipt'),
    originAccountUuid: null,
    destinationAccountUuid: null,
  }
}

function addCheckoutLink(
  state: SandboxState,
  details: Omit<CheckoutLink, 'uuid' | 'code' | 'pageKey' | 'opened'>,
): CheckoutLink {
  const link = {
    ...details,
    uuid: state.ids.uuid('chk'),
    code: state.ids.code('CH', 12),
    pageKey: `${state.ids.uuid()}-${state.ids.uuid()}`,
    opened: false,
  }
  state.checkoutLinks.set(link.uuid, link)
  state.checkoutLinkByPageKey.set(link.pageKey, link.uuid)
  return link
}

// In DRUO's sample the end user's date_updated_gmt is the time of the link's creation, although nothing else changed.
function touch(state: SandboxState, endUserUuid: string): void {
  const endUser = state.endUsers.get(endUserUuid)
  if (endUser !== undefined) state.endUsers.set(endUserUuid, { ...endUser, updatedAt: state.now() })
}
