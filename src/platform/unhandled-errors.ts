// Reports errors that no code has handled, in the log and in the metrics, without a value that they may hold.
import type { Logger } from './logger.ts'
import type { Metrics } from './metrics.ts'

/** rejection: a promise was rejected without a handler. exception: code without a caller threw, such as a timer's. */
type UnhandledKind = 'rejection' | 'exception'

export type ReportUnhandled = (kind: UnhandledKind, error: unknown) => void

export function unhandledErrorReporter(logger: Logger, metrics: Pick<Metrics, 'unhandledError'>): ReportUnhandled {
  return (kind, error) => {
    metrics.unhandledError({ kind })
    logger.error({ kind, error: classOf(error), at: framesOf(error) }, 'unhandled error')
  }
}

const maxFrames = 5

function classOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return /^\w{1,64}$/.test(error.name) ? error.name : 'Error'
}

/** Where it was thrown. The rest of the stack is the message. */
function framesOf(error: unknown): readonly string[] {
  const { message, stack } = error instanceof Error ? error : { message: '', stack: '' }
  const start = typeof stack === 'string' ? stack.lastIndexOf(message) : -1
  if (typeof stack !== 'string' || start === -1) return []
  const lines = stack
    .slice(start + message.length)
    .split('\n')
    .slice(1)
  return lines.slice(0, maxFrames).map((line) => line.trim())
}
