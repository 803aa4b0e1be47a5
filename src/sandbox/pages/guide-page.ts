// The guide to the sandbox: ids, tokens, amounts and codes to try, and operations to copy.
import type { Reply } from '../reply.ts'
import { checkoutPagePath } from '../objects/checkout-link.ts'
import { connectPagePath } from '../objects/connect-link.ts'
import { outcomes } from '../outcomes.ts'
import { merchant, rightOtp, seededAccounts, seededEndUsers, seededToken } from '../seeded.ts'
import type { CheckoutLink, ConnectLink, Institution, Transaction } from '../state.ts'
import { createPlanExample, refundExample, unclearLinkExample } from './guide-examples.ts'
import { guideStyle } from './guide-style.ts'
import { type Html, html, sendPage } from './html.ts'
import { formatAmount } from './local-format.ts'

interface Guide {
  readonly stepMs: number
  readonly slowMs: number
  readonly planCycleMs: number
  readonly institutions: readonly Institution[]
  /** The latest payments that can be refunded. */
  readonly refundable: readonly Transaction[]
  readonly checkoutLinks: readonly CheckoutLink[]
  readonly connectLinks: readonly ConnectLink[]
}

export const guidePage = (guide: Guide): Reply =>
  sendPage({
    status: 200,
    language: 'en',
    title: 'DRUO sandbox: ids, tokens and amounts',
    css: guideStyle,
    body: html`<main>
      <h1>DRUO sandbox</h1>
      <p>
        A copy of DRUO for development. No money moves, and all data is lost when the gateway stops. The merchant is
        ${merchant.name}. Try the operations in the <a href="../">explorer</a>.
      </p>
      ${[ids(guide), amounts(guide), review(), refunds(guide), plans(guide), codes(), pages(guide)]}
    </main>`,
  })

const ids = ({ institutions }: Guide): Html =>
  section('Ids and tokens', [
    table(
      ['Object', 'Value'],
      [
        ['End user: John Doe, a person', code(seededEndUsers.johnDoe)],
        ['End user: John Smith, a person in Colombia', code(seededEndUsers.johnSmith)],
        ['End user: DRUO Inc, an organization', code(seededEndUsers.organization)],
        ["John Doe's account, connected", code(seededAccounts.johnDoe)],
        ["John Smith's account, with a pending validation", code(seededAccounts.johnSmith)],
        ["Token of John Doe's account", code(seededToken)],
        ['Tenant, if you name none', code(merchant.tenantId)],
        ...institutions.map(({ uuid, name }): Row => [`Institution: ${name}`, code(uuid)]),
      ],
    ),
    html`<p>
      A token stands for a bank account. DRUO does not document how it issues tokens. Here every text of the form
      <code>tok_&lt;UUID&gt;</code> is a token: the same text always stands for the same account. More ids are in the
      lists <code>endUsers</code>, <code>accounts</code> and <code>transactions</code>.
    </p>`,
  ])

const amounts = ({ stepMs, slowMs }: Guide): Html =>
  section('Amounts that choose what happens', [
    html`<p>
      The last four digits of the amount decide. Amounts are in the smallest unit: <code>19901</code> is COP 199.01.
      Each status lasts ${seconds(stepMs)}; the slow answer takes ${seconds(slowMs)}. For a checkout link the payment
      starts when the payer pays.
    </p>`,
    table(
      ['Last four digits', 'What happens'],
      outcomes.map(({ lastDigits, description }) => [lastDigits === '' ? 'others' : code(lastDigits), description]),
    ),
  ])

const review = (): Html =>
  section('Let a person decide', [
    html`<p>
      DRUO has no list of checkout links. So a link whose response is lost stays unclear, and its write becomes
      NEEDS_REVIEW after a few seconds. Create one, list it with <code>writeIntents(state: NEEDS_REVIEW)</code>, then
      decide with <code>settleWrite</code>.
    </p>`,
    example(unclearLinkExample),
  ])

const refunds = ({ refundable, stepMs }: Guide): Html =>
  section('Refund a payment', [
    html`<p>
      You need the id of a SUCCESSFUL payment and a token. Use the token above. The payment is PENDING for
      ${seconds(stepMs)} while the refund is under way, then REFUNDED.
    </p>`,
    table(
      ['Payment that can be refunded', 'Amount', 'Id'],
      refundable.map((transaction) => [
        transaction.description ?? transaction.code,
        formatAmount(transaction, 'en_US'),
        code(transaction.uuid),
      ]),
    ),
    example(refundExample(refundable[0]?.uuid ?? 'trx_…')),
  ])

const plans = ({ planCycleMs }: Guide): Html =>
  section('Create a recurring plan', [
    html`<p>
      An AUTOMATIC plan pays once every ${seconds(planCycleMs)} for every frequency, so that you can watch it.
    </p>`,
    example(createPlanExample),
  ])

const codes = (): Html =>
  section('Validate an account', [
    table(
      ['Account number', 'What validateAccount asks for'],
      [
        [
          'ends in an even digit',
          html`The code of a micro-deposit: <code>${rightOtp}</code>. With another code the account's
            <code>rawStatus</code> is FAILED.`,
        ],
        ['ends in an odd digit', 'The institution confirms it, one step after authenticateAccount.'],
      ],
    ),
  ])

const pages = ({ checkoutLinks, connectLinks }: Guide): Html =>
  section('Open pages', [
    checkoutLinks.length + connectLinks.length === 0
      ? html`<p>No link waits for a person.</p>`
      : html`<ul>
          ${checkoutLinks.map(({ name, pageKey }) => pageItem('Payment', name, `.${checkoutPagePath}?sl=${pageKey}`))}
          ${connectLinks.map(({ code: name, pageKey }) => pageItem('Account', name, `.${connectPagePath}?sl=${pageKey}`))}
        </ul>`,
  ])

const pageItem = (kind: string, name: string, address: string): Html =>
  html`<li>${kind}: <a href="${address}">${name}</a></li>`

type Cell = string | Html
type Row = readonly Cell[]

const section = (title: string, content: readonly Html[]): Html =>
  html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`

const table = (head: readonly string[], rows: readonly Row[]): Html =>
  html`<table>
    <thead>
      <tr>
        ${head.map((text) => html`<th scope="col">${text}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`

const example = (text: string): Html => html`<pre tabindex="0"><code>${text}</code></pre>`
const code = (text: string): Html => html`<code>${text}</code>`
const seconds = (milliseconds: number): string => `${milliseconds / 1000} s`
