// Collects every violation of the rules for one input in one pass, each with its path.
import type { UserError, UserErrorCode } from '../../__generated__/resolvers-types.ts'
import type { InputRules } from './context.ts'
import { referenceMetadataKey } from '../../druo/index.ts'

export type { InputRules }

export type Checked<Command> =
  | { readonly command: Command; readonly violations?: never }
  | { readonly violations: readonly UserError[]; readonly command?: never }

export type Path = readonly string[]

export class InputCheck {
  readonly #violations: UserError[] = []

  /** @param input the whole input. The constructor checks its texts for control characters. */
  constructor(input: object) {
    this.#singleLines(input, ['input'])
  }

  addViolation(code: UserErrorCode, path: Path, message: string): void {
    this.#violations.push({ code, path, message })
  }

  /** For required texts, and for ids everywhere: a blank one counts as missing. */
  notBlank(value: string | null | undefined, path: Path): void {
    if (typeof value === 'string' && value.trim() === '') {
      this.addViolation('REQUIRED', path, `${lastOf(path)} must not be blank.`)
    }
  }

  /** Returns the value, unless it is UNKNOWN, which is only for responses. */
  known<T extends string>(value: T | null | undefined, path: Path): Exclude<T, 'UNKNOWN'> | undefined {
    if (value === null || value === undefined) return undefined
    if (isKnown(value)) return value
    this.addViolation('INVALID', path, `UNKNOWN is only served; choose one of the other values for ${lastOf(path)}.`)
    return undefined
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
        `The key ${referenceMetadataKey} is the gateway's own.`,
      )
    }
  }

  /** Returns the command, or every violation. An undefined command always has violations. */
  result<Command>(command: Command | undefined): Checked<Command> {
    if (this.#violations.length > 0 || command === undefined) return { violations: this.#violations }
    return { command }
  }

  #singleLines(value: unknown, path: Path): void {
    if (typeof value === 'string') {
      if (!mayHaveLines(path) && /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) {
        this.addViolation('INVALID', path, `${lastOf(path)} must not hold control characters or line ends.`)
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) {
        if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(key)) {
          this.addViolation(
            'INVALID',
            path,
            `The keys of ${lastOf(path)} must not hold control characters or line ends.`,
          )
        }
        this.#singleLines(entry, [...path, key])
      }
    }
  }
}

function isKnown<T extends string>(value: T): value is Exclude<T, 'UNKNOWN'> {
  return value !== 'UNKNOWN'
}

/** Only notes may. A metadata key with this name is not a note. */
function mayHaveLines(path: Path): boolean {
  return lastOf(path) === 'note' && path.at(-2) !== 'metadata'
}

function lastOf(path: Path): string {
  return path.at(-1) ?? 'input'
}
