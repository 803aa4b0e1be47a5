// The log: JSON lines, or readable ones on a terminal. What is logged is named field by field where it is logged; the
// redaction here is the second line of defence.
import { pino, type Logger } from 'pino'
import pretty from 'pino-pretty'

export type { Logger }

const secretFields = [
  'authorization',
  'access_token',
  'accessToken',
  'client_secret',
  'clientSecret',
  'account_number',
  'accountNumber',
  'local_id',
  'email',
]

export function createLogger(level: string, terminal: boolean): Logger {
  const options = {
    level,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: [...secretFields, ...secretFields.map((field) => `*.${field}`)], censor: '[redacted]' },
  }
  return terminal ? pino(options, pretty({ colorize: true, sync: true })) : pino(options)
}
