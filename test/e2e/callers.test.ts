// The real process with several callers: valid and invalid tokens, and none of them in its output.
import { describe, expect, it, onTestFinished } from 'vitest'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import { startGatewayProcess } from '../support/gateway-process.ts'
import { graphqlBody, httpCall, postCall } from '../support/http-call.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { startTokenIssuer } from '../support/token-issuer.ts'
import { startUpstreamRecorder } from '../support/upstream-recorder.ts'

const johnDoe = 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37'
const query = `{ endUser(id: "${johnDoe}") { firstName } endUsers(first: 5) { nodes { id } } rateLimit { limit } }`

describe('GATEWAY_AUTH=jwt', () => {
  it('serves callers with a valid token, and payers their own data; no token is in the output', async () => {
    await using issuer = await startTokenIssuer()
    const gateway = await startGatewayProcess({ ...issuer.environment, SANDBOX: 'true', LOG_LEVEL: 'trace' })
    onTestFinished(() => gateway.signal('SIGKILL'))
    const tokens = {
      backend: await issuer.token(),
      payer: await issuer.token({ claims: { druo_end_user_id: johnDoe } }),
      expired: await issuer.token({ claims: { exp: 1_600_000_000 } }),
    }
    const ask = (token: string) =>
      httpCall(gateway.origin, postCall(query, undefined, { authorization: `Bearer ${token}` }))

    const backend = graphqlBody(await ask(tokens.backend)).data
    expect(backend).toMatchObject({ endUser: { firstName: 'John' }, rateLimit: { limit: 600 } })
    expect(Object(backend)['endUsers'].nodes).toHaveLength(5)
    expect(graphqlBody(await ask(tokens.payer)).data).toMatchObject({ endUsers: { nodes: [{ id: johnDoe }] } })
    const expired = await ask(tokens.expired)
    expect(expired.status).toBe(401)
    expect(expired.headers['www-authenticate']).toContain('error_description="The token has expired"')
    expect((await httpCall(gateway.origin, postCall(query))).status).toBe(401)

    gateway.signal('SIGINT')
    expect(await gateway.ended).toBe(0)
    for (const token of Object.values(tokens)) {
      for (const part of token.split('.').slice(1)) expect(gateway.output()).not.toContain(part)
    }
  })
})

describe('GATEWAY_AUTH=passthrough', () => {
  it("needs no credentials of its own, sends the caller's, and writes them nowhere", async () => {
    const sandbox = await startSandbox()
    const upstream = await startUpstreamRecorder(sandbox.baseUrl)
    const gateway = await startGatewayProcess({
      GATEWAY_AUTH: 'passthrough',
      DRUO_BASE_URL: upstream.baseUrl,
      DATABASE_URL: `sqlite:${temporaryDatabase()}`,
      LOG_LEVEL: 'trace',
    })
    onTestFinished(async () => {
      gateway.signal('SIGKILL')
      await upstream.close()
      await sandbox.close()
    })
    const authorization = 'Bearer canary-token-of-a-caller'
    const reply = await httpCall(gateway.origin, postCall(query, undefined, { authorization }))
    expect(graphqlBody(reply).errors.map(({ extensions }) => extensions['code'])).toContain('UNAUTHENTICATED')
    expect(upstream.calls.map(({ headers }) => headers.authorization)).toEqual([authorization, authorization])

    gateway.signal('SIGINT')
    expect(await gateway.ended).toBe(0)
    expect(gateway.output()).not.toContain('canary')
  })
})
