// The gateway's configuration: the only reader of the environment, typed and frozen. Every fault is reported at once,
// each with its mend, and none with a secret's value.
import { ConfigReader, type Environment, isLoopback } from './config-reader.ts'
import { isCountry } from './graphql/countries.ts'
import { type DocumentManifest, readManifest } from './graphql/document-manifest.ts'

export { ConfigError, type Environment, isLoopback } from './config-reader.ts'

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
  readonly authentication: AuthenticationConfig
  /** For each caller; 0 is no limit. */
  readonly rateLimitPerMinute: number
  readonly webhooks: WebhookConfig
  readonly shutdownGraceMs: number
  readonly corsOrigins: readonly string[]
  readonly introspection: boolean
  /** Whether the schema is a subgraph of Apollo Federation. */
  readonly federation: boolean
  /** Undefined: every document is answered. */
  readonly trustedDocuments: { readonly mode: 'log' | 'enforce'; readonly documents: DocumentManifest } | undefined
  /** Of answers over 1 kB, for clients that ask for it. */
  readonly compression: boolean
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
    /** None of the gateway's own: callers bring theirs. */
    | { readonly ofCallers: true }
}

export interface WebhookConfig {
  /** At most two; none: no deliveries are taken, or the sandbox's own. */
  readonly secrets: readonly string[]
  /** The header in which a delivery may carry a secret as it is; in lower case. */
  readonly secretHeader: string
}

export type AuthenticationConfig =
  | { readonly kind: 'none' }
  | { readonly kind: 'passthrough' }
  | { readonly kind: 'jwt'; readonly issuer: string; readonly audience: string; readonly keySetUrl: URL }

const authenticationKinds = ['none', 'jwt', 'passthrough'] as const

export type DatabaseConfig =
  /** A file's path or ":memory:". */
  | { readonly kind: 'sqlite'; readonly path: string }
  /** The address holds a password. */
  | { readonly kind: 'postgres'; readonly url: string }

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** @throws {ConfigError} naming every fault */
export function readConfig(environment: Environment = process.env): Config {
  const reader = new ConfigReader(environment)
  const authentication = readAuthentication(reader)
  const druo = readDruo(reader, authentication)
  const host = reader.text('HOST') ?? '127.0.0.1'
  const sandbox = druo === undefined
  if (druo !== undefined && authentication.kind === 'none') checkUnauthenticated(reader, host, druo)
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
    authentication,
    rateLimitPerMinute: reader.integer('RATE_LIMIT_PER_MINUTE', authentication.kind === 'none' ? 0 : 600, 0, 1_000_000),
    webhooks: readWebhooks(reader),
    shutdownGraceMs: reader.integer('SHUTDOWN_GRACE_MS', 5000, 0, 600_000),
    corsOrigins: readOrigins(reader, sandbox),
    introspection: reader.boolean('INTROSPECTION', sandbox),
    federation: reader.boolean('FEDERATION', false),
    trustedDocuments: readTrustedDocuments(reader),
    compression: reader.boolean('COMPRESSION', false),
    tracing: readTracing(reader),
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'info'),
  })
  reader.throwFaults()
  return config
}

function readDruo(reader: ConfigReader, authentication: AuthenticationConfig): DruoConfig | undefined {
  const druo = readOwnDruo(reader, authentication)
  // Credentials that are set all the same are of no use to anybody: they are dropped here, so that nothing can send them.
  return druo && authentication.kind === 'passthrough' ? { ...druo, credentials: { ofCallers: true } } : druo
}

