// The gateways under test: real processes on one database, ended by SIGKILL and started again.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import type { KillPoint } from './hostile-druo.ts'
import type { Random } from './random.ts'

export interface Fleet {
  /** One that runs; undefined where none does just now. */
  readonly endpoint: (random: Random) => string | undefined
  /** Kills them one by one, at random moments and at the points in turn, as often as asked. */
  readonly killAll: (kills: number, random: Random) => Promise<void>
  /** A request of this gateway has come to a point: it ends there if that is what is waited for. */
  readonly atPoint: (point: KillPoint, gateway: string) => void
  readonly kills: () => Readonly<Record<string, number>>
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly output: () => string
}

const points: readonly (KillPoint | 'any moment')[] = [
  'any moment',
  'post-arrived',
  'committed',
  'any moment',
  'answered',
  'look-up',
]
/** Where a point is not come to, the gateway is killed all the same. */
const longestWaitMs = 600

interface FleetOptions {
  readonly folder?: string | undefined
  /** Whether starting must be quick, because they are killed over and over. */
  readonly areKilled?: boolean
}

export async function startFleet(
  processes: number,
  environmentOf: (name: string) => Readonly<Record<string, string>>,
  { folder, areKilled = false }: FleetOptions = {},
): Promise<Fleet> {
  const running = new Map<string, GatewayProcess>()
  const names = Array.from({ length: processes }, (_, index) => `gateway-${index}`)
  const counts: Record<string, number> = {}
  const outputs: string[] = []
  const waiting = new Map<string, { readonly point: KillPoint; readonly kill: () => void }>()

  // Starting is what a kill costs. Node keeps its compiled code only for who ends in peace, so one does at first.
  const cache = areKilled ? { NODE_COMPILE_CACHE: temporaryFolder() } : {}

  const start = async (name: string): Promise<void> => {
    running.set(name, await startGatewayProcess({ DRUO_ACCESS_TOKEN: name, ...cache, ...environmentOf(name) }, folder))
  }

  const kill = async (name: string, signal: 'SIGKILL' | 'SIGTERM', how: string): Promise<void> => {
    const gateway = running.get(name)
    if (gateway === undefined) return
    running.delete(name)
    gateway.signal(signal)
    await gateway.ended
    outputs.push(gateway.output())
    counts[how] = (counts[how] ?? 0) + 1
  }

  const killOnce = async (name: string, point: KillPoint | 'any moment', random: Random): Promise<void> => {
    if (point === 'any moment') {
      await pause(random.integer(0, longestWaitMs / 2))
      return kill(name, 'SIGKILL', point)
    }
    const reached = new AbortController()
    const reachedPoint = once(reached.signal, 'abort')
    waiting.set(name, { point, kill: () => reached.abort() })
    const late = pause(longestWaitMs, 'late' as const, { signal: reached.signal }).catch(() => 'reached' as const)
    const how = await Promise.race([reachedPoint.then(() => 'reached' as const), late])
    waiting.delete(name)
    return kill(name, 'SIGKILL', how === 'late' ? 'any moment' : point)
  }

  if (areKilled) {
    await start('the-first')
    await kill('the-first', 'SIGTERM', 'stopped')
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
          left -= 1
          await killOnce(name, points[turn % points.length] ?? 'any moment', random)
          await start(name)
        }
      }
      await Promise.all(names.map((name, index) => killer(name, index * 3)))
    },
    atPoint(point, gateway) {
      const name = gateway.replace('Bearer ', '')
      const waited = waiting.get(name)
      if (waited?.point !== point) return
      // At once: a moment later it would already be beyond the point.
      running.get(name)?.signal('SIGKILL')
      waited.kill()
    },
    kills: () => counts,
    async restart() {
      await Promise.all(names.filter((name) => !running.has(name)).map(start))
    },
    async stop() {
      await Promise.all(names.map((name) => kill(name, 'SIGTERM', 'stopped')))
    },
    output: () => [...outputs, ...[...running.values()].map((gateway) => gateway.output())].join(''),
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-compiled-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
