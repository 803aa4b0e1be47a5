// The configuration of who may call: by tokens of an issuer, or by DRUO's own.
import { describe, expect, it } from 'vitest'
import { type Environment, readConfig } from '../../src/config.ts'
import { blamed, credentials, faultsOf } from '../support/config-faults.ts'

const jwt = {
  ...credentials,
  HOST: '0.0.0.0',
  GATEWAY_AUTH: 'jwt',
  JWT_ISSUER: 'https://issuer.example/',
  JWT_AUDIENCE: 'druo-gateway',
  JWT_JWKS_URL: 'https://issuer.example/.well-known/jwks.json',
}

const without = (environment: Environment, name: string): Environment => ({ ...environment, [name]: undefined })

describe('GATEWAY_AUTH=jwt', () => {
  it('opens the gateway to other machines', () => {
    const { authentication, rateLimitPerMinute, host } = readConfig(jwt)
    expect(authentication).toEqual({
      kind: 'jwt',
      issuer: 'https://issuer.example/',
      audience: 'druo-gateway',
      keySetUrl: new URL('https://issuer.example/.well-known/jwks.json'),
    })
    expect({ rateLimitPerMinute, host }).toEqual({ rateLimitPerMinute: 600, host: '0.0.0.0' })
  })

  it('guards the sandbox too', () => {
    const { authentication, druo } = readConfig({
      ...jwt,
      SANDBOX: 'true',
      DRUO_CLIENT_ID: undefined,
      DRUO_CLIENT_SECRET: undefined,
    })
    expect([authentication.kind, druo]).toEqual(['jwt', undefined])
  })

  it.each<[title: string, environment: Environment, expected: readonly string[]]>([
    ['an issuer', without(jwt, 'JWT_ISSUER'), ['JWT_ISSUER']],
    ['an audience', without(jwt, 'JWT_AUDIENCE'), ['JWT_AUDIENCE']],
    ['keys', without(jwt, 'JWT_JWKS_URL'), ['JWT_JWKS_URL']],
    ['keys at an address', { ...jwt, JWT_JWKS_URL: 'issuer.example/keys' }, ['JWT_JWKS_URL']],
    [
      'keys that nobody on the way can change',
      { ...jwt, JWT_JWKS_URL: 'http://issuer.example/keys' },
      ['JWT_JWKS_URL'],
    ],
    ['all of it', { ...credentials, GATEWAY_AUTH: 'jwt' }, ['JWT_ISSUER', 'JWT_AUDIENCE', 'JWT_JWKS_URL']],
  ])('needs %s', (_, environment, expected) => {
    expect(blamed(environment)).toEqual(expected)
  })

  it('may have its keys at an address with a query, as some issuers do', () => {
    const { authentication } = readConfig({ ...jwt, JWT_JWKS_URL: 'https://issuer.example/keys?appid=1' })
    expect(authentication).toMatchObject({ keySetUrl: new URL('https://issuer.example/keys?appid=1') })
  })

  it('may have its keys on this machine without encryption', () => {
    expect(faultsOf({ ...jwt, JWT_JWKS_URL: 'http://127.0.0.1:9/keys' })).toEqual([])
  })
})

describe('GATEWAY_AUTH=passthrough', () => {
  it('needs no credentials, and is not the sandbox', () => {
    const { druo } = readConfig({ GATEWAY_AUTH: 'passthrough', HOST: '0.0.0.0' })
    expect(druo).toEqual({ baseUrl: new URL('https://api.druo.com'), credentials: { ofCallers: true } })
  })

  it.each<[title: string, environment: Environment]>([
    ['client credentials', credentials],
    ['a fixed token', { DRUO_ACCESS_TOKEN: 'canary-secret-1' }],
  ])('has no use for %s', (_, environment) => {
    const config = readConfig({ ...environment, GATEWAY_AUTH: 'passthrough', DRUO_BASE_URL: 'https://druo.example' })
    expect(config.druo).toEqual({ baseUrl: new URL('https://druo.example'), credentials: { ofCallers: true } })
    expect(JSON.stringify(config)).not.toContain('canary')
  })

  it('keeps its ledger in a file', () => {
    expect(blamed({ GATEWAY_AUTH: 'passthrough', DATABASE_URL: 'sqlite::memory:' })).toEqual(['DATABASE_URL'])
  })
})
