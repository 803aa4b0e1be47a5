// The connections for writes to one server: kept after an answer, and one ready before the next write.
//
// A write that meets a closing connection ends as CONFIRMING: it is not known whether the server read it. So a connection is
// used only while the server surely keeps it, which it announces or shows, and a close that has arrived is noticed before a write begins.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { openSocket, type TlsState, WriteConnection } from './write-connection.ts'

/**
 * Learns for how long the server keeps an idle connection. The server may announce the time (`Keep-Alive: timeout=5`). Otherwise it
 * shows when it closes a connection.
 */
interface IdleLimit {
  /** A connection may be used only while it is idle for less than this. */
  maxIdleMs(): number
  /** A connection may be used only while it has had fewer answers than this. */
  maxAnswers(): number
  /** Whether the server has shown or announced its time lately. */
  isKnown(): boolean
  /** Call it with each answer's header Keep-Alive. */
  announced(header: string): void
  /** The server closed a connection that was idle for so long, after so many answers. */
  closed(idleMs: number, answers: number): void
}

const unknownMs = 4000
/** Longer idle connections may be dropped on the way without a word. */
const maxIdleMs = 60_000
const marginMs = 1000
/** A busy process notices a close late, so of the shown time only this share counts. */
const shownShare = 0.6
/** A close within this time after an answer belongs to the answer: such servers count answers. */
const promptMs = 1000
/** What was seen stands so long. A restart of the server looks like a short limit. */
const relearnMs = 600_000

/** A late observation looks like a long limit: only so many of them together allow longer than what is unknown. */
const enoughObservations = 3

interface Seen {
  /** The shortest. */
  readonly value: number
  readonly at: number
  readonly count: number
}

export function createIdleLimit(now: () => number = () => performance.now()): IdleLimit {
  let announcedMs: number | undefined
  let idle: Seen | undefined
  let answersSeen: Seen | undefined

  const isRecent = (seen: Seen | undefined): seen is Seen => seen !== undefined && now() - seen.at < relearnMs
  const shorter = (seen: Seen | undefined, value: number): Seen =>
    isRecent(seen)
      ? { value: Math.min(seen.value, value), at: value < seen.value ? now() : seen.at, count: seen.count + 1 }
      : { value, at: now(), count: 1 }

  return {
    maxIdleMs() {
      if (idle === undefined && announcedMs === undefined) return unknownMs
      const announcedLimit = announcedMs === undefined ? Infinity : Math.max(announcedMs - marginMs, announcedMs / 2)
      const shownLimit = idle === undefined ? Infinity : idle.value * shownShare
      const isSure = announcedMs !== undefined || (idle !== undefined && idle.count >= enoughObservations)
      return Math.min(announcedLimit, shownLimit, isSure ? maxIdleMs : unknownMs)
    },
    maxAnswers: () => (isRecent(answersSeen) ? answersSeen.value : Infinity),
    isKnown: () => announcedMs !== undefined || (isRecent(idle) && idle.count >= enoughObservations),
    announced(header) {
      const seconds = /(?:^|[,\s])timeout=(\d{1,6})(?:[,\s]|$)/i.exec(header)?.[1]
      if (seconds !== undefined) announcedMs = Number(seconds) * 1000
    },
    closed(idleMs, answers) {
      if (idleMs >= promptMs) idle = shorter(idle, idleMs)
      else if (answers > 0) answersSeen = shorter(answersSeen, answers)
    },
  }
}

interface Waiter {
  readonly resolve: (connection: WriteConnection) => void
  readonly reject: (error: unknown) => void
}

/** A connection is kept ready for so long after the last write. */
const readyAfterWriteMs = 600_000
/** A server that keeps an idle connection for so long keeps all that are used. */
const watchMs = maxIdleMs * 2
const spareTimeoutMs = 10_000
const afterWriteMs = 20
/** Where connections may be idle for less, one that is ready would have to be opened again and again. */
const minSpareMs = 500
const firstSparePauseMs = 1000

export class WriteConnections {
  readonly limit = createIdleLimit()
  readonly #origin: URL
  readonly #keepsSpare: boolean
  readonly #tls: TlsState = {}
  readonly #all = new Set<WriteConnection>()
  /** The one that was used last is the last. */
  #idle: WriteConnection[] = []
  /** Idle for too long to be used, and kept to see when the server closes it. */
  #watched: WriteConnection | undefined
  readonly #waiters = new Set<Waiter>()
  readonly #closing = new AbortController()
  #opening = 0
  #lastWriteAt = -Infinity
  #noSpareBefore = 0
  #sparePauseMs = firstSparePauseMs
  #timer: NodeJS.Timeout | undefined

  constructor(origin: URL, options: { readonly keepsSpare: boolean }) {
    this.#origin = origin
    this.#keepsSpare = options.keepsSpare
  }

  /** Opens a connection for the first write. */
  prepare(): void {
    this.#lastWriteAt = performance.now()
    this.#tend()
  }

