// One table per request: each field's name at DRUO beside its place in the command.
//
// The same table writes the request body, tells a caller by the caller's own path which field DRUO refused, and says
// which values are personal and must be cut out of what is kept.
import type { JsonObject, JsonValue } from '../shared/json.ts'
import type { Refusal } from '../shared/write-result.ts'
import type { DruoFault } from './errors.ts'

export interface CommandField {
  /** DRUO's name, with dots for what is nested. */
  readonly wire: string
  /** Where the command has it. */
  readonly path: readonly string[]
  /** Absent and null are not sent; a field that is never sent itself only serves to find its path. */
  readonly value?: JsonValue | undefined
  /** id: names something that DRUO must know. token: does so too, and is a secret. personal: never kept, as a token. */
  readonly kind?: 'id' | 'token' | 'personal'
}

/** The request body: what was given, and nothing else. */
export function encodeFields(fields: readonly CommandField[]): JsonObject {
  const body: NestedObject = new Map()
  for (const { wire, value } of fields) {
    if (value !== undefined && value !== null) place(body, wire.split('.'), value)
  }
  return plain(body)
}

type NestedObject = Map<string, JsonValue | NestedObject>

function place(target: NestedObject, [name = '', ...rest]: readonly string[], value: JsonValue): void {
  if (rest.length === 0) {
    target.set(name, value)
    return
  }
  const present = target.get(name)
  const inner = present instanceof Map ? present : new Map<string, JsonValue | NestedObject>()
  target.set(name, inner)
  place(inner, rest, value)
}

function plain(nested: NestedObject): JsonObject {
  return Object.fromEntries(
    [...nested].map(([name, value]): [string, JsonValue] => [name, value instanceof Map ? plain(value) : value]),
  )
}

/** DRUO's faults as refusals of the command, each at its path, with the command's personal values cut out. */
export function refusalsOf(faults: readonly DruoFault[], fields: readonly CommandField[]): readonly Refusal[] {
  const personal = personalValues(fields)
  return faults.map((fault) => {
    const field = fault.field === null ? undefined : findField(fields, fault.field)
    const detail = fault.detail === null ? '' : presentable(fault.detail, personal)
    return {
      code: fault.code === 'UNEXPECTED_VALUE' && namesSomething(field) ? 'NOT_FOUND' : 'REJECTED_BY_DRUO',
      message: detail || presentable(`DRUO refused the request (${fault.code || fault.category}).`, personal),
      path: field?.path ?? null,
    }
  })
}

const namesSomething = (field: CommandField | undefined) => field?.kind === 'id' || field?.kind === 'token'

const longestFieldName = 200

/** The field that DRUO names, in full or by its last parts where these are of one field only. */
function findField(fields: readonly CommandField[], name: string): CommandField | undefined {
  // No field of ours is that long, and the patterns below take time that grows with the square of the length.
  if (name.length > longestFieldName) return undefined
  const wire = name
    .trim()
    .toLowerCase()
    .replaceAll(/\[['"]?([^\]'"]*)['"]?\]/g, '.$1')
    .replaceAll(/\s*->\s*|\//g, '.')
    .replace(/^[$.]+/, '')
  const exact = fields.find((field) => field.wire === wire)
  if (exact !== undefined) return exact
  const endings = fields.filter((field) => field.wire.endsWith(`.${wire}`))
  const sent = endings.filter((field) => field.value !== undefined && field.value !== null)
  return only(endings) ?? only(sent)
}

function only<T>(candidates: readonly T[]): T | undefined {
  return candidates.length === 1 ? candidates[0] : undefined
}

function personalValues(fields: readonly CommandField[]): readonly string[] {
  return fields
    .filter((field) => field.kind === 'personal' || field.kind === 'token')
    .flatMap((field) => (typeof field.value === 'string' ? [onOneLine(field.value)] : []))
    .filter((value) => value !== '')
    .sort((left, right) => right.length - left.length)
}

// A short value, such as the name "Al", is cut out only as a word: anywhere, it would take other words apart.
function occurrencesOf(value: string): RegExp {
  const escaped = RegExp.escape(value)
  return new RegExp(value.length < 6 ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped, 'giu')
}

const longestMessage = 500

function presentable(detail: string, personal: readonly string[]): string {
  const clean = personal.reduce(
    (message, value) => message.replaceAll(occurrencesOf(value), '[removed]'),
    onOneLine(detail),
  )
  // The cut may go through a character of two halves.
  return clean.length > longestMessage ? `${clean.slice(0, longestMessage).toWellFormed()}…` : clean
}

// Personal values too, or a note of several lines would not be found in a message that is one line by now.
function onOneLine(value: string): string {
  return value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
