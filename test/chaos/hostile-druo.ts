// A DRUO that is as bad as the network and a payments company can be, and keeps an honest book of what it did.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from './random.ts'
import type { Scale } from './scale.ts'

/** Where a request may be cut off by the end of the gateway that sent it. */
export type KillPoint = 'post-arrived' | 'committed' | 'answered' | 'look-up'

export interface Booked {
  readonly id: string
  /** What the request carried as its second reference. */
  readonly mark: string
  readonly amount: number
  readonly arrivedAt: number
  readonly committedAt: number
  readonly shownFrom: number
}

export interface HostileDruo {
  readonly baseUrl: string
  /** Every payment that was made. */
  readonly book: readonly Booked[]
  /** Marks of the requests that were not refused for being too many, one entry for each request. */
  readonly taken: readonly string[]
  readonly posts: () => number
  close(): Promise<void>
}

interface Post {
  readonly response: ServerResponse
  readonly commit: () => Booked
  readonly commitLate: () => void
}

const errors = (category: string, code: string) => ({ errors: [{ category, code, detail: 'as documented' }] })
const badRequest = errors('INVALID_REQUEST_ERROR', 'BAD_REQUEST')
const tooMany = errors('RATE_LIMIT_ERROR', 'TOO_MANY_REQUESTS')

function answer(response: ServerResponse, status: number, body: unknown): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const contentType = typeof body === 'string' ? 'text/html' : 'application/json'
  response.writeHead(status, { 'content-type': contentType }).end(text)
}

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
}

const payment = ({ id, mark, amount, committedAt }: Booked) => ({
  uuid: id,
  code: 'CHAOS',
  status: 'PENDING',
  type: 'PAYMENT',
  amount,
  currency: { code: 'USD' },
  secondary_reference: mark,
  date_created_gmt: new Date(committedAt).toISOString(),
  date_updated_gmt: new Date(committedAt).toISOString(),
})

const html = '<html><body>Bad gateway</body></html>'

type Behaviour = readonly [weight: number, behave: (post: Post) => void]

const behaviours: Readonly<Record<string, Behaviour>> = {
  doneAndAnswered: [40, ({ commit, response }) => answer(response, 200, payment(commit()))],
  doneAndReset: [4, ({ commit, response }) => commit() && reset(response)],
  doneAnd500: [4, ({ commit, response }) => commit() && answer(response, 500, html)],
  doneAnd503WithErrors: [4, ({ commit, response }) => commit() && answer(response, 503, badRequest)],
  doneAndSilent: [3, ({ commit }) => void commit()],
  doneAndTruncated: [4, ({ commit, response }) => truncated(response, JSON.stringify(payment(commit())))],
  doneWithoutId: [3, ({ commit, response }) => commit() && answer(response, 200, { status: 'PENDING' })],
  resetAndDoneLate: [5, ({ commitLate, response }) => (commitLate(), reset(response))],
  // Late counts from when the gateway gives up.
  silentAndDoneLate: [7, ({ commitLate, response }) => void response.on('close', commitLate)],
  badGatewayAndDoneLate: [4, ({ commitLate, response }) => (commitLate(), answer(response, 502, html))],
  notDoneAndReset: [4, ({ response }) => reset(response)],
  notDoneAndBadGateway: [4, ({ response }) => answer(response, 502, html)],
  notDoneAndSilent: [3, () => undefined],
  notDoneWithoutId: [3, ({ response }) => answer(response, 200, { status: 'PENDING' })],
  tooMany: [5, ({ response }) => answer(response, 429, tooMany)],
  refused: [6, ({ response }) => answer(response, 400, badRequest)],
}

function truncated(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(text.slice(0, text.length / 2))
}

export async function startHostileDruo(
  scale: Scale,
  random: Random,
  atPoint: (point: KillPoint, gateway: string) => void,
): Promise<HostileDruo> {
  const book: Booked[] = []
  const decoys: Booked[] = []
  const taken: string[] = []
  let posts = 0

  const write = (mark: string, amount: number, arrivedAt: number): Booked => {
    const now = Date.now()
    const shownFrom = now + random.integer(0, scale.listLagMs)
    return { id: `trx_${randomUUID()}`, mark, amount, arrivedAt, committedAt: now, shownFrom }
  }

  const takePost = async (request: IncomingMessage, response: ServerResponse, gateway: string): Promise<void> => {
    const arrivedAt = Date.now()
    const body = (await json(request)) as Record<string, unknown>
    posts += 1
    const [mark, amount] = [String(body['secondary_reference']), Number(body['amount'])]
    const commit = () => {
      const booked = write(mark, amount, arrivedAt)
      book.push(booked)
      atPoint('committed', gateway)
      return booked
    }
    const commitLate = () => {
      void pause(random.integer(0, scale.latestCommitMs)).then(() => book.push(write(mark, amount, arrivedAt)))
    }
    const [name, behave] = random.pick(
      Object.entries(behaviours).map(([key, [weight, value]]) => [weight, [key, value] as const] as const),
    )
    if (name !== 'tooMany') taken.push(mark)
    // Somebody else's payment whose reference only looks like this one's.
    if (random.chance(0.3)) decoys.push(write(`${mark}-COPY`, amount, arrivedAt))
    atPoint('post-arrived', gateway)
    if (random.chance(0.2)) await pause(random.integer(0, 300))
    response.on('finish', () => atPoint('answered', gateway))
    behave({ response, commit, commitLate })
  }

  const list = async (url: URL, response: ServerResponse, gateway: string): Promise<void> => {
    atPoint('look-up', gateway)
    const wanted = url.searchParams.get('secondary_reference') ?? ''
    const page = Number(url.searchParams.get('page'))
    const pageSize = Number(url.searchParams.get('page_size'))
    // As documented for DRUO's lists: "contains".
    const shown = [...decoys, ...book].filter(({ mark, shownFrom }) => mark.includes(wanted) && shownFrom <= Date.now())
    const start = (page - 1) * pageSize
    const body = {
      payments: shown.slice(start, start + pageSize).map(payment),
      page_info: { has_next_page: shown.length > start + pageSize },
    }
    random.pick<() => void>([
      [85, () => answer(response, 200, body)],
      [4, () => answer(response, 500, html)],
      [3, () => answer(response, 429, tooMany)],
      [3, () => reset(response)],
      [2, () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"payments": [')],
      [2, () => answer(response, 200, {})],
      [1, () => undefined],
    ])()
  }

  const server = createServer((request, response) => {
    const gateway = request.headers.authorization ?? ''
    const url = new URL(request.url ?? '/', 'http://druo')
    const id = /^\/payments\/(trx_.+)$/.exec(url.pathname)?.[1]
    const found = book.find((booked) => booked.id === id)
    if (request.method === 'POST') takePost(request, response, gateway).catch(() => reset(response))
    else if (url.pathname === '/payments/list') list(url, response, gateway).catch(() => reset(response))
    else answer(response, found === undefined ? 404 : 200, found === undefined ? {} : payment(found))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port')
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    book,
    taken,
    posts: () => posts,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
