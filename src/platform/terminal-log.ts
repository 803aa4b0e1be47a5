// The log on a terminal: one line for each request, with the reason where it failed, and everything else as pino-pretty writes it.
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
  readonly reason?: string
  readonly userErrors?: readonly string[]
}

const colors: Readonly<Record<string, number>> = { ok: 32, errors: 33, refused: 31 }
const gray = 90

export function terminalLog(write: (text: string) => void, colorize: boolean): DestinationStream {
  const pretty = prettyFactory({ colorize, singleLine: true, translateTime: 'SYS:HH:MM:ss' })
  const paint = (color: number, text: string): string => (colorize ? `\x1b[${color}m${text}\x1b[0m` : text)

  // A message may name parts of the document, and a terminal obeys control characters.
  const requestLine = (line: RequestLine): string => {
    const {
      operation,
      mutation,
      upstreamCalls,
      outcome,
      status,
      milliseconds,
      errors = [],
      reason,
      userErrors = [],
    } = line
    const kind = mutation ? 'mutation' : 'request'
    const calls = `${upstreamCalls} ${upstreamCalls === 1 ? 'call' : 'calls'} to DRUO`
    const parts = [
      paint(gray, `[${new Date(line.time).toTimeString().slice(0, 8)}]`),
      paint(colors[outcome] ?? gray, `${status} ${outcome}`),
      operation === null ? kind : `${kind} ${operation}`,
      paint(gray, `${milliseconds} ms, ${calls}`),
      ...(errors.length > 0
        ? [[errors.join(', '), reason?.replaceAll(/\p{Cc}/gu, ' ')].filter((part) => part !== undefined).join(': ')]
        : []),
      ...(userErrors.length > 0 ? [`userErrors: ${userErrors.join(', ')}`] : []),
    ]
    return `${parts.join('  ')}\n`
  }

  return {
    write(text) {
      const line = parsed(text)
      write(isRequestLine(line) ? requestLine(line) : pretty(text))
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

function isRequestLine(line: unknown): line is RequestLine {
  return typeof line === 'object' && line !== null && 'msg' in line && line.msg === 'request'
}
