// The message at the start: what runs, without secrets, and a request that the mode accepts.
import { describe, expect, it } from 'vitest'
import { type Environment, readConfig } from '../../src/config.ts'
import { startMessage } from '../../src/config/start-message.ts'
import { live } from '../support/config-faults.ts'

const origin = 'http://127.0.0.1:4000'

const sandboxApp = {
  origin,
  networkOrigins: [],
  usesSandbox: true,
  hasExplorer: true,
  metricsUrl: `${origin}/metrics`,
}

function messageOf(environment: Environment): string {
  const config = readConfig(environment)
  return startMessage(
    { ...sandboxApp, usesSandbox: config.druo === undefined, hasExplorer: config.introspection },
    config,
  )
}

const issuer = {
  GATEWAY_AUTH: 'jwt',
  JWT_ISSUER: 'https://issuer.example/',
  JWT_AUDIENCE: 'druo-gateway',
  JWT_JWKS_URL: 'https://issuer.example/keys',
}
const jwt = { ...live, ...issuer }

describe('the start message', () => {
  it.each<[title: string, environment: Environment, lines: readonly string[]]>([
    [
      'the sandbox',
      {},
      [
        'SANDBOX',
        `Explorer        ${origin}/`,
        'DRUO            embedded sandbox',
        'Ledger          in memory, lost at the end',
      ],
    ],
    ['DRUO', live, ['DRUO            https://api.druo.com/', 'Authentication  none: every caller is accepted']],
    ['a file', live, ['Ledger          SQLite file ./data/gateway.db']],
    ['an issuer', jwt, ['Authentication  jwt: tokens of https://issuer.example/']],
    [
      'PostgreSQL',
      { ...live, DATABASE_URL: 'postgres://user:canary-secret-2@db.example:6432/gateway?sslmode=require' },
      ['Ledger          PostgreSQL at db.example:6432/gateway\n'],
    ],
    [
      'callers of DRUO',
      { GATEWAY_AUTH: 'passthrough' },
      ['Authentication  passthrough: callers bring DRUO access tokens'],
    ],
  ])('names %s', (_, environment, lines) => {
    const message = messageOf(environment)
    for (const line of lines) expect(message).toContain(line)
    expect(message).toContain(`GraphQL         ${origin}/graphql`)
    expect(message).toContain(`Metrics         ${origin}/metrics`)
    expect(message).not.toContain('canary')
  })

  it('does not speak of a sandbox or an explorer where there is none', () => {
    expect(messageOf(live)).not.toMatch(/SANDBOX|Explorer/)
  })

  it('has the addresses for other machines, if there are any', () => {
    const config = readConfig({ SANDBOX: 'true', HOST: '0.0.0.0' })
    const app = { ...sandboxApp, networkOrigins: ['http://192.168.1.20:4000', 'http://10.0.0.5:4000'] }
    expect(startMessage(app, config)).toContain(`
    GraphQL         ${origin}/graphql
    On the network  http://192.168.1.20:4000/graphql
    On the network  http://10.0.0.5:4000/graphql
`)
  })
})
