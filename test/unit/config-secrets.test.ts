// The configuration where there is something to protect: who may call, secrets in files, and messages without secrets.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Environment, readConfig } from '../../src/config.ts'
import { isLoopback } from '../../src/platform/loopback.ts'
import { blamed, credentials, faultsOf, live } from '../support/config-faults.ts'

const stub = { ...credentials, DRUO_BASE_URL: 'http://127.0.0.1:9' }

function fileWith(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-config-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'secret')
  writeFileSync(path, content)
  return path
}

describe('who may call with live credentials', () => {
  it.each<[title: string, environment: Environment, expected: readonly string[]]>([
    ['is to be said', credentials, ['GATEWAY_AUTH']],
    ['is to be said for a token too', { DRUO_ACCESS_TOKEN: 'token' }, ['GATEWAY_AUTH']],
    ['is to be said for another address', { ...credentials, DRUO_BASE_URL: 'https://druo.example' }, ['GATEWAY_AUTH']],
    ['need not be said for a stand-in on this machine', stub, []],
    ['need not be said for one on IPv6', { ...credentials, DRUO_BASE_URL: 'http://[::1]:9' }, []],
    ['may be nobody but this machine', live, []],
    ['may be nobody but localhost', { ...live, HOST: 'localhost' }, []],
    ['is not everybody', { ...live, HOST: '0.0.0.0' }, ['HOST']],
    ['is not everybody for a stand-in either', { ...stub, HOST: '0.0.0.0' }, ['HOST']],
    ['is not everybody by silence', { ...credentials, HOST: '0.0.0.0' }, ['GATEWAY_AUTH', 'HOST']],
    ['does not matter in the sandbox', { SANDBOX: 'true', HOST: '0.0.0.0' }, []],
  ])('%s', (_, environment, expected) => {
    expect(blamed(environment)).toEqual(expected)
  })

  it.each([
    ['localhost', true],
    ['LOCALHOST', true],
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['::1', true],
    ['[::1]', true],
    ['0.0.0.0', false],
    ['::', false],
    ['10.0.0.1', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['notlocalhost', false],
    ['', false],
  ])('is %s this machine', (host, expected) => {
    expect(isLoopback(host)).toBe(expected)
  })
})

describe('a secret in a file', () => {
  it.each([
    ['DRUO_CLIENT_SECRET', { DRUO_CLIENT_ID: 'id' }, { clientSecret: 'canary-secret-3' }],
    ['DRUO_ACCESS_TOKEN', {}, { accessToken: 'canary-secret-3' }],
  ])('%s_FILE is read, without its last line end', (name, beside, expected) => {
    const { druo } = readConfig({ ...beside, GATEWAY_AUTH: 'none', [`${name}_FILE`]: fileWith('canary-secret-3\n') })
    expect(druo?.credentials).toMatchObject(expected)
  })

  it('DATABASE_URL_FILE is read too: the address holds a password', () => {
    const url = 'postgres://user:canary-secret-3@db.example/gateway?sslmode=verify-full'
    expect(readConfig({ SANDBOX: 'true', DATABASE_URL_FILE: fileWith(`${url}\n`) }).database).toEqual({
      kind: 'postgres',
      url,
    })
  })

  it.each([
    ['cannot be read', () => '/nowhere/canary-secret-3', /DRUO_ACCESS_TOKEN_FILE names a file that cannot be read/],
    ['is empty', () => fileWith(' \n'), /DRUO_ACCESS_TOKEN_FILE names an empty file/],
  ])('that %s is a fault', (_, path, fault) => {
    const [text = ''] = faultsOf({ DRUO_ACCESS_TOKEN_FILE: path(), GATEWAY_AUTH: 'none' })
    expect(text).toMatch(fault)
    expect(text).not.toContain('canary')
  })

  it('beside the secret itself is a fault', () => {
    const environment = { ...live, DRUO_CLIENT_SECRET_FILE: fileWith('canary-secret-3') }
    expect(blamed(environment)).toEqual(['DRUO_CLIENT_SECRET'])
    expect(faultsOf(environment).join()).not.toContain('canary')
  })
})

it('reports every error in one message, each with its fix, and no secret', () => {
  const faults = faultsOf({
    HOST: '0.0.0.0',
    PORT: '70000',
    DRUO_BASE_URL: 'http://api.druo.com',
    DRUO_TOKEN_URL: 'nonsense canary-secret-4',
    DRUO_CLIENT_SECRET: 'canary-secret-1',
    DRUO_ACCESS_TOKEN: 'canary secret 2',
    DRUO_COUNTRY: 'Colombia',
    DRUO_TIMEOUT_MS: 'soon',
    DRUO_WRITE_TIMEOUT_MS: '-1',
    DRUO_MAX_CONCURRENCY: 'many',
    DATABASE_URL: 'postgres://user:canary-secret-3@db',
    SHUTDOWN_GRACE_MS: '1h',
    CORS_ORIGINS: 'a,b',
    INTROSPECTION: 'maybe',
    LOG_LEVEL: 'loud',
  })
  expect(faults.map((fault) => fault.trim().split(' ', 1)[0]).sort()).toEqual(
    ['CORS_ORIGINS', 'CORS_ORIGINS', 'DATABASE_URL', 'DRUO_ACCESS_TOKEN', 'DRUO_ACCESS_TOKEN', 'DRUO_BASE_URL']
      .concat(['DRUO_COUNTRY', 'DRUO_MAX_CONCURRENCY', 'DRUO_TIMEOUT_MS', 'DRUO_TOKEN_URL', 'DRUO_WRITE_TIMEOUT_MS'])
      .concat(['GATEWAY_AUTH', 'HOST', 'INTROSPECTION', 'LOG_LEVEL', 'PORT', 'SHUTDOWN_GRACE_MS']),
  )
  for (const fault of faults) expect(fault).toMatch(/^ {2}[A-Z_]+ .+: .+\.$/)
  expect(faults.join('\n')).not.toMatch(/canary/)
})
