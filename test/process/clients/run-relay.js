// Relay as docs/clients.md sets it up: prints what it sees of the gateway. The argument is the folder of Relay's artifacts.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { commitMutation, createOperationDescriptor, fetchQuery, getRequest, requestSubscription } from 'relay-runtime'
import { environment, socket } from './relay'

const [artifacts = ''] = process.argv.slice(2)
const require = createRequire(import.meta.url)
const document = (name) => require(join(artifacts, `${name}.graphql.js`))

const read = (name, variables) => fetchQuery(environment, document(name), variables).toPromise()
const write = (name, input) =>
  new Promise((resolve, reject) => {
    const variables = { input: { idempotencyKey: `relay-${crypto.randomUUID()}`, ...input } }
    commitMutation(environment, { mutation: document(name), variables, onCompleted: resolve, onError: reject })
  })

/** What the store has for a query, without asking the gateway. */
function stored(name, variables) {
  const operation = createOperationDescriptor(getRequest(document(name)), variables)
  environment.retain(operation)
  return environment.lookup(operation.fragment).data
}

const endUserId = 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37'

/** A change that a mutation returns reaches the object in the store. */
async function statesOfLink() {
  const { createConnectLink } = await write('RelayCreateMutation', {
    introText: 'Connect your account with Shop and DRUO to pay at once.',
    endUser: { existingId: endUserId },
  })
  const { id } = createConnectLink.connectLink
  const before = await read('RelayLinkQuery', { id })
  await write('RelayExpireMutation', { connectLinkId: id })
  return [before.connectLink.expired, stored('RelayLinkQuery', { id }).connectLink.expired]
}

/** Relay's connection handler makes one list of two pages. */
async function pages() {
  const first = await read('RelayPagesQuery', { first: 2 })
  const { endCursor } = first.transactions.pageInfo
  await read('RelayPagesQuery', { first: 2, after: endCursor })
  const ids = stored('RelayPagesQuery', { first: 2 }).transactions.edges.map(({ node }) => node.id)
  return [first.transactions.edges.length, ids.length, new Set(ids).size]
}

/** Every object can be read again by its id alone. */
async function refetched() {
  const { node: found } = await read('RelayNodeQuery', { id: endUserId })
  return found.id === endUserId
}

async function subscription() {
  const { transactions } = await read('RelayPagesQuery', { first: 1 })
  const [
    {
      node: { id, type },
    },
  ] = transactions.edges
  const event = await new Promise((onNext, onError) => {
    requestSubscription(environment, {
      subscription: document('RelayWatchSubscription'),
      variables: { id, type },
      onNext,
      onError,
    })
  })
  return event.transactionUpdated.id === id
}

const result = {
  states: await statesOfLink(),
  pages: await pages(),
  node: await refetched(),
  subscription: await subscription(),
}
process.stdout.write(JSON.stringify(result))
await socket.dispose()
