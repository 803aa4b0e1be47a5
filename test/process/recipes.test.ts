// The recipes of docs/clients.md: each is taken from the page, compiled in a project outside this repository, and run with a bearer token.
import { execFile } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { isObjectType, isScalarType, isSpecifiedScalarType, parse, validate } from 'graphql'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentedBlock } from '../support/documentation.ts'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { newKey } from '../support/graphql-request.ts'
import { createRecipeProject, type RecipeProject, withOrigin } from '../support/recipe-project.ts'
import { schema } from '../support/schema.ts'
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts'

const studio = documentedBlock('docs/clients.md', 'INTROSPECTION=true CORS_ORIGINS=')
const studioEnvironment: Record<string, string> = Object.fromEntries(
  [...studio.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
)

let issuer: TokenIssuer
let gateway: GatewayProcess
let token: string
let project: RecipeProject
beforeAll(async () => {
  issuer = await startTokenIssuer()
  gateway = await startGatewayProcess({
    SANDBOX: 'true',
    SHUTDOWN_GRACE_MS: '0',
    ...issuer.environment,
    ...studioEnvironment,
  })
  token = await issuer.token()
  project = createRecipeProject(gateway.origin, token)
  await writeProject()
})
afterAll(async () => {
  gateway.signal('SIGTERM')
  await gateway.ended
  await issuer[Symbol.asyncDispose]()
})

async function writeProject(): Promise<void> {
  project.add('codegen.yml', documentedBlock('docs/clients.md', 'schema: https://gateway.example/schema.graphql'))
  project.add('src/operations.ts', documentedBlock('docs/clients.md', 'import { graphql }'))
  project.add('src/apollo.ts', documentedBlock('docs/clients.md', 'import { ApolloClient, ApolloLink'))
  project.add('src/urql.ts', documentedBlock('docs/clients.md', 'import { Client, fetchExchange'))
  project.add('src/tanstack.ts', documentedBlock('docs/clients.md', 'import { infiniteQueryOptions'))
  project.add('src/relay.ts', documentedBlock('docs/clients.md', 'import { createClient } from '))
  for (const program of ['run-apollo.js', 'run-urql.js', 'run-tanstack.js', 'run-relay.js']) {
    copyFileSync(join(import.meta.dirname, 'clients', program), join(project.folder, 'src', program))
  }
  const commands = documentedBlock('docs/clients.md', 'npm install --save-dev @graphql-codegen/cli').split('\n')
  await project.run(commands[1] ?? '')
}

const customScalars = Object.values(schema.getTypeMap()).filter(
  (type) => isScalarType(type) && !isSpecifiedScalarType(type),
)
const scalarNames = customScalars.map(({ name }) => name).sort()

describe('the TypeScript recipes', () => {
  it('install packages that this repository tests', () => {
    const [install = ''] = documentedBlock('docs/clients.md', 'npm install --save-dev @graphql-codegen/cli').split('\n')
    const packages = install.split(' ').filter((word) => word.startsWith('@'))
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(packages.filter((name) => devDependencies[name] === undefined)).toEqual([])
  })

  it('compile, and accept exactly one field of a @oneOf input', async () => {
    project.add(
      'src/one-of.ts',
      `import type { EndUserInput } from './gql/graphql'
       const existingId = 'eur_1'
       const one: EndUserInput = { existingId }
       // @ts-expect-error two fields
       const two: EndUserInput = { existingId, individual: { firstName: 'Ana', lastName: 'Gómez' } }
       // @ts-expect-error Money is a number
       const money: import('./gql/graphql').CreatePaymentInput['amount'] = true
       export const all = [one, two, money]`,
    )
    const compilerOptions = {
      target: 'esnext',
      lib: ['esnext', 'dom', 'dom.iterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      types: ['node'],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
    }
    project.add('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src/**/*.ts'] }))
    expect(await project.run('tsc')).toBe('')
  })

  it('keep @oneOf when the schema is read by introspection', async () => {
    const source = documentedBlock('docs/clients.md', 'schema:\n')
    const target = 'generates: { introspected.graphql: { plugins: [schema-ast], config: { includeDirectives: true } } }'
    project.add('introspection.yml', `${source}\n${target}`)
    await project.run('graphql-codegen --config introspection.yml')
    const introspected = readFileSync(join(project.folder, 'introspected.graphql'), 'utf8')
    expect(introspected).toMatch(/^input EndUserInput @oneOf \{/m)
  })

  it('Apollo Client', async () => {
    expect(await project.runBundled('src/run-apollo.js', newKey())).toEqual({
      link: 'SUCCEEDED',
      pages: [10, 20, 20],
      amount: ['formatted', 'value'],
      subscription: true,
    })
  })

  it('urql with Graphcache', async () => {
    expect(await project.runBundled('src/run-urql.js')).toEqual({
      states: [false, true],
      pages: [2, 4, 4],
      subscription: true,
      refusal: 'GRAPHQL_VALIDATION_FAILED',
    })
  })

  it('urql names every type without an id', () => {
    const recipe = documentedBlock('docs/clients.md', 'import { Client, fetchExchange')
    const [, list = ''] = /const embedded = \[([^\]]*)\]/.exec(recipe) ?? []
    const named = [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name)
    const roots = new Set(['Query', 'Mutation', 'Subscription', 'WriteIntent'])
    const withoutId = Object.values(schema.getTypeMap()).filter(
      (type) =>
        isObjectType(type) &&
        type.getFields()['id'] === undefined &&
        !roots.has(type.name) &&
        !/^__|(?:Payload|Connection|Edge|PageInfo)$/.test(type.name),
    )
    expect(named).toEqual(withoutId.map(({ name }) => name).sort())
  })

  it('TanStack Query', async () => {
    expect(await project.runBundled('src/run-tanstack.js', newKey())).toEqual({
      pages: [10, 10],
      different: 20,
      link: 'SUCCEEDED',
    })
  })

  it('Relay', async () => {
    await compileForRelay()
    expect(await project.runBundled('src/run-relay.js', join(project.folder, 'artifacts'))).toEqual({
      states: [false, true],
      pages: [2, 4, 4],
      node: true,
      subscription: true,
    })
  })
})

