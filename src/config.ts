// The gateway's configuration: the only reader of the environment, typed and frozen. Every fault is reported at once,
// each with its mend, and none with a secret's value.
import { readFileSync } from 'node:fs'
import { isCountry } from './graphql/countries.ts'
import { type DocumentManifest, readManifest } from './graphql/document-manifest.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export interface Config {
  readonly host: string
  readonly port: number
  /** Undefined: the embedded sandbox. */
  readonly druo: DruoConfig | undefined
  readonly druoVersion: string
  readonly druoTimeoutMs: number
  readonly druoWriteTimeoutMs: number
  readonly druoMaxConcurrency: number
  readonly tenantId: string | undefined
  readonly country: string | undefined
  readonly database: DatabaseConfig
  readonly writeSettleMs: number
  readonly writeLookUpMs: number
  readonly shutdownGraceMs: number
  readonly corsOrigins: readonly string[]
  readonly introspection: boolean
  /** Undefined: every document is answered. */
  readonly trustedDocuments: { readonly mode: 'log' | 'enforce'; readonly documents: DocumentManifest } | undefined
  /** Whether the standard variables of OpenTelemetry ask for traces; its exporter reads the rest of them itself. */
  readonly tracing: boolean
  readonly logLevel: LogLevel
}

export interface DruoConfig {
  readonly baseUrl: URL
  readonly credentials:
    | {
        readonly tokenUrl: string
        readonly clientId: string
        readonly clientSecret: string
        readonly audience: string
      }
    | { readonly accessToken: string }
}

export type DatabaseConfig =
  /** A file's path or ":memory:". */
  | { readonly kind: 'sqlite'; readonly path: string }
  /** The address holds a password. */
  | { readonly kind: 'postgres'; readonly url: string }

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** @throws {ConfigError} naming every fault */
export function readConfig(environment: Environment = process.env): Config {
  const reader = new Reader(environment)
  const druo = readDruo(reader)
  const host = reader.text('HOST') ?? '127.0.0.1'
  const sandbox = druo === undefined
  checkAuthentication(reader, host, druo)
  const config: Config = Object.freeze({
    host,
    port: reader.integer('PORT', 4000, 0, 65_535),
    druo,
    druoVersion: reader.text('DRUO_VERSION') ?? '2021-11-22',
    druoTimeoutMs: reader.integer('DRUO_TIMEOUT_MS', 5000, 1, 20_000),
    druoWriteTimeoutMs: reader.integer('DRUO_WRITE_TIMEOUT_MS', 15_000, 1, 120_000),
    druoMaxConcurrency: reader.integer('DRUO_MAX_CONCURRENCY', 64, 1, 10_000),
    tenantId: reader.text('DRUO_TENANT_ID'),
    country: reader.checked('DRUO_COUNTRY', isCountry, 'an ISO 3166-1 alpha-3 code in capitals, such as COL'),
    database: readDatabase(reader, sandbox),
    writeSettleMs: reader.integer('WRITE_SETTLE_MS', 60_000, 1000, 3_600_000),
    writeLookUpMs: reader.integer('WRITE_LOOKUP_MS', 5000, 10, 300_000),
    shutdownGraceMs: reader.integer('SHUTDOWN_GRACE_MS', 5000, 0, 600_000),
    corsOrigins: readOrigins(reader, sandbox),
    introspection: reader.boolean('INTROSPECTION', sandbox),
    trustedDocuments: readTrustedDocuments(reader),
    tracing: readTracing(reader),
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'info'),
  })
  reader.throwFaults()
  return config
}

