// What both doors to DRUO share: the form of an answer and the limits on it.

/** Larger answers are not read to their end. */
export const largestAnswerBytes = 5_000_000

export interface HttpAnswer {
  readonly status: number
  /** The parsed JSON; null where there is no body, undefined where it is no JSON. */
  readonly body: unknown
  readonly retryAfterMs: number | undefined
}

export function httpAnswer(status: number, bytes: Uint8Array, retryAfter: string | undefined): HttpAnswer {
  return { status, body: parsedJson(bytes), retryAfterMs: retryAfterMs(retryAfter) }
}

export const isSuccess = (status: number): boolean => status >= 200 && status <= 299

const utf8 = new TextDecoder('utf-8')

function parsedJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return null
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch {
    return undefined
  }
}

const longestRetryAfterMs = 3_600_000

// RFC 9110 allows seconds or a date. DRUO documents neither, so both are read and neither is relied on.
function retryAfterMs(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const waitMs = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : httpDate(header) - Date.now()
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), longestRetryAfterMs)
}

// Date.parse alone would take "1.5" or "-1" for a day in 2001.
function httpDate(header: string): number {
  return /^\s*(?:mon|tue|wed|thu|fri|sat|sun)/i.test(header) ? Date.parse(header) : Number.NaN
}
