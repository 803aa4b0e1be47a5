// An issuer of tokens for tests: its key set on a free port, one key for each algorithm, and tokens signed as asked.
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'

export type SigningAlgorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA'

export interface IssuedKey {
  readonly kid: string
  readonly algorithm: SigningAlgorithm
  readonly privateKey: CryptoKey
  readonly publicJwk: JWK
}

export interface TokenIssuer extends AsyncDisposable {
  readonly keySetUrl: string
  readonly keys: Readonly<Record<SigningAlgorithm, IssuedKey>>
  /** What the gateway must be configured with. */
  readonly environment: Readonly<Record<string, string>>
  /** How often the key set was asked for. */
  fetches(): number
  /** From now on the address answers this. */
  answerWith(answer: (response: ServerResponse) => void): void
  publish(...keys: readonly JWK[]): void
  /** A token that is good in every way but for what is changed; undefined leaves a claim or a header's field out. */
  token(changes?: TokenChanges): Promise<string>
}

export interface TokenChanges {
  readonly key?: IssuedKey
  readonly claims?: Readonly<Record<string, unknown>>
  readonly header?: Readonly<Record<string, unknown>>
}

const issuer = 'https://issuer.example/'
const audience = 'druo-gateway'

export const everyScope =
  'payments:read payments:write links:write accounts:read accounts:write end_users:read end_users:write plans:write writes:review'

export async function newKey(algorithm: SigningAlgorithm, kid: string): Promise<IssuedKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true })
  return { kid, algorithm, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' } }
}

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const keys = {
    RS256: await newKey('RS256', 'rsa'),
    PS256: await newKey('PS256', 'rsa-pss'),
    ES256: await newKey('ES256', 'ec'),
    EdDSA: await newKey('EdDSA', 'ed'),
  }
  let fetches = 0
  const answerKeys = (published: readonly JWK[]) => (response: ServerResponse) => {
    response.setHeader('content-type', 'application/jwk-set+json')
    response.end(JSON.stringify({ keys: published }))
  }
  let answer = answerKeys(Object.values(keys).map(({ publicJwk }) => publicJwk))
  const server = createServer((_request, response) => {
    fetches += 1
    answer(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const keySetUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/keys`

  return {
    keySetUrl,
    keys,
    environment: { GATEWAY_AUTH: 'jwt', JWT_ISSUER: issuer, JWT_AUDIENCE: audience, JWT_JWKS_URL: keySetUrl },
    fetches: () => fetches,
    answerWith(next) {
      answer = next
    },
    publish(...published) {
      answer = answerKeys(published)
    },
    async token({ key = keys.EdDSA, claims = {}, header = {} } = {}) {
      const now = Math.floor(Date.now() / 1000)
      const payload: JWTPayload = {
        iss: issuer,
        aud: audience,
        sub: 'merchant-backend',
        iat: now,
        exp: now + 600,
        scope: everyScope,
        ...claims,
      }
      return new SignJWT(withoutAbsent(payload))
        .setProtectedHeader({ alg: key.algorithm, ...withoutAbsent({ typ: 'JWT', kid: key.kid, ...header }) })
        .sign(key.privateKey)
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function withoutAbsent<T extends object>(entries: T): T {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as T
}
