// Cursors: opaque text with the position of an entry in a list, signed for this list and filter.
import { hash } from 'node:crypto'
import { gatewayError } from './gateway-error.ts'

/** The list that a cursor belongs to. */
export interface ListIdentity {
  readonly name: string
  readonly filter: Readonly<Record<string, unknown>>
}

/** Where an entry was read. DRUO may return fewer entries than requested, so `length` is stored. */
export interface Position {
  readonly page: number
  /** The requested size. */
  readonly pageSize: number
  /** How many entries the page had. */
  readonly length: number
  readonly index: number
  readonly id: string
}

export type Entry<T> = Omit<Position, 'id'> & { readonly node: T }

// A cursor contains no secret. The signature detects a cursor that was changed or belongs to another list. It has no key, so
// cursors stay valid after a restart and in every replica.
export type Sign = (body: string) => string

const signatureLength = 11

export function cursorSignerOf(list: ListIdentity): Sign {
  let scope: string | undefined
  return (body) => {
    scope ??= scopeOf(list)
    return hash('sha256', scope + body, 'base64url').slice(0, signatureLength)
  }
}

function scopeOf({ name, filter }: ListIdentity): string {
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined)
  return JSON.stringify([name, given.sort(([left], [right]) => (left < right ? -1 : 1))])
}

export function cursorOf({ page, pageSize, length, index, node }: Entry<{ readonly id: string }>, sign: Sign): string {
  const body = Buffer.from(JSON.stringify([page, pageSize, length, index, node.id])).toString('base64url')
  return sign(body) + body
}

/** @throws {GraphQLError} BAD_USER_INPUT if the cursor is not of this list, or its page size exceeds `maxPageSize` */
export function positionOf(cursor: string, sign: Sign, maxPageSize: number): Position {
  const body = cursor.slice(signatureLength)
  if (body === '' || cursor.slice(0, signatureLength) !== sign(body)) {
    throw gatewayError('BAD_USER_INPUT', 'Invalid cursor: after was not issued for this list and filter.')
  }
  const position = parsePosition(Buffer.from(body, 'base64url').toString(), maxPageSize)
  if (position === undefined) throw gatewayError('BAD_USER_INPUT', 'Invalid cursor.')
  return position
}

// Everyone who reads this code can sign a cursor, so the content is validated too.
function parsePosition(json: string, maxPageSize: number): Position | undefined {
  const parts = parseList(json)
  const [page, pageSize, length, index, id] = parts
  if (parts.length !== 5 || typeof id !== 'string') return undefined
  if (!isCount(page, 1) || !isCount(pageSize, 1, maxPageSize)) return undefined
  if (!isCount(length, 1) || !isCount(index, 0, length - 1)) return undefined
  return { page, pageSize, length, index, id }
}

function parseList(json: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(json)
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

/** Beyond every list, and small enough to calculate with. */
const maxCount = 2 ** 31 - 1

const isCount = (value: unknown, min: number, max: number = maxCount): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