function readDruo(reader: Reader): DruoConfig | undefined {
  const clientId = reader.text('DRUO_CLIENT_ID')
  const clientSecret = reader.secret('DRUO_CLIENT_SECRET')
  const accessToken = reader.secret('DRUO_ACCESS_TOKEN')
  const baseUrl = reader.url('DRUO_BASE_URL')
  const tokenUrl = reader.url('DRUO_TOKEN_URL')
  const audience = reader.text('DRUO_AUDIENCE') ?? 'https://druo-merchant-api.com'

  if (clientId === undefined && clientSecret === undefined && accessToken === undefined) {
    for (const name of ['DRUO_BASE_URL', 'DRUO_TOKEN_URL']) {
      if (reader.isSet(name)) {
        reader.fault(
          name,
          'is set, but no credentials are',
          'set DRUO_CLIENT_ID and DRUO_CLIENT_SECRET (or DRUO_ACCESS_TOKEN), or unset it to use the sandbox',
        )
      }
    }
    return undefined
  }
  const druo = { baseUrl: baseUrl ?? new URL('https://api.druo.com') }
  if (accessToken !== undefined) {
    if (clientId !== undefined || clientSecret !== undefined) {
      reader.fault('DRUO_ACCESS_TOKEN', 'is set together with client credentials', 'use one or the other')
    }
    if (!/^[\x21-\x7e]+$/.test(accessToken)) {
      reader.fault('DRUO_ACCESS_TOKEN', 'holds blanks or other characters that no token has', 'set the bare token')
    }
    return { ...druo, credentials: { accessToken } }
  }
  if (clientId === undefined) reader.fault('DRUO_CLIENT_ID', 'is missing', 'set it beside DRUO_CLIENT_SECRET')
  if (clientSecret === undefined) reader.fault('DRUO_CLIENT_SECRET', 'is missing', 'set it beside DRUO_CLIENT_ID')
  return {
    ...druo,
    credentials: {
      tokenUrl: tokenUrl?.href ?? 'https://auth.druo.com/oauth/token',
      clientId: clientId ?? '',
      clientSecret: clientSecret ?? '',
      audience,
    },
  }
}

function checkAuthentication(reader: Reader, host: string, druo: DruoConfig | undefined): void {
  const authentication = reader.text('GATEWAY_AUTH')
  if (authentication !== undefined && authentication !== 'none') {
    reader.fault('GATEWAY_AUTH', 'knows only "none" in this version', 'set it to none and keep HOST on loopback')
    return
  }
  if (druo === undefined) return
  // A DRUO on this very machine is a stand-in for tests: there is no money behind it.
  if (authentication === undefined && !isLoopback(druo.baseUrl.hostname)) {
    reader.fault(
      'GATEWAY_AUTH',
      'is required with DRUO credentials',
      'set it to none if only this machine may call the gateway',
    )
  }
  if (!isLoopback(host)) {
    reader.fault(
      'HOST',
      'is open to other machines, but callers are not authenticated (GATEWAY_AUTH=none) and the credentials are live',
      'use 127.0.0.1',
    )
  }
}

function readDatabase(reader: Reader, sandbox: boolean): DatabaseConfig {
  const url = reader.secret('DATABASE_URL') ?? (sandbox ? 'sqlite::memory:' : 'sqlite:./data/gateway.db')
  if (/^postgres(?:ql)?:\/\/[^/]*\/./i.test(url) && URL.canParse(url)) return { kind: 'postgres', url }
  const path = /^sqlite:(?!\/*$)(?:\/\/)?(.+)$/.exec(url)?.[1]
  const mend =
    'use a form such as sqlite:./data/gateway.db or postgres://user:password@host/database?sslmode=verify-full'
  if (path === undefined) reader.fault('DATABASE_URL', 'is no address of a SQLite file or a PostgreSQL database', mend)
  if (path === ':memory:' && !sandbox) {
    reader.fault(
      'DATABASE_URL',
      'is in memory, where a restart forgets what was sent',
      'name a file, such as sqlite:./data/gateway.db',
    )
  }
  return { kind: 'sqlite', path: path ?? ':memory:' }
}

function readOrigins(reader: Reader, sandbox: boolean): readonly string[] {
  const list = reader.text('CORS_ORIGINS')
  if (list === undefined) return sandbox ? ['https://studio.apollographql.com'] : []
  const origins = list
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '')
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      reader.fault('CORS_ORIGINS', `has "${origin}", which is no origin`, 'use a form such as https://shop.example.com')
    }
  }
  return origins
}

function readTracing(reader: Reader): boolean {
  const endpoint = reader.text('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') ?? reader.text('OTEL_EXPORTER_OTLP_ENDPOINT')
  const off = reader.text('OTEL_SDK_DISABLED') === 'true' || reader.text('OTEL_TRACES_EXPORTER') === 'none'
  return endpoint !== undefined && !off
}

function readTrustedDocuments(reader: Reader): Config['trustedDocuments'] {
  const mode = reader.oneOf('TRUSTED_DOCUMENTS', ['off', 'log', 'enforce'], 'off')
  const file = reader.text('TRUSTED_DOCUMENTS_FILE')
  if (mode === 'off') return undefined
  try {
    if (file === undefined) throw new Error(`is missing, with TRUSTED_DOCUMENTS=${mode}`)
    return { mode, documents: readManifest(file) }
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    reader.fault('TRUSTED_DOCUMENTS_FILE', what, 'name the manifest that the code generator of your clients writes')
    return undefined
  }
}

export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}

class Reader {
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
