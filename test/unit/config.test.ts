// The configuration: defaults, and each variable good and bad.
import { describe, expect, it } from 'vitest'
import { type Config, readConfig } from '../../src/config.ts'
import { blamed, faultsOf, live, sandbox } from '../support/config-faults.ts'

describe('defaults', () => {
  it('run the sandbox where nothing is set', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      metrics: undefined,
      druo: undefined,
      druoEnvironment: undefined,
      druoVersion: '2021-11-22',
      druoTimeoutMs: 5000,
      druoWriteTimeoutMs: 15_000,
      druoMaxConcurrency: 64,
      tenantId: undefined,
      country: undefined,
      authentication: { kind: 'none' },
      rateLimitPerMinute: 0,
      database: { kind: 'sqlite', path: ':memory:' },
      writeSettleMs: 60_000,
      writeLookUpMs: 5000,
      webhooks: { secrets: [], secretHeader: 'x-druo-webhook-secret' },
      shutdownGraceMs: 5000,
      corsOrigins: ['https://studio.apollographql.com'],
      redirectSchemes: [],
      federation: false,
      introspection: true,
      trustedDocuments: undefined,
      compression: false,
      tracing: false,
      logLevel: 'info',
      ignoredProxyVariables: [],
      startedByNpm: false,
    } satisfies Config)
  })

  it('are closed where there are live credentials', () => {
    const config = readConfig(live)
    expect(config).toMatchObject({
      host: '127.0.0.1',
      database: { kind: 'sqlite', path: './data/gateway.db' },
      corsOrigins: [],
      introspection: false,
      druo: {
        credentials: {
          tokenUrl: 'https://auth.druo.com/oauth/token',
          clientId: 'client-id',
          clientSecret: 'canary-secret-1',
          audience: 'https://druo-merchant-api.com',
        },
      },
    })
    expect(config.druo?.baseUrl.href).toBe('https://api.druo.com/')
  })

  it('cannot be changed by who gets them', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true)
  })
})

describe('a variable that is right', () => {
  it.each<[name: string, value: string, expected: Partial<Config>]>([
    ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['HOST', '::1', { host: '::1' }],
    ['PORT', '0', { port: 0 }],
    ['PORT', '65535', { port: 65_535 }],
    ['PORT', ' 8080 ', { port: 8080 }],
    ['DRUO_VERSION', '2024-01-01', { druoVersion: '2024-01-01' }],
    ['DRUO_TENANT_ID', 'ten_1', { tenantId: 'ten_1' }],
    ['DRUO_COUNTRY', 'COL', { country: 'COL' }],
    ['DRUO_TIMEOUT_MS', '1', { druoTimeoutMs: 1 }],
    ['DRUO_TIMEOUT_MS', '20000', { druoTimeoutMs: 20_000 }],
    ['DRUO_WRITE_TIMEOUT_MS', '120000', { druoWriteTimeoutMs: 120_000 }],
    ['DRUO_MAX_CONCURRENCY', '1', { druoMaxConcurrency: 1 }],
    ['DATABASE_URL', 'sqlite:./data/other.db', { database: { kind: 'sqlite', path: './data/other.db' } }],
    ['DATABASE_URL', 'sqlite:/var/lib/gateway.db', { database: { kind: 'sqlite', path: '/var/lib/gateway.db' } }],
    ['DATABASE_URL', 'sqlite:///var/lib/gateway.db', { database: { kind: 'sqlite', path: '/var/lib/gateway.db' } }],
    ['DATABASE_URL', 'sqlite::memory:', { database: { kind: 'sqlite', path: ':memory:' } }],
    ...['postgres://u:p@db.example/gateway?sslmode=verify-full', 'postgresql://localhost:6432/gateway'].map(
      (url): [string, string, Partial<Config>] => ['DATABASE_URL', url, { database: { kind: 'postgres', url } }],
    ),
    ['WRITE_SETTLE_MS', '1000', { writeSettleMs: 1000 }],
    ['WRITE_LOOKUP_MS', '10', { writeLookUpMs: 10 }],
    ['SHUTDOWN_GRACE_MS', '0', { shutdownGraceMs: 0 }],
    ['CORS_ORIGINS', 'https://a.example', { corsOrigins: ['https://a.example'] }],
    [
      'CORS_ORIGINS',
      'https://a.example, http://b.example:8080,',
      { corsOrigins: ['https://a.example', 'http://b.example:8080'] },
    ],
    ['INTROSPECTION', 'false', { introspection: false }],
    ['INTROSPECTION', 'TRUE', { introspection: true }],
    ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
    ['LOG_LEVEL', 'TRACE', { logLevel: 'trace' }],
    ['GATEWAY_AUTH', 'none', {}],
    ['RATE_LIMIT_PER_MINUTE', '0', { rateLimitPerMinute: 0 }],
    ['RATE_LIMIT_PER_MINUTE', '1000000', { rateLimitPerMinute: 1_000_000 }],
  ])('%s=%s', (name, value, expected) => {
    expect(readConfig({ ...sandbox, [name]: value })).toMatchObject(expected)
  })

  it.each([
    [
      'DRUO_BASE_URL',
      'https://sandbox.example/v1',
      (config: Config) => config.druo?.baseUrl.href,
      'https://sandbox.example/v1',
    ],
    ['DRUO_BASE_URL', 'http://[::1]:9', (config: Config) => config.druo?.baseUrl.href, 'http://[::1]:9/'],
    ['DRUO_TOKEN_URL', 'https://auth.example/t', tokenUrlOf, 'https://auth.example/t'],
    ['DRUO_TOKEN_URL', 'http://localhost:9/t', tokenUrlOf, 'http://localhost:9/t'],
  ])('%s=%s beside live credentials', (name, value, read, expected) => {
    expect(read(readConfig({ ...live, [name]: value }))).toBe(expected)
  })

  it('DRUO_AUDIENCE beside live credentials', () => {
    expect(readConfig({ ...live, DRUO_AUDIENCE: 'urn:x' }).druo?.credentials).toMatchObject({ audience: 'urn:x' })
  })

  it('DRUO_ACCESS_TOKEN in place of client credentials', () => {
    const { druo } = readConfig({ DRUO_ACCESS_TOKEN: 'token', GATEWAY_AUTH: 'none' })
    expect(druo?.credentials).toEqual({ accessToken: 'token' })
  })
})

