// Collects every violation of the rules for one input in one pass, each with its path.
import type { UserError, UserErrorCode } from '../../__generated__/resolvers-types.ts'
import { isTag, referenceMetadataKey } from '../../druo/index.ts'
import type { InputRules } from './context.ts'

export type { InputRules }

export type Checked<Command> =
  | { readonly command: Command; readonly violations?: never }
  | { readonly violations: readonly UserError[]; readonly command?: never }

export type Path = readonly string[]

export class InputCheck {
  readonly #violations: UserError[] = []

  /** @param input the whole input. The constructor checks the characters of its texts. */
  constructor(input: object) {
    this.#texts(input, ['input'])
  }

  addViolation(code: UserErrorCode, path: Path, message: string): void {
    this.#violations.push({ code, path, message })
  }

  /** For required texts, and for ids everywhere: a blank one counts as missing. */
  notBlank(value: string | null | undefined, path: Path): void {
    if (typeof value === 'string' && isBlank(value)) {
      this.addViolation('REQUIRED', path, `${lastOf(path)} must not be blank.`)
    }
  }

  /** Returns the value, unless it is UNKNOWN, which is only for responses. */
  known<T extends string>(value: T | null | undefined, path: Path): Exclude<T, 'UNKNOWN'> | undefined {
    if (value === null || value === undefined) return undefined
    if (isKnown(value)) return value
    this.addViolation('INVALID', path, `UNKNOWN is for responses only. Choose another value for ${lastOf(path)}.`)
    return undefined
  }

  digits(value: string, path: Path): void {
    this.notBlank(value, path)
    // The constructor has reported characters that no text may have.
    if (!isBlank(value) && !/^\d*$/.test(value) && textViolation(value, false) === undefined) {
      this.addViolation('INVALID', path, `${lastOf(path)} must consist of digits.`)
    }
  }

  moreThanZero(amount: number, path: Path): void {
    if (amount === 0) this.addViolation('INVALID', path, `${lastOf(path)} must be more than zero.`)
  }

  /** Returns the caller's or the configured tenant, for requests where DRUO requires one. */
  tenant(value: string | null | undefined, rules: InputRules, path: Path): string | undefined {
    this.notBlank(value, path)
    const tenantId = value ?? rules.tenantId
    if (tenantId === undefined) {
      this.addViolation('REQUIRED', path, `${lastOf(path)} is required: the gateway has no tenant configured.`)
    }
    return tenantId
  }

  metadata(value: Readonly<Record<string, string>> | null | undefined, path: Path): void {
    if (value && Object.hasOwn(value, referenceMetadataKey)) {
      this.addViolation(
        'INVALID',
        [...path, referenceMetadataKey],
        `The key ${referenceMetadataKey} is reserved for the gateway.`,
      )
    }
  }

  /** Returns the command, or every violation. An undefined command always has violations. */
  result<Command>(command: Command | undefined): Checked<Command> {
    if (this.#violations.length > 0 || command === undefined) return { violations: this.#violations }
    return { command }
  }

  #texts(value: unknown, path: Path): void {
    if (typeof value === 'string') {
      const violation = textViolation(value, mayHaveLines(path)) ?? tagViolation(value, path)
      if (violation !== undefined) this.addViolation('INVALID', path, `${labelOf(path)} ${violation}.`)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) {
        const violation = textViolation(key, false)
        if (violation === undefined) this.#texts(entry, [...path, key])
        else this.addViolation('INVALID', path, `A key of ${lastOf(path)} ${violation}.`)
      }
    }
  }
}

/** Whether nothing of a text is visible: blanks and characters without a width, such as U+200B. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(text)
}

/** What a text must not contain; undefined for a text that may be sent. */
function textViolation(text: string, allowsLines: boolean): string | undefined {
  if (!text.isWellFormed()) return 'must not contain unpaired surrogates'
  if (allowsLines) {
    const controls = text.replaceAll(/[\t\n\r]/g, '')
    return /\p{Cc}/u.test(controls) ? 'must not contain control characters other than line breaks and tabs' : undefined
  }
  return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) ? 'must not contain control characters or line breaks' : undefined
}

/** The fields in which the gateway sends its own correlation reference if the caller leaves them out. */
const taggedFields: ReadonlySet<string> = new Set(['secondaryReference', 'customId'])

/** A caller's text in the form of the gateway's own would make one write look like another. */
function tagViolation(text: string, path: Path): string | undefined {
  const isOurs = taggedFields.has(lastOf(path)) && !isMetadataValue(path) && isTag(text.trim().toUpperCase())
  return isOurs ? "must not have the form of the gateway's own correlation references" : undefined
}

function isKnown<T extends string>(value: T): value is Exclude<T, 'UNKNOWN'> {
  return value !== 'UNKNOWN'
}

/** Descriptions, notes and the values of metadata may. */
function mayHaveLines(path: Path): boolean {
  return isMetadataValue(path) || ['description', 'note'].includes(lastOf(path))
}

function isMetadataValue(path: Path): boolean {
  return path.at(-2) === 'metadata'
}

/** The keys of metadata are the caller's own, so no message repeats them. */
function labelOf(path: Path): string {
  return isMetadataValue(path) ? 'A value of metadata' : lastOf(path)
}

function lastOf(path: Path): string {
  return path.at(-1) ?? 'input'
}

/**
 * The address to which a link's page redirects: http, https, or an app's scheme from REDIRECT_SCHEMES.
 * @returns the address in its normal form
 */
export function checkRedirect(
  check: InputCheck,
  redirectUrl: string | null | undefined,
  rules: InputRules,
): string | undefined {
  if (redirectUrl === null || redirectUrl === undefined) return undefined
  if (isAllowed(redirectUrl, rules)) return new URL(redirectUrl).href
  const schemes = ['http', 'https', ...rules.redirectSchemes].join(', ')
  check.addViolation('INVALID', ['input', 'redirectUrl'], `redirectUrl must be an address with one of ${schemes}.`)
  return undefined
}

/** DRUO's address, unless its scheme is not allowed: clients put it into links. */
export function servedRedirect(redirectUrl: string | null, rules: InputRules): string | null {
  return redirectUrl !== null && isAllowed(redirectUrl, rules) ? redirectUrl : null
}

function isAllowed(address: string, { redirectSchemes }: InputRules): boolean {
  const scheme = URL.parse(address)?.protocol.slice(0, -1)
  if (scheme === undefined) return false
  return scheme === 'http' || scheme === 'https' || redirectSchemes.includes(scheme)
}
