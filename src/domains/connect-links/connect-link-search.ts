// Searches for a connect link. It carries no correlation reference: its end user, its time and the caller's texts identify it.
import { createHash } from 'node:crypto'
import type { CreateConnectLinkInput } from '../../__generated__/resolvers-types.ts'
import type { ConnectLink, DruoReads } from '../../druo/index.ts'
import type { JsonValue, SearchResult, UnconfirmedWrite } from '../../ledger/index.ts'
import { listedFrom, readWholeList, resultOf, undecided } from '../shared/list-search.ts'
import { textIn } from '../shared/search-criteria.ts'

const callerTexts = ['introText', 'primaryReference', 'secondaryReference'] as const

/** Stores a digest of each text: that is enough to compare it, and no text is stored. */
export function connectLinkCriteria(input: CreateConnectLinkInput): JsonValue {
  const endUserId = input.endUser.existingId
  if (!endUserId) return null
  return { endUserId, ...Object.fromEntries(callerTexts.map((field) => [field, digest(input[field])])) }
}

export async function findConnectLink(
  { connectLinks }: DruoReads,
  { searchCriteria, sentAt }: UnconfirmedWrite,
): Promise<SearchResult> {
  const endUserId = textIn(searchCriteria, 'endUserId')
  if (endUserId === null) return { kind: 'impossible' }
  const filter = { endUserId, createdFrom: listedFrom(sentAt) }
  const entries = await readWholeList((page) => connectLinks.list(filter, page))
  const hasEndUser = (link: ConnectLink) => link.endUser === null || link.endUser.id === endUserId
  const agrees = (link: ConnectLink, mayLackTexts: boolean) =>
    hasEndUser(link) &&
    callerTexts.every(
      (field) => digest(link[field]) === textIn(searchCriteria, field) || (mayLackTexts && link[field] === null),
    )
  const matches = entries.filter(({ item }) => agrees(item, false))
  // DRUO does not document whether its list contains the caller's texts: a link without them may be this one.
  if (matches.length === 0 && entries.some(({ item }) => agrees(item, true))) return undecided
  return resultOf(
    matches,
    () => true,
    () => null,
  )
}

function digest(text: string | null | undefined): string | null {
  return text ? createHash('sha256').update(text).digest('hex') : null
}
