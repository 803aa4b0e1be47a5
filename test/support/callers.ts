// One sandbox behind three gateways, one for each way in which callers are known, and an issuer of tokens.
import { onTestFinished } from 'vitest'
import { type App, startApp } from '../../src/app.ts'
import { type Environment, readConfig } from '../../src/config.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts'
import { sandboxTime } from './gateway.ts'
import { type ErrorAnswer, graphqlBody, httpCall, type HttpReply, postCall } from './http-call.ts'
import { openStream } from './raw-subscriptions.ts'
import { temporaryDatabase } from './temporary-database.ts'
import { everyScope, startTokenIssuer, type TokenIssuer } from './token-issuer.ts'
import { startUpstreamRecorder, type UpstreamRecorder } from './upstream-recorder.ts'
import { witnessedLog } from './witness.ts'

export type GatewayKind = 'none' | 'jwt' | 'passthrough'

export interface Answer extends ErrorAnswer {
  readonly reply: HttpReply
}

export interface Callers extends AsyncDisposable {
  readonly sandbox: Sandbox
  readonly upstream: UpstreamRecorder
  readonly issuer: TokenIssuer
  origin(kind: GatewayKind): string
  /** A token of DRUO's own, as a caller in passthrough brings one. */
  druoToken(): Promise<string>
  /** Asks with the token given; without one, with none. Of a subscription, what comes first. */
  ask(kind: GatewayKind, token: string | undefined, query: string, variables?: unknown): Promise<Answer>
  /** Of a merchant's backend, with these scopes. */
  backendToken(scopes?: readonly string[]): Promise<string>
  /** Of a payer's phone; its subject is the backend's, which made it. */
  payerToken(endUserId: string): Promise<string>
}

export async function startCallers(environment: Environment = {}, options: SandboxOptions = {}): Promise<Callers> {
  const sandbox = await startSandbox({ seed: 'golden', now: () => sandboxTime, ...options })
  const upstream = await startUpstreamRecorder(sandbox.baseUrl)
  const issuer = await startTokenIssuer()
  const own = {
    PORT: '0',
    LOG_LEVEL: 'trace',
    DRUO_BASE_URL: upstream.baseUrl,
    DRUO_TOKEN_URL: sandbox.tokenUrl,
    DRUO_CLIENT_ID: sandbox.clientId,
    DRUO_CLIENT_SECRET: sandbox.clientSecret,
    RATE_LIMIT_PER_MINUTE: '100000',
  }
  const start = (more: Environment): Promise<App> =>
    startApp(
      readConfig({ ...own, DATABASE_URL: `sqlite:${temporaryDatabase()}`, ...more, ...environment }),
      witnessedLog,
    )
  const apps: Readonly<Record<GatewayKind, App>> = {
    none: await start({}),
    jwt: await start(issuer.environment),
    passthrough: await start({ GATEWAY_AUTH: 'passthrough' }),
  }

  return {
    sandbox,
    upstream,
    issuer,
    origin: (kind) => apps[kind].origin,
    async druoToken() {
      const response = await fetch(sandbox.tokenUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          grant_type: 'client_credentials',
          client_id: sandbox.clientId,
          client_secret: sandbox.clientSecret,
          audience: 'https://druo-merchant-api.com',
        }),
      })
      return String(Object(await response.json())['access_token'])
    },
    async ask(kind, token, query, variables) {
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
      if (query.startsWith('subscription')) return firstEvent(apps[kind].origin, { query, variables }, headers)
      const reply = await httpCall(apps[kind].origin, postCall(query, variables, headers))
      return { ...graphqlBody(reply), reply }
    },
    backendToken: (scopes = everyScope.split(' ')) => issuer.token({ claims: { scope: scopes.join(' ') } }),
    payerToken: (endUserId) => issuer.token({ claims: { druo_end_user_id: endUserId } }),
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(apps).map(({ origin }) => httpCall(origin, { path: '/metrics' })))
      await Promise.all(Object.values(apps).map((app) => app.stop(0)))
      await upstream.close()
      await sandbox.close()
      await issuer[Symbol.asyncDispose]()
    },
  }
}

async function firstEvent(origin: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const { response, events, text } = await openStream(origin, { body, headers })
  const { value } = await events.next()
  response.destroy()
  const given: unknown = value === undefined ? JSON.parse(text()) : Object(value)['data']
  const reply = { status: response.statusCode ?? 0, headers: response.headers, text: text() }
  return { errors: [], ...Object(given), reply }
}

/** For one test. */
export async function startCallersForTest(
  environment: Environment = {},
  options: SandboxOptions = {},
): Promise<Callers> {
  const callers = await startCallers(environment, options)
  onTestFinished(() => callers[Symbol.asyncDispose]())
  return callers
}

/** What stands at a path of an answer's data; null where there is nothing. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => Object(value)[name] ?? null, data)
}
