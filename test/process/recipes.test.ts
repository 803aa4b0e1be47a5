// The recipes of docs/clients.md for TypeScript and Python: taken from the page, compiled in a project outside this repository, and run with a bearer token.
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentedBlock } from '../support/documentation.ts'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { newKey } from '../support/graphql-request.ts'
import { createRecipeProject, type RecipeProject } from '../support/recipe-project.ts'
import { schema } from '../support/schema.ts'
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts'

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

it('Python', async () => {
  project.add('billing.py', documentedBlock('docs/clients.md', 'import json'))
  expect(await project.run('python3 billing.py')).toMatch(/^http:\S+\/sandbox\/checkout\/\?sl=\S+\n$/)
})