  /** An open connection for one request. Rejects if none could be opened in time: then nothing was sent. */
  async acquire(timeoutMs: number): Promise<WriteConnection> {
    this.#lastWriteAt = performance.now()
    for (let kept = this.#reserveIdle(); kept !== undefined; kept = this.#reserveIdle()) {
      this.#tendSoon()
      // A close that has already arrived is read in a whole turn of the event loop. The first may be half over.
      await nextTurn()
      await nextTurn()
      if (kept.isOpen) {
        kept.take()
        return kept
      }
    }
    return this.#opened(timeoutMs)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#closing.abort()
    for (const connection of this.#all) connection.destroy()
  }

  /** No other request gets it. */
  #reserveIdle(): WriteConnection | undefined {
    const connection = this.#idle.findLast((candidate) => this.#isUsable(candidate))
    if (connection !== undefined) this.#forgetIdle(connection)
    return connection
  }

  #forgetIdle(connection: WriteConnection): void {
    this.#idle = this.#idle.filter((candidate) => candidate !== connection)
  }

  #isUsable(connection: WriteConnection): boolean {
    const { limit } = this
    return connection.isOpen && connection.idleMs() < limit.maxIdleMs() && connection.answers < limit.maxAnswers()
  }

  /** A new connection, or one that is free before it is open. */
  #opened(timeoutMs: number): Promise<WriteConnection> {
    return new Promise((resolve, reject) => {
      const waiter = { resolve, reject }
      this.#waiters.add(waiter)
      this.#open(timeoutMs).catch((error: unknown) => {
        if (this.#waiters.delete(waiter)) reject(error)
      })
    })
  }

  async #open(timeoutMs: number): Promise<void> {
    this.#opening += 1
    const opening = openSocket(this.#origin, this.#tls, { timeoutMs, signal: this.#closing.signal })
    const socket = await opening.finally(() => (this.#opening -= 1))
    const connection = new WriteConnection(socket, {
      onFree: (freed) => {
        this.#sparePauseMs = firstSparePauseMs
        this.#offer(freed)
      },
      onClosed: (closed, idleMs) => this.#closed(closed, idleMs),
    })
    this.#all.add(connection)
    this.#offer(connection)
  }

  /** Gives a free connection to the write that waits the longest, or keeps it. */
  #offer(connection: WriteConnection): void {
    const [waiter] = this.#waiters
    const isNew = connection.answers === 0 && connection.isOpen
    if (waiter !== undefined && (isNew || this.#isUsable(connection))) {
      this.#waiters.delete(waiter)
      connection.take()
      waiter.resolve(connection)
    } else {
      this.#idle.push(connection)
    }
    this.#tend()
  }

  #closed(connection: WriteConnection, idleMs: number | undefined): void {
    this.#all.delete(connection)
    this.#forgetIdle(connection)
    if (connection === this.#watched) this.#watched = undefined
    if (idleMs !== undefined) {
      this.limit.closed(idleMs, connection.answers)
      if (idleMs < firstSparePauseMs && connection.answers === 0) this.#pauseSpares()
    }
    this.#tend()
  }

  /** Once the write that begins has left: a TLS handshake would hold it up for a millisecond or two. */
  #tendSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#tend(), afterWriteMs).unref()
  }

  /** Lets go of what is idle for too long, opens a spare connection if none is young, and comes back in time. */
  #tend(): void {
    clearTimeout(this.#timer)
    if (this.#closing.signal.aborted) return
    for (const connection of this.#idle) if (!this.#isUsable(connection)) this.#retire(connection)
    if (this.#watched !== undefined && this.#watched.idleMs() >= watchMs) {
      this.limit.closed(watchMs, this.#watched.answers)
      this.#watched.destroy()
      this.#watched = undefined
    }
    const now = performance.now()
    const renewAtMs = this.limit.maxIdleMs() * 0.75
    const isWanted =
      this.#keepsSpare && now - this.#lastWriteAt < readyAfterWriteMs && this.limit.maxIdleMs() >= minSpareMs
    const isReady = this.#idle.some((connection) => connection.idleMs() < renewAtMs)
    if (isWanted && !isReady && this.#opening === 0 && now >= this.#noSpareBefore) {
      this.#open(spareTimeoutMs).catch(() => {
        this.#pauseSpares()
        this.#tend()
      })
    }
    const times = this.#idle.map((connection) => {
      const idleMs = connection.idleMs()
      return (idleMs < renewAtMs ? renewAtMs : this.limit.maxIdleMs()) - idleMs
    })
    if (isWanted && now < this.#noSpareBefore) times.push(this.#noSpareBefore - now)
    if (this.#watched !== undefined) times.push(watchMs - this.#watched.idleMs())
    if (times.length > 0) this.#timer = setTimeout(() => this.#tend(), Math.max(Math.min(...times), 1)).unref()
  }

  // A server that refuses connections, or closes unused ones, is not asked again at once.
  #pauseSpares(): void {
    this.#noSpareBefore = performance.now() + this.#sparePauseMs
    this.#sparePauseMs = Math.min(this.#sparePauseMs * 2, maxIdleMs)
  }

  #retire(connection: WriteConnection): void {
    this.#forgetIdle(connection)
    const isInstructive = connection.isOpen && connection.answers > 0 && connection.answers < this.limit.maxAnswers()
    if (isInstructive && this.#watched === undefined && !this.limit.isKnown()) this.#watched = connection
    else connection.destroy()
  }
}
