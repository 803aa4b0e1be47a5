// The endpoint that a developer would write by hand instead of GraphQL: one path for each question, undici, JSON.
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { undiciCalls } from '../druo-calls.ts'
import { listenForBenchmark } from '../listen-for-benchmark.ts'
import {
  accountIn,
  checkoutLinkIn,
  checkoutRequest,
  endUserIn,
  paymentsIn,
  type Reference,
  transactionIn,
  type Wire,
} from '../plain-objects.ts'

const druo = undiciCalls()

async function servedEndUser(reference: Reference | null) {
  if (reference === null) return null
  return endUserIn(reference.whole ?? (await druo.get(`/end-users/${reference.id}`)))
}

async function servedAccount(reference: Reference | null, endUser = servedEndUser) {
  if (reference === null) return null
  const { id, last4, status, institution, ...account } = accountIn(
    reference.whole ?? (await druo.get(`/accounts/${reference.id}`)),
  )
  return { id, last4, status, institution: { name: institution.name }, endUser: await endUser(account.endUser) }
}

function servedTransaction(transaction: ReturnType<typeof transactionIn>) {
  const { fundingSource: _funding, originAccount: _origin, destinationAccount: _destination, ...own } = transaction
  return { ...own, netAmount: own.netAmount && { decimal: own.netAmount.decimal } }
}

const paths: Readonly<Record<string, (asked: Wire) => Promise<unknown>>> = {
  '/read': async ({ id }) => ({
    transaction: servedTransaction(transactionIn(await druo.get(`/payments/${String(id)}`))),
  }),
  '/nested': async ({ id }) => {
    const transaction = transactionIn(await druo.get(`/transfers/${String(id)}`))
    const known = new Map<string, ReturnType<typeof servedEndUser>>()
    const endUserOnce = (reference: Reference | null) => {
      const reading = known.get(reference?.id ?? '') ?? servedEndUser(reference)
      known.set(reference?.id ?? '', reading)
      return reading
    }
    const [originAccount, destinationAccount] = await Promise.all([
      servedAccount(transaction.originAccount, endUserOnce),
      servedAccount(transaction.destinationAccount, endUserOnce),
    ])
    return { transaction: { ...servedTransaction(transaction), originAccount, destinationAccount } }
  },
  '/list': readList,
  '/listByIds': readList,
  '/create': async ({ input }) => {
    const { name, endUser, transaction } = input as { name: string; endUser: Wire; transaction: Wire }
    const body = checkoutRequest(name, String(endUser['existingId']), Number(transaction['amount']))
    const link = checkoutLinkIn(await druo.post('/checkout/link/create', body))
    const { id, status, amount } = link.transaction
    const checkoutLink = { ...link, transaction: { id, status, amount } }
    return { createCheckoutLink: { checkoutLink, userErrors: [] } }
  },
}

async function readList({ reference, size }: Wire) {
  const path = `/payments/list?primary_reference=${String(reference)}&page=1&page_size=${Number(size ?? 50)}`
  const { nodes, pageInfo } = paymentsIn(await druo.get(path))
  const served = await Promise.all(
    nodes.map(async (node) => ({
      ...servedTransaction(node),
      fundingSource: await servedAccount(node.fundingSource),
    })),
  )
  return { transactions: { nodes: served, pageInfo } }
}

const server = createServer((request, response) => {
  const answer = async (): Promise<void> => {
    const data = await paths[request.url ?? '']?.((await json(request)) as Wire)
    const bytes = Buffer.from(JSON.stringify({ data }))
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length })
    response.end(bytes)
  }
  answer().catch(() => response.destroy())
})
listenForBenchmark(server)
