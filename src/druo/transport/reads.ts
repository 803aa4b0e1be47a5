// Sends GETs to DRUO, with retries. Only this file and interim-responses.ts import undici.
//
// A read is retried at most twice, with growing and jittered pauses: after a connection error, 502, 503 or 504, and after
// 429 if Retry-After says how long to wait. All attempts share one deadline. Retries are limited to a tenth of all reads.
// While the circuit breaker of the resource is open, nothing is sent.
//
// Each attempt first acquires a place. There are as many places as connections, so nothing queues in undici. The wait for a
// place does not count for the circuit breaker and takes none of the time that DRUO has to answer.
import { setTimeout as pause } from 'node:timers/promises'
import { buildConnector, type Dispatcher, errors, Pool } from 'undici'
import { DruoError } from '../errors.ts'
import { withoutInterimResponses } from './interim-responses.ts'
import { type CircuitBreakers, createRetryBudget } from './resilience.ts'
import {
  type CallObserver,
  type CallResult,
  type HttpResponse,
  maxResponseBytes,
  parseResponse,
  parseRetryAfter,
  resourceOf,
  resultOf,
  type UnparsedResponse,
} from './response.ts'
import type { CallSemaphore } from './call-semaphore.ts'
import { createTurns, largeResponseBytes } from './large-responses.ts'

export interface ReadTransport {
  /** @throws {DruoError} overloaded, unavailable, timeout, abandoned, or contract if the response is too large */
  get(path: string, headers: Readonly<Record<string, string>>, limits: ReadLimits): Promise<HttpResponse>
  close(): Promise<void>
}

interface ReadLimits {
  /** When the GraphQL request that needs the read must be answered. */
  readonly deadline: Date | undefined
  /** See CallScope. */
  readonly caller: string | undefined
  /** Aborts the read: the callers that waited for it have left. */
  readonly signal?: AbortSignal | undefined
}

interface ReadTransportOptions {
  readonly baseUrl: URL
  readonly userAgent: string
  /** For one read with all its retries. The wait for a place before it takes at most as long. */
  readonly timeoutMs: number
  /** Connections to DRUO. */
  readonly maxConcurrency: number
  /** With as many places as there are connections. */
  readonly semaphore: CallSemaphore
  /** With one place, for large responses. */
  readonly largeResponses: CallSemaphore
  readonly breakers: CircuitBreakers
  readonly observe: CallObserver
}

/** A read in progress. */
interface Read {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly caller: string | undefined
  readonly signal: AbortSignal | undefined
  /** When all attempts must have ended. */
  readonly until: number
  /** The GraphQL request left less time than a read usually has. */
  readonly isShort: boolean
}

const maxRetries = 2
const firstPauseMs = 100

export function createReadTransport(options: ReadTransportOptions): ReadTransport {
  const { baseUrl, userAgent, timeoutMs, maxConcurrency, semaphore, breakers, observe } = options
  const basePath = baseUrl.pathname.replace(/\/$/, '')
  const budget = createRetryBudget()
  const awaitTurn = createTurns(options.largeResponses)
  const pool = new Pool(baseUrl.origin, {
    connections: maxConcurrency,
    pipelining: 1,
    connect: withoutInterimResponses(buildConnector({ timeout: Math.ceil(timeoutMs / 3) })),
    // Each read has its own deadline. These timers are too coarse for it: they count in half seconds.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: maxResponseBytes,
  })

  /** @throws {DruoError} overloaded, or abandoned */
  async function acquire({ caller, signal }: Pick<Read, 'caller' | 'signal'>, waitMs: number): Promise<() => void> {
    if (hasLeft(signal)) throw abandonedError()
    const release = semaphore.tryAcquire(caller)
    if (release !== undefined) return release
    try {
      return await semaphore.acquire({ caller, signal, maxWaitMs: waitMs })
    } catch {
      throw hasLeft(signal) ? abandonedError() : overloadedError()
    }
  }

  async function attempt(read: Read, resource: string): Promise<UnparsedResponse | DruoError> {
    const endCall = breakers.begin(resource, read.caller)
    if (endCall === undefined) {
      return new DruoError('unavailable', `DRUO fails at ${resource}`, breakers.openForMs(resource))
    }
    const ended = observe({ method: 'GET', resource })
    const outcome = await send(pool, read)
    const result = resultOfRead(outcome)
    ended(result)
    // A caller who allows little time, or leaves, says nothing about DRUO.
    const saysNothing = result === 'abandoned' || (result === 'timeout' && read.isShort)
    endCall(saysNothing ? undefined : result === 'failed' || result === 'timeout')
    return outcome
  }

  /** @throws {DruoError} overloaded, or abandoned */
  async function awaitTurnOfLarge({ caller, signal }: Read, maxWaitMs: number): Promise<void> {
    try {
      await awaitTurn({ caller, signal, maxWaitMs })
    } catch {
      throw hasLeft(signal) ? abandonedError() : overloadedError()
    }
  }

  return {
    async get(path, headers, { deadline, caller, signal }) {
      const leftMs = (): number => (deadline === undefined ? timeoutMs : deadline.getTime() - Date.now())
      // Jittered: thousands of reads that began together must not give up together, which would block the event loop.
      const waitMs = Math.min(timeoutMs * (0.75 + 0.25 * Math.random()), leftMs())
      if (waitMs <= 0) throw new DruoError('timeout', 'there is no time left for the read')
      budget.earn()
      let release = await acquire({ caller, signal }, waitMs)
      const forDruoMs = leftMs()
      const read: Read = {
        path: basePath + path,
        headers: { ...headers, 'accept-encoding': 'identity', 'user-agent': userAgent },
        caller,
        signal,
        until: Date.now() + Math.min(timeoutMs, forDruoMs),
        isShort: forDruoMs < timeoutMs,
      }
      const resource = resourceOf(path)
      for (let retries = 0; ; retries += 1) {
        let outcome: UnparsedResponse | DruoError
        try {
          outcome = await attempt(read, resource)
          // The place is held until the response is handed over, so that few responses wait in memory.
          if (isLarge(outcome)) await awaitTurnOfLarge(read, Math.max(leftMs(), 1))
        } finally {
          release()
        }
        const pauseMs = retries < maxRetries ? pauseBeforeRetry(outcome, retries) : undefined
        if (pauseMs === undefined || Date.now() + pauseMs >= read.until || !budget.spend()) {
          if (outcome instanceof DruoError) throw outcome
          return parseResponse(outcome)
        }
        await pauseUnlessAborted(pauseMs, signal)
        release = await acquire(read, Math.max(read.until - Date.now(), 1))
      }
    },
    async close() {
      await pool.destroy()
    },
  }
}

