// The gateway as npm, npx and a shell start it: SIGTERM has it drain and end, and leaves no process behind.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import { projectRoot } from '../house/source-files.ts'
import { startArguments } from '../support/gateway-process.ts'

interface Started {
  readonly parent: ChildProcess
  readonly origin: string
  /** Resolves when the last process that holds the output has ended. */
  readonly allEnded: Promise<unknown>
}

async function start(program: string, words: readonly string[], environment = {}): Promise<Started> {
  const parent = spawn(program, words, {
    cwd: projectRoot,
    env: {
      PATH: `${join(projectRoot, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
      HOME: process.env['HOME'] ?? '',
      PORT: '0',
      SHUTDOWN_GRACE_MS: '1000',
      npm_config_update_notifier: 'false',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A separate process group, as a terminal's job or a container has.
    detached: true,
  })
  const { pid = 0 } = parent
  onTestFinished(() => {
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // Nothing is left of it, as it should be.
    }
  })
  const allEnded = once(parent, 'close')
  let origin: string | undefined
  for await (const line of createInterface({ input: parent.stdout })) {
    origin = /(http:\/\/\S+)\/graphql/.exec(line)?.[1]
    if (origin !== undefined) break
  }
  parent.stdout.resume()
  return { parent, origin: origin ?? expect.fail('it did not start'), allEnded }
}

const readiness = (origin: string): Promise<number | undefined> =>
  fetch(`${origin}/health/ready`).then(
    ({ status }) => status,
    () => undefined,
  )

const isGroupAlive = (pid: number): boolean => {
  try {
    return process.kill(-pid, 0)
  } catch {
    return false
  }
}

const command = ['node', ...startArguments]
const ways: readonly [title: string, program: string, words: readonly string[]][] = [
  ['npm start', 'npm', ['start']],
  ['npx', 'npx', ['--no-install', ...command]],
  ['a shell that becomes it', 'sh', ['-c', `exec ${command.join(' ')}`]],
]

describe.each(ways)('started by %s', (_, program, words) => {
  it.each(['its process', 'its process group'])('SIGTERM to %s has it drain and end', async (target) => {
    const { parent, origin, allEnded } = await start(program, words)
    const { pid = 0 } = parent
    expect(await readiness(origin)).toBe(200)
    process.kill(target === 'its process' ? pid : -pid, 'SIGTERM')
    // It says that it is not ready while it still serves.
    await expect.poll(() => readiness(origin), { timeout: 5000, interval: 20 }).toBe(503)
    await allEnded
    await expect.poll(() => isGroupAlive(pid), { timeout: 5000 }).toBe(false)
    expect(await readiness(origin)).toBeUndefined()
  })
})

it('npm start ends with 0 after it has drained', async () => {
  const { parent, allEnded } = await start('npm', ['start'])
  parent.kill('SIGTERM')
  await allEnded
  expect(parent.exitCode).toBe(0)
})