describe('a variable that is wrong', () => {
  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['PORT', '1e3'],
    ['PORT', 'http'],
    ['PORT', '99999999999999999999'],
    ['DRUO_COUNTRY', 'CO'],
    ['DRUO_COUNTRY', 'col'],
    ['DRUO_COUNTRY', 'Colombia'],
    ['DRUO_TIMEOUT_MS', '0'],
    ['DRUO_TIMEOUT_MS', '20001'],
    ['DRUO_TIMEOUT_MS', '5s'],
    ['DRUO_WRITE_TIMEOUT_MS', '0'],
    ['DRUO_WRITE_TIMEOUT_MS', '120001'],
    ['DRUO_MAX_CONCURRENCY', '0'],
    ['DRUO_MAX_CONCURRENCY', '10001'],
    ['DATABASE_URL', 'data/gateway.db'],
    ['DATABASE_URL', 'sqlite:'],
    ['DATABASE_URL', 'sqlite://'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'postgres://localhost'],
    ['WRITE_SETTLE_MS', '999'],
    ['WRITE_SETTLE_MS', '3600001'],
    ['WRITE_LOOKUP_MS', '9'],
    ['WRITE_LOOKUP_MS', '300001'],
    ['SHUTDOWN_GRACE_MS', '-5'],
    ['SHUTDOWN_GRACE_MS', '600001'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'null'],
    ['CORS_ORIGINS', 'shop.example.com'],
    ['CORS_ORIGINS', 'https://shop.example.com/'],
    ['CORS_ORIGINS', 'https://shop.example.com/path'],
    ['CORS_ORIGINS', 'https://good.example,nonsense'],
    ['INTROSPECTION', 'yes'],
    ['INTROSPECTION', '1'],
    ['LOG_LEVEL', 'verbose'],
    ['GATEWAY_AUTH', 'basic'],
    ['RATE_LIMIT_PER_MINUTE', '-1'],
    ['RATE_LIMIT_PER_MINUTE', 'many'],
    ['JWT_ISSUER', 'https://issuer.example/'],
    ['JWT_AUDIENCE', 'druo-gateway'],
    ['JWT_JWKS_URL', 'https://issuer.example/keys'],
    ['DRUO_BASE_URL', 'https://api.druo.com'],
    ['DRUO_TOKEN_URL', 'https://auth.druo.com/oauth/token'],
  ])('%s=%s', (name, value) => {
    expect(blamed({ ...sandbox, [name]: value })).toEqual([name])
  })

  it.each([
    ['DRUO_BASE_URL', 'api.druo.com'],
    ['DRUO_BASE_URL', 'ftp://api.druo.com'],
    ['DRUO_BASE_URL', 'http://api.druo.com'],
    ['DRUO_BASE_URL', 'http://127.0.0.1.evil.example'],
    ['DRUO_BASE_URL', 'https://user:canary-secret-2@api.druo.com'],
    ['DRUO_BASE_URL', 'https://api.druo.com?key=canary-secret-2'],
    ['DRUO_TOKEN_URL', 'http://auth.druo.com/oauth/token'],
    ['DRUO_TOKEN_URL', 'javascript:alert(1)'],
    ['DRUO_ACCESS_TOKEN', 'canary-secret-2'],
    ['DATABASE_URL', 'sqlite::memory:'],
    ['DATABASE_URL', 'sqlite://:memory:'],
    ['DATABASE_URL', 'postgres://user:canary-secret-2@db.example'],
    ['DATABASE_URL', 'postgress://user:canary-secret-2@db.example/gateway'],
    ['HOST', '0.0.0.0'],
    ['HOST', '::'],
    ['HOST', '192.168.0.7'],
    ['HOST', 'gateway.example'],
  ])('%s=%s beside live credentials', (name, value) => {
    expect(blamed({ ...live, [name]: value })).toEqual([name])
    expect(faultsOf({ ...live, [name]: value }).join()).not.toContain('canary')
  })

  it.each([
    ['no client id', { DRUO_CLIENT_SECRET: 'canary-secret-1', GATEWAY_AUTH: 'none' }, ['DRUO_CLIENT_ID']],
    ['no client secret', { DRUO_CLIENT_ID: 'id', GATEWAY_AUTH: 'none' }, ['DRUO_CLIENT_SECRET']],
    [
      'a token with blanks',
      { DRUO_ACCESS_TOKEN: 'Bearer canary-secret-2', GATEWAY_AUTH: 'none' },
      ['DRUO_ACCESS_TOKEN'],
    ],
    ['a token with an accent', { DRUO_ACCESS_TOKEN: 'canary-ñ', GATEWAY_AUTH: 'none' }, ['DRUO_ACCESS_TOKEN']],
  ])('live credentials with %s', (_, environment, expected) => {
    expect(blamed(environment)).toEqual(expected)
    expect(faultsOf(environment).join()).not.toContain('canary')
  })
})

function tokenUrlOf({ druo }: Config): string | undefined {
  return druo && 'tokenUrl' in druo.credentials ? druo.credentials.tokenUrl : undefined
}
