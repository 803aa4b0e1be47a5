// How an object stands at this moment, as far as a webhook would tell of it, and when the clock alone will change that.
import { currentAccount as accountAt } from '../objects/account.ts'
import { isExpired } from '../objects/checkout-link.ts'
import { progressOf } from '../progress.ts'
import type { Account, CheckoutLink, SandboxState, Transaction } from '../state.ts'

export interface StatusSnapshot {
  /** Different where there is something to tell. */
  readonly text: string
  /** Whom it concerns: the object itself first. */
  readonly uuids: readonly string[]
  /** Undefined where only a request can change it. */
  readonly changesAt: Date | undefined
}

/** Undefined for what there is nothing to tell of. */
export function snapshotOf(state: SandboxState, uuid: string): StatusSnapshot | undefined {
  const transaction = state.transactions.get(uuid)
  if (transaction !== undefined) return ofTransaction(state, transaction)
  const account = state.accounts.get(uuid)
  if (account !== undefined) return ofAccount(state, account)
  const link = state.checkoutLinks.get(uuid)
  return link === undefined ? undefined : ofCheckoutLink(state, link)
}

function ofTransaction(state: SandboxState, transaction: Transaction): StatusSnapshot {
  const { uuid, submittedAt, settled, canceledAt } = transaction
  const links = [...state.checkoutLinks.values()].filter(({ transactionUuid }) => transactionUuid === uuid)
  const steps =
    submittedAt === null || canceledAt !== null ? [] : [1, 2].map((step) => later(submittedAt, step * state.stepMs))
  const changes = settled === null ? steps : [settled.at]
  return {
    text: progressOf(transaction, state).status,
    uuids: [uuid, ...links.map((link) => link.uuid)],
    changesAt: changes.find(isAhead(state)),
  }
}

function ofAccount(state: SandboxState, account: Account): StatusSnapshot {
  const { status, pendingValidations } = accountAt(state, account)
  const confirmedAt = account.confirmingSince && later(account.confirmingSince, state.stepMs)
  return {
    text: `${status} ${pendingValidations.length}`,
    uuids: [account.uuid],
    changesAt: confirmedAt !== null && isAhead(state)(confirmedAt) ? confirmedAt : undefined,
  }
}

function ofCheckoutLink(state: SandboxState, link: CheckoutLink): StatusSnapshot {
  const expired = isExpired(state, link)
  return {
    text: `${link.opened ? 'opened' : 'created'} ${expired ? 'expired' : ''}`,
    uuids: [link.uuid],
    changesAt: expired ? undefined : link.expiresAt,
  }
}

const later = (moment: Date, milliseconds: number): Date => new Date(moment.getTime() + milliseconds)
const isAhead =
  (state: SandboxState) =>
  (moment: Date): boolean =>
    moment > state.now()
