// TanStack Query as docs/clients.md sets it up: prints what it sees of the gateway. The argument is an idempotency key.
import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { createLink, payments } from './tanstack'

const [idempotencyKey] = process.argv.slice(2)
const client = new QueryClient()

const { pages } = await client.fetchInfiniteQuery({ ...payments, pages: 2 })
const ids = pages.flatMap(({ transactions }) => transactions.edges.map(({ node }) => node.id))
const link = await new MutationObserver(client, createLink).mutate({
  idempotencyKey,
  endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
  name: 'Order 3553432',
  transaction: { amount: 8_000_000 },
})
const result = {
  pages: pages.map(({ transactions }) => transactions.edges.length),
  different: new Set(ids).size,
  link: link.createCheckoutLink.intent.state,
}
process.stdout.write(JSON.stringify(result))
client.clear()
