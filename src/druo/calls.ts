// One call to DRUO: its headers and token, and what the response means.
import type { WriteResult } from './write-result.ts'
import type { AccessTokens } from './access-token.ts'
import { callScope, currentCaller } from './call-scope.ts'
import { type CommandField, encodeFields, refusalsOf } from './command-fields.ts'
import { DruoError, isInternalError, isRateLimited, isUnauthorized, parseErrors } from './errors.ts'
import type { SharedReads } from './shared-reads.ts'
import { type CallObserver, resourceOf, resultOf } from './transport/call-observer.ts'
import type { CircuitBreakers } from './transport/circuit-breakers.ts'
import type { ReadTransport } from './transport/reads.ts'
import { type HttpResponse, isSuccess } from './transport/response.ts'
import type { SendResult, WriteTransport } from './transport/writes.ts'

export interface WriteCall<T extends { readonly id: string }> {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  /** If none of them has a value, the request has no body. */
  readonly fields: readonly CommandField[]
  /** Decodes a 2xx body; null if it has no id. */
  readonly decode: (body: unknown) => T | null
  /** After this moment nothing may be sent: the ledger's lease on the write is about to end. */
  readonly startBefore: Date
}

/** What the ledger gives to each write. */
export interface Sending {
  /** The correlation reference. It tags what is created, so that the write can be found again. */
  readonly reference: string
  /** After this moment nothing may be sent. */
  readonly startBefore: Date
}

export interface Calls {
  /** The JSON of a 2xx response, or null if DRUO does not know the id. @throws {DruoError} */
  read(path: string): Promise<unknown>
  write<T extends { readonly id: string }>(call: WriteCall<T>): Promise<WriteResult<T>>
}

export interface TokenCheck {
  /** Only a 2xx proves it: 403 may come before the token was looked at. @throws {DruoError} if DRUO does not tell */
  isTokenAccepted(): Promise<boolean>
}

export interface CallsOptions {
  readonly baseUrl: URL
  /** The value of the header DRUO-Version. */
  readonly version: string
  readonly writeTimeoutMs: number
  readonly tokens: AccessTokens
  readonly reads: ReadTransport
  readonly writes: WriteTransport
  readonly sharedReads: SharedReads
  /** See DruoClient.withAccessToken. */
  readonly onAccepted?: (() => void) | undefined
  /** For writes. */
  readonly breakers: CircuitBreakers
  readonly observe: CallObserver
}

/** Reads that check a token: they need no id and their responses are small. A token may lack the permission for one. */
const tokenCheckPaths = ['/accounts/list?page=1&page_size=1', '/payments/list?page=1&page_size=1']

export function createCalls(options: CallsOptions): Calls & TokenCheck {
  const { tokens, reads, writes, sharedReads, breakers, observe } = options
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
  async function get(path: string, token: string, signal?: AbortSignal): Promise<HttpResponse> {
    const limits = { deadline: callScope.getStore()?.deadline, caller: currentCaller(), signal }
    const response = await reads.get(path, headers(token), limits)
    if (provesToken(response)) options.onAccepted?.()
    return response
  }

  async function readWithToken(path: string, token: string, signal: AbortSignal): Promise<unknown> {
    const first = await get(path, token, signal)
    if (!refusesToken(first)) return readBody(first, tokens.owner)
    const renewed = await tokens.renew(token)
    if (renewed !== undefined) {
      const second = await get(path, renewed, signal)
      if (!refusesToken(second)) return readBody(second, tokens.owner)
      tokens.markRenewalRejected()
    }
    const kind = tokens.owner === 'caller' ? 'caller-unauthenticated' : 'unauthorized'
    throw new DruoError(kind, `DRUO refused the ${tokens.owner}'s token (${first.status})`)
  }

  async function sendOnce(call: WriteCall<{ readonly id: string }>, token: string): Promise<SendResult> {
    if (Date.now() >= call.startBefore.getTime()) return { kind: 'unsent', cause: 'too late to start' }
    const resource = resourceOf(call.path)
    const endCall = breakers.begin(resource)
    if (endCall === undefined) return { kind: 'unsent', cause: 'the circuit breaker is open' }
    const ended = observe({ method: call.method, resource })
    const sent = await writes.send({
      method: call.method,
      url: baseUrl + call.path,
      headers: headers(token),
      body: encodeFields(call.fields),
      timeoutMs: options.writeTimeoutMs,
    })
    // Also after a failure: the write may have applied.
    sharedReads.notifyChanged()
    const result = sent.kind === 'response' ? resultOf(sent.status) : sent.kind
    ended(result)
    endCall(result === 'failed' || sent.kind !== 'response')
    if (sent.kind === 'response' && provesToken(sent)) options.onAccepted?.()
    return sent
  }

  return {
    async read(path) {
      const token = await tokens.get()
      // A read is never shared across credentials, nor across callers: it may wait behind other reads of its caller.
      return sharedReads.get(`${token} ${currentCaller() ?? ''} ${path}`, (signal) =>
        readWithToken(path, token, signal),
      )
    },

    async isTokenAccepted() {
      for (const path of tokenCheckPaths) {
        const response = await get(path, await tokens.get())
        if (refusesToken(response)) return false
        if (provesToken(response)) return true
        if (!isRefusal(response) || response.status === 429) readBody(response, tokens.owner)
      }
      throw new DruoError('caller-forbidden', "DRUO let the caller's token read no list")
    },

    async write(call) {
      try {
        const token = await tokens.get()
        const first = await sendOnce(call, token)
        if (!wasTokenRefused(first)) return toWriteResult(first, call)
        // DRUO refused it before doing anything: the only case in which a request is sent a second time.
        const renewed = await tokens.renew(token)
        if (renewed === undefined) return toWriteResult(first, call)
        const second = await sendOnce(call, renewed)
        if (wasTokenRefused(second)) tokens.markRenewalRejected()
        return toWriteResult(second, call)
      } catch (error) {
        // Only getting a token throws. The transport returns its failures.
        if (!(error instanceof DruoError)) throw error
        const reason = error.kind === 'unauthorized' ? 'unauthorized' : 'unavailable'
        return { kind: 'unsent', reason, cause: error.message, retryAfterMs: error.retryAfterMs }
      }
    },
  }
}

