// Writes at random moments against a server that closes idle connections without a word: how many end as CONFIRMING.
import { readFileSync } from 'node:fs'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { setTimeout as pause } from 'node:timers/promises'
import { createWriteTransport, type WriteTransport } from '../../src/druo/transport/writes.ts'
import { Semaphore } from '../../src/platform/semaphore.ts'
import { startFarDruo } from './network-contenders.ts'

/** Each writes to a separate connection, so that many connections are idle for a random time. */
const maxWriters = 200

export interface RandomMoments {
  readonly writes: number
  readonly confirming: number
  readonly unsent: number
  /** How often each error ended a write as CONFIRMING. */
  readonly causes: Readonly<Record<string, number>>
  /** Said to be unsent and made, said to be made and not, or made twice. */
  readonly falseResults: number
  readonly connections: number
}

interface MomentsOptions {
  readonly roundTripMs: number
  readonly writes: number
  /** The server closes after this time, and the pauses between writes are around it. */
  readonly closeMs: number
  readonly pemFile: string
}

/** Of the write transport alone: two hundred gateways do not fit on one machine. */
export async function measureRandomMoments(options: MomentsOptions): Promise<RandomMoments> {
  const { roundTripMs, writes, closeMs, pemFile } = options
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(pemFile, 'utf8')])
  const druo = await startFarDruo({ roundTripMs, closeMs, manner: 'silent', pemFile })
  const kinds = new Map<string, string>()
  const causes: Record<string, number> = {}
  const writers = Math.min(maxWriters, writes)
  const transports = Array.from({ length: writers }, () =>
    createWriteTransport({ userAgent: 'benchmark', semaphore: new Semaphore(8), baseUrl: new URL(druo.origin) }),
  )
  const url = `${druo.origin}/checkout/links/create`
  const write = async (transport: WriteTransport, name: string): Promise<void> => {
    await pause(Math.random() * closeMs * 1.5)
    const body = { link_name: name }
    const sent = await transport.send({ method: 'POST', url, headers: {}, body, timeoutMs: 20_000 })
    kinds.set(name, sent.kind)
    if (sent.kind === 'unclear') causes[sent.cause] = (causes[sent.cause] ?? 0) + 1
  }
  try {
    await Promise.all(
      transports.map(async (transport, writer) => {
        for (let n = 0; n < writes / writers; n += 1) await write(transport, `${writer}-${n}`)
      }),
    )
    const { links, connections } = await druo.report()
    const isFalse = ([name, kind]: [string, string]): boolean => {
      const made = links[name] ?? 0
      return made > 1 || (kind === 'response' && made === 0) || (kind === 'unsent' && made > 0)
    }
    const count = (kind: string): number => [...kinds.values()].filter((each) => each === kind).length
    return {
      writes: kinds.size,
      confirming: count('unclear'),
      unsent: count('unsent'),
      causes,
      falseResults: [...kinds].filter(isFalse).length,
      connections,
    }
  } finally {
    for (const transport of transports) transport.close()
    await druo.end()
  }
}
