// How long an answer takes at half of what a contender can take: there is room then, and what is late is its own doing.
import type { Contender } from './contenders.ts'
import { waitsAt } from './load.ts'
import type { WorkloadFigures } from './measure-workloads.ts'
import { quantile } from './tables.ts'
import { workloads } from './workloads.ts'

export type WaitFigures = Readonly<
  Record<string, { readonly perSecond: number; readonly medianMs: number; readonly p99Ms: number }>
>

export async function measureWaits(
  contenders: readonly Contender[],
  figures: WorkloadFigures,
  durationMs: number,
): Promise<WaitFigures> {
  const [read] = workloads
  const measured: Record<string, WaitFigures[string]> = {}
  for (const { name, process, requestOf } of contenders) {
    const own = figures[read.name]?.[name]
    if (own === undefined || requestOf === undefined) continue
    const perSecond = own.perSecond / 2
    const waits = await waitsAt(process, (n) => requestOf(read, n), { perSecond, durationMs })
    measured[name] = { perSecond, medianMs: quantile(waits, 0.5), p99Ms: quantile(waits, 0.99) }
  }
  return measured
}
