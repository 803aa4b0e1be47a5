// Decodes a body without a network, and returns the value with the unknown enumeration values that were reported.
import type { Calls } from '../../src/druo/calls.ts'
import type { UnknownEnumReporter } from '../../src/druo/decode.ts'
import { type CheckoutLink, checkoutLinks } from '../../src/druo/resources/checkout-links.ts'
import { decodeTransaction, type Transaction } from '../../src/druo/resources/transaction-decoder.ts'
import { type Sample, sample } from './druo-client.ts'

export interface Decoded<T> {
  readonly value: T
  readonly unknown: readonly Parameters<UnknownEnumReporter>[0][]
}

export type Wire = Readonly<Record<string, unknown>>

/** @throws {DruoError} where the body is refused */
export async function decodedLink(body: unknown): Promise<Decoded<CheckoutLink>> {
  const unknown: Parameters<UnknownEnumReporter>[0][] = []
  const calls = {
    read: async () => body,
    write: () => Promise.reject(new Error('only read')),
  } satisfies Calls
  const link = await checkoutLinks(calls, (entry) => unknown.push(entry)).get('chk_1')
  if (link === null) throw new Error('a body that is null is an id that DRUO does not know')
  return { value: link, unknown }
}

export function decodedTransaction(body: unknown): Decoded<Transaction | null> {
  const unknown: Parameters<UnknownEnumReporter>[0][] = []
  const value = decodeTransaction(body, (entry) => unknown.push(entry))
  return { value, unknown }
}

function wireOf(name: Sample): Wire {
  return Object(sample(name))
}

/** DRUO's sample of a checkout link, out of its envelope, with other values for some of its fields. */
export function linkWire(changes: Wire = {}): Wire {
  return { ...Object(wireOf('create-checkout-link.response')['checkout_link']), ...changes }
}

/** As above, for the link's end user. */
export function endUserWire(changes: Wire = {}): Wire {
  return { ...Object(linkWire()['end_user']), ...changes }
}

/** As above, for the link's transaction. */
export function paymentWire(changes: Wire = {}): Wire {
  return { ...Object(linkWire()['transaction']), ...changes }
}

/** DRUO's sample of an authorized transaction, with other values for some of its fields. */
export function transactionWire(changes: Wire = {}): Wire {
  return { ...wireOf('authorize-transaction.response'), ...changes }
}
