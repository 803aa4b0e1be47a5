// Learns which of DRUO's lists can prove that a write was not executed.
//
// DRUO does not document that a list shows what was created, with the correlation reference, nor how soon. So a write that
// DRUO has acknowledged is searched for in the background, by the same search that a lost write would need. If the search
// finds it, the list is proven. The check is repeated daily while there are writes, and a proof lapses after 30 days.
//
// An acknowledged write that the list does not show in time is evidence against the list: then absence proves nothing, until
// the write turns up after all, or the list has shown enough later ones.
import { setTimeout as pause } from 'node:timers/promises'
import { later } from './states.ts'
import { settleWindowMs } from './decision.ts'
import type { Clock } from './observations.ts'
import type { WriteRecord } from './record.ts'
import type { Search, SearchResult, UnconfirmedWrite } from './search.ts'
import type { ListProof, WriteStore } from './store.ts'

const dayMs = 24 * 3_600_000
const lapsesAfterMs = 30 * dayMs
const checkAgainAfterMs = dayMs
/** How long one write is searched for. */
const giveUpAfterMs = dayMs
/** Writes of one list that are searched for at once. A later one may take the place of one that is missing. */
const maxChecks = 8
const maxFailures = 10
const maxPauseMs = 300_000

interface ListProofsOptions {
  readonly store: WriteStore
  readonly environment: string
  readonly clock: Clock
  readonly settleMs: number
  /** The delay of the first check. It doubles. */
  readonly firstSearchMs: number
  readonly onProof: (list: string, delayMs: number) => void
  /** A list that was proven does not show an acknowledged write any more. */
  readonly onLostProof: (list: string) => void
  readonly onFailure: (error: unknown) => void
  /** For tests: waits, and rejects when the signal is aborted. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
}

export interface ListProofs {
  /** Undefined if nothing is proven, or not any more. */
  find(list: string): Promise<ListProof | undefined>
  /** DRUO has just acknowledged this write: searches for it in the background, if its list needs a check. */
  acknowledged(record: WriteRecord, search: Search): void
  stop(): Promise<void>
}

/** The search for one acknowledged write. */
interface Check {
  readonly list: string
  readonly end: AbortController
  /** The list has not shown the write in time. */
  isMissing: boolean
}

export function createListProofs(options: ListProofsOptions): ListProofs {
  const { store, environment, clock, onFailure } = options
  const wait = options.wait ?? ((milliseconds, signal) => pause(milliseconds, undefined, { signal, ref: false }))
  const stopping = new AbortController()
  const checks = new Map<Check, Promise<void>>()
  /** By list, when this process last found it checked: saves a query for each write. */
  const checkedAt = new Map<string, number>()

  const found = async (listed: { list: string; reference: string }, delayMs: number, after: readonly string[]) => {
    const { list } = listed
    const at = clock.now()
    await store.addFound({ environment, ...listed }, after)
    await store.saveProof({ environment, list, provenAt: at, longestDelayMs: delayMs, lastCheckedAt: at })
    // Other writes may still be missing.
    if ((await store.findProof(environment, list)) === undefined) return
    checkedAt.set(list, clock.monotonic())
    options.onProof(list, delayMs)
  }

  const notFound = async (check: Check, reference: string): Promise<void> => {
    check.isMissing = true
    const known = await store.findProof(environment, check.list)
    await store.addMissing({ environment, list: check.list, reference })
    checkedAt.delete(check.list)
    if (known !== undefined) options.onLostProof(check.list)
  }

  const run = async (check: Check, record: WriteRecord, write: UnconfirmedWrite, search: Search): Promise<void> => {
    const { list } = check
    const { reference } = write
    const signal = AbortSignal.any([stopping.signal, check.end.signal])
    const known = await store.findProof(environment, list)
    const sinceCheckMs = known === undefined ? Infinity : clock.now().getTime() - known.lastCheckedAt.getTime()
    if (sinceCheckMs >= 0 && sinceCheckMs < checkAgainAfterMs) {
      checkedAt.set(list, clock.monotonic() - sinceCheckMs)
      return
    }
    const missingBefore = await store.missing(environment, list)
    const began = clock.monotonic()
    let failures = 0
    for (let pauseMs = options.firstSearchMs; ; pauseMs = Math.min(2 * pauseMs, maxPauseMs)) {
      await wait(pauseMs, signal)
      const result = await find(search, write)
      const elapsedMs = clock.monotonic() - began
      if (result.kind === 'found' && result.id === record.druoId) {
        return found({ list, reference }, elapsedMs, missingBefore)
      }
      if (result.kind === 'failed') failures += 1
      const isLate = result.kind !== 'failed' && elapsedMs > settleWindowMs(options.settleMs, known)
      if (isLate && !check.isMissing) await notFound(check, reference)
      if (result.kind === 'impossible' || failures >= maxFailures || elapsedMs > giveUpAfterMs) return
    }
  }

  /** Whether one more write of the list may be searched for. */
  const hasRoom = (list: string): boolean => {
    const running = [...checks.keys()].filter((check) => check.list === list)
    if (running.length < maxChecks) return true
    const missing = running.find(({ isMissing }) => isMissing)
    missing?.end.abort()
    return missing !== undefined && checks.delete(missing)
  }

  return {
    async find(list) {
      const proof = await store.findProof(environment, list)
      return proof !== undefined && later(proof.provenAt, lapsesAfterMs) > clock.now() ? proof : undefined
    },
    acknowledged(record, search) {
      const { principal, mutation, reference, searchCriteria, sentAt, sentUntil } = record
      if (searchCriteria === null || sentAt === null || stopping.signal.aborted) return
      const list = search.listOf(record)
      const isFresh = clock.monotonic() - (checkedAt.get(list) ?? -Infinity) < checkAgainAfterMs
      if (isFresh || !hasRoom(list)) return
      const write = { principal, mutation, reference, searchCriteria, sentAt, sentUntil: sentUntil ?? sentAt }
      const check: Check = { list, end: new AbortController(), isMissing: false }
      const work = run(check, record, write, search)
        .catch((error: unknown) => {
          if (!stopping.signal.aborted && !check.end.signal.aborted) onFailure(error)
        })
        .finally(() => checks.delete(check))
      checks.set(check, work)
    },
    async stop() {
      stopping.abort()
      await Promise.all(checks.values())
    },
  }
}

async function find(search: Search, write: UnconfirmedWrite): Promise<SearchResult> {
  try {
    return await search.find(write)
  } catch (error) {
    return { kind: 'failed', cause: String(error) }
  }
}
