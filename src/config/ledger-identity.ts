// Names the environment that a gateway's writes belong to, and how its callers are known.
//
// The keys, searches and proofs of another environment are never used: a search there would ask another DRUO.
import { hash, randomUUID } from 'node:crypto'
import type { AuthenticationConfig } from './authentication.ts'
import type { DruoConfig } from './druo.ts'

interface EnvironmentConfig {
  /** Undefined: the embedded sandbox. */
  readonly druo: DruoConfig | undefined
  readonly druoEnvironment: string | undefined
}

/** The sandbox forgets everything when it ends, so each of its runs is a separate environment. */
export function ledgerEnvironment({ druo, druoEnvironment }: EnvironmentConfig): string {
  if (druo === undefined) return `sandbox:${randomUUID()}`
  if (druoEnvironment !== undefined) return `name:${druoEnvironment}`
  const address = druo.baseUrl.href.replace(/\/+$/, '')
  return `druo:${digest([address, clientOf(druo.credentials)])}`
}

export function isSandbox(environment: string): boolean {
  return environment.startsWith('sandbox:')
}

/** Two gateways with the same fingerprint give the same caller the same principal. */
export function authenticationFingerprint(authentication: AuthenticationConfig): string {
  return authentication.kind === 'jwt' ? `jwt:${digest([authentication.issuer])}` : authentication.kind
}

/** A fixed token may be renewed between two starts, so that only the client that it names counts. */
function clientOf(credentials: DruoConfig['credentials']): string {
  if ('clientId' in credentials) return credentials.clientId
  if (!('accessToken' in credentials)) return ''
  const claims = claimsOf(credentials.accessToken)
  const names = ['client_id', 'azp', 'sub'].map((name) => claims.get(name))
  return names.find((value) => typeof value === 'string') ?? ''
}

function claimsOf(token: string): ReadonlyMap<string, string> {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    return new Map(
      Object.entries(claims ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    return new Map()
  }
}

function digest(values: readonly string[]): string {
  return hash('sha256', JSON.stringify(values), 'base64url')
}
