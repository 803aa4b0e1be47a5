// The benchmark's tables, with ratios: to another state of the project where it is measured too, else to the bare proxy where
// it answers alike, else to the hand-written endpoint.
import type { WaitFigures, Waits } from './measure-waits.ts'
import type { WorkloadFigures } from './measure-workloads.ts'

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN
}

export function workloadsTable(figures: WorkloadFigures): string {
  const names = Object.keys(figures)
  const contenders = [...new Set(Object.values(figures).flatMap((row) => Object.keys(row)))]
  const cell = (workload: string, contender: string): string => {
    const row = figures[workload] ?? {}
    const own = row[contender]
    if (own === undefined) return '-'
    const plain = workload === 'read' ? (row['bare-proxy'] ?? row['hand-written']) : row['hand-written']
    const base = row['against'] ?? plain
    const ratio = base === undefined ? '' : `${(own.cpuUs / base.cpuUs).toFixed(2)} `
    return `${ratio}(${Math.round(own.cpuUs)} us, ${Math.round(own.perSecond)}/s)`
  }
  return markdown(
    ['processor time of one request, ratio', ...names],
    contenders.map((contender) => [contender, ...names.map((workload) => cell(workload, contender))]),
  )
}

export function waitsTable(waits: WaitFigures): string {
  const times = (own: Waits | undefined): string =>
    own === undefined ? '-' : [own.medianMs, own.p95Ms, own.p99Ms].map((ms) => ms.toFixed(1)).join(', ')
  return markdown(
    [
      'median, p95 and p99 in ms',
      'requests a second',
      'bare proxy',
      'hand-written',
      'gateway',
      'more than the first of them',
    ],
    Object.entries(waits).map(([workload, { perSecond, of }]) => {
      const { 'bare-proxy': proxy, 'hand-written': written, gateway } = of
      const base = proxy ?? written
      const more = gateway &&
        base && {
          medianMs: gateway.medianMs - base.medianMs,
          p95Ms: gateway.p95Ms - base.p95Ms,
          p99Ms: gateway.p99Ms - base.p99Ms,
        }
      return [workload, String(Math.round(perSecond)), ...[proxy, written, gateway, more].map(times)]
    }),
  )
}

/** @param idle in megabytes, by contender, as all that follows */
export function memoryTable(idle: Readonly<Record<string, number>>, loaded: Readonly<Record<string, number>>): string {
  const base = loaded['hand-written']
  return markdown(
    ['resident memory in MB', 'before any load', 'at the end of the load', 'ratio to hand-written'],
    Object.entries(idle).map(([name, own]) => {
      const after = loaded[name]
      const ratio = after === undefined || base === undefined ? '-' : (after / base).toFixed(2)
      return [name, String(own), String(after ?? '-'), ratio]
    }),
  )
}

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}
