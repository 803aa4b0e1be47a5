// The real gateway, as in production: the command of `npm start`, callers with tokens, limits, metrics, a log, a ledger on disk.
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { measured, type MeasuredProcess } from './measured-process.ts'

export interface GatewayUnderTest extends MeasuredProcess {
  /** From its start until it said that it was ready. */
  readonly startMs: number
}

export interface GatewaySetting {
  readonly druoOrigin: string
  /** Undefined takes away what is usual. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Of the project, or of another state of it. */
  readonly folder: string
}

/** In front of the stub of DRUO, and otherwise as in production. */
export const gatewayEnvironment = (druoOrigin: string): Readonly<Record<string, string>> => ({
  NODE_ENV: 'production',
  DRUO_BASE_URL: druoOrigin,
  DRUO_ACCESS_TOKEN: 'benchmark',
  DATABASE_URL: `sqlite:${temporaryDatabase()}`,
  RATE_LIMIT_PER_MINUTE: '1000000',
  SHUTDOWN_GRACE_MS: '0',
})

export async function startGateway({ druoOrigin, environment, folder }: GatewaySetting): Promise<GatewayUnderTest> {
  const port = await freePort()
  const log = openSync('/dev/null', 'w')
  const startedAt = performance.now()
  const child = spawn(process.execPath, startCommand(folder), {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      ...gatewayEnvironment(druoOrigin),
      ...environment,
    },
    stdio: ['ignore', log, 'inherit'],
  })
  closeSync(log)
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error('the gateway did not start')
    await pause(5)
  }
  return { ...measured(child, port), startMs: performance.now() - startedAt }
}

/** What `npm start` runs, without the word `node`. */
export function startCommand(folder: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.replace(/^(?:exec )?node /, '').split(' ')
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`)
    await answer.text()
    return answer.ok
  } catch {
    return false
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
