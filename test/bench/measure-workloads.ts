// The workloads in turns over all contenders, round by round, so that other load of the machine affects all alike.
import { isDeepStrictEqual } from 'node:util'
import { type Contender, requestsOf } from './contenders.ts'
import { openConnection } from './http-connection.ts'
import { type LoadOptions, type Measured, saturate } from './load.ts'
import { median } from './tables.ts'
import { workloads } from './workloads.ts'

/** By workload and contender. */
export type WorkloadFigures = Readonly<Record<string, Readonly<Record<string, ContenderFigures>>>>

export interface ContenderFigures {
  readonly cpuUs: number
  readonly perSecond: number
}

/** @throws where two contenders do not answer the same: then there would be nothing to compare */
export async function checkEqualAnswers(contenders: readonly Contender[]): Promise<void> {
  for (const workload of workloads) {
    const answers: { readonly name: string; readonly data: unknown }[] = []
    for (const { name, process, requestOf, answers: doesAnswer } of contenders) {
      if (name === 'bare-proxy' || !doesAnswer(workload)) continue
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

/** A load on each contender with each workload that it answers, by both names. */
export function loadsOn(
  contenders: readonly Contender[],
  workloadNames: readonly string[],
  options: LoadOptions,
): ReadonlyMap<string, () => Promise<Measured>> {
  const loads = new Map<string, () => Promise<Measured>>()
  for (const name of workloadNames) {
    for (const contender of contenders) {
      const requests = requestsOf(contender, name)
      if (requests === undefined) continue
      loads.set(`${name} ${contender.name}`, () => saturate(contender.process, requests, options))
    }
  }
  return loads
}

export interface Rounds extends LoadOptions {
  readonly rounds: number
}

export async function measureWorkloads(
  contenders: readonly Contender[],
  workloadNames: readonly string[],
  { rounds, ...options }: Rounds,
): Promise<WorkloadFigures> {
  const loads = loadsOn(contenders, workloadNames, options)
  const series = new Map<string, Measured[]>([...loads.keys()].map((key) => [key, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [key, load] of loads) series.get(key)?.push(await load())
  }
  return Object.fromEntries(
    workloadNames.map((name) => [
      name,
      Object.fromEntries(
        contenders.flatMap((contender) => {
          const measured = series.get(`${name} ${contender.name}`)
          if (measured === undefined) return []
          const cpuUs = median(measured.map(({ cpuUsPerRequest }) => cpuUsPerRequest))
          const perSecond = median(measured.map(({ requestsPerSecond }) => requestsPerSecond))
          return [[contender.name, { cpuUs, perSecond }] as const]
        }),
      ),
    ]),
  )
}
