// What the terminal says when the gateway has started.
import type { App } from './app.ts'

export function startMessage({ origin, usesSandbox, hasExplorer }: App): string {
  const endpoint = `${origin}/graphql`
  if (!usesSandbox) return `DRUO GraphQL gateway at ${endpoint}\n`
  const query =
    'mutation($input:CreateCheckoutLinkInput!){createCheckoutLink(input:$input){checkoutLink{id url}userErrors{path message}}}'
  const variables = {
    input: {
      idempotencyKey: 'my-first-link-0001',
      endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
      name: 'My first link',
      transaction: { amount: 2_000_000 },
    },
  }
  return `
  DRUO GraphQL gateway: SANDBOX. Nothing here is real: no bank, no money, and all is forgotten at the end.

    GraphQL    ${endpoint}
${hasExplorer ? `    Explorer   ${origin}/\n` : ''}
  Make a payment page for COP 20,000.00:

    curl ${endpoint} -H 'content-type: application/json' -d '${JSON.stringify({ query, variables })}'

`
}
