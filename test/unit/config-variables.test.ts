// Variables that are set but empty, misspelt, or new: each error names its variable and what to do.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Environment, readConfig } from '../../src/config.ts'
import { blamed, faultsOf, live, sandbox } from '../support/config-faults.ts'
import { configVariables, secretVariables } from '../support/config-variables.ts'

const ownVariables = [...configVariables].filter((name) => !name.startsWith('OTEL_'))

describe('a variable that is set but empty', () => {
  it.each([...ownVariables, ...[...secretVariables].map((name) => `${name}_FILE`)])('%s is an error', (name) => {
    for (const value of ['', '  ']) {
      expect(faultsOf({ ...live, [name]: value })).toContain(
        `  ${name} is set but empty: give it a value, or remove it.`,
      )
    }
  })

  it('of OpenTelemetry is the same as unset, as its specification says', () => {
    const { tracing } = readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: '', OTEL_TRACES_EXPORTER: '' })
    expect(tracing).toBe(false)
  })
})

describe('a variable that is not known', () => {
  it.each([
    ['DRUO_CLIENT_SECRT', 'DRUO_CLIENT_SECRET'],
    ['DRUO_CLIENTID', 'DRUO_CLIENT_ID'],
    ['DRUO_ACCESS_TOKEN_FIEL', 'DRUO_ACCESS_TOKEN_FILE'],
    ['druo_client_id', 'DRUO_CLIENT_ID'],
    ['GATEWAY_AUHT', 'GATEWAY_AUTH'],
    ['JWT_JWKS_URI', 'JWT_JWKS_URL'],
    ['WRITE_SETTLE', 'WRITE_SETTLE_MS'],
    ['TRUSTED_DOCUMENTS_FILES', 'TRUSTED_DOCUMENTS_FILE'],
    ['TRUSTED_DOCUMENTSFILE', 'TRUSTED_DOCUMENTS_FILE'],
  ])('%s names the nearest, and not its value', (name, nearest) => {
    const [error = '', ...more] = faultsOf({ [name]: 'canary-secret-1' })
    expect(more).toEqual([])
    expect(error).toContain(`use ${nearest}, which is the nearest known name, or remove it`)
    expect(error).toMatch(new RegExp(`^  ${name} is not a variable of the gateway: `))
    expect(error).not.toContain('canary')
  })

  it.each<[title: string, environment: Environment]>([
    ['of another program', { PATH: '/bin', DRUOID: '1', AWS_REGION: 'x', MY_DRUO_NAME: 'x' }],
    [
      'in which Kubernetes describes the service druo-gateway',
      {
        DRUO_GATEWAY_SERVICE_HOST: '10.0.0.1',
        DRUO_GATEWAY_SERVICE_PORT: '80',
        DRUO_GATEWAY_SERVICE_PORT_HTTP: '80',
        DRUO_GATEWAY_PORT: 'tcp://10.0.0.1:80',
        DRUO_GATEWAY_PORT_80_TCP: 'tcp://10.0.0.1:80',
        DRUO_GATEWAY_PORT_80_TCP_PROTO: 'tcp',
        DRUO_GATEWAY_PORT_80_TCP_PORT: '80',
        DRUO_GATEWAY_PORT_80_TCP_ADDR: '10.0.0.1',
      },
    ],
  ])('%s is no error', (_, environment) => {
    expect(faultsOf(environment)).toEqual([])
    expect(readConfig(environment).druo).toBeUndefined()
  })
})

describe('REDIRECT_SCHEMES', () => {
  it.each<[value: string, schemes: readonly string[]]>([
    ['myshop', ['myshop']],
    ['MyShop, com.example.shop,', ['myshop', 'com.example.shop']],
    ['my-shop+1.0', ['my-shop+1.0']],
  ])('%s', (value, redirectSchemes) => {
    expect(readConfig({ REDIRECT_SCHEMES: value })).toMatchObject({ redirectSchemes })
  })

  it.each(
    ['javascript', 'JavaScript', 'data', 'file', 'http', 'https', 'blob', 'about', 'vbscript', 'intent', 'ws']
      .concat(['myshop:', 'myshop://', '1shop', 'my shop', 'my_shop', 'ünï', '-shop'])
      .concat(['myshop,javascript']),
  )('%s is an error', (value) => {
    expect(blamed({ REDIRECT_SCHEMES: value })).toEqual(['REDIRECT_SCHEMES'])
  })
})

