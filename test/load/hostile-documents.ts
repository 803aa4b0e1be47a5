// Measures what hostile requests cost: each one's time, what a victim beside them waits, and memory. `npm run measure:hostile`
import { Agent } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { hostileRequests } from '../support/hostile-documents.ts'
import { httpCall, postCall } from '../support/http-call.ts'
import { quantile, readMeter, residentMb, say, startMeasuredGateway, stop } from './measured-gateway.ts'

const rounds = Number(process.argv[2] ?? 20)
const victimQuery = '{ endUser(id: "eur_868d99a5-6578-40cf-8aec-e7a48085fa37") { firstName } }'
const victimPauseMs = 10

const gateway = await startMeasuredGateway()
const attackers = new Agent({ keepAlive: true })
const victims = new Agent({ keepAlive: true })

async function timed(call: Parameters<typeof httpCall>[1]): Promise<{ readonly ms: number; readonly status: number }> {
  const start = performance.now()
  const { status } = await httpCall(gateway.origin, call)
  return { ms: performance.now() - start, status }
}

/** The victim's waits while something else goes on. */
async function victimBeside(work: () => Promise<void>): Promise<readonly number[]> {
  const waits: number[] = []
  let over = false
  const ask = async (): Promise<void> => {
    while (!over) {
      waits.push((await timed({ ...postCall(victimQuery), agent: victims })).ms)
      await pause(victimPauseMs)
    }
  }
  const asking = ask()
  await work()
  over = true
  await asking
  return waits
}

const times = new Map<string, number[]>()
const wrong = new Set<string>()
const attack = async (repetitions: number): Promise<void> => {
  for (let round = 0; round < repetitions; round += 1) {
    for (const { title, body, isRefused } of hostileRequests) {
      const call = { method: 'POST', headers: { 'content-type': 'application/json' }, body, agent: attackers }
      const { ms, status } = await timed(call)
      times.set(title, [...(times.get(title) ?? []), ms])
      const isExpected = isRefused ? status >= 400 && status < 500 : status === 200
      if (!isExpected) wrong.add(`${title}: ${status}`)
    }
  }
}

const memoryCold = await residentMb(gateway)
await victimBeside(() => attack(1))
const memoryOnce = await residentMb(gateway)
await victimBeside(() => attack(2))
times.clear()
const aliveBefore = (await readMeter(gateway)).aliveMb
const alone = await victimBeside(() => pause(rounds * 250))
await readMeter(gateway)
const beside = await victimBeside(() => attack(rounds))
const memoryAfter = await residentMb(gateway)
const { longestStepMs, aliveMb } = await readMeter(gateway)

const medians = [...times].map(([title, series]) => ({
  title,
  median: quantile(series, 0.5),
  worst: Math.max(...series),
}))
say(
  `${hostileRequests.length} hostile requests, ${rounds} times each; answered with an unexpected status: ${wrong.size}`,
)
for (const line of wrong) say(`  ${line}`)
say('slowest by median, in ms (and the worst of all):')
for (const { title, median, worst } of medians.sort((left, right) => right.median - left.median).slice(0, 5)) {
  say(`  ${median.toFixed(1)} (${worst.toFixed(1)})  ${title}`)
}
const figures = (waits: readonly number[]) =>
  `median ${quantile(waits, 0.5).toFixed(1)} ms, 99 % ${quantile(waits, 0.99).toFixed(1)} ms, worst ${Math.max(...waits).toFixed(1)} ms (${waits.length} requests)`
say(`victim alone:  ${figures(alone)}`)
say(`victim beside: ${figures(beside)}`)
say(`the longest that the gateway worked at a stretch: ${longestStepMs.toFixed(1)} ms of the processor`)
say(
  `memory: ${memoryCold.toFixed(0)} MB cold, ${memoryOnce.toFixed(0)} MB after each once, ${memoryAfter.toFixed(0)} MB at the end;` +
    ` without garbage ${aliveBefore.toFixed(1)} MB after three times each, ${aliveMb.toFixed(1)} MB at the end`,
)
/** Its usual time is what 99 of 100 of its requests take at most. */
const over = Math.max(...beside) - quantile(alone, 0.99)
const faults = [
  ...(wrong.size > 0 ? ['unexpected statuses'] : []),
  ...(medians.some(({ median }) => median >= 20) ? ['a kind takes 20 ms'] : []),
  ...(over > 50 ? [`the victim waits ${over.toFixed(0)} ms over its usual time`] : []),
  ...(memoryAfter - memoryCold >= 64 ? ['memory grows by 64 MB'] : []),
]
say(faults.length === 0 ? 'PASSED' : `FAILED: ${faults.join('; ')}`)
process.exitCode = faults.length === 0 ? 0 : 1

attackers.destroy()
victims.destroy()
await stop(gateway)
