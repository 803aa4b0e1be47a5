// DRUO's lists: numbered pages, filters as query parameters, and `page_info`.
import type { Calls } from './calls.ts'
import { tagsOf } from './correlation-reference.ts'
import { boolean, object } from './decode.ts'
import { formatGmt } from './command-fields.ts'
import { DruoError } from './errors.ts'

export interface PageRequest {
  /** From 1. */
  readonly page: number
  /** Always sent: DRUO's default is 1000. */
  readonly pageSize: number
}

export interface Page<T> {
  readonly items: readonly T[]
  /** For each item, the texts in the fields that can hold the gateway's tag. The items themselves are without it. */
  readonly tags: readonly (readonly string[])[]
  /** `page_info.has_next_page`; null if DRUO does not send it. */
  readonly hasNextPage: boolean | null
}

type FilterValue = string | number | Date | null | undefined

interface ListAddress {
  readonly path: string
  /** The key of the entries. DRUO documents it for payments only, so others are accepted too. */
  readonly envelope: string
  /** DRUO's parameter names with their values. Undefined and null are not sent. Times are sent to the second. */
  readonly filter: Readonly<Record<string, FilterValue>>
}

/** @throws {DruoError} also if the response holds no list, or an entry without its id */
export async function readPage<T>(
  calls: Calls,
  { path, envelope, filter }: ListAddress,
  { page, pageSize }: PageRequest,
  decode: (entry: unknown) => T | null,
): Promise<Page<T>> {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value === null || value === undefined) continue
    parameters.append(name, value instanceof Date ? formatGmt(value) : String(value))
  }
  parameters.append('page', String(page))
  parameters.append('page_size', String(pageSize))
  const body = await calls.read(`${path}?${parameters.toString()}`)
  const entries = entriesOf(body, envelope)
  // An empty page would mean that there is nothing: a search for a lost payment would take it as proof.
  if (entries === undefined) throw new DruoError('contract', `DRUO answered no list at ${path}`)
  const items = entries.map((entry) => {
    const item = decode(entry)
    if (item === null) throw new DruoError('contract', `DRUO answered an entry without its id at ${path}`)
    return item
  })
  const hasNextPage = boolean(object(object(body)?.['page_info'])?.['has_next_page'])
  return { items, tags: entries.map(tagsOf), hasNextPage }
}

/** The entries under their key, as a bare list, or under the only key that holds a list. Undefined for DRUO's errors. */
export function entriesOf(body: unknown, envelope: string): readonly unknown[] | undefined {
  if (Array.isArray(body)) return body
  const { errors, ...outer } = object(body) ?? {}
  if (Array.isArray(errors) && errors.length > 0) return undefined
  const expected = outer[envelope]
  if (Array.isArray(expected)) return expected
  const lists = Object.values(outer).filter((value) => Array.isArray(value))
  return lists.length === 1 ? lists[0] : undefined
}

/** `date_from` and `date_to` of a list. DRUO receives whole seconds, so the end is rounded up. */
export function createdBetween(from: Date | null | undefined, to: Date | null | undefined) {
  return { date_from: from, date_to: to && new Date(Math.ceil(to.getTime() / 1000) * 1000) }
}
