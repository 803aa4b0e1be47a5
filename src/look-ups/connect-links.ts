// Looks for a connect link, which carries no mark: by its end user, its time and what the caller wrote on it.
import { createHash } from 'node:crypto'
import type { ConnectLink } from '../druo/resources/connect-links.ts'
import { textAt } from './kept-input.ts'
import type { KindOfLookUp } from './look-ups.ts'
import { findingOf, listedFrom, readToEnd, undecided } from './search.ts'

const written = ['introText', 'primaryReference', 'secondaryReference'] as const

export const connectLinkLookUp: KindOfLookUp = {
  // Of what the caller wrote only a digest is kept: it is compared, and never sent.
  keep: (input) => {
    const endUserId = textAt(input, 'endUser', 'existingId')
    if (endUserId === null) return null
    return { endUserId, ...Object.fromEntries(written.map((field) => [field, digest(textAt(input, field))])) }
  },
  async find(druo, { lookup, sentAt }) {
    const endUserId = textAt(lookup, 'endUserId')
    if (endUserId === null) return { kind: 'impossible' }
    const filter = { endUserId, createdFrom: listedFrom(sentAt) }
    const entries = await readToEnd((page) => druo.connectLinks.list(filter, page))
    const isOf = (link: ConnectLink) => link.endUser === null || link.endUser.id === endUserId
    const agrees = (link: ConnectLink, mayBeSilent: boolean) =>
      isOf(link) &&
      written.every((field) => digest(link[field]) === textAt(lookup, field) || (mayBeSilent && link[field] === null))
    const matches = entries.filter(({ item }) => agrees(item, false))
    // Whether DRUO answers what the caller wrote is not documented: its silence is no absence.
    if (matches.length === 0 && entries.some(({ item }) => agrees(item, true))) return undecided
    return findingOf(
      matches,
      () => true,
      () => null,
    )
  },
}

function digest(text: string | null): string | null {
  return text === null || text === '' ? null : createHash('sha256').update(text).digest('hex')
}
