// Searches for a connect link. It carries no correlation reference, so a link is never proof: it is shown to the person who
// decides. Another link charges no one.
import { createHash } from 'node:crypto'
import type { CreateConnectLinkInput } from '../../__generated__/resolvers-types.ts'
import type { DruoReads } from '../../druo/index.ts'
import type { JsonValue, SearchResult, UnconfirmedWrite } from '../../ledger/index.ts'
import { incomplete, listedFrom, readWholeList } from '../shared/list-search.ts'
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
  const searched = ['/connect/link/list by end_user and date_from']
  const { entries, complete } = await readWholeList((page) => connectLinks.list(filter, page))
  // DRUO does not document whether its list contains the caller's texts: a link without them may be this one.
  const found = entries
    .filter(({ item }) => item.endUser === null || item.endUser.id === endUserId)
    .filter(({ item }) =>
      callerTexts.every((field) => item[field] === null || digest(item[field]) === textIn(searchCriteria, field)),
    )
    .map(({ item }) => ({ id: item.id, amount: null, currency: null, createdAt: null, differs: [] }))
  if (found.length > 0) return { kind: 'alike', searched, found }
  return complete ? { kind: 'absent', searched } : incomplete(searched)
}

function digest(text: string | null | undefined): string | null {
  return text ? createHash('sha256').update(text).digest('hex') : null
}