/** Without JSON the response may not be DRUO's. */
const provesToken = ({ status, body }: HttpResponse): boolean =>
  isSuccess(status) && typeof body === 'object' && body !== null

const isRefusal = (response: HttpResponse): boolean => response.status >= 400 && response.status <= 499

// A 403 is about the token's permissions, which a new token would not change.
function refusesToken(response: HttpResponse): boolean {
  if (response.status === 401) return true
  return isRefusal(response) && response.status !== 403 && isUnauthorized(parseErrors(response.body))
}

function readBody(response: HttpResponse, tokenOwner: AccessTokens['owner']): unknown {
  const { status, body, retryAfterMs } = response
  // JSON null holds no object. It must not look like an unknown id.
  if (isSuccess(status)) return body ?? undefined
  if (status === 404) return null
  const errors = parseErrors(body)
  if (status === 429 || isRateLimited(errors)) {
    throw new DruoError('rate-limited', `DRUO asks to slow down (${status})`, retryAfterMs)
  }
  if (status === 403) {
    const kind = tokenOwner === 'caller' ? 'caller-forbidden' : 'unauthorized'
    throw new DruoError(kind, `DRUO refused the ${tokenOwner}'s credentials (${status})`)
  }
  // Request Timeout and Too Early say nothing about what was asked for: the same read may succeed later.
  if (status >= 500 || status === 408 || status === 425) {
    throw new DruoError('unavailable', `DRUO answered ${status}`, retryAfterMs)
  }
  // DRUO does not document whether an unknown id gives 404 or UNEXPECTED_VALUE. A read by id has no other value.
  if (isRefusal(response) && errors.length > 0 && errors.every(({ code }) => code === 'UNEXPECTED_VALUE')) return null
  if (isRefusal(response) && errors.length > 0) throw new DruoError('refused', `DRUO refused a read (${status})`)
  throw new DruoError('contract', `DRUO answered a read with ${status}`)
}

function wasTokenRefused(sent: SendResult): boolean {
  return sent.kind === 'response' && sent.status !== 403 && unsentReason(sent) === 'unauthorized'
}

/** Why a 4xx response proves that nothing was done and the write may be retried; else undefined. */
function unsentReason(response: HttpResponse): 'unauthorized' | 'rate-limited' | undefined {
  const errors = isRefusal(response) ? parseErrors(response.body) : []
  // With an internal error in the list, it is unknown how far DRUO came.
  if (isInternalError(errors)) return undefined
  if (isRateLimited(errors)) return 'rate-limited'
  return isUnauthorized(errors) ? 'unauthorized' : undefined
}

/**
 * A refusal counts only with DRUO's own error body: a bare 4xx may come from a proxy. A 5xx or a redirect does not say
 * what was done.
 */
function toWriteResult<T extends { readonly id: string }>(sent: SendResult, call: WriteCall<T>): WriteResult<T> {
  if (sent.kind === 'unsent') return { kind: 'unsent', reason: 'unavailable', cause: sent.cause }
  if (sent.kind === 'unclear') return sent
  const cause = `DRUO answered ${sent.status}`
  if (isSuccess(sent.status)) {
    const value = call.decode(sent.body)
    if (value !== null) return { kind: 'done', id: value.id, value }
    return { kind: 'unclear', cause: `${cause} without an id` }
  }
  const reason = unsentReason(sent)
  if (reason !== undefined) return { kind: 'unsent', reason, cause, retryAfterMs: sent.retryAfterMs }
  const errors = isRefusal(sent) ? parseErrors(sent.body) : []
  if (errors.length > 0 && !isInternalError(errors)) {
    return { kind: 'refused', refusals: refusalsOf(errors, call.fields) }
  }
  return { kind: 'unclear', cause }
}

/** The path segment for an id, or undefined if it cannot be an id. */
export function idSegment(id: string): string | undefined {
  if (id.trim() === '' || id.length > 200 || !id.isWellFormed()) return undefined
  // DRUO has paths with these words in the place of an id. Dots would lead to another path.
  if (/^\.+$/.test(id) || /^(?:list|create)$/i.test(id)) return undefined
  return encodeURIComponent(id)
}
