// What each mutation makes or changes, and whether it moves money by itself.
import type { MadeObjects } from '../context.ts'

type MadeKind = Exclude<keyof MadeObjects, 'transactionChange' | 'authentication'>

interface MutationKind {
  /** The kind of object whose id the ledger keeps. */
  readonly makes: MadeKind
  /** True where doing it twice under two keys may move money twice. A plan moves money without anybody acting again. */
  readonly movesMoney: boolean
}

export const mutations = {
  createCheckoutLink: { makes: 'checkoutLink', movesMoney: false },
  authorizeTransaction: { makes: 'transaction', movesMoney: true },
  createPayment: { makes: 'transaction', movesMoney: true },
  createPayout: { makes: 'transaction', movesMoney: true },
  validateTransaction: { makes: 'transaction', movesMoney: true },
  refundTransaction: { makes: 'transaction', movesMoney: true },
  createConnectLink: { makes: 'connectLink', movesMoney: false },
  expireConnectLink: { makes: 'connectLink', movesMoney: false },
  connectAccount: { makes: 'account', movesMoney: false },
  validateAccount: { makes: 'account', movesMoney: false },
  authenticateAccount: { makes: 'account', movesMoney: false },
  disconnectAccount: { makes: 'account', movesMoney: false },
  createEndUser: { makes: 'endUser', movesMoney: false },
  createRecurringPlan: { makes: 'recurringPlan', movesMoney: true },
  activateRecurringPlan: { makes: 'recurringPlan', movesMoney: false },
  pauseRecurringPlan: { makes: 'recurringPlan', movesMoney: false },
  cancelRecurringPlan: { makes: 'recurringPlan', movesMoney: false },
} as const satisfies Record<string, MutationKind>

export type MutationName = keyof typeof mutations

/** Undefined for a name that an older version of the gateway may have recorded. */
export function mutationKind(name: string): MutationKind | undefined {
  return isMutationName(name) ? mutations[name] : undefined
}

export function isMutationName(name: string): name is MutationName {
  return Object.hasOwn(mutations, name)
}
