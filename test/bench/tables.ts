// The benchmark's tables, with ratios: against the bare proxy where it answers alike, against the hand-written endpoint elsewhere.
import type { WaitFigures } from './measure-waits.ts'
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
    const base = workload === 'read' ? (row['bare-proxy'] ?? row['hand-written']) : row['hand-written']
    const ratio = base === undefined ? '' : `${(own.cpuUs / base.cpuUs).toFixed(2)} `
    return `${ratio}(${Math.round(own.cpuUs)} us, ${Math.round(own.perSecond)}/s)`
  }
  return markdown(
    ['processor time of one request, ratio', ...names],
    contenders.map((contender) => [contender, ...names.map((workload) => cell(workload, contender))]),
  )
}

export function waitsTable(waits: WaitFigures): string {
  return markdown(
    ['at half of what it takes', 'requests a second', 'median ms', 'p99 ms'],
    Object.entries(waits).map(([name, { perSecond, medianMs, p99Ms }]) => [
      name,
      String(Math.round(perSecond)),
      medianMs.toFixed(2),
      p99Ms.toFixed(2),
    ]),
  )
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}
