// The sources of every mutation's payload and of `WriteIntent`: what their resolvers read.
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
import type { WriteRecord } from '../../ledger/index.ts'

export interface WritePayloadSource {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[]
  readonly intent: WriteIntentSource | null
}

export interface WriteIntentSource {
  readonly record: WriteRecord
  readonly replayed: boolean
  /** What DRUO has just answered. Empty if it has to be read again. */
  readonly result: MutationResult
}

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