describe('DRUO_ENVIRONMENT', () => {
  it('names the environment of the ledger', () => {
    expect(readConfig({ ...live, DRUO_ENVIRONMENT: 'production-co' }).druoEnvironment).toBe('production-co')
    expect(readConfig(live).druoEnvironment).toBeUndefined()
  })

  it.each(['a b', 'a/b', 'x'.repeat(65)])('%s is an error', (value) => {
    expect(blamed({ ...live, DRUO_ENVIRONMENT: value })).toEqual(['DRUO_ENVIRONMENT'])
  })
})

describe('METRICS_PORT', () => {
  it('is for this machine only, unless METRICS_HOST says otherwise', () => {
    expect(readConfig({ METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 })
    const open = { ...sandbox, HOST: '0.0.0.0', METRICS_PORT: '9464' }
    expect(readConfig(open).metrics).toEqual({ host: '127.0.0.1', port: 9464 })
    expect(readConfig({ ...open, METRICS_HOST: '0.0.0.0' }).metrics).toEqual({ host: '0.0.0.0', port: 9464 })
  })

  it.each<[environment: Environment, expected: readonly string[]]>([
    [{ METRICS_PORT: '4000' }, ['METRICS_PORT']],
    [{ METRICS_PORT: '5000', PORT: '5000' }, ['METRICS_PORT']],
    [{ METRICS_PORT: '0', PORT: '0' }, []],
    [{ METRICS_PORT: 'x' }, ['METRICS_PORT']],
    [{ METRICS_HOST: '0.0.0.0' }, ['METRICS_HOST']],
  ])('%o', (environment, expected) => {
    expect(blamed(environment)).toEqual(expected)
  })
})

describe('proxy variables', () => {
  it('are named as ignored', () => {
    const environment = {
      HTTPS_PROXY: 'http://proxy.example:3128',
      http_proxy: 'http://u:p@proxy.example',
      NO_PROXY: 'x',
    }
    const config = readConfig({ ...environment, ALL_PROXY: '' })
    expect(config.ignoredProxyVariables).toEqual(['HTTPS_PROXY', 'http_proxy'])
    expect(JSON.stringify(config)).not.toContain('proxy.example')
  })
})

describe('TRUSTED_DOCUMENTS_FILE', () => {
  const document = '{ __typename }'
  const id = '7d0ec1a8ba1a9f6b4a3c0f2ad06e3d5e'
  const folder = (files: Readonly<Record<string, string>>): string => {
    const made = mkdtempSync(join(tmpdir(), 'druo-gateway-config-'))
    onTestFinished(() => rmSync(made, { recursive: true, force: true }))
    for (const [name, content] of Object.entries(files)) writeFileSync(join(made, name), content)
    return made
  }

  it.each<[title: string, environment: Environment]>([
    ['without TRUSTED_DOCUMENTS', { TRUSTED_DOCUMENTS_FILE: 'manifest.json' }],
    ['missing', { TRUSTED_DOCUMENTS: 'enforce' }],
    ['not there', { TRUSTED_DOCUMENTS: 'log', TRUSTED_DOCUMENTS_FILE: '/nowhere/manifest.json' }],
    ['a folder that is not there', { TRUSTED_DOCUMENTS: 'log', TRUSTED_DOCUMENTS_FILE: '/nowhere/' }],
    ['only commas', { TRUSTED_DOCUMENTS: 'log', TRUSTED_DOCUMENTS_FILE: ' , ' }],
  ])('%s is an error', (_, environment) => {
    expect(blamed(environment)).toEqual(['TRUSTED_DOCUMENTS_FILE'])
  })

  it('that is a manifest with a wrong id is named in the error', () => {
    const path = join(folder({ 'web.json': JSON.stringify({ [id]: document }) }), 'web.json')
    const [error = ''] = faultsOf({ TRUSTED_DOCUMENTS: 'enforce', TRUSTED_DOCUMENTS_FILE: path })
    expect(error).toContain(`names ${path}, which has the id "${id}", which is not a SHA-256: name the manifests`)
  })

  it('that is a folder without manifests is an error', () => {
    const path = folder({ 'readme.txt': 'none here' })
    expect(faultsOf({ TRUSTED_DOCUMENTS: 'enforce', TRUSTED_DOCUMENTS_FILE: path }).join()).toContain(
      'has no .json file',
    )
  })
})
