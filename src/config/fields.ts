// The kinds of values that configuration variables hold. Every error reads "what: fix." and never repeats the value.
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { isLoopback } from '../platform/index.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Reports an error. Reading continues, so that all errors are reported together. */
type Report = (what: string, fix: string) => undefined

export const errorText = (what: string, fix: string): string => `${what}: ${fix}.`

/** An optional variable. Set but empty is an error: an empty secret or address is a mistake, not a choice. */
function variable<T>(read: (value: string, report: Report) => T | undefined) {
  return z
    .string()
    .optional()
    .transform((text, context): T | undefined => {
      const report: Report = (what, fix) => {
        context.addIssue({ code: 'custom', message: errorText(what, fix), continue: true })
      }
      if (text === undefined) return undefined
      const value = text.trim()
      return value === '' ? report('is set but empty', 'give it a value, or remove it') : read(value, report)
    })
}

export const text = () => variable((value) => value)

/** For variables that are not the gateway's own: OpenTelemetry says that empty is the same as unset. */
export const foreignText = () => z.string().optional()

export const integer = (min: number, max: number) =>
  variable((value, report) => {
    const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN
    if (number >= min && number <= max) return number
    return report('is out of range or not a whole number', `use a whole number from ${min} to ${max}`)
  })

export const oneOf = <const T extends string>(words: readonly T[]) =>
  variable((value, report) => {
    const word = words.find((candidate) => candidate === value.toLowerCase())
    return word ?? report('has an unknown value', `use one of ${words.join(', ')}`)
  })

export const boolean = () =>
  variable((value, report) => {
    if (/^true$/i.test(value)) return true
    return /^false$/i.test(value) ? false : report('is neither true nor false', 'use true or false')
  })

export const checked = (accepts: (value: string) => boolean, form: string) =>
  variable((value, report) => (accepts(value) ? value : report('has the wrong form', `use ${form}`)))

/** A comma-separated list. */
export const list = (accepts: (entry: string) => boolean, what: string, fix: string) =>
  variable((value, report) => {
    const entries = listOf(value)
    for (const [index, entry] of entries.entries()) {
      if (!accepts(entry)) report(`has an entry (number ${index + 1}) that ${what}`, fix)
    }
    return entries
  })

export const listOf = (value: string, separator: RegExp | string = ','): readonly string[] =>
  value
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/** http is allowed for this machine only, because requests carry a bearer token. */
export const url = ({ withQuery = false } = {}) =>
  variable((value, report) => {
    const parsed = URL.canParse(value) ? new URL(value) : undefined
    if (
      parsed === undefined ||
      !/^https?:$/.test(parsed.protocol) ||
      parsed.username !== '' ||
      (parsed.search !== '' && !withQuery)
    ) {
      return report('is not a plain http or https address', 'use a form such as https://api.druo.com')
    }
    if (parsed.protocol === 'http:' && !isLoopback(parsed.hostname)) {
      return report('is not encrypted', 'use https; http is accepted for addresses of this machine only')
    }
    return parsed
  })

/** A secret in the file that NAME_FILE names. */
export const secretFile = () =>
  variable((path, report) => {
    try {
      return readFileSync(path, 'utf8').trim() || report('names an empty file', 'put the secret into the file')
    } catch {
      return report('names a file that cannot be read', 'check its path and its permissions')
    }
  })