/**
 * One GET. It uses undici's dispatch: `pool.request` costs about a third more CPU per read, and notices an abort too late
 * while the request waits for a connection.
 */
function send(pool: Pool, { path, headers, until, signal }: Read): Promise<UnparsedResponse | DruoError> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let status = 0
    let retryAfter: string | string[] | undefined
    let controller: Dispatcher.DispatchController | undefined
    let givenUp: DruoError | undefined

    const end = (outcome: UnparsedResponse | DruoError): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', leave)
      resolve(outcome)
    }
    const giveUp = (reason: DruoError): void => {
      givenUp = reason
      end(reason)
      controller?.abort(reason)
    }
    const leave = (): void => giveUp(abandonedError())
    const timer = setTimeout(() => giveUp(new DruoError('timeout', 'DRUO took too long to answer')), until - Date.now())
    if (signal?.aborted === true) return leave()
    signal?.addEventListener('abort', leave, { once: true })

    pool.dispatch(
      { method: 'GET', path, headers },
      {
        onRequestStart(started) {
          controller = started
          // It was given up while it waited for a connection: nothing is sent.
          if (givenUp !== undefined) started.abort(givenUp)
        },
        onResponseStart(_controller, code, received) {
          status = code
          retryAfter = received['retry-after']
        },
        onResponseData(_controller, part) {
          parts.push(part)
        },
        onResponseEnd() {
          const [first = Buffer.alloc(0)] = parts
          const bytes = parts.length > 1 ? Buffer.concat(parts) : first
          const retryAfterMs = parseRetryAfter(Array.isArray(retryAfter) ? retryAfter[0] : retryAfter)
          end({ status, bytes, retryAfterMs })
        },
        onResponseError(_controller, error) {
          end(toDruoError(error))
        },
      },
    )
  })
}

function resultOfRead(outcome: UnparsedResponse | DruoError): CallResult {
  if (!(outcome instanceof DruoError)) return resultOf(outcome.status)
  if (outcome.kind === 'timeout' || outcome.kind === 'abandoned') return outcome.kind
  return outcome.kind === 'contract' ? 'ok' : 'failed'
}

/** How long to wait before a retry; undefined if a retry is not allowed. */
function pauseBeforeRetry(outcome: UnparsedResponse | DruoError, retries: number): number | undefined {
  if (outcome instanceof DruoError) {
    // If the error says when to retry, the circuit breaker is open.
    return outcome.kind === 'unavailable' && outcome.retryAfterMs === undefined ? jitteredPause(retries) : undefined
  }
  if (outcome.status === 429) return outcome.retryAfterMs
  if (outcome.status === 502 || outcome.status === 503 || outcome.status === 504) {
    return Math.max(outcome.retryAfterMs ?? 0, jitteredPause(retries))
  }
  return undefined
}

function jitteredPause(retries: number): number {
  return firstPauseMs * 2 ** retries * (0.5 + Math.random())
}

/** @throws {DruoError} abandoned */
async function pauseUnlessAborted(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await pause(ms, undefined, signal === undefined ? {} : { signal })
  } catch {
    throw abandonedError()
  }
}

const isLarge = (outcome: UnparsedResponse | DruoError): boolean =>
  !(outcome instanceof DruoError) && outcome.bytes.length > largeResponseBytes
const hasLeft = (signal: AbortSignal | undefined): boolean => signal?.aborted === true
const abandonedError = (): DruoError => new DruoError('abandoned', 'the caller has left')
const overloadedError = (): DruoError => new DruoError('overloaded', 'no place was free in time', 1000)

function toDruoError(error: Error): DruoError {
  if (error instanceof errors.ResponseExceededMaxSizeError) {
    return new DruoError('contract', `DRUO's response is over ${maxResponseBytes} bytes`)
  }
  const code = 'code' in error ? String(error.code) : 'unknown'
  return new DruoError('unavailable', `DRUO was not reached (${code})`)
}
