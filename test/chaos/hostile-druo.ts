// A DRUO that is as bad as the network and a payments company can be, and keeps an honest book of what it did.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { type Booked, createBook } from './book.ts'
import {
  answer,
  type Behaviour,
  behavioursFor,
  doneAndAnswered,
  html,
  reset,
  tooManyRequests,
  unauthorized,
} from './behaviours.ts'
import type { Random } from './random.ts'
import type { Scale } from './scale.ts'
import type { Switches } from './switches.ts'
import { amountIn, type Executed, type WriteKind, writeKinds } from './write-kinds.ts'

/** Where a request of a gateway may be when the gateway is killed or stopped. */
export type Point = 'post-arrived' | 'committed' | 'answered' | 'search' | 'token'

export interface HostileDruo {
  /** The address for one gateway: by its port DRUO knows which gateway asks. */
  readonly addressFor: (gateway: string) => Promise<string>
  /** Everything that was made. */
  readonly book: readonly Booked[]
  /** What it did with each request of a payment, but for those that it certainly refused before doing anything. */
  readonly taken: (payment: string) => readonly string[]
  /** Whether another merchant has an object that agrees with the payment in all but the reference. */
  readonly hasLookalike: (payment: string) => boolean
  /** Whether a list has shown the payment's object to a gateway. */
  readonly wasShown: (payment: string) => boolean
  readonly posts: () => number
  /** While calm it executes every request, for warming up. */
  setCalm(calm: boolean): void
  close(): Promise<void>
}

const chanceOf401 = 0.05

export async function startHostileDruo(
  scale: Scale,
  switches: Switches,
  random: Random,
  atPoint: (point: Point, gateway: string) => void,
): Promise<HostileDruo> {
  const book = createBook(scale, switches, random)
  const behaviours = behavioursFor(switches).map((one): [number, Behaviour] => [one.weight, one])
  const taken = new Map<string, string[]>()
  const shown = new Set<string>()
  const lookalikes = new Set<string>()
  const servers = new Map<string, Server>()
  let posts = 0
  let calm = false

  const refusesToken = (response: ServerResponse): boolean => {
    if (calm || !switches.revokesTokens || !random.chance(chanceOf401)) return false
    answer(response, 401, unauthorized)
    return true
  }

  const takeWrite = async (kind: WriteKind, request: IncomingMessage, response: ServerResponse, gateway: string) => {
    const arrivedAt = Date.now()
    const body = (await json(request)) as Record<string, unknown>
    posts += 1
    if (refusesToken(response)) return
    const payment = String(body['primary_reference'])
    const asked: Executed = { amount: amountIn(body), currency: 'USD' }
    const entry = { ...asked, kind, payment, body, arrivedAt }
    const commit = (otherwise: Partial<Executed> = {}) => {
      const booked = book.add({ ...entry, ...otherwise })
      atPoint('committed', gateway)
      return booked
    }
    const others = { primary_reference: 'another', secondary_reference: 'another-order', metadata: {} }
    const { name, behave } = calm ? doneAndAnswered : random.pick(behaviours)
    if (name !== 'tooMany') taken.set(payment, [...(taken.get(payment) ?? []), name])
    // Another merchant's object whose reference contains this one's. Only the switch makes it agree in everything else.
    if (!calm && random.chance(0.3)) {
      const secondary_reference = `${String(body['secondary_reference'])}-COPY`
      const amount = switches.hasLookalikes ? asked.amount : asked.amount + 1
      if (switches.hasLookalikes) lookalikes.add(payment)
      book.add({ ...entry, amount, payment: null, body: { ...body, ...others, secondary_reference } })
    }
    atPoint('post-arrived', gateway)
    if (!calm && random.chance(0.2)) await pause(random.integer(0, 300))
    response.on('finish', () => atPoint('answered', gateway))
    behave({
      response,
      commit,
      commitLate: () => void pause(random.integer(0, scale.latestCommitMs)).then(() => book.add(entry)),
      commitAndCopy: () => {
        const booked = commit()
        // A copy is made after the original, and no list shows it earlier.
        book.add({ ...entry, payment: null, body: { ...body, primary_reference: 'copy' } }, booked.shownFrom)
        return booked
      },
      anothers: () => book.add({ ...entry, payment: null, body: { ...body, ...others } }),
      pretended: () => book.render(book.draft(entry)),
      render: (booked) => book.render(booked),
    })
  }

  const list = (path: string, envelope: string, url: URL, response: ServerResponse, gateway: string): void => {
    atPoint('search', gateway)
    const page = Number(url.searchParams.get('page'))
    const pageSize = Number(url.searchParams.get('page_size'))
    const start = (page - 1) * pageSize
    const all = book.listed(path, url.searchParams)
    const entries = all.slice(start, start + pageSize)
    const body = {
      [envelope]: entries.map((booked) => book.renderListed(booked)),
      page_info: { has_next_page: all.length > start + pageSize },
    }
    const showThem = (): void => {
      for (const { payment } of entries) if (payment !== null) shown.add(payment)
      answer(response, 200, body)
    }
    if (calm) return showThem()
    random.pick<() => void>([
      [85, showThem],
      [4, () => answer(response, 500, html)],
      [3, () => answer(response, 429, tooManyRequests)],
      [3, () => reset(response)],
      [2, () => response.writeHead(200, { 'content-type': 'application/json' }).end(`{"${envelope}": [`)],
      [2, () => answer(response, 200, {})],
      [1, () => undefined],
    ])()
  }

  const read = (url: URL, response: ServerResponse, gateway: string): void => {
    if (refusesToken(response)) return
    // Asked only to find out whether a token is accepted.
    if (url.pathname === '/accounts/list') return answer(response, 200, { accounts: [] })
    const listed = writeKinds.find(({ listPath }) => listPath === url.pathname)
    if (listed !== undefined) return list(url.pathname, listed.envelope, url, response, gateway)
    const found = book.find(url.pathname.split('/').at(-1) ?? '')
    answer(response, found === undefined ? 404 : 200, found === undefined ? {} : book.render(found))
  }

  const take = async (request: IncomingMessage, response: ServerResponse, gateway: string): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://druo')
    if (request.method !== 'POST') return read(url, response, gateway)
    if (url.pathname === '/oauth/token') {
      atPoint('token', gateway)
      // Short-lived where tokens are revoked, so that there is a renewal at every point of a write.
      const expires_in = switches.revokesTokens ? 3 : 3600
      return answer(response, 200, { access_token: `tok_${randomUUID()}`, token_type: 'Bearer', expires_in })
    }
    const kind = writeKinds.find(({ path }) => path === url.pathname)
    if (kind === undefined) return answer(response, 404, {})
    await takeWrite(kind, request, response, gateway)
  }

  return {
    async addressFor(gateway) {
      const server =
        servers.get(gateway) ??
        (await listening((request, response) => {
          take(request, response, gateway).catch(() => reset(response))
        }))
      servers.set(gateway, server)
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port')
      return `http://127.0.0.1:${address.port}`
    },
    book: book.entries,
    taken: (payment) => taken.get(payment) ?? [],
    hasLookalike: (payment) => lookalikes.has(payment),
    wasShown: (payment) => shown.has(payment),
    posts: () => posts,
    setCalm(next) {
      calm = next
    },
    async close() {
      await Promise.all([...servers.values()].map(closed))
    },
  }
}

async function listening(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(handle)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
