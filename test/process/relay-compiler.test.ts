// Relay's compiler takes the schema, with the settings of docs/clients.md: each of its connections is paged through as an application with Relay would.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type GraphQLNamedType, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { documentedBlock } from '../support/documentation.ts'
import { schema } from '../support/schema.ts'

const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js')

interface ConnectionField {
  readonly type: string
  readonly field: string
  /** What every entry has: a write has no id. */
  readonly entry: string
}

function entryOf(connection: GraphQLNamedType): string {
  const nodes = isObjectType(connection) ? getNamedType(connection.getFields()['nodes']?.type) : undefined
  return isObjectType(nodes) && nodes.getFields()['id'] === undefined ? '__typename' : 'id'
}

const connectionFields = Object.values(schema.getTypeMap())
  .filter((type): type is GraphQLObjectType => isObjectType(type))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })))
  .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'))
  .map(({ type, field }): ConnectionField => ({ type, field: field.name, entry: entryOf(getNamedType(field.type)) }))

const fragment = ({ type, field, entry }: ConnectionField) => `graphql\`
  fragment Lists_${type}_${field} on ${type}
  @refetchable(queryName: "Lists${type}${field}Query")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    ${field}(first: $count, after: $cursor) @connection(key: "Lists__${field}") { edges { node { ${entry} } } }
  }
\``

it('every connection compiles, with a query that pages through it', async () => {
  expect(connectionFields.length).toBeGreaterThanOrEqual(8)
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-relay-'))
  for (const name of ['src', 'out']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'src/Lists.ts'), connectionFields.map(fragment).join('\n'))
  cpSync(new URL('../../src/__generated__/schema.graphql', import.meta.url), join(folder, 'schema.graphql'))
  const settings = documentedBlock('docs/clients.md', '{\n  "src"')
  const config = { ...JSON.parse(settings), artifactDirectory: 'out', requireCustomScalarTypes: true }
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config))

  await promisify(execFile)(process.execPath, [compiler, 'relay.config.json'], { cwd: folder })

  const queries = readdirSync(join(folder, 'out')).filter((file) => file.endsWith('Query.graphql.ts'))
  expect(queries.sort()).toEqual(
    connectionFields.map(({ type, field }) => `Lists${type}${field}Query.graphql.ts`).sort(),
  )
})
