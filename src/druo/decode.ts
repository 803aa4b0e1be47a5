// Tolerant readers of DRUO's values: each of the forms that DRUO uses for one kind of value becomes one form.
//
// None of them throws: a value that cannot be read is null. Only an object without its id is refused, by its decoder.

/** A value of an enumeration that may grow at any time: the known value, and DRUO's text. */
export interface OpenEnum<T extends string> {
  readonly value: T | 'UNKNOWN'
  /** DRUO's text; "" if it sent none. */
  readonly raw: string
}

/** Called for every enumeration value that is not known. `field` is DRUO's name, such as `transaction.status`. */
export type UnknownEnumReporter = (unknown: { readonly field: string; readonly value: string }) => void

/** An amount in minor units; null if there is none, 'unreadable' if it is not a whole number. */
export type AmountMinor = number | 'unreadable' | null

export type WireObject = Readonly<Record<string, unknown>>

export function object(value: unknown): WireObject | null {
  return isObject(value) ? value : null
}

function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Well-formed text, or a number as text. Null if absent or empty. */
export function text(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value.toWellFormed()
  // Above 2^53 the digits are not those that DRUO sent: a wrong document number is worse than none.
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : null
  return null
}

/** An identifier, without surrounding blanks. */
export function identifier(value: unknown): string | null {
  const read = text(value)?.trim()
  return read === undefined || read === '' ? null : read
}

/** true, false, or either of them as text in any case. */
export function boolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  const word = text(value)?.trim().toLowerCase()
  if (word === 'true') return true
  if (word === 'false') return false
  return null
}

/** A whole number, or one as text. */
export function amount(value: unknown): AmountMinor {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return /^\s*-?\d{1,16}\s*$/.test(value) ? safe(Number(value)) : 'unreadable'
  return typeof value === 'number' ? safe(value) : 'unreadable'
}

function safe(value: number): AmountMinor {
  // Turns -0 into 0: some serializers would write -0.
  return Number.isSafeInteger(value) ? value + 0 : 'unreadable'
}

const dateTimeForm = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

/** DRUO's three forms: without a zone (GMT), with milliseconds and Z, with an offset. */
export function dateTime(value: unknown): Date | null {
  const usual = typeof value === 'string' ? parseUsualForm(value) : undefined
  if (usual !== undefined) return usual
  const match = dateTimeForm.exec(text(value)?.trim() ?? '')
  if (match === null) return null
  const [, day = '', time = '', fraction = '', zone = 'Z'] = match
  if (!isWrittenDay(day)) return null
  const moment = new Date(`${day}T${time}${fraction.slice(0, 4)}${zoneForm(zone)}`)
  return Number.isNaN(moment.getTime()) ? null : moment
}

const code0 = '0'.charCodeAt(0)
const codeOf = { dash: 45, dot: 46, colon: 58, T: 84, Z: 90 } as const

/** The usual form in GMT, digit by digit: a page of a list has hundreds of them. Undefined for any other text. */
function parseUsualForm(written: string): Date | undefined {
  const { length } = written
  const hasMilliseconds = length === 24 && written.charCodeAt(19) === codeOf.dot
  if (length !== 19 && !hasMilliseconds && length !== 20) return undefined
  if (length !== 19 && written.charCodeAt(length - 1) !== codeOf.Z) return undefined
  const isDay = written.charCodeAt(4) === codeOf.dash && written.charCodeAt(7) === codeOf.dash
  const isTime = written.charCodeAt(13) === codeOf.colon && written.charCodeAt(16) === codeOf.colon
  if (!isDay || !isTime || written.charCodeAt(10) !== codeOf.T) return undefined
  const year = numberAt(written, 0, 4)
  const month = numberAt(written, 5, 7)
  const day = numberAt(written, 8, 10)
  const hours = numberAt(written, 11, 13)
  const minutes = numberAt(written, 14, 16)
  const seconds = numberAt(written, 17, 19)
  const milliseconds = hasMilliseconds ? numberAt(written, 20, 23) : 0
  if (!(hours <= 23 && minutes <= 59 && seconds <= 59 && milliseconds <= 999)) return undefined
  // Date.UTC would map the years 0 to 99 to 1900 to 1999.
  if (!(year >= 100 && isOfCalendar(year, month, day))) return undefined
  return new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds, milliseconds))
}

/** NaN if one of the characters is not a digit. */
function numberAt(written: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = written.charCodeAt(at) - code0
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function zoneForm(zone: string): string {
  const upper = zone.toUpperCase()
  return upper === 'Z' || upper.includes(':') ? upper : `${upper.slice(0, 3)}:${upper.slice(3)}`
}

/** A calendar day, YYYY-MM-DD, without the time of a longer form. */
export function calendarDay(value: unknown): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text(value)?.trim() ?? '')
  const day = match?.[1]
  return day !== undefined && isWrittenDay(day) ? day : null
}

const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

// Without it 2021-02-30 would become 2 March.
function isOfCalendar(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day >= 1 && day <= (daysOfMonths[month - 1] ?? 0) && (month !== 2 || day < 29 || isLeap)
}

const isWrittenDay = (day: string): boolean =>
  isOfCalendar(numberAt(day, 0, 4), numberAt(day, 5, 7), numberAt(day, 8, 10))

/** `{code: "COP"}` or plain `"COP"`. */
export function code(value: unknown): string | null {
  return identifier(object(value)?.['code'] ?? value)
}

/** `{uuid: "acc_…"}` or plain `"acc_…"`. */
export function reference(value: unknown): string | null {
  return identifier(object(value)?.['uuid'] ?? value)
}

