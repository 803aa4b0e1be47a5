// POST /webhooks/druo: authenticates a delivery, stores its ids, and then responds 200. Its content is not trusted: it only says
// that objects with these ids may have changed.
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyError, FastifyPluginAsync, FastifyReply } from 'fastify'
import type { Logger } from '../../platform/index.ts'
import { createCapacity } from '../capacity.ts'
import { createRateLimiter } from '../auth/authenticate.ts'
import { sendProblem } from '../problem.ts'
import { maxMessageBytes } from '../graphql-request.ts'
import { createWebhookCheck, type WebhookCredentials } from './webhook-credentials.ts'

export const webhookPath = '/webhooks/druo'

/** noIds: genuine, but without any id. */
type Accepted = 'enqueued' | 'repeated' | 'noIds'

export interface WebhookRouteOptions {
  readonly credentials: WebhookCredentials
  /** Stores the ids in a body, durably. If it throws, the delivery was not accepted. */
  readonly enqueue: (body: Buffer) => Promise<Accepted>
  readonly onDelivery: (delivery: { readonly result: DeliveryResult }) => void
  readonly logger: Logger
  readonly maxPerMinute?: number
}

/** A waiting delivery takes at most its body's 100 kB. Deliveries that are stored at the same moment can share a commit. */
const capacityLimits = { maxRunning: 32, maxInFlight: 256 }
const defaultMaxPerMinute = 6000
const logEveryMs = 60_000

const refusals = {
  unsigned: [401, 'A delivery needs the configured secret or a signature.'],
  forged: [401, 'A delivery needs the configured secret or a signature.'],
  aborted: [400, 'The delivery ended early.'],
  tooLarge: [413, `A delivery may have at most ${maxMessageBytes} bytes.`],
  tooMany: [503, 'Too many deliveries. Try again later.'],
  notEnqueued: [503, 'The delivery could not be stored.'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>

type DeliveryResult = Accepted | keyof typeof refusals

export function webhookRoute(options: WebhookRouteOptions): FastifyPluginAsync {
  const { credentials, enqueue, onDelivery, logger, maxPerMinute = defaultMaxPerMinute } = options
  const check = createWebhookCheck(credentials)
  const capacity = createCapacity(capacityLimits)
  const limit = createRateLimiter(maxPerMinute)
  const logRefusal = atMostOncePerMinute((result, cause) =>
    logger.warn({ result, cause }, 'webhook delivery not accepted'),
  )

  const accept = async (headers: IncomingHttpHeaders, body: Buffer): Promise<DeliveryResult> => {
    if (!check.isGenuine(headers, body)) return 'forged'
    // Only genuine deliveries count: otherwise everyone could use up the limit.
    if ((await limit('genuine'))?.allowed === false) return 'tooMany'
    const release = await capacity.startExecution()
    try {
      return await enqueue(body)
    } catch (error) {
      logRefusal('notEnqueued', String(error))
      return 'notEnqueued'
    } finally {
      release()
    }
  }
  const answer = (reply: FastifyReply, result: DeliveryResult): FastifyReply => {
    onDelivery({ result })
    if (result === 'enqueued' || result === 'repeated' || result === 'noIds') {
      return reply.type('text/plain; charset=utf-8').send('ok\n')
    }
    logRefusal(result)
    const [status, title] = refusals[result]
    // Whether DRUO retries a delivery is not documented.
    return sendProblem(reply, status, title, status === 503 ? { 'retry-after': '5' } : {})
  }

  return async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser<Buffer>('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    app.setErrorHandler((error: FastifyError, _request, reply) => {
      if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return answer(reply.removeHeader('connection'), 'tooLarge')
      if (error.statusCode === 400) return answer(reply, 'aborted')
      throw error
    })
    app.addHook('onRequest', (request, reply, next) => {
      if (request.method !== 'POST') {
        return void sendProblem(reply, 405, 'Send deliveries by POST.', { allow: 'POST' })
      }
      const leave = capacity.enter()
      if (leave === undefined) return void answer(reply, 'tooMany')
      reply.raw.once('close', leave)
      // Without a secret or a signature the body is not read.
      if (!check.hasCredentials(request.headers)) return void answer(reply, 'unsigned')
      // A signature covers bytes, so any content type is accepted, also a malformed one.
      request.headers = { 'content-type': 'application/octet-stream' }
      next()
    })
    app.all('', { bodyLimit: maxMessageBytes }, async ({ headers, body }, reply) => {
      return answer(reply, await accept(headers, Buffer.isBuffer(body) ? body : Buffer.alloc(0)))
    })
  }
}

/** Logs the first refusal of each kind per minute, without content: a flood must not fill the log. */
function atMostOncePerMinute(log: (result: DeliveryResult, cause?: string) => void): typeof log {
  const loggedAt = new Map<DeliveryResult, number>()
  return (result, cause) => {
    const now = performance.now()
    if (now - (loggedAt.get(result) ?? Number.NEGATIVE_INFINITY) < logEveryMs) return
    loggedAt.set(result, now)
    log(result, cause)
  }
}
