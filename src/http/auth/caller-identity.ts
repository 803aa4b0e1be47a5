// Identifies the caller of a request from its Authorization header, in the way that GATEWAY_AUTH selects.
import { hash } from 'node:crypto'
import type { AuthenticatedCaller } from '../../domains/index.ts'
import { bearerToken, unverifiedClaims } from './bearer-token.ts'
import type { VerifiedToken, VerifyJwt } from './jwt-verifier.ts'

export interface CallerIdentity extends Omit<AuthenticatedCaller, 'rateLimit'> {
  /** False for a token that DRUO has not accepted yet. */
  readonly isTokenKnown: boolean
  /** When the token expires, if it says so. */
  readonly expiresAt: Date | undefined
  /** For streams, which outlast the request that was authenticated: false once the key of the token is withdrawn. */
  readonly isStillAccepted: () => boolean
}

/** What limits and shares go by. Undefined for anonymous callers, who are not distinguished. */
export function callerKey({ caller, rateLimitKey }: CallerIdentity): string | undefined {
  return caller.kind === 'anonymous' ? undefined : rateLimitKey
}

/**
 * @param authorization all Authorization headers of the request
 * @param address where the request comes from; behind a proxy, the proxy's address
 * @throws {UnauthenticatedError} and KeySetUnavailableError
 */
export type IdentifyCaller = (authorization: readonly string[], address: string) => Promise<CallerIdentity>

/** The gateway's. */
const ownCredentials = 'gateway'

const anonymous: CallerIdentity = {
  caller: { kind: 'anonymous', scopes: undefined, endUserId: undefined },
  principal: 'anonymous',
  rateLimitKey: 'anonymous',
  accessToken: undefined,
  credentials: ownCredentials,
  isTokenKnown: true,
  expiresAt: undefined,
  isStillAccepted: () => true,
}

export const identifyAnonymous: IdentifyCaller = async () => anonymous

export function identifyByJwt(verify: VerifyJwt): IdentifyCaller {
  return async (authorization) => jwtIdentity(await verify(bearerToken(authorization)))
}

function jwtIdentity({
  issuer,
  subject,
  scopes,
  endUserId,
  expiresAt,
  isStillAccepted,
}: VerifiedToken): CallerIdentity {
  const principal = jwtPrincipal(issuer, subject)
  return {
    caller: { kind: 'jwt', scopes, endUserId },
    principal,
    // Payers may share a subject, and must not use up each other's requests.
    rateLimitKey: endUserId === undefined ? principal : `payer:${sha256(JSON.stringify([issuer, subject, endUserId]))}`,
    accessToken: undefined,
    credentials: ownCredentials,
    isTokenKnown: true,
    expiresAt,
    isStillAccepted,
  }
}

/** @param isKnown whether DRUO has accepted a token before */
export function identifyByPassthrough(isKnown: (token: string) => boolean): IdentifyCaller {
  return async (authorization, address) => {
    const accessToken = bearerToken(authorization)
    const { iss, sub, exp } = unverifiedClaims(accessToken) ?? {}
    const hasSubject = typeof iss === 'string' && iss !== '' && typeof sub === 'string' && sub !== ''
    const credentials = `token:${sha256(accessToken)}`
    const isTokenKnown = isKnown(accessToken)
    return {
      caller: { kind: 'passthrough', scopes: undefined, endUserId: undefined },
      // Renewed tokens must find their idempotency keys again. A token that names no subject says nothing about its caller, so
      // all such tokens share one namespace of keys. The ledger is not used before DRUO has accepted the token.
      principal: hasSubject ? jwtPrincipal(iss, sub) : tokensWithoutSubject,
      // Not the subject: a forged token would use up the requests of another caller. Nor a key for each invented token.
      rateLimitKey: isTokenKnown ? credentials : `unknown tokens of ${address}`,
      accessToken,
      credentials,
      isTokenKnown,
      // Not verified here: DRUO rejects the token if it has expired.
      expiresAt: typeof exp === 'number' && Number.isFinite(exp) ? new Date(exp * 1000) : undefined,
      // DRUO rejects the polls of a token that it no longer accepts, and that ends the stream.
      isStillAccepted: () => true,
    }
  }
}

const tokensWithoutSubject = 'tokens without subject'

/** Hashed: a subject may be an e-mail address, and the ledger keeps principals for weeks. */
function jwtPrincipal(issuer: string, subject: string): string {
  return `jwt:${sha256(JSON.stringify([issuer, subject]))}`
}

function sha256(text: string): string {
  return hash('sha256', text, 'base64url')
}
