// A server that accepts webhook deliveries, with a real notification store, for tests: reported ids are recorded.
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { type NotificationStore, openSqliteNotifications } from '../../src/updates/notification-store.ts'
import { createNotifications } from '../../src/updates/notifications.ts'
import { createMetrics } from '../../src/platform/metrics.ts'
import { createHttpServer } from '../../src/http/http-server.ts'
import { webhookPath, webhookRoute } from '../../src/http/webhooks/webhook-route.ts'
import { httpCall, type HttpCall, type HttpReply } from './http-call.ts'
import { portOf } from './misbehaving-server.ts'

export const secret = 'webhook-secret-0123456789'
export const newSecret = 'webhook-secret-9876543210'

export interface WebhookGateway extends AsyncDisposable {
  /** Each id with when it was passed on. */
  readonly heard: readonly { readonly id: string; readonly atMs: number }[]
  readonly results: readonly string[]
  readonly log: () => string
  /** How often the store was asked to keep something. */
  readonly kept: () => number
  readonly deliver: (body: string | Uint8Array, headers: HttpCall['headers'], more?: HttpCall) => Promise<HttpReply>
  readonly port: number
}

export interface WebhookGatewayOptions {
  readonly secrets?: readonly string[]
  readonly windowMs?: number
  readonly mostPerMinute?: number
  readonly change?: (store: NotificationStore) => NotificationStore
}

export async function startWebhookGateway(options: WebhookGatewayOptions = {}): Promise<WebhookGateway> {
  const { secrets = [secret, newSecret], windowMs = 1000, change = (store) => store } = options
  const heard: { id: string; atMs: number }[] = []
  const results: string[] = []
  let log = ''
  let kept = 0
  const logger = pino(
    new Writable({
      write(line: Buffer, _encoding, done) {
        log += line.toString()
        done()
      },
    }),
  )
  const store = change(openSqliteNotifications(':memory:', { windowMs }))
  const notifications = createNotifications({
    store: {
      ...store,
      add: (delivery) => {
        kept += 1
        return store.add(delivery)
      },
    },
    windowMs,
    onNotification: (ids) => heard.push(...ids.map((id) => ({ id, atMs: performance.now() }))),
    onFailure: (error) => logger.warn({ cause: String(error) }, 'failed'),
  })
  const { server } = await createHttpServer({
    graphql: async () => undefined,
    webhooks: webhookRoute({
      credentials: { secrets, secretHeader: 'x-druo-webhook-secret' },
      enqueue: notifications.enqueue,
      onDelivery: ({ result }) => results.push(result),
      logger,
      ...(options.mostPerMinute === undefined ? {} : { maxPerMinute: options.mostPerMinute }),
    }),
    crossOrigin: { origins: [], sandbox: false },
    onlyLocalNames: true,
    explorer: undefined,
    schemaText: '',
    missing: async () => undefined,
    metrics: createMetrics(),
    logger,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server.address())
  return {
    heard,
    results,
    log: () => log,
    kept: () => kept,
    port,
    deliver: (body, headers, more = {}) =>
      httpCall(`http://127.0.0.1:${port}`, {
        method: 'POST',
        path: webhookPath,
        body,
        headers: headers ?? {},
        ...more,
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await notifications.close()
    },
  }
}

export function signed(
  body: string | Uint8Array,
  encoding: 'hex' | 'base64' = 'hex',
  by = secret,
): Readonly<Record<string, string>> {
  return { 'x-druo-webhook-event-signature': createHmac('sha256', by).update(body).digest(encoding) }
}
