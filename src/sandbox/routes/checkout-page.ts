// GET and POST /checkout/?sl=…: the hosted page of a checkout link, on which the payer pays, declines or leaves.
import { addAccount } from '../objects/account.ts'
import { checkoutPagePath, isExpired } from '../objects/checkout-link.ts'
import { checkoutPage } from '../pages/checkout-page.ts'
import { expiredPage, leftPage, unknownPage } from '../pages/notice-page.ts'
import { resultPage } from '../pages/result-page.ts'
import { progressOf } from '../progress.ts'
import type { Reply } from '../reply.ts'
import type { Call, Route } from '../router.ts'
import { seededInstitutions } from '../seeded.ts'
import type { CheckoutLink, SandboxState, Transaction } from '../state.ts'

export function checkoutPageRoutes(state: SandboxState): readonly Route[] {
  const show = ({ query }: Call): Reply => {
    const visit = findVisit(state, query)
    if (visit === null) return unknownPage(404)
    const { link, transaction } = visit
    if (isDecided(transaction)) {
      const { status } = progressOf(transaction, state)
      const onward = onwardUrl(state, link, transaction)
      const justDecided = query.get('after') === 'decision'
      return resultPage({ link, transaction, status, bank: bankOf(state, link), onward, justDecided })
    }
    if (isExpired(state, link)) return expiredPage(link)
    if (query.get('after') === 'leaving') return leftPage(link, pageOf(link))
    state.checkoutLinks.set(link.uuid, { ...link, opened: true })
    return checkoutPage({ link, transaction, bank: bankOf(state, link), now: state.now() })
  }

  const decide = ({ query, body }: Call): Reply => {
    const visit = findVisit(state, query)
    const decision = body instanceof URLSearchParams ? body.get('decision') : null
    if (visit === null) return unknownPage(404)
    const { link } = visit
    if (decision !== 'pay' && decision !== 'decline' && decision !== 'leave') return unknownPage(400, link.language)
    if (!isDecided(visit.transaction)) {
      if (isExpired(state, link)) return expiredPage(link)
      if (decision === 'leave') return { kind: 'redirect', location: pageOf(link, 'leaving') }
    }
    const transaction =
      decision === 'leave' || isDecided(visit.transaction)
        ? visit.transaction
        : carryOut(state, link, visit.transaction, decision)
    const onward = onwardUrl(state, link, transaction)
    const location = link.customConfirmationPage && onward !== null ? onward : pageOf(link, 'decision')
    return { kind: 'redirect', location }
  }

  return [
    { method: 'GET', path: checkoutPagePath, access: 'open', takes: 'nothing', answer: show },
    { method: 'POST', path: checkoutPagePath, access: 'open', takes: 'form', answer: decide },
  ]
}

interface Visit {
  readonly link: CheckoutLink
  readonly transaction: Transaction
}

function findVisit(state: SandboxState, query: URLSearchParams): Visit | null {
  const link = state.checkoutLinks.get(state.checkoutLinkByPageKey.get(query.get('sl') ?? '') ?? '')
  const transaction = state.transactions.get(link?.transactionUuid ?? '')
  return link === undefined || transaction === undefined ? null : { link, transaction }
}

/** Relative, because the gateway serves this page at another path. `after` names the last step, so that a reload shows the same. */
const pageOf = ({ pageKey }: CheckoutLink, after?: 'decision' | 'leaving'): string =>
  `?sl=${pageKey}${after === undefined ? '' : `&after=${after}`}`

const bankOf = (state: SandboxState, { defaultInstitution }: CheckoutLink): string | null =>
  state.institutions.get(defaultInstitution ?? '')?.name ?? null

const isDecided = (transaction: Transaction): boolean =>
  transaction.submittedAt !== null || transaction.canceledAt !== null || transaction.settled !== null

function carryOut(
  state: SandboxState,
  link: CheckoutLink,
  transaction: Transaction,
  decision: 'pay' | 'decline',
): Transaction {
  const decided =
    decision === 'decline'
      ? { ...transaction, canceledAt: state.now() }
      : { ...transaction, submittedAt: state.now(), originAccountUuid: connectPayer(state, link) }
  state.transactions.set(transaction.uuid, decided)
  return decided
}

// A real payer would choose a bank and prove the account. The sandbox connects an account for the payer.
const connectPayer = (state: SandboxState, link: CheckoutLink): string =>
  addAccount(state, {
    institutionUuid: link.defaultInstitution ?? seededInstitutions.bancolombia,
    accountNumber: '4524',
    endUserUuid: link.endUserUuid,
  }).uuid

// DRUO appends "Reference, Status, and Connected Account Code", but shows only one parameter's name: `code`. A payer who declined
// has no connected account and so no code.
function onwardUrl(state: SandboxState, link: CheckoutLink, transaction: Transaction): string | null {
  if (link.redirectUrl === null) return null
  const url = new URL(link.redirectUrl)
  const code = state.accounts.get(transaction.originAccountUuid ?? '')?.code
  if (code !== undefined) url.searchParams.append('code', code)
  return url.href
}
