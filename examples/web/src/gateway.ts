// The shop's two requests about an attempt: send it, and read its outcome.
import { type ApolloClient, CombinedGraphQLErrors } from '@apollo/client'
import {
  CreateCheckoutLinkDocument,
  CreatePaymentDocument,
  WriteOutcomeDocument,
} from '../../client/__generated__/graphql.ts'
import { type AttemptStatus, type Outcome, statusOf } from './attempt-status.ts'
import type { PaymentAttempt } from './payment-attempt.ts'
import { typeViolationsOf, violationsOf } from './violations.ts'

/** Never throws: an error is a status too. */
export async function sendAttempt(client: ApolloClient, attempt: PaymentAttempt): Promise<AttemptStatus> {
  try {
    return statusOf(await outcomeOf(client, attempt))
  } catch (error) {
    return statusAfter(error)
  }
}

async function outcomeOf(client: ApolloClient, { key, ...request }: PaymentAttempt): Promise<Outcome> {
  if (request.kind === 'link') {
    const input = { ...request.input, idempotencyKey: key }
    const { data } = await client.mutate({ mutation: CreateCheckoutLinkDocument, variables: { input } })
    if (data === undefined) throw new Error('The response has no data.')
    const { intent, userErrors, checkoutLink } = data.createCheckoutLink
    return { intent, violations: violationsOf(userErrors), link: checkoutLink, payment: null }
  }
  const input = { ...request.input, idempotencyKey: key }
  const { data } = await client.mutate({ mutation: CreatePaymentDocument, variables: { input } })
  if (data === undefined) throw new Error('The response has no data.')
  const { intent, userErrors, transaction } = data.createPayment
  return { intent, violations: violationsOf(userErrors), link: null, payment: transaction }
}

function statusAfter(error: unknown): AttemptStatus {
  const violations = typeViolationsOf(error)
  if (violations.length > 0) return { kind: 'invalid', violations }
  const first = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined
  // An error without a path refuses the whole request. For every other error the gateway says whether the write may have
  // happened. Everything else is a missing response.
  if (first !== undefined && (first.path === undefined || first.extensions?.['writeMayHaveApplied'] === false)) {
    return { kind: 'not-sent' }
  }
  return { kind: 'no-answer' }
}

/** Null if the gateway does not know the key. @throws if there is no response */
export async function readOutcome(client: ApolloClient, key: string): Promise<AttemptStatus | null> {
  const { data } = await client.query({
    query: WriteOutcomeDocument,
    variables: { idempotencyKey: key },
    fetchPolicy: 'network-only',
  })
  const intent = data?.writeIntent ?? null
  if (intent === null) return null
  return statusOf({ intent, violations: [], link: intent.checkoutLink, payment: intent.transaction })
}
