// Who writes to a far DRUO: the gateway as in production, got and fetch as they come.
import { get } from 'node:https'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { startGateway } from './gateway-under-test.ts'
import { getRequest, openConnection, postRequest } from './http-connection.ts'
import { type MeasuredProcess, startProgram } from './measured-process.ts'

export interface NetworkContender {
  readonly name: string
  /** Creates the link with this name, and returns the state in the response. */
  write(link: string): Promise<string>
  end(): Promise<void>
}

export interface FarDruo {
  readonly origin: string
  report(): Promise<{ readonly links: Readonly<Record<string, number>>; readonly connections: number }>
  end(): Promise<void>
}

export interface FarDruoOptions {
  readonly roundTripMs: number
  readonly closeMs: number
  readonly manner: 'announced' | 'silent' | 'counting'
  readonly pemFile: string
}

export async function startFarDruo({ roundTripMs, closeMs, manner, pemFile }: FarDruoOptions): Promise<FarDruo> {
  const druo = await startProgram('network-druo.ts', [String(roundTripMs), String(closeMs), manner, pemFile])
  const origin = `https://127.0.0.1:${druo.port}`
  return {
    origin,
    report: () =>
      new Promise((resolve, reject) => {
        const request = get(`${origin}/report`, { rejectUnauthorized: false, agent: false }, (response) => {
          text(response).then((body) => resolve(JSON.parse(body)), reject)
        })
        request.on('error', reject)
      }),
    end: () => druo.end(),
  }
}

const query =
  'mutation Create($input: CreateCheckoutLinkInput!) { createCheckoutLink(input: $input) { intent { state } checkoutLink { id } } }'

/** Each request has a separate connection: one that is kept may be closed during the pauses. */
async function ask(port: number, request: Buffer): Promise<string> {
  const connection = await openConnection(port)
  const { body } = await connection.ask(request, true)
  connection.close()
  return /"state":"([A-Z_]+)"/.exec(body)?.[1] ?? 'FAILED'
}

export async function startNetworkContender(name: string, druo: FarDruo, pemFile: string): Promise<NetworkContender> {
  const trust = { NODE_EXTRA_CA_CERTS: pemFile }
  if (name !== 'gateway') {
    const plain = await startProgram('contenders/network-plain.ts', [druo.origin, name], trust)
    return contender(name, plain, (link) => ask(plain.port, getRequest(`/${encodeURIComponent(link)}`)))
  }
  const environment = {
    ...trust,
    GATEWAY_AUTH: 'none',
    DATABASE_URL: `sqlite:${temporaryDatabase()}`,
    DRUO_ACCESS_TOKEN: undefined,
    DRUO_CLIENT_ID: 'benchmark',
    DRUO_CLIENT_SECRET: 'benchmark',
    DRUO_TOKEN_URL: `${druo.origin}/oauth/token`,
  }
  const folder = join(import.meta.dirname, '..', '..')
  const gateway = await startGateway({ druoOrigin: druo.origin, folder, environment })
  return contender(name, gateway, (link) => {
    const input = {
      idempotencyKey: `benchmark-key-${link.replaceAll(' ', '-')}`,
      endUser: { existingId: 'eur_1' },
      name: link,
      transaction: { amount: 20_000 },
    }
    return ask(gateway.port, postRequest('/graphql', { query, variables: { input } }))
  })
}

const contender = (name: string, process: MeasuredProcess, write: NetworkContender['write']): NetworkContender => ({
  name,
  write,
  end: () => process.end(),
})
