// How long streams may be silent, unfinished or untaken.

export interface StreamTimes {
  /** Between two signs of life, for whatever stands between and closes what is silent. */
  readonly heartbeatMs: number
  /** Until a WebSocket has said who it is. */
  readonly initMs: number
}

export const streamTimes: StreamTimes = { heartbeatMs: 12_000, initMs: 5000 }
