// docs/coverage.md: each of DRUO's endpoints and the fields of the schema that reach it, generated from the schema's
// descriptions with `npm run goldens`. Each endpoint has a golden with a recorded call.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GraphQLObjectType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../support/schema.ts'
import { projectRoot } from './source-files.ts'

/** Every endpoint that DRUO documents; `{uuid}` stands for every id. */
const endpoints = [
  'POST /oauth/token',
  'POST /checkout/link/create',
  'GET /checkout/link/{uuid}',
  'POST /connect/link/create',
  'GET /connect/link/{uuid}',
  'PUT /connect/link/{uuid}/expire',
  'GET /connect/link/list',
  'POST /accounts/connect',
  'GET /accounts/{uuid}',
  'GET /accounts/list',
  'PUT /accounts/{uuid}/disconnect',
  'POST /accounts/validate',
  'PUT /accounts/authenticate',
  'POST /end-users/create',
  'GET /end-users/{uuid}',
  'GET /end-users/list',
  'POST /payments/create',
  'GET /payments/{uuid}',
  'GET /payments/list',
  'POST /payouts/create',
  'GET /payouts/{uuid}',
  'GET /payouts/list',
  'GET /transfers/{uuid}',
  'GET /transfers/list',
  'POST /recurring-plans/create',
  'GET /recurring-plans/{uuid}',
  'GET /recurring-plans/list',
  'PUT /recurring-plans/{uuid}/activate',
  'PUT /recurring-plans/{uuid}/pause',
  'PUT /recurring-plans/{uuid}/cancel',
  'POST /transactions/authorize',
  'PUT /transactions/validate',
  'PUT /transactions/refund',
] as const

/** Every call needs it, and the goldens leave it out. */
const tokenEndpoint = endpoints[0]

interface Field {
  readonly coordinate: string
  readonly endpoints: readonly string[]
}

// "`GET /payments/{uuid}`, `/payouts/{uuid}`": the method holds until another one is named.
function endpointsIn(description: string): string[] {
  let method = ''
  return [...description.matchAll(/`(?:(GET|POST|PUT) )?(\/[a-z][a-z/{}-]*)`/g)].map(([, named = method, path]) => {
    method = named
    return `${method} ${path}`
  })
}

const fields = Object.values(schema.getTypeMap())
  .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field): Field => ({
      coordinate: `${type.name}.${field.name}`,
      endpoints: endpointsIn(field.description ?? ''),
    })),
  )

const goldens = readdirSync(join(projectRoot, 'test/operations'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.http'))
  .map((file) => ({
    name: file.replace(/\.http$/, ''),
    calls: readFileSync(join(projectRoot, 'test/operations', file), 'utf8').match(/^(?:GET|POST|PUT) \S+/gm) ?? [],
  }))

function isCallOf(endpoint: string) {
  const pattern = endpoint.replaceAll('/', '\\/').replace('{uuid}', '(?!(?:list|create)\\b)[^/?]+')
  const call = new RegExp(`^${pattern}(?:\\?|$)`)
  return (text: string) => call.test(text)
}

const rows = endpoints.map((endpoint) => ({
  endpoint,
  fields: fields.filter((field) => field.endpoints.includes(endpoint)).map(({ coordinate }) => coordinate),
  goldens: goldens.filter(({ calls }) => calls.some(isCallOf(endpoint))).map(({ name }) => name),
}))

function page(): string {
  const lines = rows.map(({ endpoint, fields: callers }) => {
    const reached = endpoint === tokenEndpoint ? 'access token' : callers.map((name) => `\`${name}\``).join(', ')
    return `- \`${endpoint}\`: ${reached}`
  })
  return `# API coverage

The fields of the schema that call each endpoint of DRUO. Relations call one only if DRUO did not embed the object. \`npm run goldens\`
generates this page.

${lines.join('\n')}

Not served, because DRUO does not document their values: \`additional_recipients\` of a transaction, \`capabilities\` of an account.
`
}

describe('every endpoint of DRUO', () => {
  it.each(rows.filter(({ endpoint }) => endpoint !== tokenEndpoint))('$endpoint has a field and a golden', (row) => {
    expect(row.fields).not.toEqual([])
    expect(row.goldens).not.toEqual([])
  })

  it('that a field names is one that DRUO has', () => {
    const known: readonly string[] = endpoints
    expect(fields.filter((field) => field.endpoints.some((endpoint) => !known.includes(endpoint)))).toEqual([])
  })

  it('is in docs/coverage.md', async () => {
    await expect(page()).toMatchFileSnapshot(join(projectRoot, 'docs/coverage.md'))
  })
})
