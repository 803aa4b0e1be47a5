// How long an answer takes where half of what the gateway can take is asked: of it, of the bare proxy and of the hand-written
// endpoint the same number of requests a second, evenly, in turns. So the difference is what callers wait for the gateway.
import { type Contender, requestsOf } from './contenders.ts'
import { waitsAt } from './load.ts'
import type { Rounds, WorkloadFigures } from './measure-workloads.ts'
import { quantile } from './tables.ts'

/** By workload. */
export type WaitFigures = Readonly<
  Record<string, { readonly perSecond: number; readonly of: Readonly<Record<string, Waits>> }>
>

export interface Waits {
  readonly medianMs: number
  readonly p95Ms: number
  readonly p99Ms: number
}

/** The floor, and the gateway. */
export const compared: readonly string[] = ['bare-proxy', 'hand-written', 'gateway']

export async function measureWaits(
  contenders: readonly Contender[],
  figures: WorkloadFigures,
  { rounds, ...options }: Rounds,
): Promise<WaitFigures> {
  const measured: Record<string, WaitFigures[string]> = {}
  for (const [workload, { gateway }] of Object.entries(figures)) {
    if (gateway === undefined) continue
    const perSecond = gateway.perSecond / 2
    const waits = new Map<string, number[]>()
    for (let round = 0; round < rounds; round += 1) {
      for (const contender of contenders.filter(({ name }) => compared.includes(name))) {
        const requests = requestsOf(contender, workload)
        if (requests === undefined) continue
        const own = await waitsAt(contender.process, requests, { ...options, perSecond })
        waits.set(contender.name, [...(waits.get(contender.name) ?? []), ...own])
      }
    }
    const found = [...waits].map(([name, own]) => [name, waitsOf(own)])
    measured[workload] = { perSecond, of: Object.fromEntries(found) }
  }
  return measured
}

const waitsOf = (times: readonly number[]): Waits => ({
  medianMs: quantile(times, 0.5),
  p95Ms: quantile(times, 0.95),
  p99Ms: quantile(times, 0.99),
})
