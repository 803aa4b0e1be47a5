// What every resolver gets besides its arguments. Types only.
import type DataLoader from 'dataloader'
import type { DruoReads, DruoResources } from './druo/client.ts'
import type { Account } from './druo/resources/account-decoder.ts'
import type { CheckoutLink } from './druo/resources/checkout-links.ts'
import type { ConnectLink } from './druo/resources/connect-links.ts'
import type { EndUser } from './druo/resources/end-user-decoder.ts'
import type { Transaction } from './druo/resources/transaction-decoder.ts'
import type { InputRules } from './graphql/input-check.ts'
import type { Ledger } from './writes/ledger.ts'
import type { Search } from './writes/search.ts'

export interface GatewayContext {
  readonly requestId: string
  readonly caller: Caller
  /** The caller's name in the write ledger. @throws {GraphQLError} UNAUTHENTICATED if DRUO does not accept the token */
  readonly principal: () => Promise<string>
  /** Where the caller stands after this request; null where there is no limit. */
  readonly rateLimit: RateLimitState | null
  /** When the request must be answered. */
  readonly deadline: Date
  readonly now: () => Date
  /** Reads at DRUO what this caller may see. */
  readonly druo: DruoReads
  /** Null for a payer's token, which may not write. Only `runMutation` uses it. */
  readonly druoWrites: DruoResources | null
  readonly ledger: Ledger
  /** Searches DRUO for a write with the caller's own token. Undefined if the gateway has credentials of its own. */
  readonly search: Search | undefined
  readonly rules: InputRules
  readonly loaders: Loaders
  readonly watch: Watching
}

/** What changes, as this caller may see it. */
export interface Watching {
  readonly transaction: WatchObject<Transaction>
  readonly checkoutLink: WatchObject<CheckoutLink>
  readonly account: WatchObject<Account>
}

/** The state of now, and each that follows; null where the object is not there, or no more. */
export type WatchObject<T> = (object: WatchedObject<T>) => AsyncIterableIterator<T | null>

export interface WatchedObject<T> {
  readonly id: string
  /** Where it is read, if there is more than one such place. */
  readonly place?: string
  readonly read: (druo: DruoReads) => Promise<T | null>
  /** Further ids by which news of it may come. */
  readonly relatedIds?: (state: T) => readonly string[]
  /** Nothing further is expected after it. */
  readonly isLast: (state: T) => boolean
}

export interface Caller {
  readonly kind: 'anonymous' | 'jwt' | 'passthrough'
  /** What the token allows; undefined where scopes are not asked: of anonymous callers, and where DRUO decides itself. */
  readonly scopes: ReadonlySet<string> | undefined
  /** In a payer's own token: the one end user whose data it may see. */
  readonly endUserId: string | undefined
}

export interface RateLimitState {
  /** Requests per minute. */
  readonly limit: number
  /** How many more are answered now. */
  readonly remaining: number
  /** When the whole limit is there again, if nothing more is asked. */
  readonly resetAt: Date
}

/** One set per request; reads only. */
export interface Loaders {
  readonly accounts: DataLoader<string, Account | null>
  readonly endUsers: DataLoader<string, EndUser | null>
  readonly connectLinks: DataLoader<string, ConnectLink | null>
  readonly checkoutLinks: DataLoader<string, CheckoutLink | null>
  readonly payments: DataLoader<string, Transaction | null>
  readonly payouts: DataLoader<string, Transaction | null>
  readonly transfers: DataLoader<string, Transaction | null>
}

export type PendingValidationSource = Account['pendingValidations'][number]

export type IdentificationSource = NonNullable<EndUser['identification']>
