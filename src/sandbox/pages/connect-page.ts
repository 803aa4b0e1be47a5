// The page on which an end user connects a bank account, and the one that confirms it.
import type { Reply } from '../reply.ts'
import { merchant } from '../seeded.ts'
import type { Account, ConnectLink, Institution } from '../state.ts'
import { checkoutStyle } from './checkout-style.ts'
import { connectColorNames, themeOf } from './checkout-theme.ts'
import { connectCopy } from './connect-copy.ts'
import { type Html, html, sendPage } from './html.ts'
import { bcp47 } from './local-format.ts'

interface Connect {
  readonly link: ConnectLink
  readonly institutions: readonly Institution[]
  /** True if the form was sent with invalid values. */
  readonly isRejected: boolean
}

export function connectPage({ link, institutions, isRejected }: Connect): Reply {
  const copy = connectCopy[link.language]
  const isChosen = ({ uuid }: Institution): boolean => uuid === link.defaultInstitution
  return page(link, isRejected ? 400 : 200, copy.heading, [
    html`<p>${link.introText}</p>`,
    isRejected ? html`<p class="alert" role="alert">${copy.rejected}</p>` : html``,
    html`<form method="post">
        <label for="institution">${copy.bank}</label>
        <select id="institution" name="institution" required>
          ${institutions.map((institution) => option(institution.uuid, institution.name, isChosen(institution)))}
        </select>
        <label for="number">${copy.number}</label>
        <input
          id="number"
          name="number"
          inputmode="numeric"
          pattern="[0-9]{4,20}"
          autocomplete="off"
          aria-describedby="number-rule"
          required
        />
        <small id="number-rule">${copy.numberRule}</small>
        <label for="subtype">${copy.subtype}</label>
        <select id="subtype" name="subtype">
          ${Object.entries(copy.subtypes).map(([value, text]) => option(value, text, false))}
        </select>
        <p class="note">${copy.consent(merchant.name)}</p>
        <button>${copy.connect}</button>
      </form>
      <p class="note">${copy.sandboxNote}</p>`,
  ])
}

interface Connected {
  readonly link: ConnectLink
  readonly account: Account
  /** The merchant's redirect URL. Null if the link has none. */
  readonly onward: string | null
}

export function connectedPage({ link, account, onward }: Connected): Reply {
  const copy = connectCopy[link.language]
  return page(link, 200, copy.connectedTitle, [
    html`<p>${copy.connected(merchant.name, `${account.institution.name} ··${account.last_4}`)}</p>`,
    onward === null ? html`` : html`<a class="button" href="${onward}">${copy.onward}</a>`,
  ])
}

const page = (link: ConnectLink, status: number, title: string, content: readonly Html[]): Reply =>
  sendPage({
    status,
    language: bcp47(link.language),
    title: `${title} · ${merchant.name}`,
    css: checkoutStyle(themeOf(connectColorNames(link.colors))),
    body: html`<main class="single">
      <section class="box">
        <p class="above">${merchant.name}</p>
        <h1 class="title">${title}</h1>
        ${content}
      </section>
    </main>`,
  })

const option = (value: string, text: string, isChosen: boolean): Html =>
  html`<option value="${value}" ${isChosen ? html`selected` : html``}>${text}</option>`
