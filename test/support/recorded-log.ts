// A log that the test can read.
import { Writable } from 'node:stream'
import { type Logger, pino } from 'pino'

export interface RecordedLog {
  readonly logger: Logger
  readonly lines: readonly Readonly<Record<string, unknown>>[]
}

export function recordedLog(): RecordedLog {
  const lines: Record<string, unknown>[] = []
  const log = new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(JSON.parse(line.toString()))
      done()
    },
  })
  return { logger: pino({ base: null, formatters: { level: (level) => ({ level }) } }, log), lines }
}
