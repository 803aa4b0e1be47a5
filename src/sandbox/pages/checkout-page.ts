// The page on which a payer pays, declines, or leaves without a decision.
import type { Reply } from '../reply.ts'
import type { CheckoutLink, Transaction } from '../state.ts'
import { checkoutScript } from './checkout-script.ts'
import { checkoutStyle } from './checkout-style.ts'
import { themeOf } from './checkout-theme.ts'
import { checkoutCopy } from './checkout-copy.ts'
import { developerNotes } from './developer-notes.ts'
import { type Html, html, sendPage } from './html.ts'
import { bcp47, formatAmount, formatTime } from './local-format.ts'
import { paymentSummary } from './payment-summary.ts'

interface Checkout {
  readonly link: CheckoutLink
  readonly transaction: Transaction
  /** The name of the link's default institution. Null if the link has none. */
  readonly bank: string | null
  readonly now: Date
}

export function checkoutPage({ link, transaction, bank, now }: Checkout): Reply {
  const copy = checkoutCopy[link.language]
  const amount = formatAmount(transaction, link.language)
  const theme = themeOf(link.colors)
  return sendPage({
    status: 200,
    language: bcp47(link.language),
    title: `${link.name} · ${amount}`,
    css: checkoutStyle(theme),
    script: checkoutScript,
    formMayLeadTo: link.customConfirmationPage ? link.redirectUrl : null,
    body: html`<main>
        ${paymentSummary(link, transaction, bank)}
        <section class="box" aria-labelledby="action">
          <h2 id="action">${copy.heading}</h2>
          ${countdown(link, now)}
          <form method="post">
            <button name="decision" value="pay">${copy.pay(amount)}</button>
            <button name="decision" value="decline" class="quiet">${copy.decline}</button>
            <button name="decision" value="leave" class="plain">${copy.leave}</button>
          </form>
          <p class="note">${copy.sandboxNote}</p>
          <p class="announcement" id="announcement" role="status"></p>
        </section>
      </main>
      ${developerNotes(theme)}`,
  })
}

function countdown({ language, expiresAt }: CheckoutLink, now: Date): Html {
  const copy = checkoutCopy[language]
  const remainingMs = String(expiresAt.getTime() - now.getTime())
  return html`<p
    class="countdown"
    id="countdown"
    data-remaining-ms="${remainingMs}"
    data-expires-in="${copy.expiresIn}"
  >
    ${copy.expiresOn} <time datetime="${expiresAt.toISOString()}">${formatTime(expiresAt, language)}</time>
  </p>`
}
