// Reads a request's fields and collects every violation, so that one response reports all. Unknown fields are violations too.
import { badRequest, type ErrorObject, Refusal } from './errors.ts'
import type { Metadata } from './state.ts'
import { anyText, lengthOf, type ValueRule } from './value-rules.ts'

type Need = 'required' | 'optional'

/**
 * Returns a placeholder for a value that is missing or invalid, and records the violation. Call `throwViolations` before you use
 * any value.
 */
export class FieldReader {
  readonly #fields: ReadonlyMap<string, unknown>
  readonly #path: string
  readonly #violations: ErrorObject[]
  readonly #asked = new Set<string>()
  readonly #inner: FieldReader[] = []

  constructor(body: unknown, path = '', violations: ErrorObject[] = []) {
    if (!isObject(body)) throw badRequest('The body must be a JSON object.')
    this.#fields = new Map(Object.entries(body))
    this.#path = path
    this.#violations = violations
  }

  has(name: string): boolean {
    return this.#fields.has(name)
  }

  /** The unchecked value. */
  peek(name: string): unknown {
    return this.#fields.get(name)
  }

  text(name: string, rule: ValueRule = anyText, need: Need = 'optional'): string | null {
    const value = this.#take(name, need)
    if (value === undefined) return null
    if (typeof value !== 'string') return this.unexpected(name, 'must be a string')
    return rule.accepts(value) ? value : this.unexpected(name, rule.expects)
  }

  requiredText(name: string, rule: ValueRule = anyText): string {
    return this.text(name, rule, 'required') ?? ''
  }

  /** A whole number of minor units, as a JSON number. */
  amount(name: string, minimum: number): number {
    const value = this.#take(name, 'required')
    if (value === undefined) return 0
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum) return value
    this.unexpected(name, `must be an integer of at least ${minimum}`)
    return 0
  }

  /** Like `amount`, but also accepts digits in a string, as in DRUO's sample of a payment. */
  amountOrDigits(name: string, minimum: number): number {
    const value = this.#fields.get(name)
    if (typeof value !== 'string' || value.trim() === '') return this.amount(name, minimum)
    this.#asked.add(name)
    const amount = /^\d{1,15}$/.test(value) ? Number(value) : -1
    if (amount < minimum) this.unexpected(name, `must be an integer of at least ${minimum}`)
    return amount
  }

  /** The end user's consent: the boolean true or the string TRUE, as DRUO's documents have both. */
  consent(name: string): void {
    const value = this.#take(name, 'required')
    const isGiven = value === true || (typeof value === 'string' && value.toUpperCase() === 'TRUE')
    if (value !== undefined && !isGiven) this.unexpected(name, 'must be true')
  }

  flag(name: string): boolean {
    const value = this.#take(name, 'optional')
    if (value !== undefined && typeof value !== 'boolean') this.unexpected(name, 'must be a boolean')
    return value === true
  }

  object(name: string, need: Need = 'optional'): FieldReader | null {
    const value = this.#take(name, need)
    if (value === undefined) return null
    if (!isObject(value)) return this.unexpected(name, 'must be an object')
    const inner = new FieldReader(value, `${this.#path}${name}.`, this.#violations)
    this.#inner.push(inner)
    return inner
  }

  /** Reads an empty object if the object is missing. Its own violations are not reported. */
  requiredObject(name: string): FieldReader {
    return this.object(name, 'required') ?? new FieldReader({})
  }

  metadata(name: string): Metadata {
    const value = this.#take(name, 'optional')
    if (value === undefined) return {}
    const entries = isObject(value) ? Object.entries(value) : []
    const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    const fits =
      isObject(value) &&
      entries.length <= 50 &&
      texts.length === entries.length &&
      texts.every(([key, text]) => lengthOf(key) <= 40 && lengthOf(text) <= 500)
    if (!fits) this.unexpected(name, 'takes up to 50 keys of up to 40 characters, with texts of up to 500 characters')
    return Object.fromEntries(texts)
  }

  missing(name: string): null {
    const field = this.#path + name
    this.#add({ code: 'MISSING_REQUIRED_PARAMETER', detail: `The parameter ${field} is required.`, field })
    return null
  }

  unexpected(name: string, expects: string): null {
    const field = this.#path + name
    this.#add({ code: 'UNEXPECTED_VALUE', detail: `The value of ${field} ${expects}.`, field })
    return null
  }

  /** Throws one error with every violation, unknown fields included. Call it on the outermost reader. */
  throwViolations(): void {
    this.#addUnknownFields()
    if (this.#violations.length > 0) throw new Refusal(400, this.#violations)
  }

  #addUnknownFields(): void {
    for (const name of this.#fields.keys()) {
      if (!this.#asked.has(name)) this.unexpected(name, 'was not expected: there is no such parameter')
    }
    for (const inner of this.#inner) inner.#addUnknownFields()
  }

  #take(name: string, need: Need): unknown {
    this.#asked.add(name)
    const value = this.#fields.get(name)
    if (need === 'required' && isBlank(value)) return void this.missing(name)
    // DRUO's documents show null only in responses. The gateway promises to send none.
    if (value === null) return void this.unexpected(name, 'cannot be null')
    return value
  }

  #add(violation: Omit<ErrorObject, 'category'>): void {
    const { code, detail, field = '' } = violation
    this.#violations.push({ code, category: 'INVALID_REQUEST_ERROR', detail, field })
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
