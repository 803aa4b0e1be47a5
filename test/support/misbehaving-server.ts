// A real HTTP server on a free loopback port that answers as a test says, well or badly, and remembers what reached it.
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** "" until the behaviour has read it. */
  readonly body: string
}

export interface Exchange {
  readonly response: ServerResponse
  /** Reads the request to its end; until then nothing of its body has been taken. */
  readonly readBody: () => Promise<void>
}

export type Behaviour = (exchange: Exchange) => void | Promise<void>

export interface MisbehavingServer {
  readonly baseUrl: URL
  readonly requests: readonly ReceivedRequest[]
  /** Connections that were opened so far. */
  readonly connections: () => number
}

/** Each request meets the next behaviour; the last one stays. Closed when the test has ended. */
export async function misbehavingServer(...behaviours: readonly Behaviour[]): Promise<MisbehavingServer> {
  const requests: ReceivedRequest[] = []
  let connections = 0
  const server = createServer((request, response) => {
    const behaviour = behaviours[Math.min(requests.length, behaviours.length - 1)] ?? hangs
    const received = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: '' }
    requests.push(received)
    const readBody = async () => {
      received.body = Buffer.concat(await request.toArray()).toString('utf8')
    }
    // A connection that the client gave up is the subject of some tests and no fault of the server's.
    Promise.resolve(behaviour({ response, readBody })).catch(() => response.destroy())
  })
  server.on('connection', () => (connections += 1))
  const port = await listen(server)
  return { baseUrl: new URL(`http://127.0.0.1:${port}`), requests, connections: () => connections }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return portOf(server.address())
}

/** The port of a server that listens. */
export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port')
  return address.port
}

/** An address on which nothing listens. */
export async function closedAddress(): Promise<URL> {
  const server = createSocketServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server.address())
  server.close()
  await once(server, 'close')
  return new URL(`http://127.0.0.1:${port}`)
}

type Headers = Readonly<Record<string, string>>

/** Answers with the text, or with the value as JSON. */
export function answers(status: number, body?: unknown, headers: Headers = {}): Behaviour {
  const content = body === undefined || body instanceof Buffer || typeof body === 'string' ? body : JSON.stringify(body)
  return async ({ response, readBody }) => {
    await readBody()
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(content)
  }
}

/** DRUO's error body with one fault. */
export function refuses(status: number, category: string, code: string, headers: Headers = {}): Behaviour {
  return answers(status, { errors: [{ category, code, detail: 'as documented', field: null }] }, headers)
}

export const hangs: Behaviour = ({ readBody }) => readBody()

/** A TCP reset with the request's headers read and its body not. */
export const resetsAtOnce: Behaviour = ({ response }) => {
  response.socket?.resetAndDestroy()
}

export const resetsAfterBody: Behaviour = async ({ response, readBody }) => {
  await readBody()
  response.socket?.resetAndDestroy()
}

/** Promises more than it sends, then falls silent. */
export function stopsInMidBody(status: number, start: string): Behaviour {
  return async ({ response, readBody }) => {
    await readBody()
    response.writeHead(status, { 'content-length': String(start.length + 100) }).write(start)
  }
}

/** Sends the text bit by bit: it never falls silent, and takes `characters in text` times 20 ms. */
export function drips(status: number, content: string): Behaviour {
  return async ({ response, readBody }) => {
    await readBody()
    response.writeHead(status)
    for (const character of content) {
      if (response.destroyed) return
      response.write(character)
      // The one delay: a drip is what is tested.
      await pause(20)
    }
    response.end()
  }
}

/** Answers what `body` says, then spaces to the given size. */
export function padded(status: number, body: unknown, bytes: number): Behaviour {
  return answers(status, JSON.stringify(body).padEnd(bytes))
}
