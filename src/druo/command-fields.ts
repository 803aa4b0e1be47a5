// One table per request: each field's name at DRUO beside its path in the command.
//
// The same table writes the request body, maps DRUO's errors to the caller's own paths, and says which values are personal
// and must be removed from messages.
import type { JsonObject, JsonValue } from './json.ts'
import type { Refusal } from './write-result.ts'
import type { WireError } from './errors.ts'

/** A field that the caller may leave out. Undefined and null mean the same and are never sent. */
export type Given<T> = T | null | undefined

export interface CommandField {
  /** DRUO's name, with dots for nested fields. */
  readonly wire: string
  /** The path in the command. */
  readonly path: readonly string[]
  /** Undefined and null are not sent. A field without a value only maps errors to its path. */
  readonly value?: JsonValue | undefined
  /** id: refers to something that DRUO must know. token: the same, and secret. personal: never kept, like a token. */
  readonly kind?: 'id' | 'token' | 'personal'
}

/** The request body: only fields that have a value. */
export function encodeFields(fields: readonly CommandField[]): JsonObject {
  const body: NestedObject = new Map()
  for (const { wire, value } of fields) {
    if (value !== undefined && value !== null) setNested(body, wire.split('.'), value)
  }
  return toJson(body)
}

type NestedObject = Map<string, JsonValue | NestedObject>

function setNested(target: NestedObject, [name = '', ...rest]: readonly string[], value: JsonValue): void {
  if (rest.length === 0) {
    target.set(name, value)
    return
  }
  const present = target.get(name)
  const inner = present instanceof Map ? present : new Map<string, JsonValue | NestedObject>()
  target.set(name, inner)
  setNested(inner, rest, value)
}

function toJson(nested: NestedObject): JsonObject {
  return Object.fromEntries(
    [...nested].map(([name, value]): [string, JsonValue] => [name, value instanceof Map ? toJson(value) : value]),
  )
}

/** DRUO's errors as refusals of the command, each at its path, without the command's personal values. */
export function refusalsOf(errors: readonly WireError[], fields: readonly CommandField[]): readonly Refusal[] {
  const personal = personalValues(fields)
  return errors.map((error) => {
    const field = error.field === null ? undefined : findField(fields, error.field)
    const detail = error.detail === null ? '' : toMessage(error.detail, personal, fields)
    return {
      code: error.code === 'UNEXPECTED_VALUE' && isIdentifier(field) ? 'NOT_FOUND' : 'REJECTED_BY_DRUO',
      reason: { category: error.category, code: error.code },
      message: detail || toMessage(`DRUO refused the request (${error.code || error.category}).`, personal, fields),
      path: field?.path ?? null,
    }
  })
}

const isIdentifier = (field: CommandField | undefined) => field?.kind === 'id' || field?.kind === 'token'

const maxFieldNameLength = 200

/** The field that DRUO names, or else the object that it is in: the request may not have this field. */
function findField(fields: readonly CommandField[], name: string): CommandField | undefined {
  // No field is that long, and the patterns below take quadratic time.
  if (name.length > maxFieldNameLength) return undefined
  const wire = name
    .trim()
    .toLowerCase()
    .replaceAll(/\[['"]?([^\]'"]*)['"]?\]/g, '.$1')
    .replaceAll(/\s*->\s*|\//g, '.')
    .replace(/^[$.]+/, '')
  const field = fieldNamed(fields, wire)
  if (field !== undefined) return field
  const parts = wire.split('.')
  while (parts.pop() !== undefined) {
    const parent = fields.find((candidate) => candidate.wire === parts.join('.'))
    if (parent !== undefined) return { wire, path: parent.path }
  }
  return undefined
}

/** By its full name, or by its last parts if only one field ends so. */
function fieldNamed(fields: readonly CommandField[], wire: string): CommandField | undefined {
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

// A short value, such as the name "Al", is removed only as a whole word. Anywhere else it may be part of another word.
function occurrencesOf(value: string): RegExp {
  const escaped = RegExp.escape(value)
  return new RegExp(value.length < 6 ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped, 'giu')
}

const maxMessageLength = 500

function toMessage(detail: string, personal: readonly string[], fields: readonly CommandField[]): string {
  const withoutPersonal = personal.reduce(
    (message, value) => message.replaceAll(occurrencesOf(value), '[removed]'),
    onOneLine(detail),
  )
  const clean = withOurNames(withoutPersonal.slice(0, 2 * maxMessageLength), fields)
  // The cut may split a surrogate pair.
  return clean.length > maxMessageLength ? `${clean.slice(0, maxMessageLength).toWellFormed()}…` : clean
}

/** DRUO's names of fields, such as `existing_end_user_id`, replaced by the caller's own: `endUser.existingId`. */
function withOurNames(message: string, fields: readonly CommandField[]): string {
  // Each text has one way to match: DRUO's messages can be a megabyte long.
  return message.replaceAll(/(?<![\w.-])(?:[a-z][a-z\d]*(?:[._][a-z\d]+)+|uuid)(?![\w-])/gi, (name) => {
    const field = name.length > maxFieldNameLength ? undefined : fieldNamed(fields, name.toLowerCase())
    return field?.path.join('.') ?? name
  })
}

// Used for personal values too: a value of several lines would not be found in a message of one line.
function onOneLine(value: string): string {
  return value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

/** DRUO's format for times in requests: GMT, to the second, without a zone. */
export function formatGmt(moment: Date): string {
  return moment.toISOString().slice(0, 19)
}
