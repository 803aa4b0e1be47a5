// Listens to one channel of PostgreSQL on a connection of its own, and opens another whenever that one is lost.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { connectionOptions } from './postgres.ts'

export interface PostgresListenerOptions {
  readonly url: string
  /** A plain name. */
  readonly channel: string
  /** Told of each notification. What they say is not passed on: one may be lost with a connection. */
  readonly onNotification: () => void
  /** Told when it begins to listen, also again: what was notified before that was not heard. */
  readonly onListening: () => void
  /** Told when it no longer does, or could not begin to. */
  readonly onLost: (cause: unknown) => void
  readonly firstPauseMs?: number
  readonly maxPauseMs?: number
  /** How often the connection is asked whether it is still there; then a notification may have been missed, too. */
  readonly checkMs?: number
  readonly timeoutMs?: number
}

export interface PostgresListener {
  close(): Promise<void>
}

export function listenOnPostgres(options: PostgresListenerOptions): PostgresListener {
  const { firstPauseMs = 100, maxPauseMs = 5000 } = options
  const closing = new AbortController()

  const run = async (): Promise<void> => {
    let pauseMs = firstPauseMs
    while (!closing.signal.aborted) {
      try {
        await listen(options, closing.signal, () => {
          pauseMs = firstPauseMs
        })
      } catch (error) {
        options.onLost(error)
        // At random, so that replicas do not all come back at one moment. Aborted where it closes.
        const waitMs = pauseMs * (0.5 + Math.random() / 2)
        await pause(waitMs, undefined, { signal: closing.signal }).catch(() => undefined)
        pauseMs = Math.min(2 * pauseMs, maxPauseMs)
      }
    }
  }
  const running = run()
  return {
    async close() {
      closing.abort()
      await running
    },
  }
}

/** @throws where the connection is lost; comes back where it closes */
async function listen(options: PostgresListenerOptions, closing: AbortSignal, onBegun: () => void): Promise<void> {
  const { url, channel, onNotification, onListening, checkMs = 15_000, timeoutMs } = options
  const client = new pg.Client(connectionOptions(url, timeoutMs))
  const ended = new AbortController()
  const lost = new Promise<never>((_resolve, reject) => {
    client.on('error', reject)
    client.on('end', () => reject(new Error('the connection ended')))
  })
  // It may be lost while nobody waits for that.
  lost.catch(() => undefined)
  client.on('notification', onNotification)
  try {
    await client.connect()
    await client.query(`LISTEN ${channel}`)
    onBegun()
    onListening()
    const stop = AbortSignal.any([closing, ended.signal])
    while (!closing.aborted) {
      // Cancelled where it closes or the connection is lost.
      await Promise.race([pause(checkMs, undefined, { signal: stop }).catch(() => undefined), lost])
      // A connection whose other end is gone without a word would be silent for ever.
      if (!closing.aborted) await Promise.race([client.query('SELECT 1'), lost])
      // A pooler in between may take LISTEN and pass nothing on: then at least this is noticed.
      onNotification()
    }
  } finally {
    ended.abort()
    // Where the other end is gone it would wait for its farewell in vain.
    void client.end().catch(() => undefined)
  }
}
