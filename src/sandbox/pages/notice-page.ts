// The page of a link that cannot be paid: it is unknown or expired, or the payer left.
import type { HttpReply, Reply } from '../reply.ts'
import type { CheckoutLink, Language } from '../state.ts'
import { checkoutStyle } from './checkout-style.ts'
import { themeOf } from './checkout-theme.ts'
import { type Message, checkoutCopy } from './checkout-copy.ts'
import { type Html, html, sendPage } from './html.ts'
import { bcp47 } from './local-format.ts'
import { merchant } from '../seeded.ts'

/** In English, DRUO's default, because an unknown link has no language. */
export const unknownPage = (status: 400 | 404, language: Language = 'en_US'): HttpReply =>
  noticePage({ status, language, colors: {}, message: checkoutCopy[language].errors.UNKNOWN })

export const expiredPage = ({ language, colors, name }: Expired): Reply =>
  noticePage({
    status: 410,
    language,
    colors,
    message: checkoutCopy[language].errors.EXPIRED,
    ...(name === undefined ? {} : { above: ofMerchant(name) }),
  })

type Expired = Pick<CheckoutLink, 'language' | 'colors'> & Partial<Pick<CheckoutLink, 'name'>>

/** DRUO does not document what follows when a payer leaves. Here nothing changes: the link can be paid until it expires. */
export const leftPage = ({ language, colors, name }: CheckoutLink, backTo: string): Reply =>
  noticePage({
    status: 200,
    language,
    colors,
    message: checkoutCopy[language].left,
    above: ofMerchant(name),
    below: html`<a class="button" href="${backTo}">${checkoutCopy[language].backToPayment}</a>`,
  })

const ofMerchant = (name: string): string => `${merchant.name} · ${name}`

interface Notice {
  readonly status: number
  readonly language: Language
  readonly colors: CheckoutLink['colors']
  readonly message: Message
  readonly above?: string
  readonly below?: Html
}

const noticePage = ({ status, language, colors, message, above, below = html`` }: Notice): HttpReply =>
  sendPage({
    status,
    language: bcp47(language),
    title: message.title,
    css: checkoutStyle(themeOf(colors)),
    body: html`<main class="single">
      <section class="box">
        ${above === undefined ? html`` : html`<p class="above">${above}</p>`}
        <h1 class="title">${message.title}</h1>
        <p>${message.text}</p>
        ${below}
      </section>
    </main>`,
  })
