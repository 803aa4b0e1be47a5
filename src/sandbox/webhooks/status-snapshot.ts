// The status of an object now, as far as webhooks report it, and the time of its next change.
import { currentAccount as accountAt } from '../objects/account.ts'
import { isExpired } from '../objects/checkout-link.ts'
import { progressOf } from '../progress.ts'
import type { Account, CheckoutLink, SandboxState, Transaction } from '../state.ts'

interface StatusSnapshot {
  /** Another text means that a webhook must be sent. */
  readonly text: string
  /** The ids that the webhook names: the object's own first. */
  readonly uuids: readonly string[]
  /** Undefined if only a request can change it. */
  readonly changesAt: Date | undefined
}

/** Undefined for objects without webhooks. */
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
