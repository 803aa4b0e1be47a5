// The message at the start: what runs, without secrets, and a request that the mode accepts.
import { describe, expect, it } from 'vitest'
import { type Environment, readConfig } from '../../src/config.ts'
import { startMessage } from '../../src/config/start-message.ts'
import { live } from '../support/config-faults.ts'

const origin = 'http://127.0.0.1:4000'

function messageOf(environment: Environment): string {
  const config = readConfig(environment)
  const app = {
    origin,
    usesSandbox: config.druo === undefined,
    hasExplorer: config.introspection,
    metricsUrl: `${origin}/metrics`,
    stop: async () => undefined,
  }
  return startMessage(app, config)
}

const jwt = {
  ...live,
  GATEWAY_AUTH: 'jwt',
  JWT_ISSUER: 'https://issuer.example/',
  JWT_AUDIENCE: 'druo-gateway',
  JWT_JWKS_URL: 'https://issuer.example/keys',
}

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

  it.each<[title: string, environment: Environment, needsToken: boolean]>([
    ['the sandbox', {}, false],
    ['none', live, false],
    ['jwt', jwt, true],
    ['passthrough', { GATEWAY_AUTH: 'passthrough' }, true],
  ])(
    'has a request with the token that %s needs, which selects userErrors and intent',
    (_, environment, needsToken) => {
      const [, command = ''] = /(curl .*)\n/.exec(messageOf(environment)) ?? []
      expect(command.includes(`-H 'authorization: Bearer YOUR_TOKEN'`)).toBe(needsToken)
      const { query }: { readonly query: string } = JSON.parse(/-d '(.*)'/.exec(command)?.[1] ?? '')
      expect(query).toContain('userErrors{path message}intent{state}')
    },
  )
})
