// The gateway as its users run it: a separate process, started by the same command as `npm start`.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { witness } from './witness.ts'

export interface GatewayProcess {
  readonly endpoint: string
  readonly origin: string
  /** Everything that it wrote so far. */
  output(): string
  signal(name: 'SIGTERM' | 'SIGINT' | 'SIGKILL' | 'SIGUSR1' | 'SIGUSR2' | 'SIGSTOP' | 'SIGCONT'): void
  readonly pid: number | undefined
  /** The exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>
}

const root = join(import.meta.dirname, '..', '..')

/** As package.json has them for `npm start`. */
export const startArguments: readonly string[] = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: { readonly start: string } }
).scripts.start
  .replace(/^exec node /, '')
  .split(' ')

/**
 * @param environment what is set besides PORT; nothing is taken from this process but what Node needs
 * @param folder of the project, or of a copy of it
 * @param options of Node's, before the usual ones
 */
export async function startGatewayProcess(
  environment: Readonly<Record<string, string>> = {},
  folder = root,
  options: readonly string[] = [],
): Promise<GatewayProcess> {
  const { child, output, ended } = spawnGateway(environment, folder, options)
  const lines = createInterface({ input: child.stdout ?? process.stdin })
  let endpoint: string | undefined
  for await (const line of lines) {
    endpoint = /http:\/\/\S+\/graphql/.exec(line)?.[0]
    if (endpoint !== undefined) break
  }
  if (endpoint === undefined) throw new Error(`the gateway did not start:\n${output()}`)
  child.stdout?.resume()
  return {
    endpoint,
    origin: new URL(endpoint).origin,
    output,
    signal: (name) => void child.kill(name),
    pid: child.pid,
    ended,
  }
}

/** For a gateway that is not expected to start. */
export async function runGatewayProcess(
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const { output, ended } = spawnGateway(environment)
  return { code: await ended, output: output() }
}

function spawnGateway(
  environment: Readonly<Record<string, string>>,
  folder = root,
  options: readonly string[] = [],
): {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
} {
  const child = spawn(process.execPath, [...options, ...startArguments], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', LOG_LEVEL: 'trace', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      written += text
    })
  }
  const ended = once(child, 'close').then(([code]: unknown[]) => {
    witness('log', written)
    return typeof code === 'number' ? code : null
  })
  return { child, output: () => written, ended }
}
