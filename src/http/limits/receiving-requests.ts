// Bounds the requests that are being received: their headers are here, their caller is being authenticated or their body is
// incomplete. Where there are too many, the oldest is refused. So slow bodies keep no other caller out.
import type { FastifyReply } from 'fastify'
import { Refusal } from '../refusal.ts'
import { createSocketPlaces, type SocketLimits, type SocketPlace } from '../subscriptions/socket-places.ts'

/** Behind a proxy all requests have its address, so an address may have all places until its requests are authenticated. */
export const receivingLimits: SocketLimits = {
  maxTotal: 1024,
  maxPerCaller: 512,
  maxUnauthenticatedPerAddress: 1024,
}

/** One for each process. */
export function createReceivingRequests(limits: SocketLimits = receivingLimits) {
  const places = createSocketPlaces(limits)
  return {
    /** The place of a request until its response ends, unless it leaves before. */
    add(reply: FastifyReply): SocketPlace | undefined {
      const place = places.take(reply.request.ip, () => void reply.send(tooSlow()))
      if (place !== undefined) reply.raw.once('close', () => place.leave())
      return place
    },
  }
}

// Node ends the connection with this response, and with it the rest of the body.
function tooSlow(): Refusal {
  return new Refusal(408, 'The request took too long to arrive, while too many others arrived. Nothing was done.', {
    code: 'OVERLOADED',
    retryAfterMs: 1000,
    headers: { connection: 'close', 'retry-after': '1' },
  })
}
