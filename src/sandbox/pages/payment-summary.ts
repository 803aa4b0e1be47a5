// The left column of a payer's page: the merchant, the amount, and what the payment is for.
import type { CheckoutLink, Transaction } from '../state.ts'
import { merchant } from '../seeded.ts'
import { checkoutCopy } from './checkout-copy.ts'
import { type Html, html } from './html.ts'
import { formatFigure } from './local-format.ts'

export function paymentSummary(link: CheckoutLink, transaction: Transaction, bank: string | null): Html {
  const copy = checkoutCopy[link.language]
  const figure = formatFigure(transaction, link.language)
  const facts: readonly (readonly [string, string | null])[] = [
    // The heading says it already.
    [copy.concept, transaction.description === link.name ? null : transaction.description],
    [copy.statement, transaction.statementDescriptor],
    [copy.bank, bank],
    [copy.reference, transaction.code],
  ]
  return html`<section class="sidebar" aria-labelledby="summary">
    <p class="merchant">${merchant.name}</p>
    <h1 id="summary">${link.name}</h1>
    ${link.description === '' ? html`` : html`<p class="lead">${link.description}</p>`}
    <p class="${figure.length > 12 ? 'long amount' : 'amount'}">${figure} <small>${transaction.currency}</small></p>
    <dl>
      ${facts.flatMap(([term, fact]) =>
        fact === null || fact === ''
          ? []
          : [
              html`<div>
                <dt>${term}</dt>
                <dd>${fact}</dd>
              </div>`,
            ],
      )}
    </dl>
  </section>`
}
