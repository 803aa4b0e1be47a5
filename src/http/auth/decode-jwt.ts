// Decodes a JSON Web Token without verifying it: the header that selects the key, and the claims.
import { isJsonObject } from '../../domains/index.ts'
import { UnauthenticatedError } from './bearer-token.ts'
import { algorithms } from './key-set-entries.ts'

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
