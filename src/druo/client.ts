// A small client for DRUO's Merchant API: its resources over two doors, one for reads and one for writes.
import type { AccessTokens, ClientCredentials } from './access-token.ts'
import { clientCredentialsTokens, fixedAccessToken } from './access-token.ts'
import { createCalls } from './calls.ts'
import type { DriftReporter } from './decode.ts'
import { type Accounts, accounts } from './resources/accounts.ts'
import { type CheckoutLinks, checkoutLinks } from './resources/checkout-links.ts'
import { type ConnectLinks, connectLinks } from './resources/connect-links.ts'
import { type EndUsers, endUsers } from './resources/end-users.ts'
import { type Payments, payments } from './resources/payments.ts'
import { type RecurringPlans, recurringPlans } from './resources/recurring-plans.ts'
import { type Transactions, transactions } from './resources/transactions.ts'
import type { CallObserver } from './transport/call-observer.ts'
import { type BreakerOptions, createCircuitBreakers } from './transport/circuit-breakers.ts'
import { createReadDoor } from './transport/reads.ts'
import { createWriteDoor } from './transport/writes.ts'

export interface DruoClientOptions {
  readonly baseUrl: URL
  /** The value of the header DRUO-Version. */
  readonly version: string
  readonly credentials: ClientCredentials | { readonly accessToken: string }
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

export interface DruoClient {
  readonly checkoutLinks: CheckoutLinks
  readonly transactions: Transactions
  readonly payments: Payments
  readonly accounts: Accounts
  readonly endUsers: EndUsers
  readonly connectLinks: ConnectLinks
  readonly recurringPlans: RecurringPlans
  /** Sees that there is a token to call DRUO with; calls nothing where one is in hand. @throws {DruoError} */
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
  const { credentials } = options
  const tokens: AccessTokens =
    'accessToken' in credentials
      ? fixedAccessToken(credentials.accessToken)
      : clientCredentialsTokens(credentials, writes, options.tokenTimeoutMs)
  const calls = createCalls({
    baseUrl: options.baseUrl,
    version: options.version,
    writeTimeoutMs: options.writeTimeoutMs,
    tokens,
    reads,
    writes,
    breakers,
    observe,
  })
  return {
    checkoutLinks: checkoutLinks(calls, options.onDrift),
    transactions: transactions(calls, options.onDrift),
    payments: payments(calls, options.onDrift),
    accounts: accounts(calls, options.onDrift),
    endUsers: endUsers(calls, options.onDrift),
    connectLinks: connectLinks(calls, options.onDrift),
    recurringPlans: recurringPlans(calls, options.onDrift),
    async checkAccess() {
      await tokens.get()
    },
    async close() {
      writes.close()
      await reads.close()
    },
  }
}
