// The gateways under test: real processes on one database, ended by SIGKILL and started again, or stopped for a while.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import type { Point } from './hostile-druo.ts'
import type { Random } from './random.ts'
import { hold, stopBeforeWrite } from './stops.ts'

export interface Fleet {
  /** One that runs; undefined if none does now. */
  readonly endpoint: (random: Random) => string | undefined
  /** Kills them one by one, at random moments and at the points in turn, as often as asked. */
  readonly killAll: (kills: number, random: Random) => Promise<void>
  /** A request of this gateway has come to a point: the gateway is killed or stopped there if the fleet waits for it. */
  readonly atPoint: (point: Point, gateway: string) => void
  readonly kills: () => Readonly<Record<string, number>>
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly output: () => string
}

const turns: readonly (Point | 'any moment')[] = [
  'any moment',
  'post-arrived',
  'committed',
  'any moment',
  'answered',
  'search',
  'token',
]
/** Without a request that comes to the point, the gateway is killed all the same. */
const maxWaitMs = 600
/** One stop for so many kills. */
const killsPerStop = 8

export interface Stops {
  readonly shortMs: number
  readonly longMs: number
}

interface FleetOptions {
  readonly folder?: string | undefined
  /** Whether starting must be quick, because they are killed over and over. */
  readonly areKilled?: boolean
  /** Undefined: they are not stopped. */
  readonly stops?: Stops | undefined
}

const preload = join(import.meta.dirname, 'preload.ts')

export async function startFleet(
  processes: number,
  environmentOf: (name: string) => Promise<Readonly<Record<string, string>>>,
  { folder, areKilled = false, stops }: FleetOptions = {},
): Promise<Fleet> {
  const running = new Map<string, GatewayProcess>()
  const names = Array.from({ length: processes }, (_, index) => `gateway-${index}`)
  const counts: Record<string, number> = {}
  const outputs: string[] = []
  const waiting = new Map<string, { readonly point: Point; readonly reached: () => void }>()

  // Starting is what a kill costs. Node keeps its compiled code only after a regular exit, so one ends regularly at first.
  const cache = areKilled ? { NODE_COMPILE_CACHE: temporaryFolder() } : {}
  const options = areKilled ? ['--import', preload] : []

  const start = async (name: string): Promise<void> => {
    running.set(name, await startGatewayProcess({ ...cache, ...(await environmentOf(name)) }, folder, options))
  }

  const count = (how: string): void => {
    counts[how] = (counts[how] ?? 0) + 1
  }

  const kill = async (name: string, signal: 'SIGKILL' | 'SIGTERM', how: string): Promise<void> => {
    const gateway = running.get(name)
    if (gateway === undefined) return
    running.delete(name)
    gateway.signal(signal)
    await gateway.ended
    outputs.push(gateway.output())
    count(how)
  }

  /** Calls back in the moment in which a request comes to the point: a moment later it would already be beyond it. */
  const waitFor = async (name: string, point: Point, atOnce: () => void): Promise<'reached' | 'late'> => {
    const reached = new AbortController()
    const reachedPoint = once(reached.signal, 'abort').then(() => 'reached' as const)
    waiting.set(name, {
      point,
      reached: () => {
        atOnce()
        reached.abort()
      },
    })
    const late = pause(maxWaitMs, 'late' as const, { signal: reached.signal }).catch(() => 'reached' as const)
    const how = await Promise.race([reachedPoint, late])
    waiting.delete(name)
    return how
  }

  const killOnce = async (name: string, point: Point | 'any moment', random: Random): Promise<void> => {
    if (point === 'any moment') {
      await pause(random.integer(0, maxWaitMs / 2))
      return kill(name, 'SIGKILL', point)
    }
    const how = await waitFor(name, point, () => running.get(name)?.signal('SIGKILL'))
    return kill(name, 'SIGKILL', how === 'late' ? 'any moment' : point)
  }

  const stopOnce = async (name: string, { shortMs, longMs }: Stops, random: Random): Promise<void> => {
    const gateway = running.get(name)
    if (gateway === undefined) return
    const holdMs = random.chance(0.3) ? longMs : shortMs
    const isBeforeWrite = random.chance(0.6)
    if (isBeforeWrite) {
      await stopBeforeWrite(gateway, holdMs)
    } else {
      await waitFor(name, 'post-arrived', () => gateway.signal('SIGSTOP'))
      await hold(gateway, holdMs)
    }
    count(isBeforeWrite ? 'stopped before a write' : 'stopped after a write')
  }

  if (areKilled) {
    await start('the-first')
    await kill('the-first', 'SIGTERM', 'ended')
  }
  await Promise.all(names.map(start))
  return {
    endpoint: (random) => {
      const endpoints = [...running.values()].map(({ endpoint }) => endpoint)
      return endpoints[random.integer(0, endpoints.length - 1)]
    },
    async killAll(kills, random) {
      let left = kills
      const killer = async (name: string, offset: number): Promise<void> => {
        for (let turn = offset; left > 0; turn += 1) {
          if (stops !== undefined && turn % killsPerStop === killsPerStop - 1) await stopOnce(name, stops, random)
          left -= 1
          await killOnce(name, turns[turn % turns.length] ?? 'any moment', random)
          await start(name)
        }
      }
      await Promise.all(names.map((name, index) => killer(name, index * 3)))
    },
    atPoint(point, gateway) {
      const waited = waiting.get(gateway)
      if (waited?.point === point) waited.reached()
    },
    kills: () => counts,
    async restart() {
      await Promise.all(names.filter((name) => !running.has(name)).map(start))
    },
    async stop() {
      await Promise.all(names.map((name) => kill(name, 'SIGTERM', 'ended')))
    },
    output: () => [...outputs, ...[...running.values()].map((gateway) => gateway.output())].join(''),
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-compiled-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
