// Reads DRUO for the doctor: one GET each, without retries, and with everything that the usual reads leave out.
import { parseResponse } from '../transport/response.ts'

export interface RawRead {
  readonly status: number
  /** The parsed JSON; undefined if the body is not JSON. */
  readonly body: unknown
  /** DRUO's clock, from the header Date. Null if there is none. */
  readonly date: Date | null
  /** Our clock, before and after the read. */
  readonly sentAt: Date
  readonly receivedAt: Date
}

/** @throws {DoctorReadError} if there is no response */
export type ReadRaw = (path: string, query?: Readonly<Record<string, string>>) => Promise<RawRead>

/** DRUO was not reached. The message holds no value of the configuration. */
class DoctorReadError extends Error {
  override readonly name = 'DoctorReadError'
}

interface RawReadOptions {
  readonly baseUrl: URL
  readonly version: string
  readonly userAgent: string
  readonly token: string
  readonly timeoutMs: number
}

export function createRawReads({ baseUrl, version, userAgent, token, timeoutMs }: RawReadOptions): ReadRaw {
  const base = baseUrl.href.replace(/\/$/, '')
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${token}`,
    'druo-version': version,
    'user-agent': userAgent,
  }
  return async (path, query = {}) => {
    const search = new URLSearchParams(query).toString()
    const sentAt = new Date()
    try {
      const response = await fetch(`${base}${path}${search === '' ? '' : `?${search}`}`, {
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      })
      const receivedAt = new Date()
      const bytes = new Uint8Array(await response.arrayBuffer())
      const date = Date.parse(response.headers.get('date') ?? '')
      const { status, body } = parseResponse({ status: response.status, bytes, retryAfterMs: undefined })
      return { status, body, date: Number.isNaN(date) ? null : new Date(date), sentAt, receivedAt }
    } catch (error) {
      throw new DoctorReadError(`DRUO was not reached (${reasonOf(error)})`)
    }
  }
}

/** `fetch` hides the reason, such as a refused connection, in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string')
    return cause.code
  return cause instanceof Error ? cause.name : 'unknown'
}
