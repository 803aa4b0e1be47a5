// Collects every fault of one input in one pass, each at its path (design.md section 4).
import type { UserError, UserErrorCode } from '../__generated__/resolvers-types.ts'
import { referenceMetadataKey } from '../druo/reference-tag.ts'

/** What an input check needs to know about the gateway; from its configuration. */
export interface InputRules {
  /** True on the embedded sandbox, where addresses may be http. */
  readonly sandbox: boolean
  /** DRUO_TENANT_ID: where the caller names no tenant. */
  readonly tenantId: string | undefined
  /** DRUO_COUNTRY: where the merchant is; COL makes identifications required. */
  readonly country: string | undefined
  /** REDIRECT_SCHEMES: schemes of apps, in lower case and without a colon, to which a payer may be sent back. */
  readonly redirectSchemes: readonly string[]
  readonly now: () => Date
}

export type Checked<Command> =
  | { readonly command: Command; readonly faults?: never }
  | { readonly faults: readonly UserError[]; readonly command?: never }

export type Path = readonly string[]

export class InputCheck {
  readonly #faults: UserError[] = []

  /** @param input the whole input: its texts are checked for control characters at once */
  constructor(input: object) {
    this.#singleLines(input, ['input'])
  }

  fault(code: UserErrorCode, path: Path, message: string): void {
    this.#faults.push({ code, path, message })
  }

  /** A required text, or an id wherever it stands: blank is as good as missing. */
  notBlank(value: string | null | undefined, path: Path): void {
    if (typeof value === 'string' && value.trim() === '') {
      this.fault('REQUIRED', path, `${lastOf(path)} must not be blank.`)
    }
  }

  /** The value, unless it is UNKNOWN, which only answers may say. */
  known<T extends string>(value: T | null | undefined, path: Path): Exclude<T, 'UNKNOWN'> | undefined {
    if (value === null || value === undefined) return undefined
    if (isKnown(value)) return value
    this.fault('INVALID', path, `UNKNOWN is only served; choose one of the other values for ${lastOf(path)}.`)
    return undefined
  }

  moreThanZero(amount: number, path: Path): void {
    if (amount === 0) this.fault('INVALID', path, `${lastOf(path)} must be more than zero.`)
  }

  /** The tenant, where DRUO's document requires one: the caller's or the configured one. */
  tenant(value: string | null | undefined, rules: InputRules, path: Path): string | undefined {
    this.notBlank(value, path)
    const tenantId = value ?? rules.tenantId
    if (tenantId === undefined) {
      this.fault('REQUIRED', path, `${lastOf(path)} is required: the gateway has no tenant configured.`)
    }
    return tenantId
  }

  metadata(value: Readonly<Record<string, string>> | null | undefined, path: Path): void {
    if (value && Object.hasOwn(value, referenceMetadataKey)) {
      this.fault('INVALID', [...path, referenceMetadataKey], `The key ${referenceMetadataKey} is the gateway's own.`)
    }
  }

  /** The command, or every fault that was found. A command that lacks a part has faults. */
  result<Command>(command: Command | undefined): Checked<Command> {
    if (this.#faults.length > 0 || command === undefined) return { faults: this.#faults }
    return { command }
  }

  #singleLines(value: unknown, path: Path): void {
    if (typeof value === 'string') {
      if (!mayHaveLines(path) && /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) {
        this.fault('INVALID', path, `${lastOf(path)} must not hold control characters or line ends.`)
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) {
        if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(key)) {
          this.fault('INVALID', path, `The keys of ${lastOf(path)} must not hold control characters or line ends.`)
        }
        this.#singleLines(entry, [...path, key])
      }
    }
  }
}

function isKnown<T extends string>(value: T): value is Exclude<T, 'UNKNOWN'> {
  return value !== 'UNKNOWN'
}

/** Notes alone; a key of metadata that is called so is no note. */
function mayHaveLines(path: Path): boolean {
  return lastOf(path) === 'note' && path.at(-2) !== 'metadata'
}

function lastOf(path: Path): string {
  return path.at(-1) ?? 'input'
}
