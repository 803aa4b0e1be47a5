// The cached list of payments. A new payment is added to it, so that it appears without a request.
import type { ApolloCache } from '@apollo/client'
import { type PaymentLineFragment, PaymentsDocument } from '../../client/__generated__/graphql.ts'

export const pageSize = 8

/** Adds the payment as the first entry. Changes nothing if the list is not loaded, or has the payment already. */
export function addToPaymentList(cache: ApolloCache, payment: PaymentLineFragment | null): void {
  if (payment === null) return
  cache.updateQuery({ query: PaymentsDocument, variables: { first: pageSize } }, (data) => {
    if (data === null || data.transactions.nodes.some(({ id }) => id === payment.id)) return undefined
    return { ...data, transactions: { ...data.transactions, nodes: [payment, ...data.transactions.nodes] } }
  })
}
