// The token issuer's public keys: fetched when first needed, then refreshed in the background.
import { createRemoteJWKSet, type CryptoKey, customFetch, type FetchImplementation, type JWTVerifyGetKey } from 'jose'
import { verificationKeys } from './key-set-entries.ts'

export interface KeySet {
  /**
   * For jose's `jwtVerify`: the key that the header of a token names.
   * @throws {KeySetUnavailableError} and jose's errors where no key, or more than one, matches
   */
  readonly getKey: JWTVerifyGetKey<CryptoKey>
  /** Whether a key is still published. A token that it verified earlier stays valid only as long. */
  isPublished(thumbprint: string): boolean
  close(): void
}

/** The keys cannot be read, so no token can be accepted or rejected. */
export class KeySetUnavailableError extends Error {
  override readonly name = 'KeySetUnavailableError'
}

export interface KeySetOptions {
  readonly url: URL
  /** Called with the reason when the key set cannot be fetched, or has no usable key. */
  readonly onFailure: (reason: string) => void
  readonly fetchTimeoutMs?: number
}

/** A withdrawn key has to stop working within ten minutes, also if two refreshes fail. */
const refreshMs = 180_000
/** How long the last keys are used while the issuer is unreachable. */
const maxAgeMs = 3_600_000
/** An unknown `kid` causes at most one fetch in this time, so that invented tokens cannot flood the issuer. */
const unknownKeyCooldownMs = 30_000
const failureCooldownMs = 5000
const maxResponseBytes = 128_000

export function createKeySet({ url, onFailure, fetchTimeoutMs = 3000 }: KeySetOptions): KeySet {
  let published: ReadonlySet<string> = new Set()
  let failedAt = Number.NEGATIVE_INFINITY

  // jose waits after a success only. Without a pause after a failure, every request would try again.
  const fetchKeys: FetchImplementation = async (href, { headers, signal }) => {
    if (performance.now() < failedAt + failureCooldownMs)
      throw new KeySetUnavailableError('the last fetch has just failed')
    try {
      const keys = await verificationKeys(await fetchJson(href, headers, signal))
      if (keys.length === 0) onFailure('the key set has no usable key')
      published = new Set(keys.map(({ thumbprint }) => thumbprint))
      return Response.json({ keys: keys.map(({ jwk }) => jwk) })
    } catch (cause) {
      failedAt = performance.now()
      onFailure(reasonOf(cause))
      throw new KeySetUnavailableError('the key set cannot be fetched', { cause })
    }
  }
  const remote = createRemoteJWKSet(url, {
    // Within this age jose never waits for a fetch, except for an unknown `kid`.
    cacheMaxAge: maxAgeMs,
    cooldownDuration: unknownKeyCooldownMs,
    timeoutDuration: fetchTimeoutMs,
    [customFetch]: fetchKeys,
  })
  // A failure is already reported.
  const timer = setInterval(() => void remote.reload().catch(() => undefined), refreshMs).unref()

  return {
    getKey: remote,
    isPublished: (thumbprint) => remote.fresh && published.has(thumbprint),
    close: () => clearInterval(timer),
  }
}

async function fetchJson(url: string, headers: Headers, signal: AbortSignal): Promise<unknown> {
  // A redirect would lead to an address that is not configured.
  const response = await fetch(url, { headers, signal, redirect: 'error' })
  if (response.status !== 200) {
    await response.body?.cancel()
    throw new Error(`the issuer responded with status ${response.status}`)
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > maxResponseBytes) throw new Error(`the key set has more than ${maxResponseBytes} bytes`)
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

/** `fetch` hides the reason, such as a refused connection, in the cause. */
function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'the response is not JSON'
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
