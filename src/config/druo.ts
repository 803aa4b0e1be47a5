// Reads which DRUO the gateway uses: the real one, or the embedded sandbox, which never starts by accident.
import { isLoopback } from '../platform/index.ts'
import type { AuthenticationConfig } from './authentication.ts'
import { secretOf, variableNames } from './environment-schema.ts'
import type { Reading } from './reading.ts'

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
    /** The gateway has no credentials: callers send theirs. */
    | { readonly ofCallers: true }
}

interface DruoReading extends Reading {
  readonly authentication: AuthenticationConfig
  readonly host: string
  /** NODE_ENV=production */
  readonly production: boolean
}

/** Undefined: the sandbox. */
export function readDruo(reading: DruoReading): DruoConfig | undefined {
  if (reading.variables.SANDBOX === true) {
    refuseDruoVariables(reading)
    return undefined
  }
  const hasCredentials = credentialNames.some(reading.isSet)
  if (!hasCredentials && reading.authentication.kind !== 'passthrough') {
    // If SANDBOX has an error, that error is enough.
    if (!reading.isSet('SANDBOX') || reading.variables.SANDBOX === false) refuseSandboxByAccident(reading)
    return undefined
  }
  const baseUrl = reading.variables.DRUO_BASE_URL ?? new URL('https://api.druo.com')
  const credentials = hasCredentials ? readCredentials(reading) : ({ ofCallers: true } as const)
  if (reading.authentication.kind === 'none') checkUnauthenticated(reading, baseUrl)
  // With passthrough the gateway's own credentials have no use. They are dropped here, so that nothing can send them.
  return { baseUrl, credentials: reading.authentication.kind === 'passthrough' ? { ofCallers: true } : credentials }
}

const credentialNames = [
  'DRUO_CLIENT_ID',
  'DRUO_CLIENT_SECRET',
  'DRUO_CLIENT_SECRET_FILE',
  'DRUO_ACCESS_TOKEN',
  'DRUO_ACCESS_TOKEN_FILE',
] as const

function refuseDruoVariables({ isSet, report, authentication }: DruoReading): void {
  for (const name of [...credentialNames, 'DRUO_BASE_URL', 'DRUO_TOKEN_URL'] as const) {
    if (isSet(name)) report(name, 'is set together with SANDBOX=true', 'remove one of the two')
  }
  if (authentication.kind === 'passthrough') {
    report('GATEWAY_AUTH', 'is passthrough together with SANDBOX=true', 'use jwt or none with the sandbox')
  }
}

/** A gateway for DRUO must not respond SUCCESSFUL from the sandbox because a variable is missing. */
function refuseSandboxByAccident({ isSet, report, variables, host, production }: DruoReading): void {
  const configured = variableNames.filter((name) => /^(?:DRUO_|GATEWAY_|JWT_|DATABASE_URL)/.test(name) && isSet(name))
  const reasons = [
    ...configured.map((name) => `${name} is set`),
    ...(production ? ['NODE_ENV is production'] : []),
    ...(isLoopback(host) ? [] : ['HOST is open to other machines']),
    ...(variables.SANDBOX === false ? ['SANDBOX is false'] : []),
  ]
  const [reason] = reasons
  if (reason === undefined) return
  report(
    'DRUO_CLIENT_ID',
    `is missing, and the sandbox does not start because ${reason}`,
    'set DRUO_CLIENT_ID and DRUO_CLIENT_SECRET, or DRUO_ACCESS_TOKEN; set SANDBOX=true if you want the sandbox',
  )
}

function readCredentials({ variables, isSet, report }: DruoReading): DruoConfig['credentials'] {
  const isSecretSet = isSet('DRUO_CLIENT_SECRET') || isSet('DRUO_CLIENT_SECRET_FILE')
  if (isSet('DRUO_ACCESS_TOKEN') || isSet('DRUO_ACCESS_TOKEN_FILE')) {
    const accessToken = secretOf(variables, 'DRUO_ACCESS_TOKEN') ?? ''
    if (isSet('DRUO_CLIENT_ID') || isSecretSet) {
      report('DRUO_ACCESS_TOKEN', 'is set together with client credentials', 'use one or the other')
    }
    if (/[^\x21-\x7e]/.test(accessToken)) {
      report('DRUO_ACCESS_TOKEN', 'has blanks or other characters that a token cannot have', 'set the bare token')
    }
    return { accessToken }
  }
  if (!isSet('DRUO_CLIENT_ID')) report('DRUO_CLIENT_ID', 'is missing', 'set it beside DRUO_CLIENT_SECRET')
  if (!isSecretSet) report('DRUO_CLIENT_SECRET', 'is missing', 'set it beside DRUO_CLIENT_ID')
  return {
    tokenUrl: variables.DRUO_TOKEN_URL?.href ?? 'https://auth.druo.com/oauth/token',
    clientId: variables.DRUO_CLIENT_ID ?? '',
    clientSecret: secretOf(variables, 'DRUO_CLIENT_SECRET') ?? '',
    audience: variables.DRUO_AUDIENCE ?? 'https://druo-merchant-api.com',
  }
}

function checkUnauthenticated({ isSet, report, host }: DruoReading, baseUrl: URL): void {
  // A DRUO on this machine is a test double without real money.
  if (!isSet('GATEWAY_AUTH') && !isLoopback(baseUrl.hostname)) {
    report(
      'GATEWAY_AUTH',
      'is required with DRUO credentials',
      'set it to jwt or passthrough, or to none if only this machine may call the gateway',
    )
  }
  if (!isLoopback(host)) {
    report(
      'HOST',
      'is open to other machines, but callers are not authenticated (GATEWAY_AUTH=none) and the credentials are live',
      'use 127.0.0.1, or GATEWAY_AUTH=jwt or passthrough',
    )
  }
}
