// One call to DRUO with all that belongs to it: headers, token, and what the answer means.
import type { WriteResult } from '../shared/write-result.ts'
import { callScope } from './call-scope.ts'
import type { Abandonment } from './abandonment.ts'
import type { AccessTokens } from './access-token.ts'
import { type CommandField, encodeFields, refusalsOf } from './command-fields.ts'
import { DruoError, readFaults, saysInternalError, saysRateLimited, saysUnauthorized } from './errors.ts'
import type { SharedReads } from './shared-reads.ts'
import { type HttpAnswer, isSuccess } from './transport/answer.ts'
import { type CallObserver, resourceOf, resultOf } from './transport/call-observer.ts'
import type { CircuitBreakers } from './transport/circuit-breakers.ts'
import type { ReadBounds, ReadDoor } from './transport/reads.ts'
import type { WriteAnswer, WriteDoor } from './transport/writes.ts'

export interface WriteCall<T extends { readonly id: string }> {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  /** Where none of them has a value, the request has no body. */
  readonly fields: readonly CommandField[]
  /** The object in a 2xx body; null where it has no id. */
  readonly decode: (body: unknown) => T | null
  /** After this moment nothing may be sent any more: the caller's claim on the write is about to end. */
  readonly startBefore: Date
}

/** What the ledger gives to each write. */
export interface Sending {
  /** Left on what is made wherever the caller left room, so that it can be found again. */
  readonly reference: string
  /** After this moment nothing may be sent any more. */
  readonly startBefore: Date
}

export interface Calls {
  /** The JSON of a 2xx answer, or null where DRUO does not know the id. @throws {DruoError} */
  read(path: string): Promise<unknown>
  write<T extends { readonly id: string }>(call: WriteCall<T>): Promise<WriteResult<T>>
}

export interface TokenCheck {
  /** Whether DRUO takes the token for a real one, whatever it allows. @throws {DruoError} where DRUO does not say */
  isTokenAccepted(): Promise<boolean>
}

export interface CallsOptions {
  readonly baseUrl: URL
  /** The value of the header DRUO-Version. */
  readonly version: string
  readonly writeTimeoutMs: number
  readonly tokens: AccessTokens
  readonly reads: ReadDoor
  readonly writes: WriteDoor
  /** For all clients of one door. */
  readonly sharedReads: SharedReads
  readonly breakers: CircuitBreakers
  readonly observe: CallObserver
}

/** Any read will do to have a token looked at; this one needs no id and answers little. */
const tokenCheckPath = '/accounts/list?page=1&page_size=1'

export function createCalls(options: CallsOptions): Calls & TokenCheck {
  const { tokens, reads, writes, sharedReads } = options
  const baseUrl = options.baseUrl.href.replace(/\/$/, '')
  const headers = (token: string) => {
    const scope = callScope.getStore()
    return {
      accept: 'application/json',
      authorization: `Bearer ${token}`,
      'druo-version': options.version,
      ...(scope === undefined ? {} : { 'x-request-id': scope.requestId }),
    }
  }

  // Nothing but a promise for each step: thousands of reads wait at the same time.
  const readWith = (token: string, path: string, abandonment: Abandonment): Promise<unknown> => {
    const bounds = { deadline: callScope.getStore()?.deadline, abandonment }
    return reads
      .get(path, headers(token), bounds)
      .then((answer) =>
        isUnauthorized(answer) ? readRenewed(token, path, bounds, answer.status) : readBody(answer, tokens.of),
      )
  }
  const readRenewed = async (refused: string, path: string, bounds: ReadBounds, status: number): Promise<unknown> => {
    const renewed = await tokens.renew(refused)
    if (renewed !== undefined) {
      const second = await reads.get(path, headers(renewed), bounds)
      if (!isUnauthorized(second)) return readBody(second, tokens.of)
      tokens.renewalWasInVain()
    }
    const kind = tokens.of === 'caller' ? 'caller-unauthenticated' : 'unauthorized'
    throw new DruoError(kind, `DRUO refused the ${tokens.of}'s token (${status})`)
  }

  return {
    read(path) {
      // Never across credentials.
      const readBy = (token: string) =>
        sharedReads.get(`${token} ${path}`, (abandonment) => readWith(token, path, abandonment))
      const held = tokens.get()
      return typeof held === 'string' ? readBy(held) : held.then(readBy)
    },

    async isTokenAccepted() {
      const bounds = { deadline: callScope.getStore()?.deadline }
      const answer = await reads.get(tokenCheckPath, headers(await tokens.get()), bounds)
      if (isUnauthorized(answer)) return false
      // A token that may not do this is real where DRUO says so in its own words; a bare 403 may come from anything on
      // the way that has not looked at the token.
      if (answer.status === 403) return readFaults(answer.body).length > 0
      readBody(answer, tokens.of)
      return true
    },

    async write(call) {
      const body = encodeFields(call.fields)
      const send = async (token: string): Promise<WriteAnswer> => {
        if (Date.now() >= call.startBefore.getTime()) return { kind: 'unsent', cause: 'too late to start' }
        const resource = resourceOf(call.path)
        const endCall = options.breakers.begin(resource)
        if (endCall === undefined) return { kind: 'unsent', cause: 'the circuit breaker is open' }
        const ended = options.observe({ method: call.method, resource })
        const answer = await writes.send({
          method: call.method,
          url: baseUrl + call.path,
          headers: headers(token),
          body,
          timeoutMs: options.writeTimeoutMs,
        })
        const result = answer.kind === 'answered' ? resultOf(answer.status) : answer.kind
        ended(result)
        endCall(result === 'failed' || answer.kind !== 'answered')
        return answer
      }
      try {
        const token = await tokens.get()
        const first = await send(token)
        if (!wasRefusedUnauthorized(first)) return writeResult(first, call)
        // DRUO refused it before doing anything: the one case in which the same request goes out a second time.
        const renewed = await tokens.renew(token)
        if (renewed === undefined) return writeResult(first, call)
        const second = await send(renewed)
        if (wasRefusedUnauthorized(second)) tokens.renewalWasInVain()
        return writeResult(second, call)
      } catch (error) {
        // Only the token is obtained by throwing; the door reports and never throws.
        if (!(error instanceof DruoError)) throw error
        return {
          kind: 'unsent',
          reason: error.kind === 'unauthorized' ? 'unauthorized' : 'unavailable',
          cause: error.message,
          retryAfterMs: error.retryAfterMs,
        }
      }
    },
  }
}

