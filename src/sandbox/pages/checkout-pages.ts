// The pages that a payer sees: the checkout, its result, and what is wrong with the link.
import type { Reply } from '../reply.ts'
import type { CheckoutLink, Language, Transaction } from '../state.ts'
import { wording } from './checkout-wording.ts'
import { type Html, html, sendPage } from './html.ts'

export function checkoutPage(link: CheckoutLink, transaction: Transaction): Reply {
  const words = wording[link.language]
  const amount = formatAmount(transaction.amount, transaction.currency, link.language)
  return sendPage({
    status: 200,
    language: bcp47(link.language),
    title: `${link.name} · ${amount}`,
    css: styleOf(link.colors),
    formMayLeadTo: link.customConfirmationPage ? link.redirectUrl : null,
    body: html`<main>
      <section class="sidebar" aria-labelledby="summary">
        <h1 id="summary">${link.name}</h1>
        ${paragraph(link.description)}
        <dl>
          ${
            transaction.description
              ? html`<dt>${words.concept}</dt>
                  <dd>${transaction.description}</dd>`
              : html``
          }
          <dt>${words.amount}</dt>
          <dd class="amount">${amount}</dd>
        </dl>
      </section>
      <section class="box" aria-labelledby="action">
        <h2 id="action">${words.heading}</h2>
        <form method="post">
          <button name="decision" value="pay">${words.pay(amount)}</button>
          <button name="decision" value="decline" class="quiet">${words.decline}</button>
        </form>
        <p class="note">${words.sandboxNote}</p>
      </section>
    </main>`,
  })
}

/** `onward` is the merchant's redirect address, null where the link has none. */
export function resultPage(link: CheckoutLink, status: string, onward: string | null): Reply {
  const words = wording[link.language]
  const { title, text } = words.results[status] ?? words.underWay
  return sendPage({
    status: 200,
    language: bcp47(link.language),
    title: `${title} · ${link.name}`,
    css: styleOf(link.colors),
    body: html`<main>
      <section class="sidebar"><h1>${link.name}</h1></section>
      <section class="box" role="status">
        <h2>${title}</h2>
        <p>${text}</p>
        ${onward === null ? html`` : html`<p><a class="button" href="${onward}">${words.onward}</a></p>`}
      </section>
    </main>`,
  })
}

export function errorPage(status: number, reason: 'UNKNOWN' | 'EXPIRED', language: Language): Reply {
  const { title, text } = wording[language].errors[reason]
  return sendPage({
    status,
    language: bcp47(language),
    title,
    css: styleOf({}),
    body: html`<main>
      <section class="box" role="alert">
        <h1>${title}</h1>
        <p>${text}</p>
      </section>
    </main>`,
  })
}

const paragraph = (text: string): Html => (text === '' ? html`` : html`<p>${text}</p>`)

const bcp47 = (language: Language): string => language.replace('_', '-')

// Two decimal places are ISO 4217's for the peso; the runtime's own locale data says none.
const formatAmount = (amount: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(bcp47(language), { style: 'currency', currency, minimumFractionDigits: 2 }).format(amount / 100)

// Where DRUO documents a default color it is used; the page's background and the button have none.
function styleOf(colors: CheckoutLink['colors']): string {
  return `
:root {
  --page: ${colors.background_color ?? '#e8ecf1'};
  --sidebar: ${colors.sidebar_background_color ?? '#f2f2f2'}; --sidebar-text: ${colors.sidebar_text_color ?? '#333333'};
  --box: ${colors.main_content_box_background_color ?? '#ffffff'};
  --box-text: ${colors.main_content_box_text_color ?? '#333333'};
  --button: ${colors.button_color ?? '#1b4fbf'}; --button-text: ${colors.button_text_color ?? '#ffffff'};
}
* { box-sizing: border-box }
body { margin: 0; background: var(--page); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
main { max-width: 48rem; margin: 0 auto; padding: 1rem; display: grid; gap: 1rem }
section { padding: 1.5rem; border-radius: .5rem }
h1, h2 { margin: 0 0 .75rem; line-height: 1.25 }
h1 { font-size: 1.5rem } h2 { font-size: 1.25rem }
.sidebar { background: var(--sidebar); color: var(--sidebar-text) }
.box { background: var(--box); color: var(--box-text) }
dt { font-size: .875rem } dd { margin: 0 0 .75rem } .amount { font-size: 1.75rem; font-weight: 700 }
form { display: grid; gap: .75rem }
button, .button {
  display: block; min-height: 3rem; padding: .6rem 1rem; font: inherit; font-weight: 600; text-align: center;
  text-decoration: none; border: 2px solid var(--button); border-radius: .375rem; cursor: pointer;
  background: var(--button); color: var(--button-text);
}
button.quiet { background: transparent; border-color: currentColor; color: inherit }
button:focus-visible, .button:focus-visible { outline: 3px solid currentColor; outline-offset: 3px }
.note { font-size: .875rem }
@media (min-width: 44rem) { main { grid-template-columns: 1fr 1fr; padding-top: 4rem } }
`
}
