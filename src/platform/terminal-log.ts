// The log on a terminal: one line for each request and each subscription, with the reason where it failed. Everything else is as
// pino-pretty writes it.
import { type DestinationStream } from 'pino'
import { prettyFactory } from 'pino-pretty'

interface RequestLine {
  readonly time: string
  readonly msg: 'request'
  readonly operation: string | null
  readonly mutation: boolean
  readonly upstreamCalls: number
  readonly outcome: string
  readonly status: number
  readonly milliseconds: number
  readonly errors?: readonly string[]
  /** Codes of a mutation's `userErrors`. */
  readonly userErrors?: readonly string[]
  readonly reason?: string
}

interface SubscriptionLine {
  readonly time: string
  readonly msg: 'subscription'
  readonly operation: string | null
  readonly transport: string
  readonly events: number
  readonly outcome: string
  readonly milliseconds: number
  readonly errors?: readonly string[]
}

const colors: Readonly<Record<string, number>> = { ok: 32, errors: 33, refused: 31 }
const gray = 90

export function terminalLog(write: (text: string) => void, colorize: boolean): DestinationStream {
  const pretty = prettyFactory({ colorize, singleLine: true, translateTime: 'SYS:HH:MM:ss' })
  const paint = (color: number, text: string): string => (colorize ? `\x1b[${color}m${text}\x1b[0m` : text)

  const lineOf = (time: string, ...parts: readonly string[]): string => {
    const clock = paint(gray, `[${new Date(time).toTimeString().slice(0, 8)}]`)
    return `${[clock, ...parts.filter((part) => part !== '')].join('  ')}\n`
  }

  const requestLine = (line: RequestLine): string => {
    const { operation, mutation, upstreamCalls, outcome, status, milliseconds, errors = [], userErrors = [] } = line
    const calls = `${upstreamCalls} ${upstreamCalls === 1 ? 'call' : 'calls'} to DRUO`
    const isRefused = userErrors.length > 0
    return lineOf(
      line.time,
      paint(colors[isRefused ? 'errors' : outcome] ?? gray, `${status} ${isRefused ? 'userErrors' : outcome}`),
      titleOf(mutation ? 'mutation' : 'request', operation),
      paint(gray, `${milliseconds} ms, ${calls}`),
      reasonOf([...errors, ...userErrors], line.reason),
    )
  }

  const subscriptionLine = (line: SubscriptionLine): string => {
    const { operation, transport, events, outcome, milliseconds, errors = [] } = line
    return lineOf(
      line.time,
      paint(gray, outcome),
      titleOf('subscription', operation),
      paint(gray, `${milliseconds} ms, ${events} ${events === 1 ? 'event' : 'events'} over ${transport}`),
      reasonOf(errors, undefined),
    )
  }

  return {
    write(text) {
      const line = parsed(text)
      if (isLine<RequestLine>(line, 'request')) write(requestLine(line))
      else write(isLine<SubscriptionLine>(line, 'subscription') ? subscriptionLine(line) : pretty(text))
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isLine<Line extends { readonly msg: string }>(line: unknown, msg: Line['msg']): line is Line {
  return typeof line === 'object' && line !== null && 'msg' in line && line.msg === msg
}

const titleOf = (kind: string, operation: string | null): string => (operation === null ? kind : `${kind} ${operation}`)

/** A message may name parts of the document, and a terminal obeys control characters. */
function reasonOf(codes: readonly string[], reason: string | undefined): string {
  const parts = [codes.join(', '), reason?.replaceAll(/\p{Cc}/gu, ' ')]
  return codes.length === 0 ? '' : parts.filter((part) => part !== undefined).join(': ')
}
