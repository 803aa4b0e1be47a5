// One connection for writes, open and, over TLS, with a verified certificate.
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls, createSecureContext, type SecureContext } from 'node:tls'

/** What the TLS connections to one server share. */
export interface TlsState {
  /** One context for all: by default Node loads all trusted authorities for each connection. */
  context?: SecureContext
  /** The last session of a verified connection. Early data is never sent: it could be replayed. */
  session?: Buffer | undefined
}

interface ConnectionEvents {
  /** The answer was read to its end, and the connection can be used again. */
  readonly onFree: (connection: WriteConnection) => void
  /** The server closed the connection while it was idle, or it ended in another way. Called once. */
  readonly onClosed: (connection: WriteConnection, idleMs: number | undefined) => void
}

export class WriteConnection {
  readonly socket: Socket
  /** How many requests it has answered. */
  answers = 0
  #idleSince: number | undefined = performance.now()
  #isClosed = false
  readonly #events: ConnectionEvents

  constructor(socket: Socket, events: ConnectionEvents) {
    this.socket = socket
    this.#events = events
    // It also keeps the socket reading, so that the server's close is noticed while it is idle.
    socket.on('data', () => {
      // No request is waiting for it: it must not become the answer of the next request.
      if (this.#idleSince !== undefined) this.destroy()
    })
    socket.on('error', () => socket.destroy())
    socket.on('end', () => {
      this.#ended()
      if (this.#idleSince !== undefined) socket.destroy()
    })
    socket.on('close', () => this.#ended())
    // Node's HTTP client emits it when it has read a response and the connection is kept.
    socket.on('free', () => {
      this.answers += 1
      this.#idleSince = performance.now()
      socket.unref()
      events.onFree(this)
    })
    socket.unref()
  }

  get isOpen(): boolean {
    return !this.#isClosed && this.socket.readyState === 'open'
  }

  idleMs(): number {
    return this.#idleSince === undefined ? 0 : performance.now() - this.#idleSince
  }

  /** From now on it belongs to one request. */
  take(): void {
    this.#idleSince = undefined
    this.socket.ref()
  }

  /** Closes it. This is not reported as the server's doing. */
  destroy(): void {
    this.#idleSince = undefined
    this.socket.destroy()
  }

  #ended(): void {
    if (this.#isClosed) return
    const idleMs = this.#idleSince === undefined ? undefined : this.idleMs()
    this.#isClosed = true
    this.#events.onClosed(this, idleMs)
  }
}

/** Connects. Over TLS the certificate is verified when this resolves. Rejects with Node's error, or when time is up. */
export function openSocket(origin: URL, tls: TlsState, { timeoutMs, signal }: OpenOptions): Promise<Socket> {
  if (signal.aborted) return Promise.reject(codedError('ABORT_ERR'))
  const isTls = origin.protocol === 'https:'
  const socket = isTls ? tlsSocket(origin, tls) : connectTcp(addressOf(origin, 80))
  socket.setNoDelay(true)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(codedError('ETIMEDOUT')), timeoutMs)
    const abort = (): void => fail(codedError('ABORT_ERR'))
    const closed = (): void => fail(codedError('ECONNRESET'))
    const settle = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      socket.off('close', closed).off(isTls ? 'secureConnect' : 'connect', connected)
    }
    const fail = (error: Error): void => {
      settle()
      // The server may have refused to resume it.
      tls.session = undefined
      socket.destroy()
      reject(error)
    }
    const connected = (): void => {
      settle()
      socket.off('error', fail)
      resolve(socket)
    }
    socket.on('error', fail).once('close', closed)
    socket.once(isTls ? 'secureConnect' : 'connect', connected)
    signal.addEventListener('abort', abort)
  })
}

interface OpenOptions {
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

const codedError = (code: string): Error => Object.assign(new Error(code), { code })

function tlsSocket(origin: URL, tls: TlsState): Socket {
  const address = addressOf(origin, 443)
  tls.context ??= createSecureContext()
  const socket = connectTls({
    ...address,
    servername: isIP(address.host) === 0 ? address.host : '',
    ALPNProtocols: ['http/1.1'],
    secureContext: tls.context,
    ...(tls.session === undefined ? {} : { session: tls.session }),
  })
  // A session is kept only if the certificate was accepted: resuming it skips the check of the name.
  let verified = false
  let session: Buffer | undefined
  const keep = (): void => {
    if (verified && session !== undefined) tls.session = session
  }
  socket.on('session', (next: Buffer) => {
    session = next
    keep()
  })
  socket.once('secureConnect', () => {
    verified = true
    keep()
  })
  return socket
}

function addressOf(origin: URL, defaultPort: number): { readonly host: string; readonly port: number } {
  const host = origin.hostname.replace(/^\[(.*)\]$/, '$1')
  return { host, port: origin.port === '' ? defaultPort : Number(origin.port) }
}
