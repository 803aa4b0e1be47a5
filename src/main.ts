// The gateway's process, and the only file of it that acts when it is imported, but for the compile cache: configuration,
// start, drain.
import { startApp } from './app.ts'
import { ConfigError, readConfig, startMessage } from './config.ts'
import { DatabaseError } from './platform/index.ts'

/** A drain that takes longer than any request may is stuck. */
const maxDrainMs = 60_000

const parentCheckMs = 500

const parentAtStart = process.ppid

try {
  const config = readConfig()
  const app = await startApp(config, process.stdout.isTTY ? 'terminal' : 'json')

  const stop = (graceMs: number): void => {
    setTimeout(() => process.exit(1), graceMs + maxDrainMs).unref()
    app.stop(graceMs).then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  // Orchestrators send SIGTERM and need time to send callers elsewhere; a person at a terminal wants it to end.
  process.on('SIGTERM', () => stop(config.shutdownGraceMs))
  process.on('SIGINT', () => stop(0))
  if (config.startedByNpm) whenOrphaned(() => stop(config.shutdownGraceMs))
  // Last: a process that says where it is can be stopped.
  process.stdout.write(startMessage(app, config))
} catch (error) {
  fail(error)
}

/** npm and npx send signals to the shell that they start, and a shell ends without passing them on. */
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
