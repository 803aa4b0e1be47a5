// The schema of the environment: every variable of the gateway and the form of its value.
import countryCodes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import * as z from 'zod'
import { boolean, checked, foreignText, integer, list, oneOf, secretFile, text, url } from './fields.ts'

/** Variables that can be read from a file instead, which NAME_FILE names. */
export const secretNames = ['DRUO_CLIENT_SECRET', 'DRUO_ACCESS_TOKEN', 'DRUO_WEBHOOK_SECRET', 'DATABASE_URL'] as const

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export const environmentSchema = z.object({
  HOST: text(),
  PORT: integer(0, 65_535),
  METRICS_HOST: text(),
  METRICS_PORT: integer(0, 65_535),
  SANDBOX: boolean(),
  DRUO_CLIENT_ID: text(),
  DRUO_CLIENT_SECRET: text(),
  DRUO_CLIENT_SECRET_FILE: secretFile(),
  DRUO_ACCESS_TOKEN: text(),
  DRUO_ACCESS_TOKEN_FILE: secretFile(),
  DRUO_BASE_URL: url(),
  DRUO_TOKEN_URL: url(),
  DRUO_AUDIENCE: text(),
  DRUO_VERSION: text(),
  DRUO_ENVIRONMENT: checked(isEnvironmentName, '1 to 64 letters, digits, dots, hyphens or underscores'),
  DRUO_TENANT_ID: text(),
  DRUO_COUNTRY: checked(isCountry, 'an ISO 3166-1 alpha-3 code in capitals, such as COL'),
  DRUO_TIMEOUT_MS: integer(1, 20_000),
  DRUO_WRITE_TIMEOUT_MS: integer(1, 120_000),
  DRUO_MAX_CONCURRENCY: integer(1, 10_000),
  DRUO_WEBHOOK_SECRET: text(),
  DRUO_WEBHOOK_SECRET_FILE: secretFile(),
  DRUO_WEBHOOK_HEADER: checked(isOwnHeader, 'the name of a custom header, such as x-druo-webhook-secret'),
  GATEWAY_AUTH: oneOf(['none', 'jwt', 'passthrough']),
  JWT_ISSUER: text(),
  JWT_AUDIENCE: text(),
  JWT_JWKS_URL: url({ withQuery: true }),
  RATE_LIMIT_PER_MINUTE: integer(0, 1_000_000),
  DATABASE_URL: text(),
  DATABASE_URL_FILE: secretFile(),
  WRITE_SETTLE_MS: integer(1000, 3_600_000),
  WRITE_LOOKUP_MS: integer(10, 300_000),
  SHUTDOWN_GRACE_MS: integer(0, 600_000),
  CORS_ORIGINS: list(isOrigin, 'is not an origin', 'use a form such as https://shop.example.com'),
  REDIRECT_SCHEMES: list(
    isAppScheme,
    'is not the scheme of an app',
    'list names such as myshop, without "://"; schemes of browsers and operating systems are not allowed',
  ),
  INTROSPECTION: boolean(),
  FEDERATION: boolean(),
  TRUSTED_DOCUMENTS: oneOf(['off', 'log', 'enforce']),
  TRUSTED_DOCUMENTS_FILE: text(),
  COMPRESSION: boolean(),
  OTEL_EXPORTER_OTLP_ENDPOINT: foreignText(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: foreignText(),
  OTEL_TRACES_EXPORTER: foreignText(),
  OTEL_SDK_DISABLED: foreignText(),
  LOG_LEVEL: oneOf(logLevels),
})

export type Variables = z.output<typeof environmentSchema>
export type VariableName = keyof Variables

export const variableNames: readonly string[] = Object.keys(environmentSchema.shape)

/** The secret, from the variable or from its file. */
export function secretOf(variables: Variables, name: (typeof secretNames)[number]): string | undefined {
  return variables[name] ?? variables[`${name}_FILE`]
}

function isCountry(code: string): boolean {
  return countryCodes.some(([, alpha3]) => alpha3 === code)
}

function isEnvironmentName(name: string): boolean {
  return /^[\w.-]{1,64}$/.test(name)
}

/** Excludes headers that HTTP, proxies or DRUO give another meaning. */
function isOwnHeader(name: string): boolean {
  return (
    /^[\w-]{1,100}$/.test(name) && !/^(?:host|connection|cookie|content-.*|x-druo-webhook-event-signature)$/i.test(name)
  )
}

function isOrigin(origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).origin === origin
}

/** http and https need no entry; the others run code, read files, or belong to the browser or the system. */
const reservedSchemes = new Set(
  ['about', 'android-app', 'blob', 'chrome', 'chrome-extension', 'content', 'data', 'file', 'filesystem', 'ftp', 'http']
    .concat(['https', 'intent', 'jar', 'javascript', 'mailto', 'moz-extension', 'ms-appx', 'resource', 'sms', 'tel'])
    .concat(['vbscript', 'view-source', 'ws', 'wss']),
)

function isAppScheme(scheme: string): boolean {
  return /^[a-z][a-z0-9+.-]{0,49}$/i.test(scheme) && !reservedSchemes.has(scheme.toLowerCase())
}
