// A small client for DRUO's Merchant API: its resources over two doors, one for reads and one for writes.
import type { AccessTokens, ClientCredentials } from './access-token.ts'
import { clientCredentialsTokens, fixedAccessToken, noAccessTokens } from './access-token.ts'
import { type Calls, createCalls, type TokenCheck } from './calls.ts'
import type { DriftReporter } from './decode.ts'
import { type Accounts, accounts } from './resources/accounts.ts'
import { type CheckoutLinks, checkoutLinks } from './resources/checkout-links.ts'
import { type ConnectLinks, connectLinks } from './resources/connect-links.ts'
import { type EndUsers, endUsers } from './resources/end-users.ts'
import { type Payments, payments } from './resources/payments.ts'
import { type RecurringPlans, recurringPlans } from './resources/recurring-plans.ts'
import { type Transactions, transactions } from './resources/transactions.ts'
import { createSharedReads } from './shared-reads.ts'
import type { CallObserver } from './transport/call-observer.ts'
import { type BreakerOptions, createCircuitBreakers } from './transport/circuit-breakers.ts'
import { createReadDoor } from './transport/reads.ts'
import { createWriteDoor, type WriteDoor } from './transport/writes.ts'

export interface DruoClientOptions {
  readonly baseUrl: URL
  /** The value of the header DRUO-Version. */
  readonly version: string
  /** `ofCallers`: there are none, and everything is asked through `withAccessToken`. */
  readonly credentials: ClientCredentials | { readonly accessToken: string } | { readonly ofCallers: true }
  /** For one read with its repetitions. */
  readonly readTimeoutMs: number
  /** For one write. */
  readonly writeTimeoutMs: number
  readonly tokenTimeoutMs: number
  /** Calls in flight at once, through each door. */
  readonly maxConcurrency: number
  /** Told of enumeration values that are not known. */
  readonly onDrift: DriftReporter
  /** Told of every call, repetitions too. */
  readonly observe?: CallObserver
  /** Told where calls are no longer made because most of them fail. */
  readonly onBreaker?: NonNullable<BreakerOptions['onChange']>
}

export interface DruoResources {
  readonly checkoutLinks: CheckoutLinks
  readonly transactions: Transactions
  readonly payments: Payments
  readonly accounts: Accounts
  readonly endUsers: EndUsers
  readonly connectLinks: ConnectLinks
  readonly recurringPlans: RecurringPlans
}

export interface DruoClient extends DruoResources {
  /** The same DRUO over the same two doors, with somebody else's token instead of this client's credentials. */
  withAccessToken(token: string): DruoResources & TokenCheck
  /** Sees that there is a token to call DRUO with, where callers do not bring one; calls nothing while one is in hand. @throws {DruoError} */
  checkAccess(): Promise<void>
  close(): Promise<void>
}

export function createDruoClient(options: DruoClientOptions): DruoClient {
  const breakers = createCircuitBreakers(options.onBreaker === undefined ? {} : { onChange: options.onBreaker })
  const observe: CallObserver = options.observe ?? (() => () => undefined)
  const reads = createReadDoor({
    baseUrl: options.baseUrl,
    timeoutMs: options.readTimeoutMs,
    maxConcurrency: options.maxConcurrency,
    breakers,
    observe,
  })
  const writes = createWriteDoor({ maxConcurrency: options.maxConcurrency })
  const sharedReads = createSharedReads()
  const callsWith = (tokens: AccessTokens) =>
    createCalls({ ...options, tokens, reads, writes, sharedReads, breakers, observe })
  const resources = (calls: Calls): DruoResources => ({
    checkoutLinks: checkoutLinks(calls, options.onDrift),
    transactions: transactions(calls, options.onDrift),
    payments: payments(calls, options.onDrift),
    accounts: accounts(calls, options.onDrift),
    endUsers: endUsers(calls, options.onDrift),
    connectLinks: connectLinks(calls, options.onDrift),
    recurringPlans: recurringPlans(calls, options.onDrift),
  })
  const tokens = ownTokens(options, writes)
  return {
    ...resources(callsWith(tokens)),
    withAccessToken(token) {
      const calls = callsWith(fixedAccessToken(token, 'caller'))
      return { ...resources(calls), isTokenAccepted: () => calls.isTokenAccepted() }
    },
    async checkAccess() {
      if (!('ofCallers' in options.credentials)) await tokens.get()
    },
    async close() {
      writes.close()
      await reads.close()
    },
  }
}

function ownTokens({ credentials, tokenTimeoutMs }: DruoClientOptions, door: WriteDoor): AccessTokens {
  if ('ofCallers' in credentials) return noAccessTokens
  if ('accessToken' in credentials) return fixedAccessToken(credentials.accessToken)
  return clientCredentialsTokens(credentials, door, tokenTimeoutMs)
}
