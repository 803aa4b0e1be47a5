// The issuer's public keys (RFC 7517), from the one address that the configuration names: fetched when first needed, kept
// for a while, and fetched again for a key that is not known, but never as often as a caller would like.
import { type CryptoKey, importJWK, type JWK } from 'jose'
import { isJsonObject } from '../../graphql/json-object.ts'

export const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const
export type Algorithm = (typeof algorithms)[number]

export interface KeySet {
  /**
   * The key of this id; without an id, the only key of the algorithm. Undefined where there is none, or more than one.
   * @throws {KeySetUnavailableError}
   */
  find(keyId: string | undefined, algorithm: Algorithm): Promise<CryptoKey | undefined>
  /** Changes with every fetch: what was verified by an older set may be signed by a key that is withdrawn. */
  version(): number
}

/** The keys could not be had: nothing can be said about any token. */
export class KeySetUnavailableError extends Error {
  override readonly name = 'KeySetUnavailableError'
}

export interface KeySetOptions {
  readonly url: URL
  /** Told why a fetch failed. */
  readonly onFailure: (cause: string) => void
  readonly now?: () => number
  readonly fetchTimeoutMs?: number
}

interface Key {
  readonly id: string | undefined
  readonly algorithm: Algorithm
  readonly key: CryptoKey
}

const largestSetBytes = 128_000
const mostKeys = 100
const freshMs = 600_000
/** An issuer that is down for less than this locks nobody out. */
const usableMs = 3_600_000
const unknownKeyPauseMs = 30_000
const failurePauseMs = 5000

export function createKeySet({ url, onFailure, now = Date.now, fetchTimeoutMs = 3000 }: KeySetOptions): KeySet {
  let keys: readonly Key[] = []
  let fetchedAt = Number.NEGATIVE_INFINITY
  let failedAt = Number.NEGATIVE_INFINITY
  let fetchedForUnknownAt = Number.NEGATIVE_INFINITY
  let version = 0
  let underWay: Promise<void> | undefined

  const fetchKeys = async (): Promise<void> => {
    try {
      keys = await readKeySet(url, fetchTimeoutMs)
      fetchedAt = now()
      version += 1
    } catch (error) {
      failedAt = now()
      onFailure(error instanceof Error ? error.message : String(error))
    }
  }
  const refresh = (): Promise<void> => {
    underWay ??= fetchKeys().finally(() => {
      underWay = undefined
    })
    return underWay
  }

  return {
    async find(keyId, algorithm) {
      if (now() >= fetchedAt + freshMs && now() >= failedAt + failurePauseMs) await refresh()
      const isUnknown = keyId !== undefined && !keys.some(({ id }) => id === keyId)
      if (isUnknown && keys.length > 0 && now() >= fetchedForUnknownAt + unknownKeyPauseMs) {
        fetchedForUnknownAt = now()
        await refresh()
      }
      if (now() >= fetchedAt + usableMs) throw new KeySetUnavailableError('the key set cannot be read')
      const [found, ...others] = keys.filter(
        (key) => key.algorithm === algorithm && (keyId === undefined || key.id === keyId),
      )
      return others.length === 0 ? found?.key : undefined
    },
    version: () => version,
  }
}

async function readKeySet(url: URL, timeoutMs: number): Promise<readonly Key[]> {
  const response = await fetch(url, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    // Another address would be one that nobody configured.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (response.status !== 200) {
    await response.body?.cancel()
    throw new Error(`the issuer answered ${response.status}`)
  }
  const body: unknown = JSON.parse(await boundedText(response))
  const entries = isJsonObject(body) && Array.isArray(body['keys']) ? body['keys'] : []
  if (entries.length > mostKeys) throw new Error('the key set has too many keys')
  const keys = await Promise.all(entries.map((entry: unknown) => usableKey(entry)))
  const usable = keys.filter((key) => key !== undefined)
  if (usable.length === 0) throw new Error('the key set has no key that can be used')
  return usable
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > largestSetBytes) throw new Error('the key set is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Undefined for a key of another purpose, of another kind, too weak or broken: the others are still of use. */
async function usableKey(entry: unknown): Promise<Key | undefined> {
  if (!isJsonObject(entry)) return undefined
  const operations = entry['key_ops']
  if (entry['use'] !== undefined && entry['use'] !== 'sig') return undefined
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify'))) return undefined
  const found = publicPart(entry)
  const named = entry['alg']
  if (found === undefined || (named !== undefined && !found.algorithms.some((algorithm) => algorithm === named))) {
    return undefined
  }
  const algorithm = found.algorithms.find((candidate) => candidate === named) ?? found.algorithms[0]
  try {
    const key = await importJWK(found.jwk, algorithm)
    const id = entry['kid']
    if (key instanceof Uint8Array) return undefined
    return { id: typeof id === 'string' ? id : undefined, algorithm, key }
  } catch {
    // Whoever signs by it is refused, as by a key that is not there.
    return undefined
  }
}

interface PublicPart {
  readonly jwk: JWK
  /** The first is meant where the key names none. */
  readonly algorithms: readonly [Algorithm, ...Algorithm[]]
}

// Only what makes the public key is taken over: whatever else an entry holds cannot choose anything.
function publicPart({ kty, crv, n, e, x, y }: Readonly<Record<string, unknown>>): PublicPart | undefined {
  if (kty === 'RSA' && typeof n === 'string' && typeof e === 'string') {
    const bytes = Buffer.from(n, 'base64url').length
    return bytes >= 256 && bytes <= 1024 ? { jwk: { kty, n, e }, algorithms: ['RS256', 'PS256'] } : undefined
  }
  if (kty === 'EC' && crv === 'P-256' && typeof x === 'string' && typeof y === 'string') {
    return { jwk: { kty, crv, x, y }, algorithms: ['ES256'] }
  }
  if (kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string') {
    return { jwk: { kty, crv, x }, algorithms: ['EdDSA'] }
  }
  return undefined
}
