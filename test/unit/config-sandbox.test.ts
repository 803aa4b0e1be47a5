// The sandbox never starts by accident: only where nothing is configured on a private address, or with SANDBOX=true.
import { describe, expect, it } from 'vitest'
import { type Environment, readConfig } from '../../src/config.ts'
import { blamed, credentials, faultsOf, sandbox } from '../support/config-faults.ts'

const jwt = {
  GATEWAY_AUTH: 'jwt',
  JWT_ISSUER: 'https://issuer.example/',
  JWT_AUDIENCE: 'druo-gateway',
  JWT_JWKS_URL: 'https://issuer.example/keys',
}

describe('the sandbox starts', () => {
  it.each<[title: string, environment: Environment]>([
    ['with nothing configured', {}],
    ['with variables that say nothing of DRUO', { PORT: '0', LOG_LEVEL: 'debug', RATE_LIMIT_PER_MINUTE: '9' }],
    ['with NODE_ENV=development', { NODE_ENV: 'development' }],
    ['with SANDBOX=true', sandbox],
    ['in production with SANDBOX=true', { ...sandbox, NODE_ENV: 'production' }],
    ['for other machines with SANDBOX=true', { ...sandbox, HOST: '0.0.0.0' }],
    ['for callers with tokens, with SANDBOX=true', { ...sandbox, ...jwt }],
    ['with a ledger in a file, with SANDBOX=true', { ...sandbox, DATABASE_URL: 'sqlite:./data/gateway.db' }],
    ['with settings of DRUO, with SANDBOX=true', { ...sandbox, DRUO_COUNTRY: 'COL', DRUO_TIMEOUT_MS: '100' }],
  ])('%s', (_, environment) => {
    expect(readConfig(environment).druo).toBeUndefined()
  })
})

describe('the sandbox does not start', () => {
  it.each<[title: string, environment: Environment, reason: string]>([
    ['in production', { NODE_ENV: 'production' }, 'NODE_ENV is production'],
    ['for other machines', { HOST: '0.0.0.0' }, 'HOST is open to other machines'],
    ['for an IPv6 network', { HOST: '::' }, 'HOST is open to other machines'],
    [
      'as the image runs it',
      { NODE_ENV: 'production', HOST: '0.0.0.0', METRICS_PORT: '9464' },
      'NODE_ENV is production',
    ],
    ['beside the address of DRUO', { DRUO_BASE_URL: 'https://api.druo.com' }, 'DRUO_BASE_URL is set'],
    ['beside a tenant', { DRUO_TENANT_ID: 'ten_1' }, 'DRUO_TENANT_ID is set'],
    ['beside a webhook secret', { DRUO_WEBHOOK_SECRET: 'a-secret-0123456789' }, 'DRUO_WEBHOOK_SECRET is set'],
    ['beside authentication', jwt, 'GATEWAY_AUTH is set'],
    ['beside GATEWAY_AUTH=none', { GATEWAY_AUTH: 'none' }, 'GATEWAY_AUTH is set'],
    ['beside a database', { DATABASE_URL: 'sqlite:./data/gateway.db' }, 'DATABASE_URL is set'],
    ['with SANDBOX=false', { SANDBOX: 'false' }, 'SANDBOX is false'],
  ])('%s', (_, environment, reason) => {
    expect(faultsOf(environment)).toEqual([
      `  DRUO_CLIENT_ID is missing, and the sandbox does not start because ${reason}: set DRUO_CLIENT_ID and ` +
        'DRUO_CLIENT_SECRET, or DRUO_ACCESS_TOKEN; set SANDBOX=true if you want the sandbox.',
    ])
  })

  it.each<[title: string, environment: Environment, expected: readonly string[]]>([
    ['beside client credentials', credentials, ['DRUO_CLIENT_ID', 'DRUO_CLIENT_SECRET']],
    ['beside a fixed token', { DRUO_ACCESS_TOKEN: 'token' }, ['DRUO_ACCESS_TOKEN']],
    ['beside a secret in a file', { DRUO_ACCESS_TOKEN_FILE: import.meta.filename }, ['DRUO_ACCESS_TOKEN_FILE']],
    ['beside an address', { DRUO_BASE_URL: 'https://api.druo.com' }, ['DRUO_BASE_URL']],
    ['beside tokens of the callers', { GATEWAY_AUTH: 'passthrough' }, ['GATEWAY_AUTH']],
    ['by another word than true', { SANDBOX: 'yes' }, ['SANDBOX']],
    ['by nothing at all', { SANDBOX: '' }, ['SANDBOX']],
  ])('with SANDBOX=true %s', (_, environment, expected) => {
    expect(blamed({ ...sandbox, ...environment })).toEqual(expected)
  })

  it('where DRUO credentials are set', () => {
    expect(readConfig({ ...credentials, GATEWAY_AUTH: 'none', SANDBOX: 'false' }).druo).toBeDefined()
  })
})
