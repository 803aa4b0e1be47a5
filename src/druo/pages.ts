// DRUO's lists: numbered pages, filters as query parameters, and `page_info` (druo-api.md 1.6 and 1.7).
import type { Calls } from './calls.ts'
import { boolean, object } from './decode.ts'
import { greenwichTime } from './encode.ts'
import { DruoError } from './errors.ts'
import { marksOf } from './mark.ts'

export interface PageRequest {
  /** From 1. */
  readonly page: number
  /** Always sent: DRUO's default is 1000. */
  readonly pageSize: number
}

export interface Page<T> {
  readonly items: readonly T[]
  /** For each item, what stands where the gateway leaves its mark. Items themselves are without it. */
  readonly marks: readonly (readonly string[])[]
  /** `page_info.has_next_page`; null where the list says nothing of it. */
  readonly hasNextPage: boolean | null
}

export type FilterValue = string | number | Date | null | undefined

export interface ListAddress {
  readonly path: string
  /** The key under which the entries are, as far as it can be told: DRUO documents that of payments only. */
  readonly envelope: string
  /** DRUO's parameter names with their values; what is absent or null is not sent. Times are sent to the second. */
  readonly filter: Readonly<Record<string, FilterValue>>
}

/** @throws {DruoError} also where the answer holds no list, or an entry without its id */
export async function readPage<T>(
  calls: Calls,
  { path, envelope, filter }: ListAddress,
  { page, pageSize }: PageRequest,
  decode: (entry: unknown) => T | null,
): Promise<Page<T>> {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value === null || value === undefined) continue
    parameters.append(name, value instanceof Date ? greenwichTime(value) : String(value))
  }
  parameters.append('page', String(page))
  parameters.append('page_size', String(pageSize))
  const body = await calls.read(`${path}?${parameters.toString()}`)
  const entries = entriesOf(body, envelope)
  // An empty page would say that there is nothing: whoever looks for a lost payment would believe it.
  if (entries === undefined) throw new DruoError('contract', `DRUO answered no list at ${path}`)
  const items = entries.map((entry) => {
    const item = decode(entry)
    if (item === null) throw new DruoError('contract', `DRUO answered an entry without its id at ${path}`)
    return item
  })
  return new ReadPage(items, entries, boolean(object(object(body)?.['page_info'])?.['has_next_page']))
}

// A class, and so are the other objects of each list that have getters: of a literal with one, V8 makes a hidden class each
// time, among its old objects, and through the getter all of DRUO's answer is kept until these are collected.
class ReadPage<T> implements Page<T> {
  readonly items: readonly T[]
  readonly hasNextPage: boolean | null
  readonly #entries: readonly unknown[]

  constructor(items: readonly T[], entries: readonly unknown[], hasNextPage: boolean | null) {
    this.items = items
    this.hasNextPage = hasNextPage
    this.#entries = entries
  }

  /** Asked for only where a lost write is looked for. */
  get marks(): readonly (readonly string[])[] {
    return this.#entries.map(marksOf)
  }
}

/** The entries, under their key, bare, or under the only key that holds a list; never DRUO's errors. */
function entriesOf(body: unknown, envelope: string): readonly unknown[] | undefined {
  if (Array.isArray(body)) return body
  const { errors, ...outer } = object(body) ?? {}
  if (Array.isArray(errors) && errors.length > 0) return undefined
  const expected = outer[envelope]
  if (Array.isArray(expected)) return expected
  const lists = Object.values(outer).filter((value) => Array.isArray(value))
  return lists.length === 1 ? lists[0] : undefined
}
