// The clients that most applications use, with the settings that they come with, and a caller's token.
import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql as apolloGql,
  HttpLink,
  InMemoryCache,
} from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { Client, cacheExchange, fetchExchange, gql as urqlGql } from '@urql/core'
import { ClientError, GraphQLClient } from 'graphql-request'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/config/document-manifest.ts'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { newKey } from '../../support/graphql-request.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway[Symbol.asyncDispose]())

const headers = { authorization: 'Bearer token' }
const johnDoe = 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37'
const read = 'query ReadEndUser($id: ID!) { endUser(id: $id) { __typename id firstName } }'
const write =
  'mutation CreateLink($input: CreateCheckoutLinkInput!) { createCheckoutLink(input: $input) { checkoutLink { id name } userErrors { code } } }'
const refused = '{ endUser { nothing } }'
const input = () => ({
  idempotencyKey: newKey(),
  endUser: { existingId: johnDoe },
  name: 'Link',
  transaction: { amount: 20_000 },
})
const john = { endUser: { __typename: 'EndUser', id: johnDoe, firstName: 'John' } }
const made = { createCheckoutLink: { checkoutLink: { name: 'Link' }, userErrors: [] } }

describe('Apollo Client', () => {
  const client = (...links: readonly ApolloLink[]) =>
    new ApolloClient({
      link: ApolloLink.from([...links, new HttpLink({ uri: gateway.endpoint, headers })]),
      cache: new InMemoryCache(),
    })

  it('reads, writes and understands a refusal', async () => {
    const apollo = client()
    expect((await apollo.query({ query: apolloGql(read), variables: { id: johnDoe } })).data).toEqual(john)
    expect((await apollo.mutate({ mutation: apolloGql(write), variables: { input: input() } })).data).toMatchObject(
      made,
    )
    const refusal = await apollo.query({ query: apolloGql(refused) }).catch((error: unknown) => error)
    expect(CombinedGraphQLErrors.is(refusal) && refusal.errors[0]?.extensions?.['code']).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    )
  })

  it('reads by GET, with a token and without', async () => {
    for (const given of [headers, {}]) {
      const link = new HttpLink({ uri: gateway.endpoint, headers: given, useGETForQueries: true })
      const apollo = new ApolloClient({ link, cache: new InMemoryCache() })
      expect((await apollo.query({ query: apolloGql(read), variables: { id: johnDoe } })).data).toEqual(john)
    }
  })

  it('asks by hash, by GET too, and sends the text once', async () => {
    const apollo = client(new PersistedQueryLink({ sha256, useGETForHashedQueries: true }))
    const variables = { id: johnDoe }
    for (const fetchPolicy of ['network-only', 'network-only'] as const) {
      expect((await apollo.query({ query: apolloGql(read), variables, fetchPolicy })).data).toEqual(john)
    }
  })
})

describe('urql', () => {
  const client = (fetchOptions: RequestInit) =>
    new Client({ url: gateway.endpoint, exchanges: [cacheExchange, fetchExchange], fetchOptions })

  it('reads, writes and understands a refusal', async () => {
    const urql = client({ headers })
    const { data, error } = await urql.query(urqlGql(read), { id: johnDoe })
    expect([data, error]).toEqual([john, undefined])
    expect((await urql.mutation(urqlGql(write), { input: input() })).data).toMatchObject(made)
    const refusal = await urql.query(urqlGql(refused), {})
    expect(refusal.error?.graphQLErrors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it('reads without a token where none is needed, by the GET that it comes with', async () => {
    const before = gateway.upstream.calls.length
    const { data, error } = await client({}).query(urqlGql(read), { id: johnDoe })
    expect([data, error]).toEqual([john, undefined])
    expect(gateway.upstream.calls).toHaveLength(before + 1)
  })

  it('without a token, by the GET of a page elsewhere, is answered what to add', async () => {
    const { data, error } = await client({ headers: { 'sec-fetch-site': 'cross-site' } }).query(urqlGql(read), {
      id: johnDoe,
    })
    expect(data).toBeUndefined()
    expect(error?.message).toContain('apollo-require-preflight')
    const answered = await client({
      headers: { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': 'true' },
    }).query(urqlGql(read), { id: johnDoe })
    expect(answered.data).toEqual(john)
  })
})

describe('graphql-request', () => {
  it('reads, writes and understands a refusal', async () => {
    const client = new GraphQLClient(gateway.endpoint, { headers })
    expect(await client.request(read, { id: johnDoe })).toEqual(john)
    expect(await client.request(write, { input: input() })).toMatchObject(made)
    const refusal = await client.request(refused).catch((error: unknown) => error)
    expect(refusal instanceof ClientError && refusal.response.errors?.[0]?.extensions?.['code']).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    )
  })

  it('reads by GET, with a token and without', async () => {
    for (const given of [headers, {}]) {
      const client = new GraphQLClient(gateway.endpoint, { headers: given, method: 'GET' })
      expect(await client.request(read, { id: johnDoe })).toEqual(john)
    }
  })
})
