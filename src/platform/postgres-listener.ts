// Listens to one channel of PostgreSQL on a dedicated connection, and reconnects whenever it is lost.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { connectionOptions } from './postgres.ts'

interface PostgresListenerOptions {
  readonly url: string
  /** A plain identifier. */
  readonly channel: string
  /** Called for each notification, without its payload: a notification may be lost with a connection. */
  readonly onNotification: () => void
  /** Called when it listens, also after a reconnect: earlier notifications were missed. */
  readonly onListening: () => void
  /** Called when it no longer listens, or could not begin to. */
  readonly onLost: (cause: unknown) => void
  readonly firstPauseMs?: number
  readonly maxPauseMs?: number
  /** How often to check that the connection is alive. `onListening` is called then, as a notification may have been missed. */
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
        // Random, so that replicas do not all reconnect at the same moment. Aborted by close().
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

/** Returns after close(). @throws if the connection is lost */
async function listen(options: PostgresListenerOptions, closing: AbortSignal, onBegun: () => void): Promise<void> {
  const { url, channel, onNotification, onListening, checkMs = 15_000, timeoutMs } = options
  const client = new pg.Client(connectionOptions(url, timeoutMs))
  const ended = new AbortController()
  const lost = new Promise<never>((_resolve, reject) => {
    client.on('error', reject)
    client.on('end', () => reject(new Error('the connection ended')))
  })
  // The connection may be lost while nothing awaits this promise.
  lost.catch(() => undefined)
  client.on('notification', onNotification)
  try {
    await client.connect()
    await client.query(`LISTEN ${channel}`)
    onBegun()
    onListening()
    const stop = AbortSignal.any([closing, ended.signal])
    while (!closing.aborted) {
      // Cancelled by close() or when the connection is lost.
      await Promise.race([pause(checkMs, undefined, { signal: stop }).catch(() => undefined), lost])
      // A connection whose peer has vanished reports no error unless something is sent.
      if (!closing.aborted) await Promise.race([client.query('SELECT 1'), lost])
      // A pooler may accept LISTEN and forward nothing: then changes are found here.
      onNotification()
    }
  } finally {
    ended.abort()
    // If the peer has vanished, a clean end would wait forever.
    void client.end().catch(() => undefined)
  }
}
