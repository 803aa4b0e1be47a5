// GET and POST /connect/secure?sl=…: the hosted page of a connect link, where an end user connects a bank account.
import { addAccount } from '../objects/account.ts'
import { connectPagePath, isExpired } from '../objects/connect-link.ts'
import { connectedPage, connectPage } from '../pages/connect-page.ts'
import { expiredPage, unknownPage } from '../pages/notice-page.ts'
import { connectColorNames } from '../pages/checkout-theme.ts'
import type { Reply } from '../reply.ts'
import type { Call, Route } from '../router.ts'
import type { Account, ConnectLink, SandboxState } from '../state.ts'
import { accountSubtype } from '../value-rules.ts'

export function connectPageRoutes(state: SandboxState): readonly Route[] {
  const show = ({ query }: Call): Reply => {
    const link = findLink(state, query)
    if (link === null) return unknownPage(404)
    const account = state.accounts.get(query.get('account') ?? '')
    if (account?.sourceConnectLinkUuid === link.uuid) {
      return connectedPage({ link, account, onward: onwardUrl(link, account) })
    }
    if (isExpired(state, link)) return expired(link)
    if (!link.opened) state.connectLinks.set(link.uuid, { ...link, opened: true, updatedAt: state.now() })
    return connectPage({ link, institutions: [...state.institutions.values()], isRejected: false })
  }

  const connect = ({ query, body }: Call): Reply => {
    const link = findLink(state, query)
    if (link === null) return unknownPage(404)
    if (isExpired(state, link)) return expired(link)
    const form = body instanceof URLSearchParams ? body : new URLSearchParams()
    const institutionUuid = form.get('institution') ?? ''
    const accountNumber = form.get('number') ?? ''
    const subtype = form.get('subtype') ?? ''
    const isValid =
      state.institutions.has(institutionUuid) && /^\d{4,20}$/.test(accountNumber) && accountSubtype.accepts(subtype)
    if (!isValid) return connectPage({ link, institutions: [...state.institutions.values()], isRejected: true })
    const bank = { institutionUuid, accountNumber, endUserUuid: link.endUserUuid }
    const account = addAccount(state, bank, { subtype, sourceConnectLinkUuid: link.uuid })
    // Relative, because the gateway serves this page at another path.
    return { kind: 'redirect', location: `?sl=${link.pageKey}&account=${account.uuid}` }
  }

  return [
    { method: 'GET', path: connectPagePath, access: 'open', takes: 'nothing', answer: show },
    { method: 'POST', path: connectPagePath, access: 'open', takes: 'form', answer: connect },
  ]
}

const findLink = (state: SandboxState, query: URLSearchParams): ConnectLink | null =>
  state.connectLinks.values().find(({ pageKey }) => pageKey === query.get('sl')) ?? null

const expired = ({ language, colors }: ConnectLink): Reply =>
  expiredPage({ language, colors: connectColorNames(colors) })

// DRUO's page about connect links breaks off at redirect_url. Checkout links append the account's code; so does this page.
function onwardUrl({ redirectUrl }: ConnectLink, { code }: Account): string | null {
  if (redirectUrl === null) return null
  const url = new URL(redirectUrl)
  url.searchParams.append('code', code)
  return url.href
}
