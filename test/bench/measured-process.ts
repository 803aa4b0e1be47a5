// A process whose cost is measured: started, read by what the operating system says of it, and ended.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../house/source-files.ts'

export interface MeasuredProcess {
  readonly port: number
  /** Of processor time so far, in microseconds: of the process, and of those that it has started. */
  cpuUs(): number
  residentMb(): number
  end(): Promise<void>
}

/** Linux counts processor time in hundredths of a second. */
const usPerTick = 10_000
/** And memory in KiB, which it calls kB. */
const mbPerKib = 0.001_024

/** The parts of /proc/PID/stat from the third one on: the second is a name, which may hold anything. */
const statOf = (pid: string | number): readonly string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')

function family(pid: number): readonly number[] {
  const parents = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = Number(statOf(name)[1])
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)])
    } catch {
      // It has already ended.
    }
  }
  const all = [pid]
  for (const one of all) all.push(...(parents.get(one) ?? []))
  return all
}

export function measured(child: ChildProcess, port: number): MeasuredProcess {
  const pids = family(child.pid ?? 0)
  const sum = (of: (pid: number) => number): number => pids.reduce((total, pid) => total + of(pid), 0)
  return {
    port,
    cpuUs: () => sum((pid) => (Number(statOf(pid)[11]) + Number(statOf(pid)[12])) * usPerTick),
    residentMb: () =>
      sum((pid) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * mbPerKib),
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** One of the benchmark's own programs, which says on which port it listens. */
export async function startProgram(
  name: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<MeasuredProcess> {
  // As the gateway has it: else Node's compiler of TypeScript would stand among the memory of all but the gateway.
  const compiled = ['--import', join(projectRoot, 'src', 'compile-cache.js')]
  const child = spawn(process.execPath, [...compiled, join(import.meta.dirname, name), ...words], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const port = await Promise.race([
    once(child, 'message').then(([said]: { readonly port: number }[]) => said?.port ?? 0),
    once(child, 'exit').then(() => Promise.reject(new Error(`${name} did not start`))),
  ])
  return measured(child, port)
}
