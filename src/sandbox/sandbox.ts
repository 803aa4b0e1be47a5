// The embedded DRUO sandbox: an HTTP server on a loopback port that responds as DRUO documents, quirks included.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { addDataset } from './dataset/dataset.ts'
import { Refusal, serverError } from './errors.ts'
import { unknownPage } from './pages/notice-page.ts'
import { type HttpResponse, httpResponse, type Reply, sendReply } from './reply.ts'
import { runDuePlans } from './recurring-plan-cycles.ts'
import { createRouter, type Route, type Router } from './router.ts'
import { accountRoutes } from './routes/accounts.ts'
import { authenticateAccountRoutes } from './routes/authenticate-account.ts'
import { checkoutLinkRoutes } from './routes/checkout-links.ts'
import { checkoutPageRoutes } from './routes/checkout-page.ts'
import { connectLinkRoutes } from './routes/connect-links.ts'
import { connectPageRoutes } from './routes/connect-page.ts'
import { createPaymentRoutes } from './routes/create-payment.ts'
import { endUserRoutes } from './routes/end-users.ts'
import { guidePageRoutes } from './routes/guide-page.ts'
import { createTokenIssuer } from './routes/token-issuer.ts'
import { paymentRoutes } from './routes/payments.ts'
import { recurringPlanRoutes } from './routes/recurring-plans.ts'
import { settleTransactionRoutes } from './routes/settle-transaction.ts'
import { transactionRoutes } from './routes/transactions.ts'
import { seedState } from './seed-state.ts'
import { merchant } from './seeded.ts'
import { createState, type SandboxState } from './state.ts'
import { sendWebhooks, type WebhookReceiver } from './webhooks/sender.ts'

export interface SandboxOptions {
  /** Default: 127.0.0.1. */
  host?: string
  /** Default: 0, any free port. */
  port?: number
  /** Makes every id repeatable. Without it, ids are random. */
  seed?: string
  now?: () => Date
  /** How long a transaction is PENDING, and then PROCESSING. */
  stepMs?: number
  /** How long the slow outcome delays the response. */
  slowMs?: number
  /** The length of every recurring plan's cycle, for every frequency. */
  planCycleMs?: number
  tokenTtlSeconds?: number
  /**
   * False: the lists of end users and recurring plans are not paginated and have no page_info. DRUO's pages do not say
   * that these lists are paginated.
   */
  pagesEveryList?: boolean
}

export interface Sandbox {
  baseUrl: string
  tokenUrl: string
  clientId: string
  clientSecret: string
  /** The tenant for requests that name none. */
  tenantId: string
  /** Answers a request for one of the pages. `address` is its path and query string, such as `/checkout/?sl=…` */
  answerPage(request: IncomingMessage, address: string): Promise<HttpResponse>
  /** Links in later answers point to pages below this URL, not to the sandbox's own port. */
  servePagesAt(url: string): void
  /** Sends a signed webhook for every later change of a payment, an account or a checkout link. */
  sendWebhooksTo(receiver: WebhookReceiver): void
  /** Stops immediately: aborts delayed responses and closes open connections. */
  close(): Promise<void>
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = '127.0.0.1', port = 0, now = () => new Date() } = options
  const { seed, stepMs = 2000, slowMs = 8000, planCycleMs = 60_000 } = options
  const { tokenTtlSeconds = 3600, pagesEveryList = true } = options
  if (!(planCycleMs >= 1)) throw new RangeError('planCycleMs must be at least 1: plans would run forever.')
  const closing = new AbortController()
  const state = createState({ seed, now, stepMs, slowMs, planCycleMs, closing: closing.signal })
  seedState(state)
  addDataset(state, seed)
  // As long as the examples on DRUO's page. Leak tests find the secret by its prefix.
  const credentials = { clientId: state.ids.secret(20), clientSecret: `sandbox_secret_${state.ids.secret(15)}` }
  const tokens = createTokenIssuer(state, credentials, tokenTtlSeconds)
  const pages = [...checkoutPageRoutes(state), ...connectPageRoutes(state), ...guidePageRoutes(state)].map((route) =>
    afterDuePlans(state, route),
  )
  const pageRouter = createRouter(pages, () => false)
  const router = createRouter(
    [
      ...tokens.routes,
      ...checkoutLinkRoutes(state),
      ...transactionRoutes(state),
      ...settleTransactionRoutes(state),
      ...paymentRoutes(state),
      ...createPaymentRoutes(state),
      ...accountRoutes(state),
      ...authenticateAccountRoutes(state),
      ...endUserRoutes(state, pagesEveryList),
      ...connectLinkRoutes(state),
      ...recurringPlanRoutes(state, pagesEveryList),
    ]
      .map((route) => afterDuePlans(state, route))
      .concat(pages),
    tokens.isLive,
  )

  const server = createServer((request, response) => void respond(router, request, response))
  // Node's default of 5 s is shorter than some clients keep idle connections: a request could meet a closing connection.
  server.keepAliveTimeout = 60_000
  server.listen(port, host)
  await once(server, 'listening')
  const baseUrl = originOf(server, host)
  state.pagesUrl = baseUrl

  return {
    baseUrl,
    tokenUrl: `${baseUrl}/oauth/token`,
    ...credentials,
    tenantId: merchant.tenantId,
    async answerPage(request, address) {
      const reply = await pageRouter(request, address).catch(replyForError)
      if (reply.kind === 'json' && reply.status === 404) return httpResponse(unknownPage(404))
      return httpResponse(reply.kind === 'drop' ? serverError().reply() : reply)
    },
    servePagesAt: (url) => {
      state.pagesUrl = url
    },
    sendWebhooksTo: (receiver) => sendWebhooks(state, receiver, closing.signal),
    close: async () => {
      closing.abort()
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

// There are no timers: before each request, due plans run.
const afterDuePlans = (state: SandboxState, route: Route): Route => ({
  ...route,
  answer: (call) => {
    runDuePlans(state)
    return route.answer(call)
  },
})

async function respond(router: Router, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reply = await router(request).catch(replyForError)
  if (!response.destroyed) sendReply(reply, response)
}

function replyForError(error: unknown): Reply {
  if (error instanceof Refusal) return error.reply()
  return error instanceof Error && error.name === 'AbortError' ? { kind: 'drop' } : serverError().reply()
}

function originOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
