// What operates the gateway is true to it: the variables, times, ports and paths that compose.yaml, the proxy and the
// Kubernetes files name.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { readConfig } from '../../src/config.ts'
import { configVariables, secretVariables } from '../support/config-variables.ts'
import { documentedBlock } from '../support/documentation.ts'
import { projectRoot } from './source-files.ts'

const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

interface Service {
  readonly environment: Readonly<Record<string, string | null>>
  readonly secrets?: readonly string[]
  readonly volumes?: readonly string[]
  readonly stop_grace_period?: string
}

const compose = parse(textOf('compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>
  readonly secrets: Readonly<Record<string, object>>
  readonly volumes: Readonly<Record<string, unknown>>
}
const gateways = Object.entries(compose.services).filter(([name]) => name.startsWith('gateway-'))

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string }
}
interface PodSpec {
  readonly terminationGracePeriodSeconds: number
  readonly containers: readonly {
    readonly env: readonly { readonly name: string; readonly value: string }[]
    readonly livenessProbe: Probe
    readonly readinessProbe: Probe
    readonly ports: readonly { readonly name: string; readonly containerPort: number }[]
  }[]
}
const kubernetes = parseAllDocuments(textOf('docs/operating/kubernetes.yaml')).map(
  (document) => document.toJS() as { readonly kind: string; readonly spec: { readonly template?: { spec: PodSpec } } },
)
const pod = kubernetes.find(({ kind }) => kind === 'Deployment')?.spec.template?.spec
const container = pod?.containers[0]

/** The `.env` that docs/operating.md shows. */
const samples = Object.fromEntries(
  documentedBlock('docs/operating.md', 'DRUO_CLIENT_ID=')
    .split('\n')
    .map((line) => line.split('=', 2)),
) as Readonly<Record<string, string>>
const contents: Readonly<Record<string, string>> = {
  DRUO_CLIENT_SECRET_FILE: 'secret',
  DATABASE_URL_FILE: 'postgres://gateway:password@database/gateway?sslmode=disable',
}

/** Starts with it, when compose has put in what must be given, and the secrets are there. */
function configOf(environment: Readonly<Record<string, string | null>>) {
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-secrets-'))
  const entries = Object.entries(environment).map(([name, value]): [string, string | undefined] => {
    const content = contents[name]
    // Without a value compose passes the variable on, and leaves it out where it is not set.
    if (value === null) return [name, samples[name]]
    if (content === undefined) {
      return [name, value.replaceAll(/\$\{(\w+)(?::\?|:-)\}/g, (_, asked: string) => samples[asked] ?? '')]
    }
    writeFileSync(join(folder, name), content)
    return [name, join(folder, name)]
  })
  return readConfig({ HOST: '0.0.0.0', ...Object.fromEntries(entries) })
}

const isKnown = (name: string): boolean =>
  configVariables.has(name) || (name.endsWith('_FILE') && secretVariables.has(name.slice(0, -'_FILE'.length)))

/** What main.ts gives what runs after the grace period. */
const maxDrainMs = Number(/maxDrainMs = ([\d_]+)/.exec(textOf('src/main.ts'))?.[1]?.replaceAll('_', ''))

