// What the ledger's own writes show about DRUO's lists: each kind of search is run for the newest write that DRUO has
// acknowledged. What it proves is stored, as after a check of the gateway itself.
import { type Check, check } from '../../druo/index.ts'
import type { Search, SearchResult, WriteRecord, WriteStore } from '../../ledger/index.ts'

interface LedgerToExamine {
  readonly store: WriteStore
  readonly environment: string
  readonly search: Search
}

export interface LedgerEvidence {
  readonly checks: readonly Check[]
  /** DRUO's time of a write minus ours. Undefined if no write shows it. */
  readonly timeDifferenceMs: number | undefined
}

const maxRecords = 100
/** The settle window is a multiple of a list's delay, so the age of an older write would make it far too long. */
const maxAgeMs = 300_000

export async function examineLedger(ledger: LedgerToExamine, now: Date): Promise<LedgerEvidence> {
  const checks: Check[] = []
  let timeDifferenceMs: number | undefined
  for (const [list, record] of await newestByList(ledger)) {
    const result = await find(ledger, record)
    const isFound = result.kind === 'found' && result.id === record.druoId
    checks.push(isFound ? await proven(ledger, list, record, now) : notProven(list, result))
    if (isFound) timeDifferenceMs ??= differenceOf(record, result)
  }
  return { checks, timeDifferenceMs }
}

async function newestByList({ store, environment, search }: LedgerToExamine) {
  const query = { environment, principal: null, state: 'SUCCEEDED', after: null, limit: maxRecords } as const
  const newest = new Map<string, WriteRecord>()
  for (const record of await store.list(query)) {
    if (record.searchCriteria === null || record.druoId === null || record.settledBy !== 'answer') continue
    const list = search.listOf(record)
    if (!newest.has(list)) newest.set(list, record)
  }
  return newest
}

async function find({ search }: LedgerToExamine, record: WriteRecord): Promise<SearchResult> {
  const { principal, mutation, reference, searchCriteria, createdAt } = record
  const sentAt = record.sentAt ?? createdAt
  return search.find({ principal, mutation, reference, searchCriteria, sentAt, sentUntil: record.sentUntil ?? sentAt })
}

async function proven(
  { store, environment }: LedgerToExamine,
  list: string,
  record: WriteRecord,
  now: Date,
): Promise<Check> {
  const known = await store.findProof(environment, list)
  const ageMs = now.getTime() - (record.settledAt ?? record.updatedAt).getTime()
  if (known === undefined && ageMs > maxAgeMs) {
    const advice = 'Run the doctor within 5 minutes after such a write, or let the gateway prove it with its next one.'
    return check(nameOf(list), 'ok', 'shows a write of the gateway; how soon is not known', advice)
  }
  const longestDelayMs = known?.longestDelayMs ?? Math.max(ageMs, 0)
  await store.saveProof({ environment, list, provenAt: now, longestDelayMs, lastCheckedAt: now })
  return check(nameOf(list), 'ok', 'shows a write of the gateway: stored as proven')
}

function notProven(list: string, { kind }: SearchResult): Check {
  if (kind === 'failed') return check(nameOf(list), 'unknown', 'the search failed', 'Run the doctor again.')
  const advice = 'Unclear writes of this kind end as NEEDS_REVIEW. Ask DRUO why its list does not show the write.'
  return check(nameOf(list), 'problem', `a write that DRUO acknowledged is not found (${kind})`, advice)
}

const nameOf = (list: string): string => `search: ${list}`

function differenceOf({ sentAt }: WriteRecord, result: SearchResult): number | undefined {
  const createdAt = 'found' in result ? result.found?.[0]?.createdAt : undefined
  return createdAt && sentAt ? Date.parse(createdAt) - sentAt.getTime() : undefined
}
