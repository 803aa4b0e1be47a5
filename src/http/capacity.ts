// Limits what is open at the same time: sockets, GraphQL requests that are being received, those in flight, and those that execute.
import type { FastifyReply } from 'fastify'
import { Members, type Release, Semaphore } from '../platform/index.ts'
import { Refusal } from './refusal.ts'

/** Behind a proxy all requests have its address, so an address may have all places until its requests are authenticated. */
const receivingLimits: SocketLimits = {
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

interface CapacityOptions {
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

export interface SocketLimits {
  readonly maxTotal: number
  readonly maxPerCaller: number
  readonly maxUnauthenticatedPerAddress: number
}

/** Behind a proxy all sockets have its address; they are unauthenticated for the time of one round trip only. */
export const socketLimits: SocketLimits = {
  maxTotal: 12_000,
  maxPerCaller: 2000,
  maxUnauthenticatedPerAddress: 1000,
}

/** One open socket. */
export interface SocketPlace {
  /**
   * @param caller undefined if callers are not distinguished
   * @returns false if the caller has too many sockets
   */
  authenticate(caller: string | undefined): boolean
  /** Only a socket without a subscription is closed to make room. */
  setIdle(isIdle: boolean): void
  leave(): void
}

interface SocketPlaces {
  /** Whether one more socket may be opened. */
  hasRoom(): boolean
  /** @param close called if the socket must make room. Returns undefined if there is no room. */
  take(address: string, close: () => void): SocketPlace | undefined
}

interface Entry {
  readonly close: () => void
  hasLeft: boolean
  /** Undefined while it has a subscription. */
  leaveIdle: (() => void) | undefined
  /** Undefined without an owner. */
  disown: (() => void) | undefined
}

/**
 * Bounds on open WebSockets: in total, of one caller, and of one address before authentication. At a limit, the oldest socket without
 * a subscription is closed, so that unused sockets do not block other callers.
 */
export function createSocketPlaces(limits: SocketLimits = socketLimits): SocketPlaces {
  let open = 0
  /** The oldest first. */
  const idle = new Members<Entry>()
  const byOwner = new Map<string, Members<Entry>>()

  const setIdle = (entry: Entry, isIdle: boolean): void => {
    if (isIdle) entry.leaveIdle ??= idle.add(entry)
    else {
      entry.leaveIdle?.()
      entry.leaveIdle = undefined
    }
  }
  const disown = (entry: Entry): void => {
    entry.disown?.()
    entry.disown = undefined
  }
  const remove = (entry: Entry): void => {
    if (entry.hasLeft) return
    entry.hasLeft = true
    open -= 1
    setIdle(entry, false)
    disown(entry)
  }
  const closeOldestIdle = (entries: Iterable<Entry>): boolean => {
    for (const entry of entries) {
      if (entry.leaveIdle === undefined) continue
      remove(entry)
      entry.close()
      return true
    }
    return false
  }
  const own = (entry: Entry, owner: string, max: number): boolean => {
    disown(entry)
    const owned = byOwner.get(owner) ?? new Members<Entry>()
    if (owned.size >= max && !closeOldestIdle(owned)) return false
    byOwner.set(owner, owned)
    const leave = owned.add(entry)
    entry.disown = () => {
      leave()
      if (owned.size === 0) byOwner.delete(owner)
    }
    return true
  }

  return {
    hasRoom: () => open < limits.maxTotal || idle.size > 0,
    take(address, close) {
      if (open >= limits.maxTotal && !closeOldestIdle(idle)) return undefined
      const entry: Entry = { close, hasLeft: false, leaveIdle: undefined, disown: undefined }
      open += 1
      setIdle(entry, true)
      own(entry, `address ${address}`, limits.maxUnauthenticatedPerAddress)
      return {
        authenticate(caller) {
          // The client may have disconnected while its token was verified.
          if (entry.hasLeft) return true
          if (caller !== undefined) return own(entry, `caller ${caller}`, limits.maxPerCaller)
          disown(entry)
          return true
        },
        setIdle(isIdle) {
          setIdle(entry, isIdle && !entry.hasLeft)
        },
        leave: () => remove(entry),
      }
    },
  }
}
