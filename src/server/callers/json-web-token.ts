// Verifies a caller's JSON Web Token: whose it is and what it allows, or that it does not count.
//
// The header of a token is written by whoever sends it. It may name one of the issuer's keys and nothing else: no address,
// no key of its own, and no algorithm but the one that the issuer's key is for.
import { hash as digest } from 'node:crypto'
import { errors, jwtVerify } from 'jose'
import type { AtOnce } from './at-once.ts'
import { UnauthenticatedError } from './bearer-token.ts'
import { type Algorithm, algorithms, type KeySet } from './key-set.ts'
import { isJsonObject } from '../../graphql/json-object.ts'

export interface VerifiedToken {
  readonly issuer: string
  readonly subject: string
  readonly scopes: ReadonlySet<string>
  /** The claim `druo_end_user_id`. */
  readonly endUserId: string | undefined
  /** The claim `exp`. */
  readonly expiresAt: Date
}

export interface TokenVerifierOptions {
  readonly keySet: KeySet
  readonly issuer: string
  readonly audience: string
  readonly now?: () => number
}

/** @throws {UnauthenticatedError} and KeySetUnavailableError, by its promise */
export type TokenVerifier = (token: string) => AtOnce<VerifiedToken>

const clockSkewSeconds = 60
const mostRemembered = 10_000

interface Remembered {
  readonly verified: VerifiedToken
  readonly goodBefore: number
  readonly keySetVersion: number
}

export function createTokenVerifier({ keySet, issuer, audience, now = Date.now }: TokenVerifierOptions): TokenVerifier {
  const remembered = new Map<string, Remembered>()

  const verify = async (token: string): Promise<Remembered> => {
    const { algorithm, keyId } = readHeader(token)
    const key = await keySet.find(keyId, algorithm)
    const keySetVersion = keySet.version()
    if (key === undefined) throw new UnauthenticatedError('no such key')
    const { payload } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      issuer,
      audience,
      clockTolerance: clockSkewSeconds,
      requiredClaims: ['iss', 'aud', 'exp', 'sub'],
      currentDate: new Date(now()),
    }).catch((error: unknown) => {
      throw new UnauthenticatedError(error instanceof errors.JOSEError ? error.message : 'broken token')
    })
    const expiresAt = new Date((payload.exp ?? 0) * 1000)
    const goodBefore = expiresAt.getTime() + clockSkewSeconds * 1000
    return { verified: { ...readClaims(issuer, payload), expiresAt }, goodBefore, keySetVersion }
  }

  const verifyAnew = async (token: string, hash: string): Promise<VerifiedToken> => {
    const fresh = await verify(token)
    remembered.set(hash, fresh)
    if (remembered.size > mostRemembered) {
      const [oldest] = remembered.keys()
      if (oldest !== undefined) remembered.delete(oldest)
    }
    return fresh.verified
  }

  return (token) => {
    const hash = digest('sha256', token, 'base64')
    const known = remembered.get(hash)
    if (known !== undefined) {
      if (known.keySetVersion === keySet.version() && now() < known.goodBefore) return known.verified
      remembered.delete(hash)
    }
    return verifyAnew(token, hash)
  }
}

// Other forms of the same bytes would be other tokens to whoever compares or remembers them.
function isStrictBase64Url(part: string): boolean {
  return part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part
}

function readHeader(token: string): { readonly algorithm: Algorithm; readonly keyId: string | undefined } {
  const parts = token.split('.')
  if (parts.length !== 3 || !parts.every(isStrictBase64Url)) throw new UnauthenticatedError('no JWT')
  const header = parsedPart(parts[0])
  if (header === undefined) throw new UnauthenticatedError('no JWT header')
  const { alg, kid, typ } = header
  for (const name of ['crit', 'jku', 'jwk', 'x5u']) {
    if (Object.hasOwn(header, name)) throw new UnauthenticatedError(`the header has ${name}`)
  }
  if (typ !== undefined && !(typeof typ === 'string' && /^(?:application\/)?(?:at\+)?jwt$/i.test(typ))) {
    throw new UnauthenticatedError('the header has another typ')
  }
  if (kid !== undefined && typeof kid !== 'string') throw new UnauthenticatedError('the header has a broken kid')
  const algorithm = algorithms.find((candidate) => candidate === alg)
  if (algorithm === undefined) throw new UnauthenticatedError('the header has another alg')
  return { algorithm, keyId: kid }
}

/** The claims of what looks like a JWT, without any word on whether they are true. */
export function unverifiedClaims(token: string): Readonly<Record<string, unknown>> | undefined {
  const parts = token.split('.')
  return parts.length === 3 && parts.every(isStrictBase64Url) && parsedPart(parts[0]) !== undefined
    ? parsedPart(parts[1])
    : undefined
}

function parsedPart(part: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'))
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function readClaims(issuer: string, claims: Readonly<Record<string, unknown>>): Omit<VerifiedToken, 'expiresAt'> {
  const { sub, druo_end_user_id: endUserId } = claims
  if (typeof sub !== 'string' || sub === '') throw new UnauthenticatedError('no sub')
  // A payer's token that cannot be read must not become a token that sees everything.
  if (endUserId !== undefined && (typeof endUserId !== 'string' || endUserId.trim() === '')) {
    throw new UnauthenticatedError('broken druo_end_user_id')
  }
  return { issuer, subject: sub, scopes: new Set(readScopes(claims)), endUserId }
}

/** `scope` is text with blanks between (RFC 8693); `scp` the same or a list, as other issuers write it. */
function readScopes({ scope, scp }: Readonly<Record<string, unknown>>): readonly string[] {
  const written = scope ?? scp
  if (typeof written === 'string') return written.split(' ').filter((name) => name !== '')
  return Array.isArray(written) ? written.filter((name) => typeof name === 'string') : []
}
