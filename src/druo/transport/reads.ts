// The door for reads, and the only file with undici.
//
// One policy: a read may be repeated, at most twice and with a growing, jittered pause, after a connection error, 502, 503
// or 504, and after 429 where Retry-After says how long to wait; all of it inside one deadline, and no more than a tenth of
// all reads. Where the resource's circuit breaker is open, nothing is asked.
import type { IncomingHttpHeaders } from 'node:http'
import { type Dispatcher, errors, Pool } from 'undici'
import type { Abandonment, AbandonmentListener } from '../abandonment.ts'
import { DruoError } from '../errors.ts'
import { type HttpAnswer, httpAnswer, largestAnswerBytes } from './answer.ts'
import { type CallObserver, type CallResult, resourceOf, resultOf } from './call-observer.ts'
import type { CircuitBreakers, EndCall } from './circuit-breakers.ts'
import { createRetryBudget, type RetryBudget } from './retry-budget.ts'

export interface ReadDoor {
  /**
   * @throws {DruoError} unavailable, timeout, abandoned, or contract where the answer is too large
   */
  get(path: string, headers: Readonly<Record<string, string>>, bounds: ReadBounds): Promise<HttpAnswer>
  close(): Promise<void>
}

export interface ReadBounds {
  /** Of the request that it is made for, where there is one. */
  readonly deadline: Date | undefined
  readonly abandonment?: Abandonment
}

export interface ReadDoorOptions {
  readonly baseUrl: URL
  /** For one read with all its repetitions. */
  readonly timeoutMs: number
  readonly maxConcurrency: number
  readonly breakers: CircuitBreakers
  readonly observe: CallObserver
}

const mostRepetitions = 2
const firstPauseMs = 100

export function createReadDoor(options: ReadDoorOptions): ReadDoor {
  const pool = new Pool(options.baseUrl.origin, {
    connections: options.maxConcurrency,
    pipelining: 1,
    connect: { timeout: Math.ceil(options.timeoutMs / 3) },
    // Each read has a timer for its deadline; these timers count in half seconds and would end it too early.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: largestAnswerBytes,
  })
  const door: Door = {
    ...options,
    pool,
    basePath: options.baseUrl.pathname.replace(/\/$/, ''),
    budget: createRetryBudget(),
  }

  return {
    get(path, headers, bounds) {
      return new Promise((resolve, reject) => {
        const time = timeFor(options.timeoutMs, bounds)
        door.budget.earn()
        new Read(door, path, headers, time, resolve, reject).attempt()
      })
    },
    async close() {
      await pool.destroy()
    },
  }
}

interface Door extends ReadDoorOptions {
  readonly pool: Pool
  readonly basePath: string
  readonly budget: RetryBudget
}

interface Time {
  readonly until: number
  readonly abandonment: Abandonment | undefined
  /** Less than a read usually has. */
  readonly isShort: boolean
}

function timeFor(timeoutMs: number, { deadline, abandonment }: ReadBounds): Time {
  const now = Date.now()
  const leftMs = deadline === undefined ? timeoutMs : deadline.getTime() - now
  if (leftMs <= 0) throw new DruoError('timeout', 'there is no time left for the read')
  const ms = Math.min(timeoutMs, leftMs)
  return { until: now + ms, abandonment, isShort: leftMs < timeoutMs }
}

function resultOfRead(outcome: HttpAnswer | DruoError): CallResult {
  if (!(outcome instanceof DruoError)) return resultOf(outcome.status)
  if (outcome.kind === 'timeout' || outcome.kind === 'abandoned') return outcome.kind
  return outcome.kind === 'contract' ? 'ok' : 'failed'
}

/** How long to wait before asking again; undefined where asking again is not allowed. */
function pauseBefore(outcome: HttpAnswer | DruoError, repetition: number): number | undefined {
  if (outcome instanceof DruoError) {
    // With a time of its own it is an open breaker.
    return outcome.kind === 'unavailable' && outcome.retryAfterMs === undefined ? jittered(repetition) : undefined
  }
  if (outcome.status === 429) return outcome.retryAfterMs
  if (outcome.status === 502 || outcome.status === 503 || outcome.status === 504) {
    return Math.max(outcome.retryAfterMs ?? 0, jittered(repetition))
  }
  return undefined
}

/** @throws {DruoError} abandoned, at once where nobody waits any more */
function pause(ms: number, abandonment: Abandonment | undefined): Promise<void> {
  if (abandonment?.isAbandoned === true) return Promise.reject(abandonedError())
  return new Promise((resolve, reject) => {
    const listener: AbandonmentListener = {
      abandoned() {
        clearTimeout(timer)
        reject(abandonedError())
      },
    }
    const timer = setTimeout(() => {
      abandonment?.unlisten(listener)
      resolve()
    }, ms)
    abandonment?.listen(listener)
  })
}

function jittered(repetition: number): number {
  return firstPauseMs * 2 ** repetition * (0.5 + Math.random())
}

