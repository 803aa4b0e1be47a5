// Measures memory under a steady load, reads and writes mixed: `npm run measure:memory -- 30` for thirty minutes.
import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { httpCall, postCall } from '../support/http-call.ts'
import { memoryMb, quantile, say, startMeasuredGateway, stop } from './measured-gateway.ts'

const minutes = Number(process.argv[2] ?? 30)
const workers = 8
const sampleMs = 5000

const reads = [
  '{ endUser(id: "eur_868d99a5-6578-40cf-8aec-e7a48085fa37") { firstName accounts(first: 3) { nodes { last4 } } } }',
  '{ transactions(first: 10) { nodes { id status amount { decimal formatted } fundingSource { last4 } } } }',
  '{ nothing }',
]
const write =
  'mutation ($input: CreateCheckoutLinkInput!) { createCheckoutLink(input: $input) { checkoutLink { id } userErrors { code } } }'
const input = () => ({
  idempotencyKey: randomUUID(),
  endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
  name: 'Link',
  transaction: { amount: 20_000 },
})

const gateway = await startMeasuredGateway()
const agent = new Agent({ keepAlive: true, maxSockets: workers })
const end = performance.now() + minutes * 60_000
let sent = 0
let failed = 0

async function work(): Promise<void> {
  while (performance.now() < end) {
    sent += 1
    // The embedded sandbox keeps what is written, so that writes are few.
    const isWrite = sent % 500 === 0
    const call = isWrite ? postCall(write, { input: input() }) : postCall(reads[sent % reads.length] ?? '')
    const { status } = await httpCall(gateway.origin, { ...call, agent })
    if (status >= 500) failed += 1
  }
}

const samples: { readonly minute: number; readonly mb: number }[] = []
async function sample(): Promise<void> {
  const start = performance.now()
  while (performance.now() < end) {
    samples.push({ minute: (performance.now() - start) / 60_000, mb: await memoryMb(gateway) })
    await pause(Math.min(sampleMs, Math.max(end - performance.now(), 0)))
  }
}

await Promise.all([sample(), ...Array.from({ length: workers }, work)])

const warm = samples.filter(({ minute }) => minute >= minutes / 3)
const half = Math.floor(warm.length / 2)
const level = (part: typeof warm) =>
  quantile(
    part.map(({ mb }) => mb),
    0.5,
  )
const growth = (level(warm.slice(half)) - level(warm.slice(0, half))) / (minutes / 3)
say(`${sent} requests in ${minutes} minutes (${Math.round(sent / minutes / 60)} a second), ${failed} with 5xx`)
say(
  `memory after warm-up: ${Math.min(...warm.map(({ mb }) => mb)).toFixed(0)} to ${Math.max(...warm.map(({ mb }) => mb)).toFixed(0)} MB`,
)
say(`growth after warm-up: ${growth.toFixed(2)} MB a minute (medians of two halves)`)

agent.destroy()
await stop(gateway)
