// For whoever counts or traces the calls to DRUO, each repetition by itself.

/** refused: a 4xx. failed: a 5xx, or no connection for a read. abandoned: nobody waited any more. unsent and unclear: of writes, as the write door has them. */
export type CallResult = 'ok' | 'refused' | 'rate-limited' | 'failed' | 'timeout' | 'abandoned' | 'unsent' | 'unclear'

export interface ObservedCall {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** The first part of the address, such as `payments`. */
  readonly resource: string
}

/** Called when a call begins; what it returns is called once, when it has ended. */
export type CallObserver = (call: ObservedCall) => (result: CallResult) => void

export const resourceOf = (path: string): string => /^\/([a-z-]+)/.exec(path)?.[1] ?? 'other'

export function resultOf(status: number): CallResult {
  if (status === 429) return 'rate-limited'
  if (status >= 500) return 'failed'
  return status >= 400 ? 'refused' : 'ok'
}