/** One read with its repetitions: told and not promised, and without functions of its own, since reads wait by the thousand. */
class Read {
  readonly time: Time
  readonly #door: Door
  readonly #path: string
  readonly #headers: Readonly<Record<string, string>>
  readonly #resolve: (answer: HttpAnswer) => void
  readonly #reject: (error: unknown) => void
  #repetitions = 0

  constructor(
    door: Door,
    path: string,
    headers: Readonly<Record<string, string>>,
    time: Time,
    resolve: (answer: HttpAnswer) => void,
    reject: (error: unknown) => void,
  ) {
    this.time = time
    this.#door = door
    this.#path = path
    this.#headers = headers
    this.#resolve = resolve
    this.#reject = reject
  }

  attempt(): void {
    const { breakers, observe, pool, basePath } = this.#door
    const resource = resourceOf(this.#path)
    const endCall = breakers.begin(resource)
    if (endCall === undefined) {
      this.settle(new DruoError('unavailable', `DRUO fails at ${resource}`, breakers.openForMs(resource)))
      return
    }
    const attempt = new Attempt(this, endCall, observe({ method: 'GET', resource }))
    pool.dispatch({ method: 'GET', path: basePath + this.#path, headers: this.#headers }, attempt)
  }

  settle(outcome: HttpAnswer | DruoError): void {
    const { until, abandonment } = this.time
    const pauseMs = this.#repetitions < mostRepetitions ? pauseBefore(outcome, this.#repetitions) : undefined
    if (pauseMs !== undefined && Date.now() + pauseMs < until && this.#door.budget.spend()) {
      this.#repetitions += 1
      pause(pauseMs, abandonment)
        .then(() => this.attempt())
        .catch(this.#reject)
    } else if (outcome instanceof DruoError) {
      this.#reject(outcome)
    } else {
      this.#resolve(outcome)
    }
  }
}

/** One answer, put together as its parts come: undici's own streams cost more than all the rest of a read. */
class Attempt implements Dispatcher.DispatchHandler, AbandonmentListener {
  readonly #read: Read
  readonly #endCall: EndCall
  readonly #ended: (result: CallResult) => void
  readonly #timer: NodeJS.Timeout
  readonly #parts: Buffer[] = []
  #controller: Dispatcher.DispatchController | undefined
  #givenUp: DruoError | undefined
  #hasEnded = false
  #status = 0
  #retryAfter: string | undefined

  constructor(read: Read, endCall: EndCall, ended: (result: CallResult) => void) {
    this.#read = read
    this.#endCall = endCall
    this.#ended = ended
    const { until, abandonment } = read.time
    this.#timer = setTimeout(
      () => this.#giveUp(new DruoError('timeout', 'DRUO took too long to answer')),
      until - Date.now(),
    )
    if (abandonment?.isAbandoned === true) this.abandoned()
    else abandonment?.listen(this)
  }

  /** Nobody waits for it any more. */
  abandoned(): void {
    this.#giveUp(abandonedError())
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    // It was still waiting for a connection: nothing is sent any more.
    if (this.#givenUp !== undefined) controller.abort(this.#givenUp)
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    const retryAfter = headers['retry-after']
    this.#status = status
    this.#retryAfter = Array.isArray(retryAfter) ? retryAfter[0] : retryAfter
  }

  onResponseData(_controller: Dispatcher.DispatchController, part: Buffer): void {
    this.#parts.push(part)
  }

  onResponseEnd(): void {
    const [first] = this.#parts
    const bytes = this.#parts.length === 1 && first !== undefined ? first : Buffer.concat(this.#parts)
    this.#end(httpAnswer(this.#status, bytes, this.#retryAfter))
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end(asDruoError(error))
  }

  #giveUp(why: DruoError): void {
    this.#givenUp = why
    this.#end(why)
    this.#controller?.abort(why)
  }

  /** Told once: what is given up ends again when undici has let it go. */
  #end(outcome: HttpAnswer | DruoError): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    clearTimeout(this.#timer)
    const { time } = this.#read
    time.abandonment?.unlisten(this)
    const result = resultOfRead(outcome)
    this.#ended(result)
    // A caller who gives little time, or leaves, says nothing of DRUO.
    const saysNothing = result === 'abandoned' || (result === 'timeout' && time.isShort)
    this.#endCall(saysNothing ? undefined : result === 'failed' || result === 'timeout')
    this.#read.settle(outcome)
  }
}

const abandonedError = (): DruoError => new DruoError('abandoned', 'the read was given up')

function asDruoError(error: Error): DruoError {
  if (error instanceof errors.ResponseExceededMaxSizeError) {
    return new DruoError('contract', `DRUO's answer is over ${largestAnswerBytes} bytes`)
  }
  const code = 'code' in error ? String(error.code) : 'unknown'
  return new DruoError('unavailable', `DRUO was not reached (${code})`)
}
