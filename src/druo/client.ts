// A client for DRUO's Merchant API: one object per resource, over one transport for reads and one for writes.
import {
  type AccessTokens,
  type ClientCredentials,
  clientCredentialsTokens,
  fixedAccessToken,
  noAccessTokens,
} from './access-token.ts'
import { currentCaller } from './call-scope.ts'
import { type Calls, createCalls, type TokenCheck } from './calls.ts'
import type { UnknownEnumReporter } from './decode.ts'
import { type Accounts, accounts } from './resources/accounts.ts'
import { type CheckoutLinks, checkoutLinks } from './resources/checkout-links.ts'
import { type ConnectLinks, connectLinks } from './resources/connect-links.ts'
import { type EndUsers, endUsers } from './resources/end-users.ts'
import { type RecurringPlans, recurringPlans } from './resources/recurring-plans.ts'
import { type Payments, payments, type Transactions, transactions } from './resources/transactions.ts'
import { createSharedReads } from './shared-reads.ts'
import type { CallSemaphore } from './transport/call-semaphore.ts'
import { createReadTransport } from './transport/reads.ts'
import type { CallObserver } from './transport/response.ts'
import { type BreakerChange, createCircuitBreakers } from './transport/resilience.ts'
import { createWriteTransport, type WriteTransport } from './transport/writes.ts'

export interface DruoClientOptions {
  readonly baseUrl: URL
  /** The value of the header DRUO-Version. */
  readonly version: string
  /** Name and version of the program, sent with every call. */
  readonly userAgent: string
  /** `ofCallers`: none, every call is made through `withAccessToken`. */
  readonly credentials: ClientCredentials | { readonly accessToken: string } | { readonly ofCallers: true }
  /** For one read with its retries. */
  readonly readTimeoutMs: number
  /** For one write. */
  readonly writeTimeoutMs: number
  readonly tokenTimeoutMs: number
  /** Connections for reads. */
  readonly maxConcurrency: number
  /** Limits reads in flight, to as many as there are connections. */
  readonly readSemaphore: CallSemaphore
  /** With one place: large responses are handled one after the other. */
  readonly largeResponses: CallSemaphore
  /** Limits writes and token requests in flight. They never wait for reads. */
  readonly writeSemaphore: CallSemaphore
  /** Called for every enumeration value that is not known. */
  readonly onUnknownEnum: UnknownEnumReporter
  /** Called for every call, retries included. */
  readonly observe?: CallObserver
  /** Called when a circuit breaker opens or closes. */
  readonly onBreaker?: (change: BreakerChange & { readonly calls: 'read' | 'write' }) => void
}

export interface DruoResources {
  readonly checkoutLinks: CheckoutLinks
  readonly transactions: Transactions
  readonly payments: Payments
  readonly accounts: Accounts
  readonly endUsers: EndUsers
  readonly connectLinks: ConnectLinks
  readonly recurringPlans: RecurringPlans
  /** Something may have changed at DRUO: later reads do not share the response of a read that is in flight. */
  notifyChanged(): void
}

/** The methods that only read. */
export interface DruoReads {
  readonly checkoutLinks: Pick<CheckoutLinks, 'get'>
  readonly transactions: Pick<Transactions, 'get' | 'list'>
  readonly accounts: Pick<Accounts, 'get' | 'list'>
  readonly endUsers: Pick<EndUsers, 'get' | 'list'>
  readonly connectLinks: Pick<ConnectLinks, 'get' | 'list'>
  readonly recurringPlans: Pick<RecurringPlans, 'get' | 'list'>
}

export interface DruoClient extends DruoResources {
  /**
   * The same client with a caller's token instead of the configured credentials.
   * @param onAccepted called for each 2xx of DRUO's, which proves that it accepts the token
   */
  withAccessToken(token: string, onAccepted?: () => void): DruoResources & TokenCheck
  /** Requests the access token and opens a connection for the first write, both in the background. */
  start(): void
  /** Makes sure that there is a token, unless callers bring theirs. No call while one is valid. @throws {DruoError} */
  checkAccess(): Promise<void>
  /** How often something may have changed at DRUO, by a write or by `notifyChanged`. */
  changeCount(): number
  close(): Promise<void>
}

export function createDruoClient(options: DruoClientOptions): DruoClient {
  const { onBreaker = () => undefined } = options
  const readBreakers = createCircuitBreakers({ onChange: (change) => onBreaker({ ...change, calls: 'read' }) })
  // Its own, so that failing reads do not stop payments.
  const writeBreakers = createCircuitBreakers({ onChange: (change) => onBreaker({ ...change, calls: 'write' }) })
  const observe: CallObserver = options.observe ?? (() => () => undefined)
  const { userAgent } = options
  const reads = createReadTransport({
    baseUrl: options.baseUrl,
    userAgent,
    timeoutMs: options.readTimeoutMs,
    maxConcurrency: options.maxConcurrency,
    semaphore: options.readSemaphore,
    largeResponses: options.largeResponses,
    breakers: readBreakers,
    observe,
  })
  const writes = createWriteTransport({
    userAgent,
    semaphore: { acquire: (wanted) => options.writeSemaphore.acquire({ ...wanted, caller: currentCaller() }) },
    baseUrl: options.baseUrl,
  })
  const sharedReads = createSharedReads()
  const callsWith = (tokens: AccessTokens, onAccepted?: () => void) =>
    createCalls({ ...options, tokens, onAccepted, reads, writes, sharedReads, breakers: writeBreakers, observe })
  const resources = (calls: Calls): DruoResources => ({
    checkoutLinks: checkoutLinks(calls, options.onUnknownEnum),
    transactions: transactions(calls, options.onUnknownEnum),
    payments: payments(calls, options.onUnknownEnum),
    accounts: accounts(calls, options.onUnknownEnum),
    endUsers: endUsers(calls, options.onUnknownEnum),
    connectLinks: connectLinks(calls, options.onUnknownEnum),
    recurringPlans: recurringPlans(calls, options.onUnknownEnum),
    notifyChanged: () => sharedReads.notifyChanged(),
  })
  const tokens = ownTokens(options, writes)
  return {
    ...resources(callsWith(tokens)),
    withAccessToken(token, onAccepted) {
      const calls = callsWith(fixedAccessToken(token, 'caller'), onAccepted)
      return { ...resources(calls), isTokenAccepted: () => calls.isTokenAccepted() }
    },
    start() {
      tokens.start()
      writes.prepare()
    },
    async checkAccess() {
      if (!('ofCallers' in options.credentials)) await tokens.get()
    },
    changeCount: () => sharedReads.changeCount,
    async close() {
      tokens.close()
      writes.close()
      await reads.close()
    },
  }
}

function ownTokens({ credentials, tokenTimeoutMs }: DruoClientOptions, transport: WriteTransport): AccessTokens {
  if ('ofCallers' in credentials) return noAccessTokens
  if ('accessToken' in credentials) return fixedAccessToken(credentials.accessToken)
  return clientCredentialsTokens({ credentials, transport, timeoutMs: tokenTimeoutMs })
}
