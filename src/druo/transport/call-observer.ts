// Reports each call to DRUO for metrics and traces. Every retry is a separate call.

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
