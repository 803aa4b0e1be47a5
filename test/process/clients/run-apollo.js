// Apollo Client as docs/clients.md sets it up: prints what it sees of the gateway. The arguments are idempotency keys.
import { gql } from '@apollo/client'
import { client, socket } from './apollo'
import { CreateLink, Payments, WatchPayment } from './operations'

const [idempotencyKey] = process.argv.slice(2)

async function link() {
  const input = {
    idempotencyKey,
    endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
    name: 'Order 3553432',
    transaction: { amount: 8_000_000 },
  }
  const { data } = await client.mutate({ mutation: CreateLink, variables: { input } })
  return data.createCheckoutLink.intent.state
}

/** Two pages become one list. */
async function pages() {
  const { data } = await client.query({ query: Payments })
  const seen = client.watchQuery({ query: Payments })
  const subscribed = seen.subscribe({})
  await seen.fetchMore({ variables: { after: data.transactions.pageInfo.endCursor } })
  subscribed.unsubscribe()
  const ids = client.readQuery({ query: Payments }).transactions.edges.map(({ node }) => node.id)
  return [data.transactions.edges.length, ids.length, new Set(ids).size]
}

/** Two selections of one amount end in one object. */
async function amount() {
  const id = 'trx_422f0f81-5001-4cce-a229-242d9ab9960a'
  for (const field of ['value', 'formatted']) {
    await client.query({ query: gql(`query Part { transaction(id: "${id}") { id amount { ${field} } } }`) })
  }
  const whole = gql(`query Whole { transaction(id: "${id}") { id amount { value formatted } } }`)
  const { data } = await client.query({ query: whole, fetchPolicy: 'cache-only' })
  return Object.keys(data.transaction.amount)
    .filter((name) => name !== '__typename')
    .sort()
}

function subscription() {
  const variables = { id: 'trx_422f0f81-5001-4cce-a229-242d9ab9960a' }
  return new Promise((resolve, reject) => {
    client.subscribe({ query: WatchPayment, variables }).subscribe({
      next: ({ data }) => resolve(data.transactionUpdated.id === variables.id),
      error: reject,
    })
  })
}

const result = {
  link: await link(),
  pages: await pages(),
  amount: await amount(),
  subscription: await subscription(),
}
process.stdout.write(JSON.stringify(result))
client.stop()
await socket.dispose()
