// Who may call the gateway: everyone on this machine, callers with an issuer's tokens, or callers with DRUO's own tokens.
import type { Reading } from './reading.ts'

export type AuthenticationConfig =
  | { readonly kind: 'none' }
  | { readonly kind: 'passthrough' }
  | { readonly kind: 'jwt'; readonly issuer: string; readonly audience: string; readonly keySetUrl: URL }

export function readAuthentication({ variables, isSet, report }: Reading): AuthenticationConfig {
  const kind = variables.GATEWAY_AUTH ?? 'none'
  for (const name of ['JWT_ISSUER', 'JWT_AUDIENCE', 'JWT_JWKS_URL'] as const) {
    if (kind === 'jwt' && !isSet(name)) {
      report(name, 'is required with GATEWAY_AUTH=jwt', 'use the value that the issuer of your tokens documents')
    }
    // Setting it shows that callers should be authenticated.
    if (kind !== 'jwt' && isSet(name)) {
      report(name, `is set, but GATEWAY_AUTH is ${kind}`, 'set GATEWAY_AUTH=jwt, or remove it')
    }
  }
  if (kind !== 'jwt') return { kind }
  // A missing value is reported above, and nothing starts with it.
  return {
    kind,
    issuer: variables.JWT_ISSUER ?? '',
    audience: variables.JWT_AUDIENCE ?? '',
    keySetUrl: variables.JWT_JWKS_URL ?? new URL('https://missing.invalid'),
  }
}
