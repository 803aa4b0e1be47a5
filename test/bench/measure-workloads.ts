// The workloads in turns over all contenders, round by round, so that whatever else the machine does falls on all alike.
import { isDeepStrictEqual } from 'node:util'
import type { Contender } from './contenders.ts'
import { openConnection } from './http-connection.ts'
import { type Measured, saturate } from './load.ts'
import { median } from './tables.ts'
import { type Workload, workloadInMix, workloads } from './workloads.ts'

/** By workload and contender. */
export type WorkloadFigures = Readonly<Record<string, Readonly<Record<string, ContenderFigures>>>>

export interface ContenderFigures {
  readonly cpuUs: number
  readonly perSecond: number
}

const connections = 32

/** @throws where two contenders do not answer the same: then there would be nothing to compare */
export async function checkEqualAnswers(contenders: readonly Contender[]): Promise<void> {
  for (const workload of workloads) {
    const answers: { readonly name: string; readonly data: unknown }[] = []
    for (const { name, process, requestOf, answers: doesAnswer } of contenders) {
      if (name === 'bare-proxy' || !doesAnswer(workload) || requestOf === undefined) continue
      const connection = await openConnection(process.port)
      const { status, body } = await connection.ask(requestOf(workload, 0), true)
      connection.close()
      const { data } = JSON.parse(body) as { data?: unknown }
      const first = answers[0]
      answers.push({ name, data })
      if (status !== 200 || data === undefined || (first !== undefined && !isDeepStrictEqual(first.data, data))) {
        throw new Error(`${name} answers ${workload.name} otherwise than ${first?.name}: ${status} ${body}`)
      }
    }
  }
}

export interface Rounds {
  readonly rounds: number
  readonly durationMs: number
  /** Names of workloads; all where it is empty. */
  readonly wanted: readonly string[]
}

export async function measureWorkloads(
  contenders: readonly Contender[],
  { rounds, durationMs, wanted }: Rounds,
): Promise<WorkloadFigures> {
  const chosen = [...workloads.map(({ name }) => name), 'mix'].filter(
    (name) => wanted.length === 0 || wanted.includes(name),
  )
  const series = new Map<string, Measured[]>()
  // The first round is for warming up: what runs hot is compiled only after thousands of requests.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of chosen) {
      for (const contender of contenders) {
        const ask = requestsOf(contender, name)
        if (ask === undefined) continue
        const load = { connections, durationMs: round === 0 ? 3 * durationMs : durationMs }
        const measured = await saturate(contender.process, ask, load)
        const key = `${name} ${contender.name}`
        series.set(key, [...(series.get(key) ?? []), measured])
      }
    }
  }
  return Object.fromEntries(
    chosen.map((name) => [
      name,
      Object.fromEntries(
        contenders.flatMap((contender) => {
          const [, ...measured] = series.get(`${name} ${contender.name}`) ?? []
          if (measured.length === 0) return []
          const cpuUs = median(measured.map(({ cpuUsPerRequest }) => cpuUsPerRequest))
          const perSecond = median(measured.map(({ requestsPerSecond }) => requestsPerSecond))
          return [[contender.name, { cpuUs, perSecond }] as const]
        }),
      ),
    ]),
  )
}

function requestsOf({ requestOf, answers }: Contender, name: string): ((n: number) => Buffer) | undefined {
  if (requestOf === undefined) return undefined
  const workload: Workload | undefined = workloads.find((one) => one.name === name)
  if (workload !== undefined) return answers(workload) ? (n) => requestOf(workload, n) : undefined
  return workloads.every(answers) ? (n) => requestOf(workloadInMix(n), n) : undefined
}
