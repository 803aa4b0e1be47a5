// Learns for how long a server keeps an idle connection, so that a write never uses one that the server may be closing.
//
// The server may announce the time (`Keep-Alive: timeout=5`). Otherwise it shows when it closes a connection.

export interface IdleLimit {
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
export const maxIdleMs = 60_000
const marginMs = 1000
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
      const shortest = Math.min(idle?.value ?? Infinity, announcedMs ?? Infinity)
      const isSure = announcedMs !== undefined || (idle !== undefined && idle.count >= enoughObservations)
      return Math.min(Math.max(shortest - marginMs, shortest / 2), isSure ? maxIdleMs : unknownMs)
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
