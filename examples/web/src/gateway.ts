// The two questions that the shop asks about an intention: do it, and what became of it.
import { type ApolloClient, CombinedGraphQLErrors } from '@apollo/client'
import {
  CreateCheckoutLinkDocument,
  CreatePaymentDocument,
  WriteOutcomeDocument,
} from '../../client/__generated__/graphql.ts'
import { faultsOf, typeFaultsOf } from './faults.ts'
import type { Intention } from './intention.ts'
import { type Outcome, type Standing, standingOf } from './standing.ts'

/** Never throws: what goes wrong is a standing, too. */
export async function send(client: ApolloClient, intention: Intention): Promise<Standing> {
  try {
    return standingOf(await outcomeOf(client, intention))
  } catch (error) {
    return standingAfter(error)
  }
}

async function outcomeOf(client: ApolloClient, { key, ...wish }: Intention): Promise<Outcome> {
  if (wish.kind === 'link') {
    const input = { ...wish.input, idempotencyKey: key }
    const { data } = await client.mutate({ mutation: CreateCheckoutLinkDocument, variables: { input } })
    if (data === undefined) throw new Error('The answer has no data.')
    const { intent, userErrors, checkoutLink } = data.createCheckoutLink
    return { intent, faults: faultsOf(userErrors), link: checkoutLink, payment: null }
  }
  const input = { ...wish.input, idempotencyKey: key }
  const { data } = await client.mutate({ mutation: CreatePaymentDocument, variables: { input } })
  if (data === undefined) throw new Error('The answer has no data.')
  const { intent, userErrors, transaction } = data.createPayment
  return { intent, faults: faultsOf(userErrors), link: null, payment: transaction }
}

function standingAfter(error: unknown): Standing {
  const faults = typeFaultsOf(error)
  if (faults.length > 0) return { kind: 'faulty', faults }
  const first = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined
  // An error without a path refuses the request as a whole; of each other one the gateway says whether anything may have
  // happened. What is left is no answer.
  if (first !== undefined && (first.path === undefined || first.extensions?.['writeMayHaveApplied'] === false)) {
    return { kind: 'not-sent', message: first.message }
  }
  return { kind: 'lost' }
}

/** Null where the gateway never saw the key. @throws where no answer comes */
export async function ask(client: ApolloClient, key: string): Promise<Standing | null> {
  const { data } = await client.query({
    query: WriteOutcomeDocument,
    variables: { idempotencyKey: key },
    fetchPolicy: 'network-only',
  })
  const intent = data?.writeIntent ?? null
  if (intent === null) return null
  return standingOf({ intent, faults: [], link: intent.checkoutLink, payment: intent.transaction })
}
