// `npm run bench`: the gateway, a bare proxy, a hand-written endpoint and other GraphQL servers in turns, by processor time.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { startContenders } from './contenders.ts'
import { gatewayEnvironment } from './gateway-under-test.ts'
import { grown, measureGrowth } from './measure-growth.ts'
import { measureMemory } from './measure-memory.ts'
import { compared, measureWaits } from './measure-waits.ts'
import { checkEqualAnswers, loadsOn, measureWorkloads } from './measure-workloads.ts'
import { growthPlot } from './growth-plot.ts'
import { measureNetwork } from './network.ts'
import { memoryTable, waitsTable, workloadsTable } from './tables.ts'
import { warmUp } from './warm-up.ts'
import { workloadNames } from './workloads.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '1' },
    /** At most so many seconds of each contender with each workload. */
    'warm-up': { type: 'string', default: '30' },
    /** Contenders, with commas. */
    only: { type: 'string', default: '' },
    /** Workloads, with commas. */
    workloads: { type: 'string', default: '' },
    /** Another state of the project, whose gateway is measured too. */
    against: { type: 'string' },
    /** How long DRUO takes to answer. Then the floor and the gateway are compared by waiting, not by processor time. */
    'druo-ms': { type: 'string', default: '0' },
    /** Besides the table: how long answers take at half of what can be had, memory, and cost as work grows. */
    all: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    /** Instead of all that: how long writes take with so many milliseconds of round trip to DRUO. */
    network: { type: 'string' },
    /** Of these servers only, with commas: 5s-silent, 10-requests, random-moments, ... (see network.ts). */
    servers: { type: 'string', default: '' },
    /** At these paces only, with commas: 0.3s, 3s, 20s, bursts. */
    paces: { type: 'string', default: '' },
    /** Whether everything works; its figures say nothing. */
    quick: { type: 'boolean', default: false },
    json: { type: 'string', default: 'data/bench.json' },
    plot: { type: 'string', default: 'data/bench-growth.svg' },
    /** Variables of the gateway, such as LOG_LEVEL=warn. */
    env: { type: 'string', multiple: true, default: [] },
  },
})
const words = (list: string): readonly string[] => list.split(',').filter((word) => word !== '')
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const save = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

if (values.network !== undefined) {
  const results = await measureNetwork({
    roundTripMs: Number(values.network),
    quick: values.quick,
    servers: words(values.servers),
    paces: words(values.paces),
    say,
  })
  save(values.json === 'data/bench.json' ? 'data/bench-network.json' : values.json, JSON.stringify(results, null, 2))
  process.exit(0)
}

const rounds = values.quick ? 1 : Number(values.rounds)
const durationMs = values.quick ? 60 : Number(values.seconds) * 1000
// Where nothing is compiled, few requests take long.
const druoMs = Number(values['druo-ms'])
const usualConnections = druoMs === 0 ? 32 : 64
const connections = values.quick ? 4 : usualConnections
const load = { connections, durationMs }
const mostSlices = values.quick ? 1 : Math.ceil((Number(values['warm-up']) * 1000) / durationMs)
const wanted = words(values.workloads)
const measuredWorkloads = workloadNames.filter((name) => wanted.length === 0 || wanted.includes(name))
const environment = Object.fromEntries(values.env.map((entry) => entry.split(/=(.*)/s).slice(0, 2)))

const only = druoMs === 0 || values.only !== '' ? words(values.only) : compared
await using started = await startContenders({ only, against: values.against, druoMs, environment })
const { contenders, startMs, druoOrigin } = started
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    const end = (): never => process.exit(1)
    started[Symbol.asyncDispose]().then(end, end)
  })
}
await checkEqualAnswers(contenders)
const memoryIdle = await measureMemory(contenders)
const warmed = await warmUp(loadsOn(contenders, values.growth ? grown : measuredWorkloads, load), mostSlices)
const results: Record<string, unknown> = { rounds, ...load, startMs, memoryIdle, warmed }

if (!values.growth) {
  const figures = await measureWorkloads(contenders, measuredWorkloads, { rounds, ...load })
  results['workloads'] = figures
  say(workloadsTable(figures))
  if (values.all || values.quick || druoMs > 0) {
    const turns = values.quick ? { rounds, ...load } : { rounds: 4, connections, durationMs: 2500 }
    const waits = await measureWaits(contenders, figures, turns)
    results['waits'] = waits
    say(waitsTable(waits))
  }
  if (values.all || values.quick) {
    const memoryLoaded = await measureMemory(contenders, values.quick ? load : { connections, durationMs: 60_000 })
    results['memoryLoaded'] = memoryLoaded
    say(memoryTable(memoryIdle, memoryLoaded))
  } else {
    say(memoryTable(memoryIdle, {}))
  }
}
if (values.all || values.growth) {
  const ofSeveral = { ...gatewayEnvironment(druoOrigin), ...environment, GATEWAY_AUTH: 'none', PORT: '0' }
  const growth = await measureGrowth(contenders, { rounds, ...load, mostSlices, druoOrigin, environment: ofSeveral })
  results['growth'] = growth
  save(values.plot, growthPlot(growth))
}
save(values.json, JSON.stringify(results, null, 2))
say(`The gateway was ready after ${Math.round(startMs)} ms.`)
