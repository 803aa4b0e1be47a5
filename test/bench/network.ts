// `npm run bench -- --network 80`: how long a write takes when DRUO is far away, and what closing connections do to it.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { selfSigned } from '../support/self-signed.ts'
import { type FarDruo, type NetworkContender, startFarDruo, startNetworkContender } from './network-contenders.ts'
import { measureRandomMoments } from './network-moments.ts'
import { markdown, median } from './tables.ts'

export interface NetworkOptions {
  readonly roundTripMs: number
  /** Whether everything works; its figures say nothing. */
  readonly quick: boolean
  /** Names; all if it is empty. `random-moments` is one too. */
  readonly servers: readonly string[]
  /** Names; all if it is empty. */
  readonly paces: readonly string[]
  readonly say: (text: string) => void
}

interface Pace {
  /** For `--paces`. */
  readonly id: string
  readonly name: string
  readonly everyMs: number
  readonly writes: number
  /** How many writes at once. */
  readonly burst: number
}

const paces: readonly Pace[] = [
  { id: '0.3s', name: 'one in 0.3 s', everyMs: 300, writes: 20, burst: 1 },
  { id: '3s', name: 'one in 3 s', everyMs: 3000, writes: 8, burst: 1 },
  { id: '20s', name: 'one in 20 s', everyMs: 20_000, writes: 5, burst: 1 },
  { id: 'bursts', name: 'bursts of 50', everyMs: 2500, writes: 4, burst: 50 },
]
const quickPaces: readonly Pace[] = paces.map((pace) => ({
  ...pace,
  everyMs: pace.everyMs / 100,
  writes: 2,
  burst: Math.min(pace.burst, 5),
}))

interface ServerManner {
  /** For `--servers`. */
  readonly id: string
  readonly name: string
  readonly closeMs: number
  readonly manner: 'announced' | 'silent' | 'counting'
}

const servers: readonly ServerManner[] = [
  ...[2, 5, 60].flatMap((seconds) =>
    (['announced', 'silent'] as const).map((manner) => ({
      id: `${seconds}s-${manner}`,
      name: `closes after ${seconds} s, ${manner}`,
      closeMs: seconds * 1000,
      manner,
    })),
  ),
  { id: '10-requests', name: 'closes after 10 requests', closeMs: 60_000, manner: 'counting' },
]
const randomMoments = 'random-moments'

export interface PaceFigures {
  readonly server: string
  readonly contender: string
  readonly pace: string
  readonly firstMs: number
  readonly medianMs: number
  readonly maxMs: number
  readonly connections: number
  /** By the state that was said. */
  readonly states: Readonly<Record<string, number>>
  /** Said to have succeeded and never made, or made twice. */
  readonly falseStates: number
}

export async function measureNetwork({ roundTripMs, quick, servers: wanted, paces: wantedPaces, say }: NetworkOptions) {
  const pem = selfSigned()
  if (pem === undefined) throw new Error('openssl is needed for a certificate')
  const pemFile = join(mkdtempSync(join(tmpdir(), 'bench-network-')), 'certificate.pem')
  writeFileSync(pemFile, pem)
  const isWanted = (names: readonly string[], id: string): boolean => names.length === 0 || names.includes(id)
  const chosenPaces = (quick ? quickPaces : paces).filter(({ id }) => isWanted(wantedPaces, id))
  const chosenServers = servers.filter(({ id }) => isWanted(wanted, id)).slice(0, quick ? 1 : undefined)
  const figures: PaceFigures[] = []
  for (const server of chosenServers) {
    const runs = ['gateway', 'got', 'fetch'].map((name) =>
      measurePaces(name, { server, paces: chosenPaces, roundTripMs, pemFile }),
    )
    const measured = (await Promise.all(runs)).flat()
    figures.push(...measured)
    say(paceTable(measured))
  }
  if (!isWanted(wanted, randomMoments)) return { roundTripMs, figures }
  const moments = await measureRandomMoments({
    roundTripMs: Math.min(roundTripMs, 10),
    pemFile,
    ...(quick ? { writes: 100, closeMs: 200 } : { writes: 10_000, closeMs: 5000 }),
  })
  say(`Writes at random moments to a server that closes idle connections unannounced: ${JSON.stringify(moments)}`)
  return { roundTripMs, figures, moments }
}

interface PacesOptions {
  readonly server: ServerManner
  readonly paces: readonly Pace[]
  readonly roundTripMs: number
  readonly pemFile: string
}

/** Each contender has a separate DRUO, so that all can be measured at once. */
async function measurePaces(name: string, options: PacesOptions): Promise<PaceFigures[]> {
  const { server, roundTripMs, pemFile } = options
  const druo = await startFarDruo({ closeMs: server.closeMs, manner: server.manner, roundTripMs, pemFile })
  const contender = await startNetworkContender(name, druo, pemFile)
  try {
    // As long as an orchestrator takes to send the first request.
    await pause(1000)
    const figures: PaceFigures[] = []
    for (const pace of options.paces)
      figures.push({ server: server.name, ...(await measurePace(contender, pace, druo)) })
    return figures
  } finally {
    await contender.end()
    await druo.end()
  }
}

async function measurePace(
  contender: NetworkContender,
  pace: Pace,
  druo: FarDruo,
): Promise<Omit<PaceFigures, 'server'>> {
  const before = await druo.report()
  const times: number[] = []
  const said = new Map<string, string>()
  for (let written = 0; written < pace.writes; written += 1) {
    if (written > 0) await pause(pace.everyMs)
    const links = Array.from({ length: pace.burst }, (_link, index) => `${pace.name} ${written} ${index}`)
    await Promise.all(
      links.map(async (link) => {
        const startedAt = performance.now()
        said.set(link, await contender.write(link))
        times.push(performance.now() - startedAt)
      }),
    )
  }
  const after = await druo.report()
  const states: Record<string, number> = {}
  for (const state of said.values()) states[state] = (states[state] ?? 0) + 1
  const isFalse = ([link, state]: [string, string]): boolean => {
    const made = after.links[link] ?? 0
    return made > 1 || (state === 'SUCCEEDED' && made === 0)
  }
  return {
    contender: contender.name,
    pace: pace.name,
    firstMs: times[0] ?? Number.NaN,
    medianMs: median(times),
    maxMs: Math.max(...times),
    // The report itself takes one.
    connections: after.connections - before.connections - 1,
    states,
    falseStates: [...said].filter(isFalse).length,
  }
}

function paceTable(figures: readonly PaceFigures[]): string {
  const head = ['DRUO', 'contender', 'pace', 'first ms', 'median ms', 'max ms', 'connections', 'states', 'false']
  return markdown(
    head,
    figures.map((figure) => [
      figure.server,
      figure.contender,
      figure.pace,
      ...[figure.firstMs, figure.medianMs, figure.maxMs].map((ms) => ms.toFixed(0)),
      String(figure.connections),
      Object.entries(figure.states)
        .map(([state, count]) => `${count} ${state}`)
        .join(', '),
      String(figure.falseStates),
    ]),
  )
}
