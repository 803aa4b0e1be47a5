// One call to DRUO: its headers and token, and what the response means.
import type { WriteResult } from './write-result.ts'
import type { AccessTokens } from './access-token.ts'
import { callScope, currentCaller } from './call-scope.ts'
import { type CommandField, encodeFields } from './command-fields.ts'
import { DruoError, isRateLimited, isUnauthorized, parseErrors } from './errors.ts'
import type { SharedReads } from './shared-reads.ts'
import { type CallObserver, type HttpResponse, isSuccess, resourceOf, resultOf } from './transport/response.ts'
import type { CircuitBreakers } from './transport/resilience.ts'
import type { ReadTransport } from './transport/reads.ts'
import { noPlaceInTime, type SendResult, tooLateToSend, type WriteTransport } from './transport/writes.ts'
import { refusesWriteToken, writeResultOf } from './write-answer.ts'

interface WriteCall<T extends { readonly id: string }> {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  /** If none of them has a value, the request has no body. */
  readonly fields: readonly CommandField[]
  /** Decodes a 2xx body; null if it has no id. */
  readonly decode: (body: unknown) => T | null
  /** The keys that may wrap the object in the response, if the write tags it. */
  readonly taggedIn?: readonly string[]
  /** False once the ledger's lease on the write is about to end: then nothing may be sent. */
  readonly mayStillSend: () => boolean
}

/** What the ledger gives to each write. */
export interface Sending {
  /** The correlation reference. It tags what is created, so that the write can be found again. */
  readonly reference: string
  /** False once nothing may be sent any more. It is asked in the step in which the bytes leave. */
  readonly mayStillSend: () => boolean
}

export interface Calls {
  /** The JSON of a 2xx response, or null if DRUO does not know the id. @throws {DruoError} */
  read(path: string): Promise<unknown>
  write<T extends { readonly id: string }>(call: WriteCall<T>): Promise<WriteResult<T>>
}

export interface TokenCheck {
  /** Whether DRUO accepts the token for a read. @throws {DruoError} if DRUO does not say, or only forbids the reads */
  isTokenAccepted(): Promise<boolean>
}

interface CallsOptions {
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
  const get = (path: string, token: string, signal?: AbortSignal): Promise<HttpResponse> =>
    reads.get(path, headers(token), { deadline: callScope.getStore()?.deadline, caller: currentCaller(), signal })

  /** @throws {DruoError} */
  const bodyOf = (response: HttpResponse): unknown => {
    if (provesToken(response)) options.onAccepted?.()
    return readBody(response, tokens.owner)
  }

  async function readWithToken(path: string, token: string, signal: AbortSignal): Promise<unknown> {
    const first = await get(path, token, signal)
    if (!refusesToken(first)) return bodyOf(first)
    const renewed = await tokens.renew(token)
    if (renewed !== undefined) {
      const second = await get(path, renewed, signal)
      if (!refusesToken(second)) return bodyOf(second)
      tokens.markRenewalRejected()
    }
    const kind = tokens.owner === 'caller' ? 'caller-unauthenticated' : 'unauthorized'
    throw new DruoError(kind, `DRUO refused the ${tokens.owner}'s token (${first.status})`)
  }

  async function sendOnce(call: WriteCall<{ readonly id: string }>, token: string): Promise<SendResult> {
    if (!call.mayStillSend()) return tooLateToSend
    const resource = resourceOf(call.path)
    const endCall = breakers.begin(resource, currentCaller())
    if (endCall === undefined) return { kind: 'unsent', cause: 'the circuit breaker is open' }
    const ended = observe({ method: call.method, resource })
    const sent = await writes.send({
      method: call.method,
      url: baseUrl + call.path,
      headers: headers(token),
      body: encodeFields(call.fields),
      timeoutMs: options.writeTimeoutMs,
      mayStillSend: call.mayStillSend,
    })
    // Also after a failure: the write may have applied.
    sharedReads.notifyChanged()
    const result = sent.kind === 'response' ? resultOf(sent.status) : sent.kind
    ended(result)
    // A lease that has ended and a wait in this process say nothing about DRUO.
    const saysNothing = sent === tooLateToSend || sent === noPlaceInTime
    endCall(saysNothing ? undefined : result === 'failed' || sent.kind !== 'response')
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
        // Only a success proves that DRUO knows the token: a refusal may come from a proxy that never looked at it.
        if (provesToken(response)) {
          options.onAccepted?.()
          return true
        }
        if (!isRefusal(response) || response.status === 429) readBody(response, tokens.owner)
      }
      throw new DruoError('caller-forbidden', "DRUO does not let the caller's token read any list")
    },

    async write(call) {
      try {
        const token = await tokens.get()
        const first = await sendOnce(call, token)
        if (!refusesWriteToken(first)) return writeResultOf(first, call)
        // DRUO refused it before doing anything: the only case in which a request is sent a second time.
        const renewed = await tokens.renew(token)
        if (renewed === undefined) return writeResultOf(first, call)
        const second = await sendOnce(call, renewed)
        if (refusesWriteToken(second)) tokens.markRenewalRejected()
        return writeResultOf(second, call)
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
