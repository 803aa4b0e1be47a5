// Reads the variables of an environment, one kind of value at a time, and gathers what is wrong with them.
import { readFileSync } from 'node:fs'

export type Environment = Readonly<Record<string, string | undefined>>

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}

export class ConfigReader {
  readonly #environment: Environment
  readonly #faults: string[] = []

  constructor(environment: Environment) {
    this.#environment = environment
  }

  fault(name: string, what: string, mend: string): void {
    this.#faults.push(`  ${name} ${what}: ${mend}.`)
  }

  throwFaults(): void {
    if (this.#faults.length > 0) {
      throw new ConfigError(`The gateway did not start. Its configuration has faults:\n${this.#faults.join('\n')}`)
    }
  }

  isSet(name: string): boolean {
    return this.text(name) !== undefined
  }

  /** Empty is as good as unset. */
  text(name: string): string | undefined {
    const value = this.#environment[name]?.trim()
    return value === '' ? undefined : value
  }

  /** From NAME, or from the file that NAME_FILE names. */
  secret(name: string): string | undefined {
    const file = this.text(`${name}_FILE`)
    const value = this.text(name)
    if (file === undefined) return value
    if (value !== undefined) this.fault(name, `and ${name}_FILE are both set`, 'use one or the other')
    try {
      const content = readFileSync(file, 'utf8').trim()
      if (content !== '') return content
      this.fault(`${name}_FILE`, 'names an empty file', 'put the secret into it')
    } catch {
      this.fault(`${name}_FILE`, 'names a file that cannot be read', 'check its path and its permissions')
    }
    return undefined
  }

  integer(name: string, fallback: number, least: number, most: number): number {
    const value = this.text(name)
    if (value === undefined) return fallback
    const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN
    if (number >= least && number <= most) return number
    this.fault(name, `is "${value}"`, `use a whole number from ${least} to ${most}`)
    return fallback
  }

  boolean(name: string, fallback: boolean): boolean {
    return this.oneOf(name, ['true', 'false'], fallback ? 'true' : 'false') === 'true'
  }

  oneOf<T extends string>(name: string, words: readonly T[], fallback: T): T {
    const value = this.text(name)?.toLowerCase()
    if (value === undefined) return fallback
    const word = words.find((candidate) => candidate === value)
    if (word === undefined) this.fault(name, `is "${value}"`, `use one of ${words.join(', ')}`)
    return word ?? fallback
  }

  checked(name: string, accepts: (value: string) => boolean, form: string): string | undefined {
    const value = this.text(name)
    if (value === undefined || accepts(value)) return value
    this.fault(name, `is "${value}"`, `use ${form}`)
    return undefined
  }

  /** http is for this machine only: a bearer token travels in it. */
  url(name: string): URL | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const url = URL.canParse(value) ? new URL(value) : undefined
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '') {
      this.fault(name, 'is no plain http or https address', 'use a form such as https://api.druo.com')
      return undefined
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
      this.fault(name, 'is not encrypted', 'use https; http is accepted for addresses of this machine only')
    }
    return url
  }
}
