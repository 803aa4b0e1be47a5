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
  close(): Promise<void>
}

export function createDruoClient(options: DruoClientOptions): DruoClient {
  const reads = createReadDoor({
    baseUrl: options.baseUrl,
    timeoutMs: options.readTimeoutMs,
    maxConcurrency: options.maxConcurrency,
  })
  const writes = createWriteDoor({ maxConcurrency: options.maxConcurrency })
  const underWay = new Map<string, Promise<unknown>>()
  const callsWith = (tokens: AccessTokens) => createCalls({ ...options, tokens, reads, writes, underWay })
  const resources = (calls: Calls): DruoResources => ({
    checkoutLinks: checkoutLinks(calls, options.onDrift),
    transactions: transactions(calls, options.onDrift),
    payments: payments(calls, options.onDrift),
    accounts: accounts(calls, options.onDrift),
    endUsers: endUsers(calls, options.onDrift),
    connectLinks: connectLinks(calls, options.onDrift),
    recurringPlans: recurringPlans(calls, options.onDrift),
  })
  return {
    ...resources(callsWith(ownTokens(options, writes))),
    withAccessToken(token) {
      const calls = callsWith(fixedAccessToken(token, 'caller'))
      return { ...resources(calls), isTokenAccepted: () => calls.isTokenAccepted() }
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
