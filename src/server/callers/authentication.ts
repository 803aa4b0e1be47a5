// Who asks: from the Authorization header to a caller, in the way that GATEWAY_AUTH chose.
import { hash } from 'node:crypto'
import type { Caller } from '../../context.ts'
import { type AtOnce, whenThere } from './at-once.ts'
import { bearerToken } from './bearer-token.ts'
import { type TokenVerifier, unverifiedClaims, type VerifiedToken } from './json-web-token.ts'

export interface Authenticated {
  readonly caller: Caller
  /** Whose writes they are. */
  readonly principal: string
  /** False where the principal is only what the token says, and nobody has looked at its signature yet. */
  readonly isPrincipalVerified: boolean
  /** Whose requests are counted together. */
  readonly rateLimitKey: string
  /** What DRUO is to be asked with; undefined: the gateway's own credentials. */
  readonly accessToken: string | undefined
  /** When the token ends, as far as it says so. */
  readonly expiresAt: Date | undefined
}

/** @throws {UnauthenticatedError} and KeySetUnavailableError, at once or by its promise */
export type Authenticate = (authorization: readonly string[]) => AtOnce<Authenticated>

const anonymous: Authenticated = {
  caller: { kind: 'anonymous', scopes: undefined, endUserId: undefined },
  principal: 'anonymous',
  isPrincipalVerified: true,
  rateLimitKey: 'anonymous',
  accessToken: undefined,
  expiresAt: undefined,
}

export const authenticateNobody: Authenticate = () => anonymous

export function authenticateByJwt(verify: TokenVerifier): Authenticate {
  // A token that comes again is the same one to the verifier, for as long as it counts.
  const known = new WeakMap<VerifiedToken, Authenticated>()
  const remembered = (verified: VerifiedToken): Authenticated => {
    const same = known.get(verified)
    if (same !== undefined) return same
    const authenticated = authenticatedBy(verified)
    known.set(verified, authenticated)
    return authenticated
  }
  return (authorization) => whenThere(verify(bearerToken(authorization)), remembered)
}

function authenticatedBy({ issuer, subject, scopes, endUserId, expiresAt }: VerifiedToken): Authenticated {
  const principal = subjectPrincipal(issuer, subject)
  return {
    caller: { kind: 'jwt', scopes, endUserId },
    principal,
    isPrincipalVerified: true,
    // Payers may share a subject, and must not use up each other's requests.
    rateLimitKey: endUserId === undefined ? principal : `${principal} ${endUserId}`,
    accessToken: undefined,
    expiresAt,
  }
}

export const authenticateByPassthrough: Authenticate = (authorization) => {
  const accessToken = bearerToken(authorization)
  const tokenHash = `token:${digest(accessToken)}`
  const { iss, sub, exp } = unverifiedClaims(accessToken) ?? {}
  const isJwt = typeof iss === 'string' && iss !== '' && typeof sub === 'string' && sub !== ''
  return {
    caller: { kind: 'passthrough', scopes: undefined, endUserId: undefined },
    // A token that is renewed is still the same caller's: a key that was used before must be known again.
    principal: isJwt ? subjectPrincipal(iss, sub) : tokenHash,
    isPrincipalVerified: !isJwt,
    // Not by what the token says: it would be somebody else's requests that a forged one uses up.
    rateLimitKey: tokenHash,
    accessToken,
    // If it is not true, DRUO says so when the token is used.
    expiresAt: typeof exp === 'number' && Number.isFinite(exp) ? new Date(exp * 1000) : undefined,
  }
}

/** A hash, because a subject may be an e-mail address and the ledger keeps principals for weeks. */
function subjectPrincipal(issuer: string, subject: string): string {
  return `jwt:${digest(JSON.stringify([issuer, subject]))}`
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url')
}
