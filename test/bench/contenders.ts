// Whom the benchmark measures, and how each is asked for a workload.
import { join } from 'node:path'
import { install } from '../support/extra-packages.ts'
import { startTokenIssuer } from '../support/token-issuer.ts'
import { startGateway } from './gateway-under-test.ts'
import { getRequest, postRequest } from './http-connection.ts'
import { type MeasuredProcess, startProgram } from './measured-process.ts'
import { type Workload, workloadInMix, workloads } from './workloads.ts'

export interface Contender {
  readonly name: string
  readonly process: MeasuredProcess
  /** The n-th request. */
  readonly requestOf: (workload: Workload, n: number) => Buffer
  readonly answers: (workload: Workload) => boolean
}

export interface Started extends AsyncDisposable {
  readonly contenders: readonly Contender[]
  /** Of the gateway, until it was ready. */
  readonly startMs: number
  readonly druoOrigin: string
}

const projectFolder = join(import.meta.dirname, '..', '..')

const peers = ['apollo', 'yoga', 'mercurius'] as const

export interface ContendersOptions {
  /** Names; all where it is empty. */
  readonly only: readonly string[]
  /** Another state of the project, whose gateway is measured beside this one. */
  readonly against: string | undefined
  /** How long the stub of DRUO takes for each answer. */
  readonly druoMs: number
  /** Further variables of this gateway. */
  readonly environment?: Readonly<Record<string, string>>
}

export async function startContenders({
  only,
  against,
  druoMs,
  environment = {},
}: ContendersOptions): Promise<Started> {
  const issuer = await startTokenIssuer()
  // The algorithm that all peers can verify.
  const key = issuer.keys.RS256
  issuer.publish(key.publicJwk)
  const token = await issuer.token({ key, claims: { exp: Math.floor(Date.now() / 1000) + 86_400 } })
  const druo = await startProgram('stub-druo.ts', [String(druoMs)])
  const druoOrigin = `http://127.0.0.1:${druo.port}`
  const processes: MeasuredProcess[] = [druo]
  const isWanted = (name: string): boolean => only.length === 0 || only.includes(name)
  const dispose = async (): Promise<void> => {
    await Promise.all(processes.map((one) => one.end()))
    await issuer[Symbol.asyncDispose]()
  }

  const headers = { authorization: `Bearer ${token}` }
  const byGraphql = (workload: Workload, n: number) =>
    postRequest('/graphql', { query: workload.query, variables: workload.variables(n) }, headers)
  const everything = () => true
  const contenders: Contender[] = []
  let startMs = Number.NaN
  try {
    const add = async (
      name: string,
      program: string,
      requestOf: Contender['requestOf'],
      answers: Contender['answers'] = everything,
    ): Promise<void> => {
      if (!isWanted(name)) return
      const process = await startProgram(`contenders/${program}.ts`, [druoOrigin], issuer.environment)
      processes.push(process)
      contenders.push({ name, process, requestOf, answers })
    }
    const addGateway = async (
      name: string,
      folder: string,
      further: Readonly<Record<string, string>>,
    ): Promise<number> => {
      if (!isWanted(name)) return Number.NaN
      const gateway = await startGateway({ druoOrigin, folder, environment: { ...issuer.environment, ...further } })
      processes.push(gateway)
      contenders.push({ name, process: gateway, requestOf: byGraphql, answers: everything })
      return gateway.startMs
    }
    await add(
      'bare-proxy',
      'bare-proxy',
      ({ forwarded }, n) => getRequest(forwarded?.(n) ?? '/'),
      ({ forwarded }) => forwarded !== undefined,
    )
    await add('hand-written', 'hand-written', (workload, n) => postRequest(`/${workload.name}`, workload.variables(n)))
    startMs = await addGateway('gateway', projectFolder, environment)
    if (against !== undefined) await addGateway('against', against, {})
    if (peers.some(isWanted)) install('test/bench')
    for (const peer of peers) await add(peer, peer, byGraphql)
    return { contenders, startMs, druoOrigin, [Symbol.asyncDispose]: dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

/** The n-th request of a workload or of the mix; undefined where the contender does not answer it, or a part of it. */
export function requestsOf({ requestOf, answers }: Contender, name: string): ((n: number) => Buffer) | undefined {
  const workload: Workload | undefined = workloads.find((one) => one.name === name)
  if (workload !== undefined) return answers(workload) ? (n) => requestOf(workload, n) : undefined
  return workloads.every(answers) ? (n) => requestOf(workloadInMix(n), n) : undefined
}