function readOwnDruo(reader: ConfigReader, authentication: AuthenticationConfig): DruoConfig | undefined {
  const clientId = reader.text('DRUO_CLIENT_ID')
  const clientSecret = reader.secret('DRUO_CLIENT_SECRET')
  const accessToken = reader.secret('DRUO_ACCESS_TOKEN')
  const baseUrl = reader.url('DRUO_BASE_URL')
  const tokenUrl = reader.url('DRUO_TOKEN_URL')
  const audience = reader.text('DRUO_AUDIENCE') ?? 'https://druo-merchant-api.com'

  const druo = { baseUrl: baseUrl ?? new URL('https://api.druo.com') }
  if (clientId === undefined && clientSecret === undefined && accessToken === undefined) {
    if (authentication.kind === 'passthrough') return { ...druo, credentials: { ofCallers: true } }
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

function readAuthentication(reader: ConfigReader): AuthenticationConfig {
  const kind = reader.oneOf('GATEWAY_AUTH', authenticationKinds, 'none')
  const issuer = reader.text('JWT_ISSUER')
  const audience = reader.text('JWT_AUDIENCE')
  const keySetUrl = reader.url('JWT_JWKS_URL', { withQuery: true })
  for (const name of ['JWT_ISSUER', 'JWT_AUDIENCE', 'JWT_JWKS_URL']) {
    if (kind === 'jwt' && !reader.isSet(name)) {
      reader.fault(name, 'is required with GATEWAY_AUTH=jwt', 'set it as the issuer of your tokens says')
    }
    // Whoever sets it believes that callers are authenticated.
    if (kind !== 'jwt' && reader.isSet(name)) {
      reader.fault(name, `is set, but GATEWAY_AUTH is ${kind}`, 'set GATEWAY_AUTH=jwt, or unset it')
    }
  }
  if (kind !== 'jwt') return { kind }
  // What is missing is a fault already, and nothing starts with it.
  return {
    kind,
    issuer: issuer ?? '',
    audience: audience ?? '',
    keySetUrl: keySetUrl ?? new URL('https://missing.invalid'),
  }
}

function checkUnauthenticated(reader: ConfigReader, host: string, druo: DruoConfig): void {
  // A DRUO on this very machine is a stand-in for tests: there is no money behind it.
  if (!reader.isSet('GATEWAY_AUTH') && !isLoopback(druo.baseUrl.hostname)) {
    reader.fault(
      'GATEWAY_AUTH',
      'is required with DRUO credentials',
      'set it to jwt or passthrough, or to none if only this machine may call the gateway',
    )
  }
  if (!isLoopback(host)) {
    reader.fault(
      'HOST',
      'is open to other machines, but callers are not authenticated (GATEWAY_AUTH=none) and the credentials are live',
      'use 127.0.0.1, or GATEWAY_AUTH=jwt or passthrough',
    )
  }
}

function readDatabase(reader: ConfigReader, sandbox: boolean): DatabaseConfig {
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

const shortestWebhookSecret = 16

function readWebhooks(reader: ConfigReader): WebhookConfig {
  const secrets = (reader.secret('DRUO_WEBHOOK_SECRET') ?? '')
    .split(/[,\n]/)
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')
  const blame = (what: string, mend: string) => reader.fault('DRUO_WEBHOOK_SECRET', what, mend)
  if (secrets.length > 2)
    blame('holds more than two secrets', 'keep the new one and the one that it takes the place of')
  if (secrets.some((secret) => secret.length < shortestWebhookSecret)) {
    blame(
      `holds a secret of less than ${shortestWebhookSecret} characters, which can be guessed`,
      'make one at random, for example with "openssl rand -hex 32"',
    )
  }
  if (secrets.some((secret) => !/^[\x21-\x7e]+$/.test(secret))) {
    blame('holds blanks or characters that no header can carry', 'use letters, digits and signs of ASCII')
  }
  const form = 'the name of a header of your own, such as x-druo-webhook-secret'
  const header = reader.checked('DRUO_WEBHOOK_HEADER', isOwnHeader, form)
  if (header !== undefined && secrets.length === 0) {
    reader.fault('DRUO_WEBHOOK_HEADER', 'is set, but DRUO_WEBHOOK_SECRET is not', 'set both, or none')
  }
  return { secrets, secretHeader: header?.toLowerCase() ?? 'x-druo-webhook-secret' }
}

/** None that HTTP, proxies or DRUO give another meaning. */
const isOwnHeader = (name: string): boolean =>
  /^[\w-]{1,100}$/.test(name) && !/^(?:host|connection|cookie|content-.*|x-druo-webhook-event-signature)$/i.test(name)

function readOrigins(reader: ConfigReader, sandbox: boolean): readonly string[] {
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

function readTracing(reader: ConfigReader): boolean {
  const endpoint = reader.text('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') ?? reader.text('OTEL_EXPORTER_OTLP_ENDPOINT')
  const off = reader.text('OTEL_SDK_DISABLED') === 'true' || reader.text('OTEL_TRACES_EXPORTER') === 'none'
  return endpoint !== undefined && !off
}

function readTrustedDocuments(reader: ConfigReader): Config['trustedDocuments'] {
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
