// What a request costs as work grows: longer lists, more fields, more at the same time, more processes behind one port.
import type { Contender } from './contenders.ts'
import { postRequest } from './http-connection.ts'
import { type Measured, saturate } from './load.ts'
import { startProgram } from './measured-process.ts'
import type { Rounds } from './measure-workloads.ts'
import { median } from './tables.ts'
import { warmUp } from './warm-up.ts'
import { fieldsQuery, listQuery, listVariables, type Workload, workloads } from './workloads.ts'

export interface Growth {
  readonly title: string
  readonly unit: string
  readonly series: readonly { readonly name: string; readonly points: readonly (readonly [number, number])[] }[]
}

interface Step {
  readonly at: number
  readonly workload: Workload
  readonly connections: number
}

export interface GrowthOptions extends Rounds {
  /** Of warming up. */
  readonly mostSlices: number
  readonly druoOrigin: string
  readonly environment: Readonly<Record<string, string>>
}

const usual = 32
const [read] = workloads
/** The workloads that are to be warm before. */
export const grown: readonly string[] = ['read', 'list']

const growths: readonly {
  readonly title: string
  readonly only: string | undefined
  readonly steps: readonly Step[]
}[] = [
  {
    title: 'entries of a list in one call',
    only: undefined,
    steps: [10, 50, 100].map((size) => ({
      at: size,
      workload: { name: 'list', query: listQuery(size), variables: (n) => ({ ...listVariables('whole')(n), size }) },
      connections: usual,
    })),
  },
  {
    title: 'fields of one read',
    only: 'gateway',
    steps: [1, 10, 50, 200].map((count) => ({
      at: count,
      workload: { name: 'fields', query: fieldsQuery(count), variables: (n) => ({ id: `trx_${n}` }) },
      connections: usual,
    })),
  },
  {
    title: 'reads at the same time',
    only: undefined,
    // One caller may have 896 requests in flight.
    steps: [1, 10, 100, 800].map((connections) => ({ at: connections, workload: read, connections })),
  },
]

const processorTime = 'microseconds of processor time a request'

export async function measureGrowth(
  contenders: readonly Contender[],
  options: GrowthOptions,
): Promise<readonly Growth[]> {
  const all: Growth[] = []
  for (const { title, only, steps } of growths) {
    const measured = contenders.filter(({ name }) => (only ?? name) === name && name !== 'bare-proxy')
    const series = new Map<string, [number, number][]>()
    for (const { at, workload, connections } of steps) {
      const costs = await inTurns(measured, options, ({ process, requestOf }) =>
        saturate(process, (n) => requestOf(workload, n), { connections, durationMs: options.durationMs }),
      )
      for (const [name, cost] of costs) {
        series.set(name, [
          ...(series.get(name) ?? []),
          [at, median(cost.map(({ cpuUsPerRequest }) => cpuUsPerRequest))],
        ])
      }
    }
    all.push({ title, unit: processorTime, series: [...series].map(([name, points]) => ({ name, points })) })
  }
  return [...all, await measureProcesses(options)]
}

async function inTurns(
  contenders: readonly Contender[],
  { rounds }: GrowthOptions,
  measure: (contender: Contender) => Promise<Measured>,
): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const found = new Map<string, Measured[]>()
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      found.set(contender.name, [...(found.get(contender.name) ?? []), await measure(contender)])
    }
  }
  return found
}

async function measureProcesses(options: GrowthOptions): Promise<Growth> {
  const { rounds, connections, durationMs, mostSlices, druoOrigin, environment } = options
  const points: [number, number][] = []
  for (const count of [1, 2, 3, 4]) {
    const processes = await startProgram('contenders/gateway-cluster.ts', [druoOrigin, String(count)], environment)
    try {
      const rates: number[] = []
      const requestOf = (n: number) => postRequest('/graphql', { query: read.query, variables: read.variables(n) })
      const load = () => saturate(processes, requestOf, { connections, durationMs })
      await warmUp(new Map([['read', load]]), mostSlices)
      for (let round = 0; round < rounds; round += 1) {
        rates.push((await load()).requestsPerSecond)
      }
      points.push([count, median(rates)])
    } finally {
      await processes.end()
    }
  }
  return { title: 'processes behind one port', unit: 'reads a second', series: [{ name: 'gateway', points }] }
}
