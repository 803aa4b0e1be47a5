// The state of one WebSocket: its caller, its open subscriptions, and the timers that end it.
import type { IncomingMessage } from 'node:http'
import { CloseCode } from 'graphql-ws'
import type { WebSocket } from 'ws'
import type { ClientIdentity } from '../../platform/index.ts'
import { clientIdentity } from '../graphql-request.ts'
import type { Authenticated } from '../auth/authenticate.ts'
import { callerKey } from '../auth/caller-identity.ts'
import type { SocketPlace } from '../capacity.ts'
import { boundReceived, type ReceivedMessages, type ReceivedMessagesOptions } from './received-messages.ts'
import type { SubscriptionEvents } from './subscription-events.ts'
import type { StreamTimes } from './stream-times.ts'
import { subscriptionLimits } from './subscription-limits.ts'
import { onTokenEnd, type TokenEnd } from './token-end.ts'

/** All subscribe messages of one socket; graphql-ws keeps each until its subscription ends. */
const maxCharacters = 1_000_000

/** The WebSocket protocol allows 123 bytes; reasons are ASCII. */
const maxReasonLength = 123

/** Codes after which the clients of graphql-ws reconnect. 4400 to 4499 are free for applications. */
export const closeCodes = {
  goingAway: 1001,
  tryAgainLater: 1013,
  forbidden: CloseCode.Forbidden,
  idle: 4410,
} as const

const tokenEndReasons: Readonly<Record<TokenEnd, string>> = {
  expired: 'The token has expired',
  withdrawn: 'The token is no longer valid',
}

type ReceivedBounds = Pick<ReceivedMessagesOptions, 'incomplete' | 'messages'>

export class WebSocketSession {
  /** Every Authorization header, and the one in the payload of `connection_init`. */
  authorization: readonly string[]
  /** The Host header of the upgrade request. */
  readonly host: string | undefined
  /** The client's, or its proxy's. */
  readonly address: string
  readonly client: ClientIdentity | undefined
  readonly #socket: WebSocket
  readonly #place: SocketPlace
  readonly #times: StreamTimes
  readonly #received: ReceivedMessages
  readonly #open = new Set<SubscriptionEvents>()
  #subscriptions = 0
  #characters = 0
  #idleTimer: NodeJS.Timeout | undefined
  #cancelTokenEnd: (() => void) | undefined

  constructor(
    socket: WebSocket,
    request: IncomingMessage,
    place: SocketPlace,
    times: StreamTimes,
    bounds: ReceivedBounds,
  ) {
    this.#socket = socket
    this.#place = place
    this.#times = times
    this.address = request.socket.remoteAddress ?? ''
    this.authorization = request.headersDistinct['authorization'] ?? []
    this.host = request.headers.host
    this.client = clientIdentity(request.headers)
    const refuse = (): void => this.close(closeCodes.tryAgainLater, 'Too many bytes of incomplete messages')
    this.#received = boundReceived({ ...bounds, socket, connection: request.socket, refuse })
    this.#startIdleTimer()
    socket.once('close', () => {
      clearTimeout(this.#idleTimer)
      this.#cancelTokenEnd?.()
      place.leave()
    })
  }

  /** @returns false if the caller has too many sockets */
  authenticate(authenticated: Authenticated): boolean {
    if (this.#socket.readyState !== this.#socket.OPEN) return false
    const caller = callerKey(authenticated)
    if (!this.#place.authenticate(caller)) return false
    this.#received.authenticate(caller)
    // The client reconnects, with a new token if it has one.
    this.#cancelTokenEnd = onTokenEnd(authenticated, this.#times.tokenCheckMs, (end) =>
      this.end(closeCodes.forbidden, tokenEndReasons[end], end),
    )
    return true
  }

  /**
   * Reserves a place for a subscription, before anything is awaited.
   *
   * @returns a function that frees it; undefined if the socket has too many
   */
  reserve(characters: number): (() => void) | undefined {
    if (this.#subscriptions >= subscriptionLimits.maxPerConnection) return undefined
    if (this.#characters + characters > maxCharacters) return undefined
    this.#subscriptions += 1
    this.#characters += characters
    return () => {
      this.#subscriptions -= 1
      this.#characters -= characters
    }
  }

  add(events: SubscriptionEvents): void {
    this.#open.add(events)
    this.#place.setIdle(false)
    clearTimeout(this.#idleTimer)
  }

  remove(events: SubscriptionEvents): void {
    if (!this.#open.delete(events) || this.#open.size > 0) return
    this.#place.setIdle(true)
    this.#startIdleTimer()
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason.slice(0, maxReasonLength))
  }

  end(code: number, reason: string, outcome: TokenEnd | 'stopped'): void {
    // The socket is closed first: a `complete` for each subscription would look like its regular end.
    this.close(code, reason)
    for (const events of this.#open) events.cut(outcome)
  }

  #startIdleTimer(): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    this.#idleTimer = setTimeout(() => this.close(closeCodes.idle, 'No subscription'), this.#times.idleMs)
  }
}