const relayDocuments = [
  'query RelayLinkQuery($id: ID!) { connectLink(id: $id) { id expired } }',
  'query RelayNodeQuery($id: ID!) { node(id: $id) { id } }',
  `query RelayPagesQuery($first: Int!, $after: String) {
    transactions(first: $first, after: $after) @connection(key: "Relay_transactions") {
      edges { node { id type amount { value formatted } } } pageInfo { endCursor }
    }
  }`,
  `mutation RelayCreateMutation($input: CreateConnectLinkInput!) {
    createConnectLink(input: $input) { connectLink { id expired } userErrors { message } }
  }`,
  `mutation RelayExpireMutation($input: ExpireConnectLinkInput!) {
    expireConnectLink(input: $input) { connectLink { id expired } }
  }`,
  `subscription RelayWatchSubscription($id: ID!, $type: TransactionType!) {
    transactionUpdated(id: $id, type: $type) { id status }
  }`,
]

async function compileForRelay(): Promise<void> {
  const settings = Object(JSON.parse(documentedBlock('docs/clients.md', '{\n  "src"')))
  const config = { ...settings, language: 'javascript', src: './relay', artifactDirectory: 'artifacts' }
  project.add('relay.config.json', JSON.stringify(config))
  project.add('relay/Relay.js', relayDocuments.map((text) => `graphql\`${text}\``).join('\n'))
  project.add('artifacts/.keep', '')
  project.add('schema.graphql', await (await fetch(`${gateway.origin}/schema.graphql`)).text())
  await project.run('relay-compiler relay.config.json')
}

describe('without a library', () => {
  it('Python', async () => {
    project.add('billing.py', documentedBlock('docs/clients.md', 'import json'))
    expect(await project.run('python3 billing.py')).toMatch(/^http:\S+\/sandbox\/checkout\/\?sl=\S+\n$/)
  })

  it('Kotlin: its request, as it is written', async () => {
    const program = documentedBlock('docs/clients.md', 'import java.net.URI')
    const [, url = ''] = /URI\.create\("([^"]+)"\)/.exec(program) ?? []
    const [, text = ''] = /val body = """([^]*?)"""/.exec(program) ?? []
    const body = text.replaceAll("${'$'}", '$')
    expect(body).not.toMatch(/\$\{/)
    const headers = [
      ...program.matchAll(/\.header\("([^"]+)", "([^"]+)"( \+ System\.getenv\("GATEWAY_TOKEN"\))?\)/g),
    ].map(([, name = '', value = '', secret]): [string, string] => [name, secret === undefined ? value : value + token])
    expect(headers.map(([name]) => name)).toContain('Authorization')
    expect(validate(schema, parse(JSON.parse(body).query))).toEqual([])
    const response = await fetch(withOrigin(url, gateway.origin), { method: 'POST', headers, body })
    expect(await response.json()).toMatchObject({
      data: { createCheckoutLink: { userErrors: [], intent: { state: 'SUCCEEDED' } } },
    })
  })
})

