// The page with a payment's result. It follows the payment while it is in progress.
import type { Reply } from '../reply.ts'
import type { CheckoutLink, Transaction } from '../state.ts'
import { checkoutScript } from './checkout-script.ts'
import { checkoutStyle } from './checkout-style.ts'
import { themeOf } from './checkout-theme.ts'
import { checkoutCopy } from './checkout-copy.ts'
import { developerNotes } from './developer-notes.ts'
import { type Html, html, sendPage } from './html.ts'
import { bcp47 } from './local-format.ts'
import { paymentSummary } from './payment-summary.ts'

interface Result {
  readonly link: CheckoutLink
  readonly transaction: Transaction
  readonly status: string
  readonly bank: string | null
  /** The merchant's redirect URL. Null if the link has none. */
  readonly onward: string | null
  /** False if the payer opened the link again later. */
  readonly justDecided: boolean
}

export function resultPage({ link, transaction, status, bank, onward, justDecided }: Result): Reply {
  const copy = checkoutCopy[link.language]
  const settled = copy.results[status]
  const { title, text } = status === 'SUCCESSFUL' && !justDecided ? copy.alreadyPaid : (settled ?? copy.underWay)
  const theme = themeOf(link.colors)
  return sendPage({
    status: 200,
    language: bcp47(link.language),
    title: `${title} · ${link.name}`,
    css: checkoutStyle(theme),
    script: checkoutScript,
    body: html`<main>
        ${paymentSummary(link, transaction, bank)}
        <section class="box">
          <div id="result" role="status" data-status="${status}" ${settled ? html`` : html`data-under-way`}>
            <div class="badge" aria-hidden="true">${icons[status] ?? clock}</div>
            <h2>${title}</h2>
            <p>${text}</p>
            ${settled ? html`` : html`<noscript><a class="button quiet" href="">${copy.lookAgain}</a></noscript>`}
          </div>
          ${onward === null ? html`` : html`<a class="button" href="${onward}">${copy.onward}</a>`}
        </section>
      </main>
      ${developerNotes(theme)}`,
  })
}

const cross = html`<svg viewBox="0 0 24 24"><path d="M6 6l12 12M18 6L6 18" /></svg>`
const clock = html`<svg viewBox="0 0 24 24"><path d="M12 5v7l4.5 3" /></svg>`
const icons: Readonly<Record<string, Html>> = {
  SUCCESSFUL: html`<svg viewBox="0 0 24 24"><path d="M5 12.5l4.5 4.5L19 7.5" /></svg>`,
  FAILED: cross,
  CANCELED: cross,
}
