// Renders the Checkout Link object as DRUO does, with the whole end user and the whole transaction.
import type { CheckoutLink, SandboxState } from '../state.ts'
import { renderEndUser } from './end-user.ts'
import { renderPayment } from './transaction.ts'

/** In the order of DRUO's sample. The page uses the documented defaults; the object does not contain them. */
export const checkoutColors = [
  'background_color',
  'sidebar_background_color',
  'sidebar_text_color',
  'main_content_box_background_color',
  'main_content_box_text_color',
  'button_color',
  'button_text_color',
] as const

export const isExpired = (state: SandboxState, link: CheckoutLink): boolean => state.now() >= link.expiresAt

export const checkoutPagePath = '/checkout/'

const checkoutPageUrl = (state: SandboxState, link: CheckoutLink): string =>
  `${state.pagesUrl}${checkoutPagePath}?sl=${link.pageKey}`

export function renderCheckoutLink(state: SandboxState, link: CheckoutLink): Record<string, unknown> {
  const endUser = state.endUsers.get(link.endUserUuid)
  const transaction = state.transactions.get(link.transactionUuid)
  return {
    uuid: link.uuid,
    code: link.code,
    url: checkoutPageUrl(state, link),
    // "OPENNED" is DRUO's spelling.
    delivery_status: link.opened ? 'OPENNED' : 'CREATED',
    link_name: link.name,
    link_description: link.description,
    ...link.colors,
    end_user: endUser && renderEndUser(endUser),
    transaction: transaction && renderPayment(state, transaction),
    default_institution: link.defaultInstitution,
    primary_reference: link.primaryReference,
    secondary_reference: link.secondaryReference,
    default_language: { code: link.language },
    redirect_url: link.redirectUrl,
    expiration_date: link.expiresAt.toISOString(),
    expired: String(isExpired(state, link)),
    custom_confirmation_page: String(link.customConfirmationPage),
  }
}
