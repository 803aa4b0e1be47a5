// The real process: it starts with nothing configured, answers, drains, and refuses a bad environment.
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import { CreateLinkForKnownEndUserDocument } from '../support/__generated__/operations.ts'
import { runGatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { graphqlRequest, newKey } from '../support/graphql-request.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { startUpstreamRecorder } from '../support/upstream-recorder.ts'

const johnDoe = 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37'

const linkInput = (amount: number) => ({
  input: { idempotencyKey: newKey(), endUser: { existingId: johnDoe }, name: 'Link', transaction: { amount } },
})

describe('the gateway with nothing configured', () => {
  it('says where it is and that it is the sandbox, and answers the example that it prints', async () => {
    const gateway = await startGatewayProcess()
    expect(gateway.output()).toContain('SANDBOX')
    expect(gateway.output()).toMatch(/DRUO +embedded sandbox\n +Authentication +none: .*\n +Ledger +in memory/)
    expect(gateway.output()).toContain(`Metrics         ${gateway.origin}/metrics`)
    expect(gateway.output()).toContain(`Explorer        ${gateway.origin}/`)
    expect(await (await fetch(`${gateway.origin}/`)).text()).toContain('<title>DRUO GraphQL gateway</title>')

    const body = /-d '(\{.*\})'/.exec(gateway.output())?.[1] ?? ''
    const answer = await fetch(gateway.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(await answer.json()).toMatchObject({
      data: {
        createCheckoutLink: {
          checkoutLink: { id: expect.stringMatching(/^chk_/) },
          userErrors: [],
          intent: { state: 'SUCCEEDED' },
        },
      },
    })
    gateway.signal('SIGINT')
    expect(await gateway.ended).toBe(0)
  })

  it('serves a link whose page opens', async () => {
    const gateway = await startGatewayProcess()
    const { data } = await graphqlRequest(gateway.endpoint, CreateLinkForKnownEndUserDocument, linkInput(2_000_000))
    const link = data?.createCheckoutLink.checkoutLink
    const page = await fetch(link?.url ?? '')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('20,000.00')
    gateway.signal('SIGINT')
    expect(await gateway.ended).toBe(0)
  })
})

describe('a gateway that is told to stop', () => {
  it('says that it is not ready, goes on serving for a while, and ends with 0; told twice, it does the same', async () => {
    const gateway = await startGatewayProcess({ SHUTDOWN_GRACE_MS: '1500' })
    expect((await fetch(`${gateway.origin}/health/ready`)).status).toBe(200)
    gateway.signal('SIGTERM')
    gateway.signal('SIGTERM')
    const notReady = await until(async () => {
      const answer = await fetch(`${gateway.origin}/health/ready`)
      return answer.status === 503 ? answer : undefined
    })
    expect(notReady.headers.get('connection')).toBe('close')
    const served = await graphqlRequest(gateway.endpoint, CreateLinkForKnownEndUserDocument, linkInput(20_000))
    expect(served.data?.createCheckoutLink.intent?.state).toBe('SUCCEEDED')
    expect(await gateway.ended).toBe(0)
  })

  it('finishes what runs', async () => {
    const sandbox = await startSandbox({ slowMs: 1000 })
    const upstream = await startUpstreamRecorder(sandbox.baseUrl)
    const gateway = await startGatewayProcess({
      SHUTDOWN_GRACE_MS: '0',
      DRUO_BASE_URL: upstream.baseUrl,
      DRUO_TOKEN_URL: sandbox.tokenUrl,
      DRUO_CLIENT_ID: sandbox.clientId,
      DRUO_CLIENT_SECRET: sandbox.clientSecret,
      DATABASE_URL: `sqlite:${temporaryDatabase()}`,
    })
    const slow = graphqlRequest(gateway.endpoint, CreateLinkForKnownEndUserDocument, linkInput(19_903))
    await expect.poll(() => upstream.calls.length).toBe(1)
    gateway.signal('SIGTERM')
    expect((await slow).data?.createCheckoutLink.intent?.state).toBe('SUCCEEDED')
    expect(await gateway.ended).toBe(0)
    await upstream.close()
    await sandbox.close()
  })
})

describe('a gateway with a bad environment', () => {
  it('names every error and its fix, and no secret, and does not start', async () => {
    const { code, output } = await runGatewayProcess({
      PORT: 'eighty',
      DRUO_CLIENT_ID: 'id-canary',
      DRUO_CLIENT_SECRET: 'secret-canary',
      LOG_LEVEL: 'loud',
      HOST: '0.0.0.0',
    })
    expect(code).toBe(1)
    for (const name of ['PORT', 'LOG_LEVEL', 'GATEWAY_AUTH', 'HOST']) expect(output).toContain(`  ${name} `)
    expect(output).not.toContain('canary')
    expect(output).not.toContain('    at ')
  })

  it.each<[title: string, environment: Readonly<Record<string, string>>]>([
    ['in production', { NODE_ENV: 'production', HOST: '0.0.0.0' }],
    ['with a misspelt variable', { DRUO_CLIENTID: 'id-canary', DRUO_CLIENT_SECRT: 'secret-canary' }],
    ['with an empty variable', { DRUO_CLIENT_ID: '', DRUO_CLIENT_SECRET: '' }],
  ])('does not start the sandbox by accident: %s', async (_, environment) => {
    const { code, output } = await runGatewayProcess(environment)
    expect(code).toBe(1)
    expect(output).toMatch(/^The gateway refuses to start\. Configuration errors:\n {2}DRUO_/)
    expect(output).not.toMatch(/canary| {4}at /)
  })

  it.each([
    ['a folder', 'sqlite:/dev', '/dev cannot be used as a SQLite database: it is not a file. Check DATABASE_URL.\n'],
    [
      'a server that is not there',
      'postgres://user:canary@127.0.0.1:1/none',
      'The PostgreSQL database cannot be reached: connect ECONNREFUSED 127.0.0.1:1. Check DATABASE_URL.\n',
    ],
  ])('says in one sentence that its database is %s', async (_, url, sentence) => {
    const { code, output } = await runGatewayProcess({ SANDBOX: 'true', DATABASE_URL: url })
    expect(code).toBe(1)
    expect(output).toBe(sentence)
  })

  it('names proxy variables as ignored, once', async () => {
    const gateway = await startGatewayProcess({
      HTTPS_PROXY: 'http://canary.example:3128',
      http_proxy: 'http://canary',
    })
    gateway.signal('SIGINT')
    expect(await gateway.ended).toBe(0)
    const warnings = gateway
      .output()
      .split('\n')
      .filter((line) => line.includes('proxy variables are ignored'))
    expect(warnings).toHaveLength(1)
    expect(JSON.parse(warnings[0] ?? '')).toMatchObject({ level: 'warn', variables: ['HTTPS_PROXY', 'http_proxy'] })
    expect(gateway.output()).not.toContain('canary')
  })

  it('says which port is taken', async () => {
    const gateway = await startGatewayProcess()
    const { code, output } = await runGatewayProcess({ PORT: new URL(gateway.origin).port })
    expect(code).toBe(1)
    expect(output).toContain('Choose another PORT')
    gateway.signal('SIGINT')
    await gateway.ended
  })
})

async function until<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const result = await attempt()
    if (result !== undefined) return result
    await pause(20)
  }
  throw new Error('it never happened')
}
