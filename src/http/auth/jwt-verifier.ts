// Verifies the JSON Web Token of a caller: signature, issuer, audience and lifetime, and the claims that the gateway uses.
import { hash } from 'node:crypto'
import { calculateJwkThumbprint, type CryptoKey, errors, type JWTPayload, jwtVerify, type JWTVerifyOptions } from 'jose'
import { LRUCache } from 'lru-cache'
import { checkJwtHeader, UnauthenticatedError } from './bearer-token.ts'
import { type KeySet, KeySetUnavailableError } from './key-set.ts'
import { algorithms } from './key-set-entries.ts'

export interface VerifiedToken {
  readonly issuer: string
  readonly subject: string
  readonly scopes: ReadonlySet<string>
  /** The claim `druo_end_user_id`. */
  readonly endUserId: string | undefined
  /** The claim `exp`. */
  readonly expiresAt: Date
  /** False once the key that verified the token is no longer published. */
  readonly isStillAccepted: () => boolean
}

interface JwtVerifierOptions {
  readonly keySet: KeySet
  readonly issuer: string
  readonly audience: string
  /** The scopes that the schema uses. */
  readonly knownScopes: ReadonlySet<string>
}

/** @throws {UnauthenticatedError} and KeySetUnavailableError */
export type VerifyJwt = (token: string) => Promise<VerifiedToken>

const clockToleranceSeconds = 60
const maxRemembered = 10_000
const rememberMs = 600_000

export function createJwtVerifier({ keySet, issuer, audience, knownScopes }: JwtVerifierOptions): VerifyJwt {
  const verifyOptions: JWTVerifyOptions = {
    algorithms: [...algorithms],
    issuer,
    audience,
    clockTolerance: clockToleranceSeconds,
    requiredClaims: ['iss', 'aud', 'exp', 'sub'],
  }
  const remembered = new LRUCache<string, VerifiedToken>({
    max: maxRemembered,
    ttl: rememberMs,
    ttlResolution: 0,
    // `exp` is a time of the wall clock.
    perf: { now: () => Date.now() },
  })

  return async (token) => {
    const tokenHash = hash('sha256', token, 'base64')
    const known = remembered.get(tokenHash)
    if (known?.isStillAccepted() === true) return known
    remembered.delete(tokenHash)

    checkJwtHeader(token)
    const { payload, key } = await verifySignatureAndClaims(token, keySet, verifyOptions)
    const thumbprint = await calculateJwkThumbprint(key)
    const isStillAccepted = (): boolean => keySet.isPublished(thumbprint)
    const verified = { ...readClaims(issuer, payload, knownScopes), isStillAccepted }
    const validMs = verified.expiresAt.getTime() + clockToleranceSeconds * 1000 - Date.now()
    remembered.set(tokenHash, verified, { ttl: Math.max(Math.min(Math.ceil(validMs), rememberMs), 1) })
    return verified
  }
}

interface Verification {
  readonly payload: JWTPayload
  readonly key: CryptoKey
}

async function verifySignatureAndClaims(
  token: string,
  keySet: KeySet,
  options: JWTVerifyOptions,
): Promise<Verification> {
  try {
    return await jwtVerify(token, keySet.getKey, options).catch(async (error: unknown) => {
      if (error instanceof errors.JWKSMultipleMatchingKeys) return verifyWithEach(error, token, options)
      throw error
    })
  } catch (error) {
    if (error instanceof KeySetUnavailableError) throw error
    if (error instanceof errors.JWTExpired) throw new UnauthenticatedError('expired token', 'expired')
    throw new UnauthenticatedError(error instanceof errors.JOSEError ? error.message : 'malformed token')
  }
}

/** Several keys of one `kid`, as while an issuer rotates its keys: the one that signed the token counts. */
async function verifyWithEach(
  keys: AsyncIterable<CryptoKey>,
  token: string,
  options: JWTVerifyOptions,
): Promise<Verification> {
  for await (const key of keys) {
    try {
      const { payload } = await jwtVerify(token, key, options)
      return { payload, key }
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error
    }
  }
  throw new errors.JWSSignatureVerificationFailed()
}

function readClaims(
  issuer: string,
  claims: JWTPayload,
  knownScopes: ReadonlySet<string>,
): Omit<VerifiedToken, 'isStillAccepted'> {
  const { sub, exp = 0, druo_end_user_id: endUserId } = claims
  if (typeof sub !== 'string' || sub === '') throw new UnauthenticatedError('missing sub')
  // A payer's token with a malformed claim must not become a token that sees everything.
  if (endUserId !== undefined && (typeof endUserId !== 'string' || endUserId.trim() === '')) {
    throw new UnauthenticatedError('malformed druo_end_user_id')
  }
  const scopes = readScopes(claims, knownScopes)
  return { issuer, subject: sub, scopes, endUserId, expiresAt: new Date(exp * 1000) }
}

/** Some issuers write `scp`, and use `scope` only for standard scopes such as `openid`. */
function readScopes({ scope, scp }: JWTPayload, knownScopes: ReadonlySet<string>): ReadonlySet<string> {
  const scopes = scopeNames(scope)
  return new Set(scopes.some((name) => knownScopes.has(name)) ? scopes : scopeNames(scp))
}

/** Text with blanks in between (RFC 8693), or a list. */
function scopeNames(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return claim.split(' ').filter((name) => name !== '')
  return Array.isArray(claim) ? claim.filter((name) => typeof name === 'string') : []
}
