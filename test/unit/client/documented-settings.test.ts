// The settings of docs/clients.md that no test can compile, for Kotlin, Swift and Apollo Studio: what they state holds for the gateway and the schema.
import { isScalarType, isSpecifiedScalarType, parse, validate } from 'graphql'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentedBlock, withOrigin } from '../../support/documentation.ts'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { newKey } from '../../support/graphql-request.ts'
import { schema } from '../../support/schema.ts'
import { startTokenIssuer, type TokenIssuer } from '../../support/token-issuer.ts'

const studio = documentedBlock('docs/clients.md', 'INTROSPECTION=true CORS_ORIGINS=')
const studioEnvironment: Record<string, string> = Object.fromEntries(
  [...studio.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
)

let issuer: TokenIssuer
let gateway: TestGateway
let token: string
beforeAll(async () => {
  issuer = await startTokenIssuer()
  gateway = await startTestGateway({ environment: { ...issuer.environment, ...studioEnvironment } })
  token = await issuer.token()
})
afterAll(async () => {
  await gateway[Symbol.asyncDispose]()
  await issuer[Symbol.asyncDispose]()
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
    const scalarNames = Object.values(schema.getTypeMap())
      .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
      .map(({ name }) => name)
      .sort()
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
      const { value } = await client.iterate({ query }).next()
      return value?.data
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
  const origin = 'https://studio.apollographql.com'
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
