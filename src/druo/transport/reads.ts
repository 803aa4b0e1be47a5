// The door for reads, and the only file with undici.
//
// One policy: a read may be repeated, at most twice and with a growing, jittered pause, after a connection error, 502, 503
// or 504, and after 429 where Retry-After says how long to wait; all of it inside one deadline.
import { setTimeout as pause } from 'node:timers/promises'
import { errors, Pool } from 'undici'
import { DruoError } from '../errors.ts'
import { type HttpAnswer, httpAnswer, largestAnswerBytes } from './answer.ts'

export interface ReadDoor {
  /** @throws {DruoError} unavailable, timeout, or contract where the answer is too large */
  get(path: string, headers: Readonly<Record<string, string>>): Promise<HttpAnswer>
  close(): Promise<void>
}

export interface ReadDoorOptions {
  readonly baseUrl: URL
  /** For one read with all its repetitions. */
  readonly timeoutMs: number
  readonly maxConcurrency: number
}

const mostRepetitions = 2
const firstPauseMs = 100

export function createReadDoor(options: ReadDoorOptions): ReadDoor {
  const pool = new Pool(options.baseUrl.origin, {
    connections: options.maxConcurrency,
    pipelining: 1,
    connect: { timeout: options.timeoutMs },
    // Each read has a signal for its deadline; these timers count in half seconds and would end it too early.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: largestAnswerBytes,
  })
  const basePath = options.baseUrl.pathname.replace(/\/$/, '')

  const once = async (path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) => {
    const response = await pool.request({ method: 'GET', path: basePath + path, headers, signal })
    const retryAfter = response.headers['retry-after']
    return httpAnswer(
      response.statusCode,
      await response.body.bytes(),
      Array.isArray(retryAfter) ? retryAfter[0] : retryAfter,
    )
  }

  return {
    async get(path, headers) {
      const deadline = Date.now() + options.timeoutMs
      const signal = AbortSignal.timeout(options.timeoutMs)
      for (let repetition = 0; ; repetition += 1) {
        const outcome = await once(path, headers, signal).catch((error: unknown) => asDruoError(error, signal))
        const pauseMs = repetition < mostRepetitions ? pauseBefore(outcome, repetition) : undefined
        if (pauseMs !== undefined && Date.now() + pauseMs < deadline) {
          await pause(pauseMs)
          continue
        }
        if (outcome instanceof DruoError) throw outcome
        return outcome
      }
    },
    async close() {
      await pool.destroy()
    },
  }
}

/** How long to wait before asking again; undefined where asking again is not allowed. */
function pauseBefore(outcome: HttpAnswer | DruoError, repetition: number): number | undefined {
  if (outcome instanceof DruoError) return outcome.kind === 'unavailable' ? jittered(repetition) : undefined
  if (outcome.status === 429) return outcome.retryAfterMs
  if (outcome.status === 502 || outcome.status === 503 || outcome.status === 504) {
    return Math.max(outcome.retryAfterMs ?? 0, jittered(repetition))
  }
  return undefined
}

function jittered(repetition: number): number {
  return firstPauseMs * 2 ** repetition * (0.5 + Math.random())
}

function asDruoError(error: unknown, signal: AbortSignal): DruoError {
  if (signal.aborted) return new DruoError('timeout', 'DRUO took too long to answer')
  if (error instanceof errors.ResponseExceededMaxSizeError) {
    return new DruoError('contract', `DRUO's answer is over ${largestAnswerBytes} bytes`)
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return new DruoError('unavailable', `DRUO was not reached (${code})`)
}
