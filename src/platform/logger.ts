// The log: JSON lines, or readable lines on a terminal. Callers log named fields only; the redaction here is the second line of
// defence.
import { type DestinationStream, pino, type Logger } from 'pino'
import { terminalLog } from './terminal-log.ts'

export type { DestinationStream, Logger }

/** Names that are not in the schema: headers, and DRUO's field names. */
const secretFields = [
  'authorization',
  'access_token',
  'accessToken',
  'client_secret',
  'clientSecret',
  'account_number',
  'local_id',
]

/** @param sensitive names of the schema's @sensitive fields */
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

/** `terminal`: readable lines on standard output. `json`: JSON lines on standard output. A stream gets the JSON lines. */
export type LogDestination = 'terminal' | 'json' | DestinationStream

/**
 * For the log line of every request. Its fields hold nothing that a caller sent except validated names and numbers, and
 * redaction costs more than writing the line.
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
  // Lines are written asynchronously in batches, and flushed when the process exits: neither a line for each request nor a
  // slow reader of the log must hold up requests.
  return pino(options, pino.destination({ dest: process.stdout.fd, sync: false, minLength: 4096, periodicFlush: 100 }))
}
