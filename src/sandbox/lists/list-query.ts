// Reads a list's query string: which page, how large, and which records the filters let through.
import { FieldReader } from '../field-reader.ts'
import { anyText, gmtTime, pageNumber, type ValueRule, wholeAmount } from '../value-rules.ts'

export interface Filter<Item> {
  readonly rule: ValueRule
  readonly accepts: (item: Item, value: string) => boolean
}

export type Filters<Item> = Readonly<Record<string, Filter<Item>>>

export interface ListQuery<Item> {
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly accepts: (item: Item) => boolean
}

/** What DRUO uses where page_size is left out; a largest size is not documented, so there is none. */
export const defaultPageSize = 1000

export function readListQuery<Item>(query: URLSearchParams, filters: Filters<Item>): ListQuery<Item> {
  // Unknown parameters are refused: a misspelt filter that is passed over would look like one that finds everything.
  const reader = new FieldReader(fieldsOf(query))
  const page = reader.text('page', pageNumber) ?? '1'
  const pageSize = reader.text('page_size', pageNumber) ?? String(defaultPageSize)
  const given = Object.entries(filters).flatMap(([name, { rule, accepts }]) => {
    const value = reader.text(name, rule)
    return value === null ? [] : [(item: Item) => accepts(item, value)]
  })
  reader.throwViolations()
  return {
    page: Number(page),
    pageSize: Number(pageSize),
    accepts: (item) => given.every((accepts) => accepts(item)),
  }
}

// A parameter given twice stays a list, which no parameter takes.
const fieldsOf = (query: URLSearchParams): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )

// Whether DRUO minds the case of letters is not documented; here it does.
export const equals = <Item>(valueOf: (item: Item) => string | null | undefined): Filter<Item> => ({
  rule: anyText,
  accepts: (item, value) => valueOf(item) === value,
})

export const contains = <Item>(textOf: (item: Item) => string | null): Filter<Item> => ({
  rule: anyText,
  accepts: (item, value) => textOf(item)?.includes(value) ?? false,
})

export const anyEquals = <Item>(valuesOf: (item: Item) => readonly (string | null | undefined)[]): Filter<Item> => ({
  rule: anyText,
  accepts: (item, value) => valuesOf(item).includes(value),
})

export const comparesAmount = <Item>(holds: (item: Item, amount: number) => boolean): Filter<Item> => ({
  rule: wholeAmount,
  accepts: (item, value) => holds(item, Number(value)),
})

/** Both bounds of the time of creation belong to the range; whether they do at DRUO is not documented. */
export function creationDates<Item extends { readonly createdAt: Date }>(): Filters<Item> {
  return {
    date_from: { rule: gmtTime, accepts: (item, value) => item.createdAt >= new Date(`${value}Z`) },
    date_to: { rule: gmtTime, accepts: (item, value) => item.createdAt <= new Date(`${value}Z`) },
  }
}
