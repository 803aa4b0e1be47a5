// Searches a list of DRUO's to its end, and tells which of its entries carry the mark of a write.
import { DruoError } from '../druo/errors.ts'
import type { Page, PageRequest } from '../druo/pages.ts'
import type { JsonValue } from '../shared/json.ts'
import type { LookUpFinding } from '../shared/write-lookup.ts'

export interface Entry<T> {
  readonly item: T
  readonly marks: readonly string[]
}

const pageSize = 100
const mostPages = 200

/**
 * Every entry once. A short page proves nothing (DRUO says nothing of it): the list ends where DRUO says so, or else
 * with a page that brings nothing new.
 * @throws {DruoError} also where it does not end within reason
 */
export async function readToEnd<T extends { readonly id: string }>(
  list: (page: PageRequest) => Promise<Page<T>>,
): Promise<readonly Entry<T>[]> {
  const entries = new Map<string, Entry<T>>()
  for (let page = 1; page <= mostPages; page += 1) {
    const { items, tags, hasNextPage } = await list({ page, pageSize })
    const before = entries.size
    for (const [index, item] of items.entries()) entries.set(item.id, { item, marks: tags[index] ?? [] })
    const bringsNothing = entries.size === before
    if (hasNextPage === false || (hasNextPage === null && bringsNothing)) return [...entries.values()]
  }
  throw new DruoError('contract', 'The list at DRUO does not end within reason')
}

/** No proof of anything: an absence would let the caller do it again. */
export const undecided: LookUpFinding = { kind: 'failed', cause: 'DRUO has one that may be it, and does not tell' }

/** How far DRUO's clock and ours may differ, with whatever delays a request on its way. */
export const clockSkewMs = 3_600_000

/** For DRUO's filter by time: a day more, for should it take our GMT for the time of some place, all would seem absent. */
export function listedFrom(sentAt: Date): Date {
  return new Date(sentAt.getTime() - clockSkewMs - 25 * 3_600_000)
}

/** Exactly one entry is the write's; `agrees` is whether it is also what was asked for. */
export function findingOf<T extends { readonly id: string }>(
  matches: readonly Entry<T>[],
  agrees: (item: T) => boolean,
  snapshot: (item: T) => JsonValue,
): LookUpFinding {
  const [match, ...others] = matches
  if (match === undefined) return { kind: 'absent' }
  if (others.length > 0) return { kind: 'several' }
  if (!agrees(match.item)) return { kind: 'different' }
  return { kind: 'found', id: match.item.id, snapshot: snapshot(match.item) }
}
