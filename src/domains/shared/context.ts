// What every resolver gets besides its arguments. Types only.
import type { Account, CheckoutLink, DruoReads, DruoResources, EndUser, Transaction } from '../../druo/index.ts'
import type { CallerSearch, Ledger, WriteReview } from '../../ledger/index.ts'
import type { Loaders } from './loaders.ts'

export interface GatewayContext {
  readonly requestId: string
  readonly caller: Caller
  /** The caller's name in the write ledger. @throws {GraphQLError} UNAUTHENTICATED if DRUO does not accept the token */
  readonly principal: () => Promise<string>
  /** The caller's rate limit after this request. Null without a limit. */
  readonly rateLimit: RateLimitState | null
  /** The response must be sent before this time. */
  readonly deadline: Date
  readonly now: () => Date
  /** Reads at DRUO what this caller may see. */
  readonly druo: DruoReads
  /** Null for a payer's token, which may not write. Only `runMutation` uses it. */
  readonly druoWrites: DruoResources | null
  readonly ledger: Ledger
  /** Lists of writes, and a person's decisions about them. */
  readonly review: WriteReview
  /** Searches DRUO for a write with the caller's own token. Undefined if the gateway has its own credentials. */
  readonly search: CallerSearch | undefined
  readonly rules: InputRules
  readonly loaders: Loaders
  readonly watch: Watching
  /** The address at which this client can open a hosted page: another one only for the sandbox's pages. */
  readonly pageUrl: (url: string) => string
}

/** The parts of the configuration that the rules depend on. */
export interface InputRules {
  /** DRUO_TENANT_ID: the tenant of inputs without one. */
  readonly tenantId: string | undefined
  /** DRUO_COUNTRY: the merchant's country. COL makes identifications required. */
  readonly country: string | undefined
  /** REDIRECT_SCHEMES: schemes of apps, in lower case and without a colon, to which a payer may be sent back. */
  readonly redirectSchemes: readonly string[]
  readonly now: () => Date
}

/** The objects whose changes a caller can subscribe to, as this caller may see them. */
export interface Watching {
  readonly transaction: WatchObject<Transaction>
  readonly checkoutLink: WatchObject<CheckoutLink>
  readonly account: WatchObject<Account>
}

/** The current state, and every later one. Null if the object does not exist, or no longer. */
export type WatchObject<T> = (object: WatchedObject<T>) => AsyncIterableIterator<T | null>

export interface WatchedObject<T> {
  readonly id: string
  /** The address at DRUO, if objects with this id can have several. */
  readonly place?: string
  readonly read: (druo: DruoReads) => Promise<T | null>
  /** Further ids whose change notifications concern this object. */
  readonly relatedIds?: (state: T) => readonly string[]
  /** Whether the state is final. */
  readonly isLast: (state: T) => boolean
}

export interface Caller {
  readonly kind: 'anonymous' | 'jwt' | 'passthrough'
  /** The token's scopes. Undefined for anonymous callers and in passthrough, where DRUO decides. */
  readonly scopes: ReadonlySet<string> | undefined
  /** Only in a payer's token: the end user whose data it may see. */
  readonly endUserId: string | undefined
}

export interface RateLimitState {
  /** Requests per minute. */
  readonly limit: number
  /** Requests left in the current window. */
  readonly remaining: number
  /** When the whole limit is available again, without further requests. */
  readonly resetAt: Date
}

export type PendingValidationSource = Account['pendingValidations'][number]

export type IdentificationSource = NonNullable<EndUser['identification']>

export interface MonetaryAmountSource {
  /** Minor units; 'unreadable' if DRUO sends something other than a whole number. */
  readonly minor: number | 'unreadable'
  readonly currency: string
}
