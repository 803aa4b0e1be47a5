// Reads the bearer token of a request (RFC 6750) from the Authorization header, in the standard form only, and what a JWT says
// before it is verified.
import { isJsonObject } from '../../domains/index.ts'
import { algorithms } from './key-set-entries.ts'

export type UnauthenticatedKind = 'missing' | 'expired' | 'invalid'

/** The message is for the log. The caller gets only the kind. */
export class UnauthenticatedError extends Error {
  override readonly name = 'UnauthenticatedError'
  readonly kind: UnauthenticatedKind

  constructor(reason: string, kind: UnauthenticatedKind = 'invalid') {
    super(reason)
    this.kind = kind
  }
}

const maxTokenLength = 8192

const bearer = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i

/**
 * @param authorization all Authorization headers of the request
 * @throws {UnauthenticatedError}
 */
export function bearerToken(authorization: readonly string[]): string {
  const [header, ...others] = authorization
  if (header === undefined) throw new UnauthenticatedError('no token', 'missing')
  // Two proxies could each read a different one.
  if (others.length > 0) throw new UnauthenticatedError('several Authorization headers')
  if (header.length > maxTokenLength + 'Bearer '.length) throw new UnauthenticatedError('token too large')
  const token = bearer.exec(header)?.[1]
  if (token === undefined) throw new UnauthenticatedError('not a bearer token')
  return token
}

/** The sender writes the header. It may name a key of the issuer, but bring no key, no address and no extension. */
const forbiddenHeaderParameters = ['crit', 'jku', 'jwk', 'x5u']
const jwtType = /^(?:application\/)?(?:at\+)?jwt$/i

/** @throws {UnauthenticatedError} */
export function checkJwtHeader(token: string): void {
  const parts = token.split('.')
  if (parts.length !== 3 || !parts.every(isStrictBase64Url)) throw new UnauthenticatedError('not a JWT')
  const header = decodeObject(parts[0])
  if (header === undefined) throw new UnauthenticatedError('malformed JWT header')
  for (const name of forbiddenHeaderParameters) {
    if (Object.hasOwn(header, name)) throw new UnauthenticatedError(`header parameter ${name} is not allowed`)
  }
  const { alg, kid, typ } = header
  if (typ !== undefined && !(typeof typ === 'string' && jwtType.test(typ))) {
    throw new UnauthenticatedError('unsupported typ')
  }
  if (kid !== undefined && typeof kid !== 'string') throw new UnauthenticatedError('malformed kid')
  if (!algorithms.some((algorithm) => algorithm === alg)) throw new UnauthenticatedError('unsupported alg')
}

/** Undefined where the token is not a JWT. The claims are what the sender wrote. */
export function unverifiedClaims(token: string): Readonly<Record<string, unknown>> | undefined {
  const parts = token.split('.')
  return parts.length === 3 && parts.every(isStrictBase64Url) && decodeObject(parts[0]) !== undefined
    ? decodeObject(parts[1])
    : undefined
}

/** Tokens are compared and remembered as text, so one token must have one spelling. */
function isStrictBase64Url(part: string): boolean {
  return part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part
}

function decodeObject(part: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'))
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
