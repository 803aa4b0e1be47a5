// POST /oauth/token: exchanges the client's credentials for a bearer token that expires.
import { timingSafeEqual } from 'node:crypto'
import { ok, type Reply } from '../reply.ts'
import type { Call, Route } from '../router.ts'
import type { SandboxState } from '../state.ts'

const audience = 'https://druo-merchant-api.com'
const scope = 'read:connect write:connect read:payments write:payments read:accounts write:accounts'

interface Credentials {
  readonly clientId: string
  readonly clientSecret: string
}

interface TokenIssuer {
  readonly routes: readonly Route[]
  readonly isLive: (token: string) => boolean
}

export function createTokenIssuer(state: SandboxState, credentials: Credentials, ttlSeconds: number): TokenIssuer {
  const expiryByToken = new Map<string, number>()
  const nowMs = (): number => state.now().getTime()

  const issue = (): Reply => {
    for (const [token, expiry] of expiryByToken) if (expiry <= nowMs()) expiryByToken.delete(token)
    const token = tokenText(state, credentials.clientId, Math.floor(nowMs() / 1000), ttlSeconds)
    expiryByToken.set(token, nowMs() + ttlSeconds * 1000)
    // DRUO's table has expires_in as the string 86400, its sample as the number 3600.
    return ok({ access_token: token, scope, expires_in: ttlSeconds, token_type: 'Bearer' })
  }

  const answer = ({ body }: Call): Reply => {
    const asked = new Map<string, unknown>(Object.entries(body ?? {}))
    if (asked.get('grant_type') !== 'client_credentials') {
      return refuse(400, 'unsupported_grant_type', 'The grant_type must be client_credentials.')
    }
    const isClient =
      same(asked.get('client_id'), credentials.clientId) && same(asked.get('client_secret'), credentials.clientSecret)
    if (!isClient) return refuse(401, 'invalid_client', 'The client_id or the client_secret is wrong.')
    if (asked.get('audience') !== audience) return refuse(400, 'invalid_request', `The audience must be ${audience}.`)
    return issue()
  }

  return {
    routes: [{ method: 'POST', path: '/oauth/token', access: 'open', takes: 'json', answer }],
    isLive: (token) => (expiryByToken.get(token) ?? 0) > nowMs(),
  }
}

// DRUO does not document the errors of its token server. This is the form of RFC 6749, section 5.2.
const refuse = (status: number, error: string, description: string): Reply => ({
  kind: 'json',
  status,
  body: { error, error_description: description },
})

// Looks like the JWT in DRUO's sample, so that no client depends on its length or alphabet. It is looked up, not verified.
function tokenText(state: SandboxState, clientId: string, issuedAt: number, ttlSeconds: number): string {
  const claims = { sub: clientId, aud: audience, iat: issuedAt, exp: issuedAt + ttlSeconds, scope }
  const parts = [JSON.stringify({ alg: 'RS256', typ: 'JWT' }), JSON.stringify(claims), state.ids.secret(64)]
  return parts.map((part) => Buffer.from(part).toString('base64url')).join('.')
}

function same(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}