/** A reference from one object to another: the id alone, or with the embedded object. */
export interface Related<T> {
  readonly id: string
  /** Null if DRUO sent the id alone. */
  readonly embedded: T | null
}

/** `{uuid: "acc_…"}` or plain `"acc_…"`, with the object itself if DRUO embedded it. */
export function related<T>(value: unknown, decode: (embedded: unknown) => T | null): Related<T> | null {
  const id = reference(value)
  if (id === null) return null
  const wire = object(value)
  return { id, embedded: wire === null || hasIdOnly(wire) ? null : decode(wire) }
}

function hasIdOnly(wire: WireObject): boolean {
  // Faster than Object.keys: an embedded object shows at its second or third key.
  for (const key in wire) if (key !== 'uuid' && key !== 'code') return false
  return true
}

/** The ISO 4217 code in capitals. Null also for XXX, ISO's "no currency". */
export function currency(value: unknown): string | null {
  const letters = code(value)?.toUpperCase() ?? ''
  return /^[A-Z]{3}$/.test(letters) && letters !== 'XXX' ? letters : null
}

/** The ISO 3166 alpha-3 code in capitals. */
export function country(value: unknown): string | null {
  const letters = code(value)?.toUpperCase() ?? ''
  return /^[A-Z]{3}$/.test(letters) ? letters : null
}

/** #rrggbb in lower case, from #RGB or #RRGGBB, with or without #. */
export function hexColor(value: unknown): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(identifier(value) ?? '')?.[1]?.toLowerCase()
  if (digits === undefined) return null
  return digits.length === 3 ? `#${digits.replaceAll(/./g, '$&$&')}` : `#${digits}`
}

/** An absolute http or https URL. Any other scheme gives null: a client may put it into a link. */
export function webAddress(value: unknown): string | null {
  const address = absoluteUrl(value)
  return address !== null && /^https?:\/\//i.test(address) ? address : null
}

/** Schemes that run code or read files if a client follows the link. */
const unsafeScheme = /^(?:javascript|data|vbscript|blob|file):/i

/** An absolute URL, also of an app's scheme. An unsafe scheme gives null: a client may put it into a link. */
export function absoluteUrl(value: unknown): string | null {
  const address = identifier(value)
  if (address === null || unsafeScheme.test(address)) return null
  return /^[a-z][a-z\d+.-]*:\P{Cc}+$/iu.test(address) && URL.canParse(address) ? address : null
}

/** An object, or one as JSON text. Values that are not text become text. */
export function metadata(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(object(value) ?? parsedObject(value) ?? {})
  if (entries.length === 0) return {}
  return Object.fromEntries(
    entries.flatMap(([key, entry]): [string, string][] => {
      const written = metadataValue(entry)
      return written === null ? [] : [[key.toWellFormed(), written]]
    }),
  )
}

function metadataValue(value: unknown): string | null {
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value === 'number') return text(value)
  if (value === null || value === undefined) return null
  try {
    return JSON.stringify(value)
  } catch {
    // JSON.stringify has a depth limit, JSON.parse does not.
    return null
  }
}

function parsedObject(value: unknown): WireObject | null {
  if (typeof value !== 'string') return null
  try {
    return object(JSON.parse(value))
  } catch {
    return null
  }
}

/** The entries of a list. A single object counts as a list of one. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return object(value) === null ? [] : [value]
}

/** DRUO's text, for storage; null if it does not look like an enumeration value and may be personal data. */
export function persistedEnum(value: OpenEnum<string> | null): string | null {
  if (value === null) return null
  return value.value !== 'UNKNOWN' || /^[A-Za-z][A-Za-z_]{0,63}$/.test(value.raw) ? value.raw : null
}

/**
 * A known value of an enumeration, or UNKNOWN. Case, surrounding blanks, hyphens and the misspellings in `spellings`
 * (from DRUO's form to ours) are ignored. Null if DRUO sent nothing.
 */
export function openEnum<T extends string>(
  known: Readonly<Record<T, true>>,
  value: unknown,
  field: string,
  report: UnknownEnumReporter,
  spellings: Readonly<Record<string, T>> = {},
): OpenEnum<T> | null {
  if (typeof value === 'string' && isKnown(known, value)) return { value, raw: value }
  const raw = text(object(value)?.['code'] ?? value)
  const word = raw?.trim().toUpperCase().replaceAll('-', '_') ?? ''
  if (raw === null || word === '') return null
  const corrected = spellings[word] ?? word
  if (isKnown(known, corrected)) return { value: corrected, raw }
  report({ field, value: raw })
  return { value: 'UNKNOWN', raw }
}

function isKnown<T extends string>(known: Readonly<Record<T, true>>, word: string): word is T {
  return Object.hasOwn(known, word)
}

/** For enumerations that are never null. */
export const unknownEnum = { value: 'UNKNOWN', raw: '' } as const satisfies OpenEnum<never>

/** The object in one of its envelopes, or bare: DRUO sends both. Null if it has no id. */
export function enveloped(
  body: unknown,
  keys: readonly string[],
): { readonly id: string; readonly wire: WireObject } | null {
  const outer = object(body)
  if (outer === null) return null
  const id = identifier(outer['uuid'])
  if (id !== null) return { id, wire: outer }
  for (const key of keys) {
    const inner = object(outer[key])
    const innerId = identifier(inner?.['uuid'])
    if (inner !== null && innerId !== null) return { id: innerId, wire: inner }
  }
  return null
}
