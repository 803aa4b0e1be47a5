// What a mutation creates or changes, by the field of its payload.
import type {
  Account,
  AccountAuthentication,
  CheckoutLink,
  ConnectLink,
  EndUser,
  RecurringPlan,
  Transaction,
  TransactionChange,
} from '../../druo/index.ts'

/** The objects that DRUO can be asked for again. `WriteIntent` has the same fields. */
export interface ResultObjects {
  readonly checkoutLink: CheckoutLink
  readonly transaction: Transaction
  readonly connectLink: ConnectLink
  readonly account: Account
  readonly endUser: EndUser
  readonly recurringPlan: RecurringPlan
}

export const resultFields = [
  'checkoutLink',
  'transaction',
  'connectLink',
  'account',
  'endUser',
  'recurringPlan',
] as const satisfies readonly (keyof ResultObjects)[]

export type AnsweredObjects = { readonly [Field in keyof ResultObjects]?: ResultObjects[Field] | null }

export interface MutationResult extends AnsweredObjects {
  /** Serves `status`, `rawStatus` and `declineReason` of a changed transaction. */
  readonly transactionChange?: TransactionChange | null
  readonly authentication?: AccountAuthentication | null
}