describe('compose.yaml', () => {
  it('has two gateways, which the proxy knows', () => {
    const upstreams = /reverse_proxy (.+) \{/.exec(textOf('docs/operating/Caddyfile'))?.[1]?.split(' ')
    expect(upstreams).toEqual(gateways.map(([name]) => `${name}:4000`))
    expect(upstreams).toHaveLength(2)
    expect(textOf('Dockerfile')).toContain('\nEXPOSE 4000 9464\n')
  })

  it.each(gateways)('configures %s as config.ts takes it', (_, { environment }) => {
    expect(Object.keys(environment).filter((name) => !isKnown(name))).toEqual([])
    const config = configOf(environment)
    expect(config.database.kind).toBe('postgres')
    expect(config.authentication.kind).toBe('jwt')
  })

  it.each(gateways)('gives %s the time that a stop may take', (_, { environment, stop_grace_period: period }) => {
    expect(Number(/^(\d+)s$/.exec(period ?? '')?.[1]) * 1000).toBeGreaterThanOrEqual(
      configOf(environment).shutdownGraceMs + maxDrainMs,
    )
  })

  it('declares the secrets and volumes that its services use, and mounts what is there', () => {
    const services = Object.values(compose.services)
    expect(new Set(services.flatMap(({ secrets = [] }) => secrets))).toEqual(new Set(Object.keys(compose.secrets)))
    const sources = services.flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0] ?? ''))
    const missing = sources.filter((source) =>
      source.startsWith('.') ? !existsSync(join(projectRoot, source)) : !(source in compose.volumes),
    )
    expect(missing).toEqual([])
    for (const [, { environment, secrets = [] }] of gateways) {
      const files = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'))
      expect(files.map(([, path]) => path?.replace('/run/secrets/', '')).sort()).toEqual([...secrets].sort())
    }
  })

  it('has the secrets that the guide makes', () => {
    const commands = documentedBlock('docs/operating.md', 'mkdir -p secrets ')
    const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-guide-'))
    execFileSync('sh', ['-e', '-c', commands], {
      cwd: folder,
      input: 'its secret\n',
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    const madeOf = (name: string) => readFileSync(join(folder, 'secrets', name), 'utf8')
    expect(readdirSync(join(folder, 'secrets')).sort()).toEqual(Object.keys(compose.secrets).sort())
    expect(madeOf('druo-client-secret')).toBe('its secret')
    expect(new URL(madeOf('database-url')).password).toBe(madeOf('database-password'))
    expect(madeOf('database-password')).toMatch(/^[0-9a-f]{48}$/)
    expect(readConfig({ SANDBOX: 'true', DATABASE_URL_FILE: join(folder, 'secrets/database-url') }).database.kind).toBe(
      'postgres',
    )
  })

  it('is given by the guide all that it must be given', () => {
    const required = [...textOf('compose.yaml').matchAll(/\$\{(\w+):\?\}/g)].map(([, name]) => name)
    expect(required.filter((name = '') => !samples[name])).toEqual([])
  })

  it('keeps its secrets out of the repository and out of the image', () => {
    expect(textOf('.gitignore').split('\n')).toContain('secrets/')
    expect(textOf('.dockerignore').split('\n')).toContain('*')
  })
})

describe('docs/operating/kubernetes.yaml', () => {
  const environment = Object.fromEntries((container?.env ?? []).map(({ name, value }) => [name, value]))

  it('configures the gateway as config.ts takes it', () => {
    expect(Object.keys(environment).filter((name) => !isKnown(name))).toEqual([])
    expect(configOf(environment).database.kind).toBe('postgres')
  })

  it('gives the gateway the time that a stop may take', () => {
    expect((pod?.terminationGracePeriodSeconds ?? 0) * 1000).toBeGreaterThanOrEqual(
      configOf(environment).shutdownGraceMs + maxDrainMs,
    )
  })

  it('asks whether it lives and whether it is ready where that is answered', () => {
    expect(container?.livenessProbe.httpGet).toEqual({ path: '/health/live', port: 'http' })
    expect(container?.readinessProbe.httpGet).toEqual({ path: '/health/ready', port: 'http' })
    expect(container?.ports).toEqual([
      { name: 'http', containerPort: 4000 },
      { name: 'metrics', containerPort: 9464 },
    ])
  })

  it('keeps metrics off the port that the service opens, and lets Prometheus inside the cluster reach them', () => {
    expect(configOf(environment).metrics).toEqual({ host: '0.0.0.0', port: 9464 })
    const service = kubernetes.find(({ kind }) => kind === 'Service')
    expect(JSON.stringify(service)).not.toMatch(/metrics|9464/)
  })
})
