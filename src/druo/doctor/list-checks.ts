// Checks one of DRUO's lists of transactions or plans: its pages, its filters, and whether it shows correlation references.
import { randomUUID } from 'node:crypto'
import { isTag, tagsOf } from '../correlation-reference.ts'
import { amount, boolean, dateTime, identifier, object, text } from '../decode.ts'
import { formatGmt } from '../command-fields.ts'
import { parseErrors } from '../errors.ts'
import { entriesOf } from '../pages.ts'
import { type Check, check, type Verdict } from './check.ts'
import type { RawRead, ReadRaw } from './raw-reads.ts'

export interface CheckedList {
  readonly name: string
  readonly path: string
  readonly envelope: string
  /** Whether the gateway searches this list with filters. */
  readonly isFiltered: boolean
}

export interface Entry {
  readonly id: string
  readonly wire: Readonly<Record<string, unknown>>
}

interface ListExamination {
  readonly checks: readonly Check[]
  readonly entries: readonly Entry[]
}

const pageSize = 100
const dayMs = 24 * 3_600_000

export async function examineList(read: ReadRaw, list: CheckedList): Promise<ListExamination> {
  const first = await read(list.path, { page: '1', page_size: String(pageSize) })
  const entries = readEntries(first, list)
  if (entries === undefined) {
    const advice = 'The gateway cannot search this list. Unclear writes of its kinds need a person.'
    return {
      checks: [check(`${list.name}: is a list`, 'problem', `status ${first.status}, no list`, advice)],
      entries: [],
    }
  }
  const filters = list.isFiltered ? await examineFilters(read, list, entries) : []
  return { checks: [pageInfo(first, list), referencesShown(entries, list), ...filters], entries }
}

function pageInfo({ body }: RawRead, { name }: CheckedList): Check {
  const hasNextPage = boolean(object(object(body)?.['page_info'])?.['has_next_page'])
  if (hasNextPage !== null) return check(`${name}: page_info`, 'ok', 'has_next_page is there')
  const advice = 'The gateway reads until a page has nothing new. Each search needs one more read.'
  return check(`${name}: page_info`, 'warning', 'no has_next_page', advice)
}

function referencesShown(entries: readonly Entry[], { name }: CheckedList): Check {
  const label = `${name}: correlation references`
  if (entries.length === 0)
    return check(label, 'unknown', 'the list is empty', 'Run the doctor again after some payments.')
  const own = entries.filter(({ wire }) => tagsOf(wire).some(isTag))
  if (own.length > 0) return check(label, 'ok', `${own.length} of ${entries.length} entries show one`)
  const withFields = entries.filter(({ wire }) => 'secondary_reference' in wire || 'metadata' in wire)
  if (withFields.length > 0) {
    const advice = 'The gateway proves it with its next payment of each kind.'
    return check(label, 'unknown', 'the fields are there, and none holds a reference of the gateway', advice)
  }
  const advice =
    'Unclear writes that this list should show end as NEEDS_REVIEW. Ask DRUO for secondary_reference in the list.'
  return check(label, 'problem', 'no entry has secondary_reference or metadata', advice)
}

interface Filter {
  readonly name: string
  readonly parameter: string
  /** A value that no entry matches. */
  readonly impossible: string
  /** A value that this entry matches; null if it does not have the fact. */
  readonly matching: (entry: Entry) => string | null
}

const filters = (): readonly Filter[] => [
  {
    name: 'reference',
    parameter: 'secondary_reference',
    impossible: `doctor-${randomUUID().slice(0, 8)}`,
    matching: ({ wire }) => text(wire['secondary_reference']) || null,
  },
  {
    name: 'amount',
    parameter: 'amount',
    impossible: '987654321987',
    matching({ wire }) {
      const value = amount(wire['amount']) ?? amount(wire['total_amount'])
      return typeof value === 'number' ? String(value) : null
    },
  },
  {
    name: 'time',
    parameter: 'date_from',
    impossible: formatGmt(new Date(Date.now() + 3 * dayMs)),
    matching({ wire }) {
      const created = dateTime(wire['date_created_gmt'])
      // The gateway asks from a day earlier too, in case DRUO reads the time in another zone.
      return created && formatGmt(new Date(created.getTime() - dayMs))
    },
  },
]

async function examineFilters(read: ReadRaw, list: CheckedList, entries: readonly Entry[]): Promise<readonly Check[]> {
  const checks: Check[] = []
  // One after the other: DRUO limits the rate of reads.
  for (const filter of filters()) {
    const [verdict, found, advice] = await examineFilter(read, list, entries, filter)
    checks.push(check(`${list.name}: filter by ${filter.name}`, verdict, found, advice))
  }
  return checks
}

type Finding = readonly [verdict: Verdict, found: string, advice?: string]

async function examineFilter(
  read: ReadRaw,
  list: CheckedList,
  entries: readonly Entry[],
  { parameter, impossible, matching }: Filter,
): Promise<Finding> {
  const page = { page: '1', page_size: String(pageSize) }
  const none = await read(list.path, { [parameter]: impossible, ...page })
  if (none.status >= 400 && none.status <= 499 && parseErrors(none.body).length > 0) {
    return [
      'warning',
      `refused with ${none.status}`,
      'The gateway searches with its other filters. A search takes longer.',
    ]
  }
  const unmatched = readEntries(none, list)
  if (unmatched === undefined) return ['unknown', `status ${none.status}, no list`, 'Run the doctor again.']
  if (unmatched.length > 0) {
    return ['warning', 'ignored', 'The gateway reads the whole list for each search: at most 20,000 entries.']
  }
  const known = entries.find((entry) => matching(entry) !== null)
  const value = known && matching(known)
  if (known === undefined || typeof value !== 'string') {
    return ['unknown', 'nothing to find', 'Run the doctor again after some payments.']
  }
  const some = readEntries(await read(list.path, { [parameter]: value, ...page }), list) ?? []
  if (some.some(({ id }) => id === known.id) || some.length === pageSize) return ['ok', 'works']
  const advice = 'Searches with it find nothing, so unclear writes end as NEEDS_REVIEW. Ask DRUO about this filter.'
  return ['problem', 'hides an entry that matches', advice]
}

function readEntries({ status, body }: RawRead, { envelope }: CheckedList): readonly Entry[] | undefined {
  const entries = status === 200 ? entriesOf(body, envelope) : undefined
  return entries?.flatMap((entry) => {
    const wire = object(entry)
    const id = identifier(wire?.['uuid'])
    return wire === null || id === null ? [] : [{ id, wire }]
  })
}
