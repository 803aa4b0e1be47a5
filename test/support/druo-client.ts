// A DRUO client for one test, pointed at a server of the test, with commands to give it.
import { readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { createDruoClient, type DruoClient, type DruoClientOptions } from '../../src/druo/client.ts'
import type { CreateCheckoutLinkCommand } from '../../src/druo/resources/checkout-links.ts'
import type { AuthorizeTransactionCommand } from '../../src/druo/resources/transaction-commands.ts'
import { Semaphore } from '../../src/platform/semaphore.ts'
import { createTag } from '../../src/druo/correlation-reference.ts'

export type Sample =
  | 'authorize-transaction.request'
  | 'authorize-transaction.response'
  | 'create-checkout-link.request'
  | 'create-checkout-link.response'

/** One of DRUO's documented samples, to the letter. */
export function sampleText(name: Sample): string {
  return readFileSync(new URL(`../contract/fixtures/${name}.json`, import.meta.url), 'utf8')
}

export function sample(name: Sample): unknown {
  return JSON.parse(sampleText(name))
}

export function druoClient(upstream: { readonly baseUrl: URL }, options: Partial<DruoClientOptions> = {}): DruoClient {
  const client = createDruoClient({
    baseUrl: upstream.baseUrl,
    version: '2021-11-22',
    userAgent: 'druo-client-test/1.0',
    credentials: { accessToken: 'fixed-token' },
    readTimeoutMs: 5000,
    writeTimeoutMs: 5000,
    tokenTimeoutMs: 5000,
    maxConcurrency: 8,
    readSemaphore: new Semaphore(8),
    largeResponses: new Semaphore(1),
    writeSemaphore: new Semaphore(8),
    onUnknownEnum: () => undefined,
    ...options,
  })
  onTestFinished(() => client.close())
  return client
}

/** Credentials whose tokens come from a server of the test. */
export function clientCredentials(tokenServer: { readonly baseUrl: URL }) {
  return {
    tokenUrl: new URL('/oauth/token', tokenServer.baseUrl).href,
    clientId: 'client-id',
    clientSecret: 'client-secret',
    audience: 'https://druo-merchant-api.com',
  }
}

export const tag = createTag('ABCDEFGHIJKLMNOPQRSTU')

/** What the ledger gives to a write whose lease does not end. */
export const sending = () => ({ reference: tag, mayStillSend: () => true })

/** The command that corresponds to DRUO's sample request. */
export const authorizeSample = {
  type: 'PAYMENT',
  originAccount: { token: 'tok_e49f110e-804c-4e23-8e9c-4d4fae4c7868' },
  destinationAccount: { id: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340' },
  amount: 100_000,
  currency: 'USD',
} as const satisfies AuthorizeTransactionCommand

/** As above, for the checkout link. */
export const checkoutSample = {
  endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
  name: 'Checkout Link #1234556',
  transaction: {
    tenantId: '22637d15-5b37-4fb2-90e5-aa8751970469',
    amount: 20_000,
    description: 'Insurance policy renewal - INV12324',
    statementDescriptor: 'NOVO BILLING* INV12324',
    autoSendReceipt: false,
  },
} as const satisfies CreateCheckoutLinkCommand
