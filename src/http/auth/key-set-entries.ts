// Selects the entries of a JSON Web Key Set (RFC 7517) that may verify tokens: public signature keys that are strong enough.
import { calculateJwkThumbprint, exportJWK, importJWK, type JWK } from 'jose'
import { isJsonObject } from '../../domains/index.ts'

export const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const
type Algorithm = (typeof algorithms)[number]

interface VerificationKey {
  /** The public part alone, with `kid` and `alg`. */
  readonly jwk: JWK
  /** RFC 7638: identifies the key material, independent of `kid`. */
  readonly thumbprint: string
}

const maxKeys = 100
const minRsaBytes = 256
const maxRsaBytes = 1024

/**
 * Equal entries count once: an issuer may list a key twice.
 * @throws where it is not a key set
 */
export async function verificationKeys(keySet: unknown): Promise<readonly VerificationKey[]> {
  const entries: unknown = isJsonObject(keySet) ? keySet['keys'] : undefined
  if (!Array.isArray(entries)) throw new Error('the response is not a key set')
  if (entries.length > maxKeys) throw new Error(`the key set has more than ${maxKeys} keys`)
  const keys = await Promise.all(entries.map((entry: unknown) => verificationKey(entry)))
  const distinct = new Map<string, VerificationKey>()
  for (const key of keys) {
    if (key !== undefined) distinct.set(JSON.stringify([key.jwk.kid, key.jwk.alg, key.thumbprint]), key)
  }
  return [...distinct.values()]
}

/** Undefined for a key with another purpose, of another type, weak or malformed. The other keys stay usable. */
async function verificationKey(entry: unknown): Promise<VerificationKey | undefined> {
  if (!isJsonObject(entry)) return undefined
  const { use, key_ops: operations, alg, kid } = entry
  if (use !== undefined && use !== 'sig') return undefined
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify'))) return undefined
  const publicKey = publicPart(entry)
  if (publicKey === undefined) return undefined
  const { jwk, supported } = publicKey
  // A key without `alg` gets exactly one algorithm: the same RSA key must not verify two kinds of signatures.
  const algorithm = alg === undefined ? supported[0] : supported.find((candidate) => candidate === alg)
  if (algorithm === undefined) return undefined
  try {
    // Exported again: two encodings of one key become the same entry.
    const normalized = await exportJWK(await importJWK(jwk, algorithm, { extractable: true }))
    return {
      jwk: { ...normalized, alg: algorithm, use: 'sig', ...(typeof kid === 'string' ? { kid } : {}) },
      thumbprint: await calculateJwkThumbprint(normalized),
    }
  } catch {
    return undefined
  }
}

interface PublicPart {
  readonly jwk: JWK
  /** The first one is the default. */
  readonly supported: readonly [Algorithm, ...Algorithm[]]
}

/** Copies only the members that define the public key, so that no other member has an effect. */
function publicPart({ kty, crv, n, e, x, y }: Readonly<Record<string, unknown>>): PublicPart | undefined {
  if (kty === 'RSA' && typeof n === 'string' && typeof e === 'string') {
    const bytes = Buffer.from(n, 'base64url').length
    return bytes >= minRsaBytes && bytes <= maxRsaBytes
      ? { jwk: { kty, n, e }, supported: ['RS256', 'PS256'] }
      : undefined
  }
  if (kty === 'EC' && crv === 'P-256' && typeof x === 'string' && typeof y === 'string') {
    return { jwk: { kty, crv, x, y }, supported: ['ES256'] }
  }
  if (kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string') {
    return { jwk: { kty, crv, x }, supported: ['EdDSA'] }
  }
  return undefined
}
