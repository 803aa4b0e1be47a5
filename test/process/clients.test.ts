// Clients that normalise what they read, in front of the real process with its sandbox: urql with Graphcache, and Relay's
// runtime with what its compiler makes.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentedBlock } from '../support/documentation.ts'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'

let gateway: GatewayProcess
beforeAll(async () => {
  gateway = await startGatewayProcess({ SHUTDOWN_GRACE_MS: '0' })
})
afterAll(async () => {
  gateway.signal('SIGTERM')
  await gateway.ended
})

const run = promisify(execFile)

async function seenBy(program: string, ...more: readonly string[]): Promise<unknown> {
  const path = join(import.meta.dirname, 'clients', program)
  const { stdout, stderr } = await run(process.execPath, [path, gateway.endpoint, ...more], { timeout: 15_000 })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

it('urql with Graphcache', async () => {
  expect(await seenBy('urql-graphcache.js')).toEqual({
    states: [false, true],
    pages: [2, 4, 4],
    subscription: true,
    refusal: 'GRAPHQL_VALIDATION_FAILED',
    warnings: [],
  })
})

const documents = [
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

/** @returns the folder of the artifacts */
async function compileForRelay(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-relay-runtime-'))
  for (const name of ['src', 'out']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'src/Relay.js'), documents.map((text) => `graphql\`${text}\``).join('\n'))
  cpSync(new URL('../../src/__generated__/schema.graphql', import.meta.url), join(folder, 'schema.graphql'))
  const settings = Object(JSON.parse(documentedBlock('docs/clients.md', '{')))
  const config = { ...settings, language: 'javascript', artifactDirectory: 'out' }
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config))
  const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js')
  await run(process.execPath, [compiler, 'relay.config.json'], { cwd: folder })
  return join(folder, 'out')
}

it('Relay', async () => {
  expect(await seenBy('relay.js', await compileForRelay())).toEqual({
    states: [false, true],
    pages: [2, 4, 4],
    node: true,
    subscription: true,
  })
})
