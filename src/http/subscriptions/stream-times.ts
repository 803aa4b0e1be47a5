// Timeouts of WebSockets and streams.

export interface StreamTimes {
  /** Between two heartbeats, so that proxies do not close a silent connection. */
  readonly heartbeatMs: number
  /** Until a WebSocket must have sent `connection_init`. */
  readonly initMs: number
  /** How long a WebSocket may be open without a subscription. */
  readonly idleMs: number
  /** How often the token of an open stream is checked. */
  readonly tokenCheckMs: number
  /** How long a client may take to answer a close frame. */
  readonly closeMs: number
}

export const streamTimes: StreamTimes = {
  heartbeatMs: 12_000,
  initMs: 5000,
  idleMs: 60_000,
  tokenCheckMs: 30_000,
  closeMs: 5000,
}
