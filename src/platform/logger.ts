// The log: JSON lines, or readable ones on a terminal. What is logged is named field by field where it is logged; the
// redaction here is the second line of defence.
import { type DestinationStream, pino, type Logger } from 'pino'
import { terminalLog } from './terminal-log.ts'

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

/**
 * For lines of every request, of which each field is named where it is written and holds nothing that somebody sent but a
 * name or a number of checked form: the search for what may have to be hidden costs more than such a line.
 */
export function withoutRedaction(logger: Logger): Logger {
  return logger.child({}, { redact: [] })
}

/** @param sensitive as in loggerOptions() */
export function createLogger(level: string, destination: LogDestination, sensitive: readonly string[]): Logger {
  const options = loggerOptions(level, sensitive)
  if (destination === 'terminal') {
    const colorize = process.stdout.hasColors?.() ?? false
    return pino(
      options,
      terminalLog((text) => process.stdout.write(text), colorize),
    )
  }
  if (destination !== 'json') return pino(options, destination)
  // Written beside the work, many lines at once, and at the process's end what is left: neither a line for each request nor a
  // slow reader of the log must hold up requests.
  return pino(options, pino.destination({ dest: process.stdout.fd, sync: false, minLength: 4096, periodicFlush: 100 }))
}
