// A response of DRUO's as both transports return it, the limits on it, and how calls are reported for metrics and traces.

/** Larger responses are not read to their end. */
export const maxResponseBytes = 5_000_000

export interface HttpResponse {
  readonly status: number
  /** The parsed JSON; null without a body, undefined if the body is not JSON. */
  readonly body: unknown
  readonly retryAfterMs: number | undefined
}

/** Parsed JSON takes several times the memory of its bytes, so what waits is not parsed. */
export interface UnparsedResponse extends Omit<HttpResponse, 'body'> {
  readonly bytes: Uint8Array
}

export function parseResponse({ status, bytes, retryAfterMs }: UnparsedResponse): HttpResponse {
  return { status, body: parseJson(bytes), retryAfterMs }
}

export const isSuccess = (status: number): boolean => status >= 200 && status <= 299

const utf8 = new TextDecoder('utf-8')

function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return null
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch {
    return undefined
  }
}

const maxRetryAfterMs = 3_600_000

// RFC 9110 allows seconds or a date. DRUO documents neither, so both are read.
export function parseRetryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const waitMs = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : parseHttpDate(header) - Date.now()
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), maxRetryAfterMs)
}

// Date.parse alone would read "1.5" or "-1" as a day in 2001.
function parseHttpDate(header: string): number {
  return /^\s*(?:mon|tue|wed|thu|fri|sat|sun)/i.test(header) ? Date.parse(header) : Number.NaN
}

/**
 * refused: a 4xx. failed: a 5xx, or no connection for a read. abandoned: the caller disconnected.
 * unsent and unclear: writes only, see SendResult.
 */
export type CallResult = 'ok' | 'refused' | 'rate-limited' | 'failed' | 'timeout' | 'abandoned' | 'unsent' | 'unclear'

export interface ObservedCall {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** The first part of the path, such as `payments`. */
  readonly resource: string
}

/** Called when a call begins. The function that it returns is called once, when the call has ended. */
export type CallObserver = (call: ObservedCall) => (result: CallResult) => void

export const resourceOf = (path: string): string => /^\/([a-z-]+)/.exec(path)?.[1] ?? 'other'

export function resultOf(status: number): CallResult {
  if (status === 429) return 'rate-limited'
  if (status >= 500) return 'failed'
  return status >= 400 ? 'refused' : 'ok'
}
