// Measures memory under a steady load, reads and writes mixed: `npm run measure:memory -- 30` for thirty minutes.
import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { httpCall, postCall } from '../support/http-call.ts'
import { quantile, readMeter, residentMb, say, startMeasuredGateway, stop } from './measured-gateway.ts'

const minutes = Number(process.argv[2] ?? 30)
const workers = 8
const sampleMs = 5000
const mostGrowthMbPerMinute = 1

const johnDoe = 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37'
const reads = [
  `{ endUser(id: "${johnDoe}") { firstName accounts(first: 3) { nodes { last4 } } } }`,
  '{ transactions(first: 10) { nodes { id status amount { decimal formatted } fundingSource { last4 } } } }',
  '{ nothing }',
]
const write =
  'mutation ($input: CreateCheckoutLinkInput!) { createCheckoutLink(input: $input) { checkoutLink { id } userErrors { code } } }'
const input = () => ({
  idempotencyKey: randomUUID(),
  endUser: { existingId: johnDoe },
  name: 'Link',
  transaction: { amount: 20_000 },
})

const gateway = await startMeasuredGateway()
const agent = new Agent({ keepAlive: true, maxSockets: workers })
let sent = 0
let failed = 0

async function loadFor(someMinutes: number): Promise<readonly Sample[]> {
  const start = performance.now()
  const end = start + someMinutes * 60_000
  const samples: Sample[] = []
  const work = async (): Promise<void> => {
    while (performance.now() < end) {
      sent += 1
      // The embedded sandbox and its ledger keep what is written, in memory, so that writes are few.
      const isWrite = sent % 500 === 0
      // One in four has a new document, which fills the stores of documents up to their bounds.
      const query = `${reads[sent % reads.length] ?? ''}${sent % 4 === 0 ? ` # ${sent}` : ''}`
      const call = isWrite ? postCall(write, { input: input() }) : postCall(query)
      const { status } = await httpCall(gateway.origin, { ...call, agent })
      if (status >= 500) failed += 1
    }
  }
  const sample = async (): Promise<void> => {
    while (performance.now() < end) {
      samples.push({ minute: (performance.now() - start) / 60_000, mb: await residentMb(gateway) })
      await pause(Math.min(sampleMs, Math.max(end - performance.now(), 0)))
    }
  }
  await Promise.all([sample(), ...Array.from({ length: workers }, work)])
  return samples
}

interface Sample {
  readonly minute: number
  readonly mb: number
}

/** By least squares. */
function growthPerMinute(samples: readonly Sample[]): number {
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const minute = meanOf(samples.map((sample) => sample.minute))
  const mb = meanOf(samples.map((sample) => sample.mb))
  const covariance = samples.reduce((sum, sample) => sum + (sample.minute - minute) * (sample.mb - mb), 0)
  return covariance / samples.reduce((sum, sample) => sum + (sample.minute - minute) ** 2, 0)
}

const megabytes = (samples: readonly Sample[]): string => {
  const values = samples.map(({ mb }) => mb)
  return `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)} MB, median ${quantile(values, 0.5).toFixed(0)} MB`
}

const warmUp = await loadFor(minutes / 3)
const before = await readMeter(gateway)
const writesBefore = Math.floor(sent / 500)
const measured = await loadFor((2 * minutes) / 3)
const after = await readMeter(gateway)
const writes = Math.floor(sent / 500) - writesBefore
const growth = growthPerMinute(measured)
const aliveGrowth = (after.aliveMb - before.aliveMb) / ((2 * minutes) / 3)

say(`${sent} requests in ${minutes} minutes (${Math.round(sent / minutes / 60)} a second), ${failed} with 5xx`)
say(`resident memory, first third (warm-up): ${megabytes(warmUp)}`)
say(`resident memory, after it: ${megabytes(measured)}; growing ${growth.toFixed(2)} MB a minute (linear fit)`)
say(
  `without garbage: ${before.aliveMb.toFixed(1)} MB after the warm-up, ${after.aliveMb.toFixed(1)} MB at the end; growing ${aliveGrowth.toFixed(2)} MB a minute, with ${writes} writes that the sandbox keeps`,
)
const isFlat = growth < mostGrowthMbPerMinute && failed === 0
say(`${isFlat ? 'PASSED' : 'FAILED'}: less than ${mostGrowthMbPerMinute} MB a minute, and no 5xx`)
process.exitCode = isFlat ? 0 : 1

agent.destroy()
await stop(gateway)
