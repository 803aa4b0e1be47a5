// The transports of subscriptions as they are on the wire, so that a test may do what no client library would.
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { onTestFinished } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import { witnessEvent } from './witness.ts'

export interface Message {
  readonly type: string
  readonly id?: string
  readonly payload?: unknown
}

export interface RawSocket {
  readonly socket: WebSocket
  send(message: unknown): void
  subscribe(id: string, query: string, more?: object): void
  /** The next message of the server. */
  next(): Promise<Message>
  /** How many messages are there, not taken yet. */
  readonly waiting: number
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>
}

export interface RawSocketOptions extends ClientOptions {
  readonly protocols?: readonly string[]
  /** What the socket introduces itself with; undefined: it says nothing. */
  readonly init?: object | undefined
}

export async function openSocket(origin: string, options: RawSocketOptions = { init: {} }): Promise<RawSocket> {
  const { protocols = ['graphql-transport-ws'], init, ...rest } = options
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, [...protocols], rest)
  onTestFinished(() => socket.terminate())
  const messages: Message[] = []
  const wanted: ((message: Message) => void)[] = []
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message
    witnessEvent(message.payload)
    const taker = wanted.shift()
    if (taker === undefined) messages.push(message)
    else taker(message)
  })
  const closed = once(socket, 'close').then(([code, reason]: unknown[]) => ({
    code: Number(code),
    reason: String(reason),
  }))
  // A socket that is refused never opens: the promise above rejects.
  closed.catch(() => undefined)
  await once(socket, 'open')
  socket.on('error', () => undefined)
  const raw: RawSocket = {
    socket,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    subscribe: (id, query, more = {}) => raw.send({ id, type: 'subscribe', payload: { query, ...more } }),
    async next() {
      const message = messages.shift()
      if (message !== undefined) return message
      const coming = new Promise<Message>((resolve) => void wanted.push(resolve))
      const never = closed.then(({ code, reason }) => Promise.reject(new Error(`closed: ${code} ${reason}`)))
      return Promise.race([coming, never])
    },
    get waiting() {
      return messages.length
    },
    closed,
  }
  if (init !== undefined) {
    raw.send({ type: 'connection_init', payload: init })
    const { type } = await Promise.race([raw.next(), closed.then(() => ({ type: 'closed' }))])
    if (type !== 'connection_ack' && type !== 'closed') throw new Error(`unexpected ${type}`)
  }
  return raw
}

export interface RawStream {
  readonly response: IncomingMessage
  /** Each event as it was sent: `next` with its data, or `complete`. */
  readonly events: AsyncIterator<{ readonly event: string; readonly data: unknown }>
  /** Everything that came, heartbeats too. */
  readonly text: () => string
}

export interface StreamCall {
  readonly method?: string
  readonly search?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export async function openStream(origin: string, call: StreamCall): Promise<RawStream> {
  const { response, text, parts } = await openResponse(origin, 'text/event-stream', '\n\n', call)
  return {
    response,
    text,
    events: (async function* () {
      for await (const block of parts) {
        const [, event = '', data = ''] = /^event: (\w+)\ndata:(.*)$/.exec(block) ?? []
        if (event === '') continue
        const parsed: unknown = data.trim() === '' ? null : JSON.parse(data)
        witnessEvent(parsed)
        yield { event, data: parsed }
      }
    })(),
  }
}

export interface RawMultipart {
  readonly response: IncomingMessage
  /** The JSON of each part, heartbeats too. */
  readonly parts: AsyncIterator<unknown>
  /** All bytes that have arrived. */
  readonly text: () => string
}

export async function openMultipart(origin: string, call: StreamCall): Promise<RawMultipart> {
  const accept = 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json'
  const { response, text, parts } = await openResponse(origin, accept, '\r\n--graphql', call)
  return {
    response,
    text,
    parts: (async function* () {
      for await (const part of parts) {
        const [, json] = /^\r\ncontent-type: application\/json\r\n\r\n(.*)$/.exec(part) ?? []
        if (json === undefined) continue
        const parsed: unknown = JSON.parse(json)
        witnessEvent(Object(parsed)['payload'] ?? parsed)
        yield parsed
      }
    })(),
  }
}

/** @param delimiter that ends a part of the response */
async function openResponse(
  origin: string,
  accept: string,
  delimiter: string,
  { method = 'POST', search = '', headers = {}, body }: StreamCall,
) {
  const outgoing = request(`${origin}/graphql${search}`, {
    method,
    agent: false,
    headers: { accept, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
  })
  outgoing.on('error', () => undefined)
  onTestFinished(() => void outgoing.destroy())
  outgoing.end(body === undefined ? undefined : JSON.stringify(body))
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
  let text = ''
  // Read from the first part on only: a test may be a client that does not read.
  const parts = async function* (): AsyncGenerator<string> {
    let wake = (): void => undefined
    response.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      wake()
    })
    for (const event of ['end', 'close', 'error']) response.on(event, () => wake())
    let taken = 0
    for (;;) {
      for (let end = text.indexOf(delimiter, taken); end >= 0; end = text.indexOf(delimiter, taken)) {
        const part = text.slice(taken, end)
        taken = end + delimiter.length
        yield part
      }
      if (response.readableEnded || response.destroyed) return
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  return { response, text: () => text, parts: parts() }
}