function isUnauthorized(answer: HttpAnswer): boolean {
  return (
    answer.status === 401 || (isRefusal(answer) && answer.status !== 403 && saysUnauthorized(readFaults(answer.body)))
  )
}

const isRefusal = (answer: HttpAnswer): boolean => answer.status >= 400 && answer.status <= 499

function readBody(answer: HttpAnswer, tokensOf: AccessTokens['of']): unknown {
  const { status, body, retryAfterMs } = answer
  // A body of JSON null holds no object: it must not be taken for an unknown id.
  if (isSuccess(status)) return body ?? undefined
  const faults = readFaults(body)
  // Whether DRUO answers an unknown id by 404 or by UNEXPECTED_VALUE is not known; a read by id has no other value.
  if (status === 404) return null
  if (status === 429 || saysRateLimited(faults)) {
    throw new DruoError('rate-limited', `DRUO asks to slow down (${status})`, retryAfterMs)
  }
  if (status === 403) {
    const kind = tokensOf === 'caller' ? 'caller-forbidden' : 'unauthorized'
    throw new DruoError(kind, `DRUO refused the ${tokensOf}'s credentials (${status})`)
  }
  if (isRefusal(answer) && faults.length > 0 && faults.every((fault) => fault.code === 'UNEXPECTED_VALUE')) return null
  if (status >= 500) throw new DruoError('unavailable', `DRUO answered ${status}`, retryAfterMs)
  if (isRefusal(answer) && faults.length > 0) throw new DruoError('refused', `DRUO refused a read (${status})`)
  throw new DruoError('contract', `DRUO answered a read with ${status}`)
}

// 403 is about what the credentials may do, which no new token changes.
function wasRefusedUnauthorized(answer: WriteAnswer): boolean {
  return answer.kind === 'answered' && answer.status !== 403 && unsentReason(answer) === 'unauthorized'
}

/** Why an answer of 4xx proves that nothing was done, though the write may be tried again; else undefined. */
function unsentReason(answer: HttpAnswer): 'unauthorized' | 'rate-limited' | undefined {
  const faults = isRefusal(answer) ? readFaults(answer.body) : []
  // An internal error beside another fault leaves in doubt how far DRUO came.
  if (saysInternalError(faults)) return undefined
  if (saysRateLimited(faults)) return 'rate-limited'
  if (saysUnauthorized(faults)) return 'unauthorized'
  return undefined
}

/**
 * The fault classes of design.md section 6 for what was answered. A refusal counts only where DRUO says so in its own
 * words: a bare 4xx may come from anything on the way, and a 5xx or a redirect says nothing about what was done.
 */
function writeResult<T extends { readonly id: string }>(answer: WriteAnswer, call: WriteCall<T>): WriteResult<T> {
  if (answer.kind === 'unsent') return { kind: 'unsent', reason: 'unavailable', cause: answer.cause }
  if (answer.kind === 'unclear') return answer
  if (isSuccess(answer.status)) {
    const value = call.decode(answer.body)
    if (value !== null) return { kind: 'done', id: value.id, value }
    return { kind: 'unclear', cause: `DRUO answered ${answer.status} without an id` }
  }
  const reason = unsentReason(answer)
  if (reason !== undefined) {
    return { kind: 'unsent', reason, cause: `DRUO answered ${answer.status}`, retryAfterMs: answer.retryAfterMs }
  }
  const faults = isRefusal(answer) ? readFaults(answer.body) : []
  if (faults.length > 0 && !saysInternalError(faults)) {
    return { kind: 'refused', refusals: refusalsOf(faults, call.fields) }
  }
  return { kind: 'unclear', cause: `DRUO answered ${answer.status}` }
}

/** The path segment for an id, or undefined where it cannot be the id of anything. */
export function idSegment(id: string): string | undefined {
  // DRUO's own addresses have such words where an id would stand; dots would lead to another address.
  if (id.trim() === '' || id.length > 200 || !id.isWellFormed() || /^\.+$/.test(id) || /^(?:list|create)$/i.test(id))
    return undefined
  return encodeURIComponent(id)
}
