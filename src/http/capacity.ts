// Limits the GraphQL requests that are being received, those in flight, and how many of them execute at the same time.
import type { FastifyReply } from 'fastify'
import { type Release, Semaphore } from '../platform/index.ts'
import { Refusal } from './refusal.ts'
import { createSocketPlaces, type SocketLimits, type SocketPlace } from './subscriptions/socket-places.ts'

/** Behind a proxy all requests have its address, so an address may have all places until its requests are authenticated. */
export const receivingLimits: SocketLimits = {
  maxTotal: 1024,
  maxPerCaller: 512,
  maxUnauthenticatedPerAddress: 1024,
}

/**
 * Bounds the requests that are being received: their headers are here, their caller is being authenticated or their body is
 * incomplete. Where there are too many, the oldest is refused. So slow bodies keep no other caller out. One for each process.
 */
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

export interface CapacityOptions {
  /** Requests being executed. */
  readonly maxRunning: number
  /** Requests that are complete: waiting, being executed or being answered. */
  readonly maxInFlight: number
}

/** Where `caller` is undefined, callers are not distinguished. */
export interface Capacity {
  /** Call the result when the response has ended. Undefined when too many requests are in progress. */
  enter(caller?: string): Release | undefined
  /** Call the result when the execution has ended. Not a promise when nothing has to wait. */
  startExecution(caller?: string): Release | Promise<Release>
  /** The current numbers. */
  load(): { readonly running: number; readonly inFlight: number }
}

/**
 * Requests in flight and executions are shared out by caller. Further requests are refused at once: a late response costs as much
 * as one in time.
 */
export function createCapacity({ maxRunning, maxInFlight }: CapacityOptions): Capacity {
  const requests = new Semaphore(maxInFlight)
  const executions = new Semaphore(maxRunning)
  return {
    enter: (caller) => requests.tryAcquire(caller),
    startExecution: (caller) => executions.tryAcquire(caller) ?? executions.acquire({ caller }),
    load: () => ({ running: executions.inFlight, inFlight: requests.inFlight }),
  }
}
