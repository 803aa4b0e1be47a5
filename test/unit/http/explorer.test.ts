// The explorer's page: its policy, what it embeds, and that every tab runs as it is on the sandbox.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildASTSchema, getOperationAST, getVariableValues, OperationTypeNode, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createExplorer, type ExplorerPage } from '../../../src/http/explorer/explorer.ts'
import { explorerTabs } from '../../../src/http/explorer/explorer-tabs.ts'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { graphqlBody, httpCall, postCall } from '../../support/http-call.ts'

const tabs = explorerTabs().map(({ query, variables }) => ({
  name: getOperationAST(parse(query))?.name?.value ?? '',
  kind: getOperationAST(parse(query))?.operation,
  query,
  variables: JSON.parse(variables) as Record<string, unknown>,
}))

describe('the page', () => {
  let page: ExplorerPage
  let html: string
  beforeAll(async () => {
    page = await createExplorer('/graphql').page('gzip, deflate, br')
    html = gunzipSync(page.body).toString('utf8')
  })

  const script = () => /<script>([^]*?)<\/script/i.exec(html)?.[1] ?? ''

  it('is compressed', () => {
    expect(page.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(page.body.length).toBeLessThan(html.length / 3)
  })

  it('is sent as it is to a client that does not accept gzip', async () => {
    const explorer = createExplorer('/graphql')
    for (const acceptEncoding of [undefined, 'identity', 'br']) {
      const plain = await explorer.page(acceptEncoding)
      expect(plain.headers['content-encoding']).toBeUndefined()
      expect(plain.body.toString('utf8')).toBe(html)
    }
  })

  it('has a policy without other origins, and for scripts without unsafe sources', () => {
    const directives = new Map(
      page.headers['content-security-policy']?.split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ')
        return [name, sources]
      }),
    )
    const hash = createHash('sha256').update(script()).digest('base64')
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': ["'none'"],
      'script-src': [`'sha256-${hash}'`],
      'worker-src': ['blob:'],
      'style-src': ["'unsafe-inline'"],
      'img-src': ['data:'],
      'font-src': ['data:'],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    })
  })

  it('has one script, which nothing embedded ends', () => {
    expect(html.match(/<\/script/gi)).toHaveLength(1)
    expect(html.match(/<\/style/gi)).toHaveLength(1)
  })

  it('sends operations to the given endpoint', async () => {
    const other = await createExplorer('/</script>').page(undefined)
    expect(script()).toContain('endpoint: "/graphql"')
    expect(other.body.toString('utf8')).toContain(String.raw`endpoint: "/\u003c/script>"`)
  })
})

describe('the tabs', () => {
  const folder = join(import.meta.dirname, '../../../schema')
  const sdl = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
  const schema = buildASTSchema(parse(sdl.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')))

  it('are the operations of schema/operations/, each once, subscriptions included', () => {
    const operations = readdirSync(join(folder, 'operations'))
      .filter((name) => name.endsWith('.graphql'))
      .flatMap((name) => [
        ...readFileSync(join(folder, 'operations', name), 'utf8').matchAll(/^(?:query|mutation|subscription) (\w+)/gm),
      ])
      .map(([, name]) => name)
    expect(tabs.map(({ name }) => name).sort()).toEqual(operations.sort())
    expect(new Set(tabs.map(({ kind }) => kind))).toEqual(new Set(['query', 'mutation', 'subscription']))
  })

  it.each(tabs)('$name is valid with its variables', ({ query, variables }) => {
    const document = parse(query)
    expect(validate(schema, document)).toEqual([])
    const { variableDefinitions = [] } = getOperationAST(document) ?? {}
    expect(getVariableValues(schema, variableDefinitions, variables).errors).toBeUndefined()
    expect(variableDefinitions.map(({ variable }) => variable.name.value)).toEqual(
      expect.arrayContaining(Object.keys(variables)),
    )
  })

  it('begin with the comment on the operation, then the operation, then its fragments', () => {
    const { query } = tabs.find(({ name }) => name === 'WriteOutcome') ?? { query: '' }
    expect(query).toMatch(/^# Reads the outcome .*\n(?:#.*\n)*query WriteOutcome\(/)
    expect(query.match(/^fragment \w+/gm)).toEqual([
      'fragment Amount',
      'fragment PaymentLine',
      'fragment LinkDetails',
      'fragment Intent',
    ])
    expect(query).not.toContain('In clients that keep a cache')
  })
})

describe('on the sandbox', () => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startTestGateway()
  })
  afterAll(() => gateway[Symbol.asyncDispose]())

  it('SettleWrite runs as it is, and finds no write that is open', async () => {
    const { query, variables } = tabs.find(({ name }) => name === 'SettleWrite') ?? { query: '', variables: {} }
    const { errors, data } = graphqlBody(await httpCall(gateway.origin, postCall(query, variables)))
    expect(errors).toEqual([])
    expect(data).toMatchObject({ settleWrite: { userErrors: [{ path: ['input', 'idempotencyKey'] }] } })
  })

  it.each(tabs.filter(({ kind, name }) => kind !== OperationTypeNode.SUBSCRIPTION && name !== 'SettleWrite'))(
    '$name runs as it is, twice',
    async (tab) => {
      for (const replayed of [false, true]) {
        const { errors, data } = graphqlBody(await httpCall(gateway.origin, postCall(tab.query, tab.variables)))
        expect(errors).toEqual([])
        const [result] = Object.values(Object(data))
        if (tab.kind === OperationTypeNode.MUTATION)
          expect(result).toMatchObject({ userErrors: [], intent: { replayed } })
        else if (tab.name !== 'WriteOutcome') expect(result).not.toBeNull()
      }
    },
  )
})
