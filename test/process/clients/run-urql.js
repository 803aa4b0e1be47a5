// urql as docs/clients.md sets it up: prints what it sees of the gateway.
import { gql } from '@urql/core'
import { client, socket } from './urql'

const newKey = () => `urql-${crypto.randomUUID()}`
const endUserId = 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37'

/** A change that a mutation returns reaches the query that shows the object. */
async function statesOfLink() {
  const created = await client
    .mutation(
      gql`
        mutation Create($input: CreateConnectLinkInput!) {
          createConnectLink(input: $input) {
            connectLink {
              id
              expired
            }
            userErrors {
              message
            }
          }
        }
      `,
      {
        input: {
          idempotencyKey: newKey(),
          introText: 'Connect your account with Shop and DRUO to pay at once.',
          endUser: { existingId: endUserId },
        },
      },
    )
    .toPromise()
  const { id } = created.data.createConnectLink.connectLink
  const states = []
  const seen = client
    .query(
      gql`
        query Link($id: ID!) {
          connectLink(id: $id) {
            id
            expired
          }
        }
      `,
      { id },
    )
    .subscribe(({ data }) => states.push(data?.connectLink?.expired))
  await client
    .query(
      gql`
        query Wait {
          __typename
        }
      `,
      {},
    )
    .toPromise()
  await client
    .mutation(
      gql`
        mutation Expire($input: ExpireConnectLinkInput!) {
          expireConnectLink(input: $input) {
            connectLink {
              id
              expired
            }
          }
        }
      `,
      { input: { idempotencyKey: newKey(), connectLinkId: id } },
    )
    .toPromise()
  seen.unsubscribe()
  return states
}

/** Two pages become one list, without an entry that is there twice. */
async function pages() {
  const document = gql`
    query Pages($after: String) {
      transactions(first: 2, after: $after) {
        edges {
          node {
            id
            amount {
              value
              formatted
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `
  const first = await client.query(document, {}).toPromise()
  const { endCursor } = first.data.transactions.pageInfo
  const second = await client.query(document, { after: endCursor }).toPromise()
  const ids = second.data.transactions.edges.map(({ node }) => node.id)
  return [first.data.transactions.edges.length, ids.length, new Set(ids).size]
}

async function subscription() {
  const { data: read } = await client
    .query(
      gql`
        query One {
          transactions(first: 1) {
            nodes {
              id
              type
            }
          }
        }
      `,
      {},
    )
    .toPromise()
  const [{ id, type }] = read.transactions.nodes
  const event = await new Promise((resolve) => {
    const document = gql`
      subscription Watch($id: ID!, $type: TransactionType!) {
        transactionUpdated(id: $id, type: $type) {
          id
          status
        }
      }
    `
    client.subscription(document, { id, type }).subscribe(resolve)
  })
  return event.data?.transactionUpdated.id === id
}

async function refusal() {
  const { error } = await client
    .query(
      gql`
        query Refused {
          endUser {
            nothing
          }
        }
      `,
      {},
    )
    .toPromise()
  return error?.graphQLErrors[0]?.extensions.code
}

const result = {
  states: await statesOfLink(),
  pages: await pages(),
  subscription: await subscription(),
  refusal: await refusal(),
}
process.stdout.write(JSON.stringify(result))
await socket.dispose()
