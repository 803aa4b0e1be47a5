// What the hostile DRUO really did: every object that it made, and how its lists show it.
import { randomUUID } from 'node:crypto'
import type { Random } from './random.ts'
import type { Scale } from './scale.ts'
import type { Switches } from './switches.ts'
import type { Executed, WriteKind } from './write-kinds.ts'

export interface Booked extends Executed {
  readonly id: string
  readonly kind: WriteKind
  /** The payment's own reference, by which the program knows it. Null: somebody else's object. */
  readonly payment: string | null
  readonly body: Readonly<Record<string, unknown>>
  readonly arrivedAt: number
  readonly committedAt: number
  readonly shownFrom: number
}

type NewEntry = Omit<Booked, 'id' | 'committedAt' | 'shownFrom'>

export interface Book {
  readonly entries: readonly Booked[]
  /** @param shownFrom lists do not show it before this moment */
  add(entry: NewEntry, shownFrom?: number): Booked
  /** An entry as it would be, which is not in the book. */
  draft(entry: NewEntry, shownFrom?: number): Booked
  find(id: string): Booked | undefined
  /** The entries of a list as DRUO answers them, filtered. */
  listed(listPath: string, query: URLSearchParams): readonly Booked[]
  /** One object as the answer to a write and a read by id have it. */
  render(booked: Booked): Readonly<Record<string, unknown>>
  /** One object as a list has it. */
  renderListed(booked: Booked): Readonly<Record<string, unknown>>
}

const localOffsetMs = -5 * 3_600_000

export function createBook(scale: Scale, switches: Switches, random: Random): Book {
  const entries: Booked[] = []
  const byId = new Map<string, Booked>()

  const lagMs = (): number =>
    switches.lagsBehind ? random.integer(scale.longLagMs / 2, scale.longLagMs) : random.integer(0, scale.listLagMs)
  const created = ({ committedAt }: Booked): string =>
    switches.writesLocalTime
      ? new Date(committedAt + localOffsetMs).toISOString().slice(0, 19)
      : new Date(committedAt).toISOString()

  const render = (booked: Booked) => {
    const { body } = booked
    return {
      uuid: booked.id,
      code: 'CHAOS',
      ...booked.kind.object(body, booked),
      primary_reference: body['primary_reference'],
      secondary_reference: body['secondary_reference'],
      metadata: body['metadata'],
      date_created_gmt: created(booked),
      date_updated_gmt: created(booked),
    }
  }

  const draft: Book['draft'] = (entry, shownFrom = 0) => {
    const committedAt = Date.now()
    const id = `${entry.kind.field.slice(0, 3)}_${randomUUID()}`
    return { ...entry, id, committedAt, shownFrom: Math.max(shownFrom, committedAt + lagMs()) }
  }

  return {
    entries,
    draft,
    add(entry, shownFrom) {
      const booked = draft(entry, shownFrom)
      entries.push(booked)
      byId.set(booked.id, booked)
      return booked
    },
    find: (id) => byId.get(id),
    listed(listPath, query) {
      const now = Date.now()
      const shown = entries.filter(
        ({ kind, shownFrom }) =>
          kind.listPath === listPath &&
          shownFrom <= now &&
          !(switches.hidesAuthorizations && kind.mutation === 'authorizeTransaction'),
      )
      return switches.ignoresFilters ? shown : shown.filter((booked) => agrees(booked, query, created(booked)))
    },
    render,
    renderListed(booked) {
      const { secondary_reference, metadata, ...rest } = render(booked)
      return switches.dropsReferences ? rest : { ...rest, secondary_reference, metadata }
    },
  }
}

/** As documented for DRUO's lists, a filter by reference means "contains". */
function agrees({ body, amount }: Booked, query: URLSearchParams, created: string): boolean {
  const reference = query.get('secondary_reference')
  const [asked, from] = [query.get('amount'), query.get('date_from')]
  if (reference !== null && !textIn(body, 'secondary_reference').includes(reference)) return false
  if (asked !== null && Number(asked) !== amount) return false
  return from === null || created.slice(0, 19) >= from
}

function textIn(body: Booked['body'], field: string): string {
  const value = body[field]
  return typeof value === 'string' ? value : ''
}
