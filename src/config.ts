// The gateway's configuration: the only reader of the environment, typed and frozen. All errors are reported at once, each
// with its fix and without the value.
import { readAuthentication, type AuthenticationConfig } from './config/authentication.ts'
import { readDatabase, type DatabaseConfig } from './config/database.ts'
import { readDruo, type DruoConfig } from './config/druo.ts'
import { environmentSchema, type LogLevel, secretNames, type Variables } from './config/environment-schema.ts'
import { type Environment, errorText, listOf } from './config/fields.ts'
import type { Reading } from './config/reading.ts'
import { unknownVariables } from './config/unknown-variables.ts'
import { readWebhooks, type WebhookConfig } from './config/webhooks.ts'
import { type DocumentManifest, readManifests } from './config/document-manifest.ts'

export { authenticationFingerprint, isSandbox, ledgerEnvironment } from './config/ledger-identity.ts'
export { startMessage } from './config/start-message.ts'
export type { AuthenticationConfig, DatabaseConfig, DruoConfig, Environment, WebhookConfig }

export interface Config {
  readonly host: string
  readonly port: number
  /** Undefined: metrics are served on the main port. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined
  /** Undefined: the embedded sandbox. */
  readonly druo: DruoConfig | undefined
  /** The name of the environment that ledger rows belong to; undefined: DRUO's address and client. */
  readonly druoEnvironment: string | undefined
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
  /** For each caller. 0 means no limit. */
  readonly rateLimitPerMinute: number
  readonly webhooks: WebhookConfig
  readonly shutdownGraceMs: number
  readonly corsOrigins: readonly string[]
  /** Schemes of apps to which a payer may be sent back, in lower case, without a colon. */
  readonly redirectSchemes: readonly string[]
  readonly introspection: boolean
  /** Whether the schema is a subgraph of Apollo Federation. */
  readonly federation: boolean
  /** Undefined: every document is executed. */
  readonly trustedDocuments: { readonly mode: 'log' | 'enforce'; readonly documents: DocumentManifest } | undefined
  /** Of responses over 1 kB, for clients that accept it. */
  readonly compression: boolean
  /** Whether OpenTelemetry's standard variables enable traces. Its exporter reads the other variables. */
  readonly tracing: boolean
  readonly logLevel: LogLevel
  /** Names of variables that are set and have no effect, because the gateway connects directly. */
  readonly ignoredProxyVariables: readonly string[]
  /** Whether npm or npx started this process, possibly with a shell in between. */
  readonly startedByNpm: boolean
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** @throws {ConfigError} naming every error */
export function readConfig(environment: Environment = process.env): Config {
  const { config, errors } = inspect(environment)
  refuse(errors)
  return Object.freeze(config)
}

/**
 * For the operators' commands, which need only the ledger.
 * @throws {ConfigError} naming every error of the database's address
 */
export function readDatabaseConfig(environment: Environment = process.env): DatabaseConfig {
  const { config, errors } = inspect(environment)
  refuse(errors.filter(([name]) => name.startsWith('DATABASE_URL')))
  return config.database
}

type NamedError = readonly [name: string, error: string]

function refuse(errors: readonly NamedError[]): void {
  if (errors.length === 0) return
  const lines = errors.map(([name, error]) => `  ${name} ${error}`)
  throw new ConfigError(`The gateway refuses to start. Configuration errors:\n${lines.join('\n')}`)
}

/** Returns a complete configuration also if there are errors. Nothing may start with it then. */
function inspect(environment: Environment): { readonly config: Config; readonly errors: readonly NamedError[] } {
  const isSet = (name: string): boolean => environment[name] !== undefined
  let config: Config | undefined
  // Not transform(), which is skipped if one variable has an error: then the other errors would not be reported.
  const schema = environmentSchema.superRefine((variables, context) => {
    const report = (name: string, what: string, fix: string): void => {
      context.addIssue({ code: 'custom', path: [name], message: errorText(what, fix) })
    }
    config = buildConfig({ variables, isSet, report }, environment)
  })
  // jitless: otherwise zod compiles code at run time.
  const { error } = schema.safeParse({ ...environment }, { jitless: true })
  if (config === undefined) throw new Error('the schema did not reach its last check')
  const ofValues = (error?.issues ?? []).map(({ path, message }): NamedError => [path.join('.'), message])
  return { config, errors: [...unknownVariables(environment), ...ofValues] }
}

function buildConfig(reading: Reading, environment: Environment): Config {
  const { variables, isSet, report } = reading
  for (const name of secretNames) {
    if (isSet(name) && isSet(`${name}_FILE`)) report(name, `and ${name}_FILE are both set`, 'use one or the other')
  }
  const host = variables.HOST ?? '127.0.0.1'
  const port = variables.PORT ?? 4000
  const authentication = readAuthentication(reading)
  const production = environment['NODE_ENV'] === 'production'
  const druo = readDruo({ ...reading, authentication, host, production })
  const sandbox = druo === undefined
  return {
    host,
    port,
    metrics: readMetrics(reading, port),
    druo,
    druoEnvironment: variables.DRUO_ENVIRONMENT,
    druoVersion: variables.DRUO_VERSION ?? '2021-11-22',
    druoTimeoutMs: variables.DRUO_TIMEOUT_MS ?? 5000,
    druoWriteTimeoutMs: variables.DRUO_WRITE_TIMEOUT_MS ?? 15_000,
    druoMaxConcurrency: variables.DRUO_MAX_CONCURRENCY ?? 64,
    tenantId: variables.DRUO_TENANT_ID,
    country: variables.DRUO_COUNTRY,
    database: readDatabase(reading, sandbox),
    writeSettleMs: variables.WRITE_SETTLE_MS ?? 60_000,
    writeLookUpMs: variables.WRITE_LOOKUP_MS ?? 5000,
    authentication,
    rateLimitPerMinute: variables.RATE_LIMIT_PER_MINUTE ?? (authentication.kind === 'none' ? 0 : 600),
    webhooks: readWebhooks(reading),
    shutdownGraceMs: variables.SHUTDOWN_GRACE_MS ?? 5000,
    corsOrigins: variables.CORS_ORIGINS ?? (sandbox ? ['https://studio.apollographql.com'] : []),
    redirectSchemes: (variables.REDIRECT_SCHEMES ?? []).map((scheme) => scheme.toLowerCase()),
    introspection: variables.INTROSPECTION ?? sandbox,
    federation: variables.FEDERATION ?? false,
    trustedDocuments: readTrustedDocuments(reading),
    compression: variables.COMPRESSION ?? false,
    tracing: readTracing(variables),
    logLevel: variables.LOG_LEVEL ?? 'info',
    ignoredProxyVariables: Object.keys(environment).filter(
      (name) => /^(?:https?|all)_proxy$/i.test(name) && environment[name],
    ),
    startedByNpm: isSet('npm_lifecycle_event'),
  }
}

/** Without METRICS_HOST for this machine only: metrics show payment volumes, and scrapers are not authenticated. */
function readMetrics({ variables, isSet, report }: Reading, port: number): Config['metrics'] {
  const metricsPort = variables.METRICS_PORT
  if (isSet('METRICS_HOST') && !isSet('METRICS_PORT')) {
    report('METRICS_HOST', 'is set, but METRICS_PORT is not', 'set both, or neither')
  }
  if (metricsPort === undefined) return undefined
  if (metricsPort === port && port !== 0) report('METRICS_PORT', 'is the same as PORT', 'choose another port')
  return { host: variables.METRICS_HOST ?? '127.0.0.1', port: metricsPort }
}

function readTracing(variables: Variables): boolean {
  const endpoint = variables.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT?.trim() || variables.OTEL_EXPORTER_OTLP_ENDPOINT?.trim()
  const off = variables.OTEL_SDK_DISABLED?.trim() === 'true' || variables.OTEL_TRACES_EXPORTER?.trim() === 'none'
  return Boolean(endpoint) && !off
}

function readTrustedDocuments({ variables, isSet, report }: Reading): Config['trustedDocuments'] {
  const mode = variables.TRUSTED_DOCUMENTS
  const paths = variables.TRUSTED_DOCUMENTS_FILE
  if (!isSet('TRUSTED_DOCUMENTS') && isSet('TRUSTED_DOCUMENTS_FILE')) {
    report('TRUSTED_DOCUMENTS_FILE', 'is set, but TRUSTED_DOCUMENTS is not', 'set TRUSTED_DOCUMENTS to enforce or log')
  }
  if (mode === undefined || mode === 'off') return undefined
  if (paths === undefined) {
    if (!isSet('TRUSTED_DOCUMENTS_FILE')) {
      report('TRUSTED_DOCUMENTS_FILE', `is missing, with TRUSTED_DOCUMENTS=${mode}`, manifestFix)
    }
    return undefined
  }
  try {
    return { mode, documents: readManifests(listOf(paths)) }
  } catch (error) {
    report('TRUSTED_DOCUMENTS_FILE', error instanceof Error ? error.message : 'cannot be read', manifestFix)
    return undefined
  }
}

const manifestFix = 'name the manifests that the code generators of your clients write, or a folder with them'
