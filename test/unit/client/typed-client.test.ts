// The typed client against a gateway that answers the documents of its safelist and no others.
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { type DefinitionNode, Kind, type OperationDefinitionNode } from 'graphql'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { documentId } from '../../../examples/client/document-id.ts'
import * as typed from '../../../examples/client/__generated__/graphql.ts'
import { readManifests } from '../../../src/config/document-manifest.ts'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { newKey } from '../../support/graphql-request.ts'

const manifestFile = new URL('../../../examples/client/__generated__/persisted-documents.json', import.meta.url)
  .pathname
const johnDoe = 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({
    environment: { TRUSTED_DOCUMENTS: 'enforce', TRUSTED_DOCUMENTS_FILE: manifestFile },
  })
})
afterAll(() => gateway[Symbol.asyncDispose]())

const newApollo = () =>
  new ApolloClient({
    link: ApolloLink.from([
      new PersistedQueryLink({ generateHash: (document) => documentId(document) }),
      new HttpLink({ uri: gateway.endpoint }),
    ]),
    cache: new InMemoryCache(),
  })

const isOperation = (node: DefinitionNode): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION

const operations = Object.values(typed).flatMap((document) =>
  document.definitions.filter(isOperation).map((operation) => ({ name: operation.name?.value ?? '', document })),
)

describe('the safelist', () => {
  it('holds every operation of the typed client, by its id, and no other', () => {
    const manifest = readManifests([manifestFile])
    expect(operations.length).toBeGreaterThanOrEqual(13)
    expect(operations.map(({ document }) => documentId(document)).sort()).toEqual([...manifest.keys()].sort())
  })

  it('knows no id of a document that was not generated', () => {
    expect(() => documentId(gql('{ __typename }'))).toThrow(TypeError)
  })
})

describe('Apollo Client with typed documents and their ids', () => {
  const input = (): typed.CreateCheckoutLinkInput => ({
    idempotencyKey: newKey(),
    endUser: { existingId: johnDoe },
    name: 'Order 1',
    transaction: { amount: 20_000 },
  })

  it('makes a link, and asks what became of it', async () => {
    const apollo = newApollo()
    const variables = { input: input() }
    const made = await apollo.mutate({ mutation: typed.CreateCheckoutLinkDocument, variables })
    expect(made.data?.createCheckoutLink).toMatchObject({
      checkoutLink: { __typename: 'CheckoutLink', name: 'Order 1', transaction: { amount: { decimal: '200.00' } } },
      userErrors: [],
      intent: { state: 'SUCCEEDED', replayed: false },
    })
    const { data } = await apollo.query({
      query: typed.WriteOutcomeDocument,
      variables: { idempotencyKey: variables.input.idempotencyKey },
    })
    expect(data?.writeIntent?.checkoutLink?.id).toBe(made.data?.createCheckoutLink.checkoutLink?.id)
  })

  it("pages through a payer's history", async () => {
    const apollo = newApollo()
    const read = (after: string | null) =>
      apollo.query({ query: typed.PayerHistoryDocument, variables: { id: johnDoe, first: 1, after } })
    const first = (await read(null)).data?.endUser?.transactions
    expect(first).toMatchObject({ nodes: [{}], pageInfo: { hasNextPage: true } })
    const second = (await read(first?.pageInfo.endCursor ?? null)).data?.endUser?.transactions
    const ids = [...(first?.nodes ?? []), ...(second?.nodes ?? [])].map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })

  it('follows a payment over a WebSocket by its id alone', async () => {
    const client = createClient({
      url: gateway.endpoint.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    })
    const sha256Hash = documentId(typed.WatchPaymentDocument)
    const events = client.iterate({
      query: '',
      variables: { id: 'trx_422f0f81-5001-4cce-a229-242d9ab9960a' },
      extensions: { persistedQuery: { version: 1, sha256Hash } },
    })
    const { value } = await events.next()
    expect(value).toMatchObject({ data: { transactionUpdated: { status: 'SUCCESSFUL', inProgress: false } } })
    expect((await events.next()).done).toBe(true)
    await client.dispose()
  })

  it('is refused what is not in the list', async () => {
    const apollo = new ApolloClient({ link: new HttpLink({ uri: gateway.endpoint }), cache: new InMemoryCache() })
    const refusal = await apollo.query({ query: gql('{ rateLimit { limit } }') }).catch((error: unknown) => error)
    expect(CombinedGraphQLErrors.is(refusal) && refusal.errors[0]?.extensions?.['code']).toBe('QUERY_NOT_IN_SAFELIST')
  })
})
