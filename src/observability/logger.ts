// The log: JSON lines, or readable ones on a terminal. What is logged is named field by field where it is logged; the
// redaction here is the second line of defence.
import { type DestinationStream, pino, type Logger } from 'pino'
import pretty from 'pino-pretty'

export type { DestinationStream, Logger }

/** What no schema names: headers, and DRUO's own spelling. */
const secretFields = [
  'authorization',
  'access_token',
  'accessToken',
  'client_secret',
  'clientSecret',
  'account_number',
  'local_id',
]

/** @param sensitive names of the fields that the schema marks */
export function loggerOptions(level: string, sensitive: readonly string[]) {
  const names = [...secretFields, ...sensitive]
  return {
    level,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: names.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
  }
}

/** `terminal`: readable, on standard output. `json`: lines, also there. A stream gets the lines in its place. */
export type LogDestination = 'terminal' | 'json' | DestinationStream

/** @param sensitive as in loggerOptions() */
export function createLogger(level: string, destination: LogDestination, sensitive: readonly string[]): Logger {
  const options = loggerOptions(level, sensitive)
  if (destination === 'json') return pino(options)
  return pino(options, destination === 'terminal' ? pretty({ colorize: true, sync: true }) : destination)
}
