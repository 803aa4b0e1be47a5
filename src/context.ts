// What resolvers get besides their arguments, and what stands behind the types that DRUO has no object for. Types only.
import type DataLoader from 'dataloader'
import type { UserError } from './__generated__/resolvers-types.ts'
import type { DruoClient } from './druo/client.ts'
import type { Account } from './druo/resources/accounts.ts'
import type { CheckoutLink } from './druo/resources/checkout-links.ts'
import type { EndUser } from './druo/resources/end-users.ts'
import type { Transaction } from './druo/resources/transaction-object.ts'
import type { InputRules } from './graphql/input-check.ts'
import type { WriteRecord } from './shared/write-report.ts'
import type { Ledger } from './writes/ledger.ts'

export interface GatewayContext {
  readonly requestId: string
  /** Who asks, as the write ledger knows callers. */
  readonly principal: string
  /** When the request must be answered. */
  readonly deadline: Date
  readonly now: () => Date
  readonly druo: DruoClient
  readonly writes: Ledger
  readonly rules: InputRules
  readonly loaders: Loaders
}

/** One set per request; reads only. */
export interface Loaders {
  readonly accounts: DataLoader<string, Account | null>
}

/** An account as far as it is known without asking. */
export interface AccountSource {
  readonly id: string
}

/** What stands behind every payload: its object is resolved from the intent. */
export interface WritePayloadSource {
  readonly userErrors: readonly UserError[]
  readonly intent: WriteIntentSource | null
}

export interface WriteIntentSource {
  readonly record: WriteRecord
  readonly replayed: boolean
  /** What DRUO answered just now; empty where it has to be read again. */
  readonly made: MadeObjects
}

export interface MadeObjects {
  readonly checkoutLink?: CheckoutLink
  readonly transaction?: Transaction
}

export type PendingValidationSource = Account['pendingValidations'][number]

export type IdentificationSource = NonNullable<EndUser['identification']>
