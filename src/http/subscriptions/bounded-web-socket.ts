// A WebSocket with limited unsent bytes, so that a client that does not read cannot exhaust memory. `graphql-ws/use/ws` has no limit.
import { WebSocket } from 'ws'

/** One event may be larger. */
const maxUnsentBytes = 1_000_000

/** Above this, no more messages are read from the client until it has read what was sent. */
const pauseAboveBytes = 16_000

type Data = Parameters<WebSocket['send']>[0]
type Callback = (error?: Error) => void

export class BoundedWebSocket extends WebSocket {
  /** `graphql-ws` calls this form only. The callback never gets an error: a broken socket closes, and that is enough. */
  override send(data: Data, callback?: Callback | object): void {
    this.#closeIfUnread()
    super.send(data, () => {
      if (this.bufferedAmount === 0) this.resume()
      if (typeof callback === 'function') Reflect.apply(callback, undefined, [])
    })
    this.#pauseIfUnread()
  }

  /** `ws` answers each ping frame with it. */
  override pong(data?: unknown, mask?: boolean, callback?: (error: Error) => void): void {
    this.#closeIfUnread()
    super.pong(data, mask, callback)
    this.#pauseIfUnread()
  }

  #closeIfUnread(): void {
    if (this.bufferedAmount > maxUnsentBytes) this.terminate()
  }

  #pauseIfUnread(): void {
    if (this.bufferedAmount > pauseAboveBytes) this.pause()
  }
}
