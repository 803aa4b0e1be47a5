// Cursors: opaque text that says where in a list an entry was met, and of which list.
import { hash } from 'node:crypto'
import { gatewayError } from './gateway-error.ts'

/** The list that a cursor belongs to: what it is a list of, and the filter. */
export interface ListIdentity {
  readonly name: string
  readonly filter: Readonly<Record<string, unknown>>
}

/** Where an entry was met. DRUO may give fewer entries than were asked for, so that `length` is told, not computed. */
export interface Place {
  readonly page: number
  /** As it was asked for. */
  readonly pageSize: number
  /** How many entries the page had. */
  readonly length: number
  readonly index: number
  readonly id: string
}

export type Entry<T> = Omit<Place, 'id'> & { readonly node: T }

// A cursor holds nothing secret; the seal tells one that was changed, or that is another list's. It needs no key, so that
// cursors outlive a restart and serve every replica.
export type Seal = (body: string) => string

const sealLength = 11

export function sealOf(list: ListIdentity): Seal {
  let scope: string | undefined
  return (body) => {
    scope ??= scopeOf(list)
    return hash('sha256', scope + body, 'base64url').slice(0, sealLength)
  }
}

function scopeOf({ name, filter }: ListIdentity): string {
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined)
  return JSON.stringify([name, given.sort(([left], [right]) => (left < right ? -1 : 1))])
}

export function cursorOf({ page, pageSize, length, index, node }: Entry<{ readonly id: string }>, seal: Seal): string {
  const body = Buffer.from(JSON.stringify([page, pageSize, length, index, node.id])).toString('base64url')
  return seal(body) + body
}

/** @throws {GraphQLError} BAD_USER_INPUT for what is no cursor of the list, or says more than `longestPage` entries on a page */
export function placeOf(cursor: string, seal: Seal, longestPage: number): Place {
  const body = cursor.slice(sealLength)
  if (body === '' || cursor.slice(0, sealLength) !== seal(body)) {
    throw gatewayError(
      'BAD_USER_INPUT',
      'after is no cursor of this list: it was changed, or comes from another list or another filter.',
    )
  }
  const place = parsedPlace(Buffer.from(body, 'base64url').toString(), longestPage)
  if (place === undefined) throw gatewayError('BAD_USER_INPUT', 'after is no cursor.')
  return place
}

// The seal can be copied by whoever reads this, so that what it seals is read with care all the same.
function parsedPlace(json: string, longestPage: number): Place | undefined {
  const parts = parsedList(json)
  const [page, pageSize, length, index, id] = parts
  if (parts.length !== 5 || typeof id !== 'string') return undefined
  if (!isCount(page, 1) || !isCount(pageSize, 1, longestPage)) return undefined
  if (!isCount(length, 1) || !isCount(index, 0, length - 1)) return undefined
  return { page, pageSize, length, index, id }
}

function parsedList(json: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(json)
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

/** Far past every list, and small enough to reckon with. */
const mostOfAnything = 2 ** 31 - 1

const isCount = (value: unknown, least: number, most: number = mostOfAnything): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