/** Of Foundation, without those that no GraphQL type would be named after. */
const foundationTypes = new Set(
  'Bundle Calendar CharacterSet Data Date DateInterval Decimal Error Host Locale Measurement Notification Operation Process Progress Result Stream TimeZone URL UUID Unit'.split(
    ' ',
  ),
)

describe('the settings for iOS and Android', () => {
  it('rename every type that Foundation has, too', () => {
    const { options } = JSON.parse(documentedBlock('docs/clients.md', '{\n  "schemaNamespace"'))
    const names: Record<string, string> = options.schemaCustomization.customTypeNames
    const clashing = Object.keys(schema.getTypeMap()).filter((name) => foundationTypes.has(name))
    expect(Object.keys(names).sort()).toEqual(clashing.sort())
    const taken = new Set([...Object.keys(schema.getTypeMap()), ...foundationTypes])
    expect(Object.values(names).filter((name) => taken.has(name))).toEqual([])
  })

  it('map every scalar, but Metadata, which has no class of its own', () => {
    const gradle = documentedBlock('docs/clients.md', 'apollo {')
    const mapped = [...gradle.matchAll(/"([A-Z]\w+)"/g)].map(([, name = '']) => name)
    expect([...mapped, 'Metadata'].sort()).toEqual(scalarNames)
    const relay = JSON.parse(documentedBlock('docs/clients.md', '{\n  "src"'))
    expect([...Object.keys(relay.customScalarTypes), 'Metadata'].sort()).toEqual(scalarNames)
  })

  it.each([
    ['Swift', documentedBlock('docs/clients.md', 'let webSocket = try')],
    ['Kotlin', documentedBlock('docs/clients.md', 'import com.apollographql.apollo.ApolloClient')],
  ])('%s: the WebSocket address and payload are accepted', async (_, text) => {
    const [, url = ''] = /"(wss:[^"]+)"/.exec(text) ?? []
    const [, name = ''] = /"(\w+)"(?::| to) "Bearer /.exec(text) ?? []
    const subscribe = async (connectionParams: Record<string, string>) => {
      const client = createClient({ url: withOrigin(url, gateway.origin), connectionParams, retryAttempts: 0 })
      const query = 'subscription { transactionUpdated(id: "trx_422f0f81-5001-4cce-a229-242d9ab9960a") { status } }'
      for await (const event of client.iterate({ query })) return event.data
    }
    expect(await subscribe({ [name]: `Bearer ${token}` })).toEqual({ transactionUpdated: { status: 'SUCCESSFUL' } })
    await expect(subscribe({})).rejects.toMatchObject({ code: 4403 })
  })
})

it('the way back from the payment page: the link, iOS and Android name the same address', async () => {
  const { redirectUrl } = JSON.parse(documentedBlock('docs/clients.md', '{ "redirectUrl"'))
  const { host, pathname, protocol } = new URL(redirectUrl)
  const [details] = JSON.parse(documentedBlock('docs/clients.md', '{ "applinks"')).applinks.details
  expect(details.components.some((component: { '/': string }) => matchesPath(component['/'], pathname))).toBe(true)
  const filter = documentedBlock('docs/clients.md', '<intent-filter')
  const data = Object.fromEntries(
    [...filter.matchAll(/android:(scheme|host|pathPrefix)="([^"]+)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
  expect([`${data['scheme']}:`, data['host']]).toEqual([protocol, host])
  expect(pathname.startsWith(data['pathPrefix'] ?? '-')).toBe(true)

  const answer = await post(
    `mutation ($input: CreateCheckoutLinkInput!) {
      createCheckoutLink(input: $input) { checkoutLink { redirectUrl } userErrors { path } }
    }`,
    {
      input: {
        idempotencyKey: newKey(),
        endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
        name: 'Order 3553432',
        transaction: { amount: 8_000_000 },
        redirectUrl,
      },
    },
  )
  expect(answer).toEqual({ data: { createCheckoutLink: { checkoutLink: { redirectUrl }, userErrors: [] } } })
})

const matchesPath = (pattern: string, path: string) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern

const post = async (query: string, variables = {}): Promise<unknown> =>
  (
    await fetch(gateway.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    })
  ).json()

it('Apollo Studio: its page may send the token and read the schema', async () => {
  const origin = studioEnvironment['CORS_ORIGINS'] ?? ''
  const preflight = await fetch(gateway.endpoint, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  })
  expect(preflight.headers.get('access-control-allow-origin')).toBe(origin)
  expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('authorization')
  const introspected = await post('{ __schema { queryType { name } } }')
  expect(introspected).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } })
})
