// Reads a list's query string: page, page size and filters.
import { FieldReader } from '../field-reader.ts'
import { anyText, gmtTime, pageNumber, type ValueRule, wholeAmount } from '../value-rules.ts'

interface Filter<Item> {
  readonly rule: ValueRule
  readonly accepts: (item: Item, value: string) => boolean
}

export type Filters<Item> = Readonly<Record<string, Filter<Item>>>

interface ListQuery<Item> {
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly accepts: (item: Item) => boolean
}

/** DRUO's default. DRUO documents no maximum, so that there is none here. */
const defaultPageSize = 1000

export function readListQuery<Item>(query: URLSearchParams, filters: Filters<Item>): ListQuery<Item> {
  // Unknown parameters are errors: an ignored misspelt filter would look like one that matches everything.
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

// A repeated parameter stays a list, which no rule accepts.
const fieldsOf = (query: URLSearchParams): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )

// DRUO does not document whether case matters. Here it does.
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

/** Includes both limits. DRUO does not document whether it does. */
export function creationDates<Item extends { readonly createdAt: Date }>(): Filters<Item> {
  return {
    date_from: { rule: gmtTime, accepts: (item, value) => item.createdAt >= new Date(`${value}Z`) },
    date_to: { rule: gmtTime, accepts: (item, value) => item.createdAt <= new Date(`${value}Z`) },
  }
}
