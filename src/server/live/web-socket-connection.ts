// One WebSocket: what graphql-ws asks of it, signs of life, and the bounds on what it may send and leave untaken.
import type { IncomingMessage } from 'node:http'
import { CloseCode, type WebSocket as ProtocolSocket } from 'graphql-ws'
import type { RawData, WebSocket } from 'ws'
import type { Authenticated } from '../callers/authenticate.ts'
import { atTime } from './at-time.ts'
import type { StreamTimes } from './stream-times.ts'
import type { SubscriptionEvents } from './subscription-events.ts'
import { subscriptionLimits } from './subscription-limits.ts'

/** More than this and unsent: nobody reads it. One event may be larger. */
const mostUntakenBytes = 1_000_000

/** Of messages that are being handled; the one of a subscription is until that ends. */
const mostCharactersUnderWay = 1_000_000

export class WebSocketConnection {
  readonly request: IncomingMessage
  /** Every Authorization header, and what the client gave as one when it introduced itself. */
  authorization: readonly string[]
  readonly #events = new Set<SubscriptionEvents>()
  readonly #socket: WebSocket
  readonly #onError: (error: unknown) => void
  #places = 0
  #charactersUnderWay = 0
  #isAlive = true
  #staysValid: (() => void) | undefined

  constructor(socket: WebSocket, request: IncomingMessage, times: StreamTimes, onError: (error: unknown) => void) {
    this.#socket = socket
    this.request = request
    this.authorization = request.headersDistinct['authorization'] ?? []
    this.#onError = onError
    const heartbeat = setInterval(() => this.#beat(), times.heartbeatMs)
    socket.on('pong', () => {
      this.#isAlive = true
    })
    socket.on('ping', () => this.#endIfUntaken())
    // What is no WebSocket frame, or too large: the socket closes itself, with the code for it.
    socket.on('error', () => undefined)
    socket.once('close', () => {
      clearInterval(heartbeat)
      this.#staysValid?.()
    })
  }

  /** At most so many on one connection; counted from the moment that one is asked for. */
  enter(): (() => void) | undefined {
    if (this.#places >= subscriptionLimits.mostOfConnection) return undefined
    this.#places += 1
    return () => {
      this.#places -= 1
    }
  }

  keep(events: SubscriptionEvents): void {
    this.#events.add(events)
  }

  forget(events: SubscriptionEvents): void {
    this.#events.delete(events)
  }

  /** The connection ends when its token does; the client may come back with another. */
  expectEnd({ expiresAt }: Authenticated): void {
    this.#staysValid?.()
    if (expiresAt === undefined || this.#socket.readyState !== this.#socket.OPEN) return
    this.#staysValid = atTime(expiresAt, () => this.end(CloseCode.Forbidden, 'The token has expired', 'expired'))
  }

  end(code: number, reason: string, outcome: 'expired' | 'stopped'): void {
    // First: what is said after it does not reach the client, who must not take an early end for the end.
    this.#socket.close(code, reason)
    for (const events of this.#events) events.cut(outcome)
  }

  refuse(code: number, reason: string): void {
    this.#socket.close(code, reason)
  }

  protocolSocket(): ProtocolSocket {
    return {
      protocol: this.#socket.protocol,
      send: (data) => this.#send(data),
      close: (code, reason) => this.#socket.close(code, reason),
      onMessage: (handle) => {
        this.#socket.on('message', (data, isBinary) => void this.#receive(handle, data, isBinary))
      },
    }
  }

  async #receive(handle: (text: string) => Promise<void>, data: RawData, isBinary: boolean): Promise<void> {
    const text = textOf(data)
    if (isBinary || this.#charactersUnderWay + text.length > mostCharactersUnderWay) {
      return this.#socket.close(CloseCode.BadRequest, isBinary ? 'Send text' : 'Too many messages at once')
    }
    this.#charactersUnderWay += text.length
    try {
      await handle(text)
    } catch (error) {
      this.#onError(error)
      this.#socket.close(CloseCode.InternalServerError, 'Internal error')
    } finally {
      this.#charactersUnderWay -= text.length
    }
  }

  /** Done when it is on its way; a socket that is closed takes nothing, and is told so elsewhere. */
  async #send(data: string): Promise<void> {
    this.#endIfUntaken()
    if (this.#socket.readyState !== this.#socket.OPEN) return
    await new Promise<void>((resolve) => {
      this.#socket.send(data, () => resolve())
    })
  }

  #beat(): void {
    if (!this.#isAlive) return this.#socket.terminate()
    this.#isAlive = false
    this.#endIfUntaken()
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping()
  }

  #endIfUntaken(): void {
    if (this.#socket.bufferedAmount > mostUntakenBytes) this.#socket.terminate()
  }
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8')
  return Buffer.from(data instanceof ArrayBuffer ? new Uint8Array(data) : data).toString('utf8')
}
