// The gateway's process: reads the configuration, starts the app and drains it on signals.
import { startApp } from './app.ts'
import { ConfigError, readConfig, startMessage } from './config.ts'
import { DatabaseError } from './platform/index.ts'

/** A drain that takes longer than any request is stuck. */
const maxDrainMs = 60_000

const parentCheckMs = 500

const parentAtStart = process.ppid

try {
  const config = readConfig()
  const app = await startApp(config, process.stdout.isTTY ? 'terminal' : 'json')

  const stop = (graceMs: number, exitCode = 0): void => {
    setTimeout(() => process.exit(1), graceMs + maxDrainMs).unref()
    app.stop(graceMs).then(
      () => process.exit(exitCode),
      (error: unknown) => fail(error),
    )
  }
  // graphql-js leaves one behind where an entry of a list fails at once and an entry before it fails later. The request has its
  // response, and nothing else is affected. Without this listener Node would end the process, with all payments in progress.
  process.on('unhandledRejection', (reason) => app.reportUnhandled('rejection', reason))
  // Code was interrupted in an unknown place. What is in progress may finish; then the orchestrator starts a new process.
  process.on('uncaughtException', (error) => {
    app.reportUnhandled('exception', error)
    stop(config.shutdownGraceMs, 1)
  })
  // After SIGTERM orchestrators need time to redirect callers. After Ctrl+C a person wants the process to end.
  process.on('SIGTERM', () => stop(config.shutdownGraceMs))
  process.on('SIGINT', () => stop(0))
  if (config.startedByNpm) whenOrphaned(() => stop(config.shutdownGraceMs))
  // Last: when the message is printed, the process can be stopped.
  process.stdout.write(startMessage(app, config))
} catch (error) {
  fail(error)
}

/** npm and npx send signals to their shell, which ends without forwarding them. */
function whenOrphaned(callback: () => void): void {
  const timer = setInterval(() => {
    if (process.ppid === parentAtStart) return
    clearInterval(timer)
    callback()
  }, parentCheckMs)
  timer.unref()
}

function fail(error: unknown): void {
  const isExplained = error instanceof ConfigError || error instanceof DatabaseError
  const message = isExplained ? error.message : `The gateway failed: ${describe(error)}`
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE') return `${error.message}. Choose another PORT or METRICS_PORT.`
  return error.stack ?? error.message
}
