// Looks for accounts, end users and recurring plans in DRUO's lists, by the mark alone.
import type { DruoResources } from '../druo/client.ts'
import type { Page, PageRequest } from '../druo/pages.ts'
import type { LookedUpWrite, LookUpFinding } from '../shared/write-lookup.ts'
import { at, type MarkPlace, markPlace, readMarkPlace } from './kept-input.ts'
import type { KindOfLookUp } from './look-ups.ts'
import { findingOf, listedFrom, readToEnd } from './search.ts'

export const accountLookUp: KindOfLookUp = {
  keep: (input) => keptMark(markPlace(input)),
  find: (druo, write) => findMarked(write, (page) => druo.accounts.list(filterFor(write), page)),
}

export const endUserLookUp: KindOfLookUp = {
  keep: (input) => keptMark(markPlace(at(input, 'endUser', 'individual') ?? at(input, 'endUser', 'organization'))),
  find: (druo, write) => findMarked(write, (page) => druo.endUsers.list(filterFor(write), page)),
}

/** For the list of plans no filter is documented. */
export const recurringPlanLookUp: KindOfLookUp = {
  keep: (input) => keptMark(markPlace(input)),
  find: (druo: DruoResources, write) => findMarked(write, (page) => druo.recurringPlans.list(page)),
}

function keptMark(mark: MarkPlace) {
  return mark === 'nowhere' ? null : { mark }
}

function filterFor({ reference, lookup, sentAt }: LookedUpWrite) {
  if (readMarkPlace(lookup) === 'reference') return { secondaryReference: reference }
  return { createdFrom: listedFrom(sentAt) }
}

async function findMarked<T extends { readonly id: string }>(
  { reference }: LookedUpWrite,
  list: (page: PageRequest) => Promise<Page<T>>,
): Promise<LookUpFinding> {
  const entries = await readToEnd(list)
  const marked = entries.filter(({ marks }) => marks.includes(reference))
  // These can be read again, so that nothing of them is kept.
  return findingOf(
    marked,
    () => true,
    () => null,
  )
}
