// A process that is stopped before the bytes of a write leave, and goes on when its lease has ended, sends nothing.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { ok, rawHttpServer } from '../support/raw-http-server.ts'

const isLinux = existsSync('/proc/self/stat')
const stateOf = (pid: number): string | undefined => /^.*\) (\w)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]

async function sendStopped(moment: string, leaseEnds: boolean) {
  const server = await rawHttpServer(({ socket }) => void socket.write(ok('{}')))
  if (server === undefined) throw new Error('a server without TLS needs nothing')
  const leaseFile = join(mkdtempSync(join(tmpdir(), 'lease-')), 'lease')
  writeFileSync(leaseFile, '')
  const script = join(import.meta.dirname, '..', 'support', 'stopped-sender.ts')
  const child = spawn(process.execPath, [script, server.baseUrl.href, leaseFile, moment], {
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const { pid = 0 } = child
  await expect.poll(() => stateOf(pid), { timeout: 15_000 }).toBe('T')
  const before = server.requests()
  if (leaseEnds) rmSync(leaseFile)
  child.kill('SIGCONT')
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')])
  const result: unknown = JSON.parse(output)
  return { result, requests: server.requests() - before }
}

it.runIf(isLinux).each(['connected', 'kept'])('stopped while %s', async (moment) => {
  expect(await sendStopped(moment, true)).toEqual({
    result: { kind: 'unsent', cause: 'too late to start' },
    requests: 0,
  })
  expect(await sendStopped(moment, false)).toMatchObject({ result: { kind: 'response', status: 200 }, requests: 1 })
})
