// Documents by their SHA-256: the safelist, what clients register, and requests that name a document badly.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/config/document-manifest.ts'
import { persistedTexts } from '../../../src/http/persisted-documents.ts'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { graphqlBody, type HttpReply } from '../../support/http-call.ts'
import { injectCall } from '../../support/inject-call.ts'

const trusted = 'query Trusted { __typename }'
const tooComplex = `query TooComplex { ${Array.from({ length: 31 }, (_, at) => `a${at}: __typename`).join(' ')} }`
const other = 'query Other { __typename }'
const manifest = join(mkdtempSync(join(tmpdir(), 'druo-gateway-manifest-')), 'manifest.json')
writeFileSync(manifest, JSON.stringify({ [sha256(trusted)]: trusted, [sha256(tooComplex)]: tooComplex }))

const start = (mode: string) =>
  startTestGateway({ environment: { TRUSTED_DOCUMENTS: mode, TRUSTED_DOCUMENTS_FILE: manifest } })
let gateways: Record<'off' | 'log' | 'enforce', TestGateway>
beforeAll(async () => {
  const [off, log, enforce] = await Promise.all([start('off'), start('log'), start('enforce')])
  gateways = { off, log, enforce }
})
afterAll(() => Promise.all(Object.values(gateways).map((gateway) => gateway[Symbol.asyncDispose]())))

type Mode = keyof typeof gateways

const post = (mode: Mode, body: unknown): Promise<HttpReply> =>
  injectCall(gateways[mode].app.http, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const get = (mode: Mode, parameters: Readonly<Record<string, string>>): Promise<HttpReply> =>
  injectCall(gateways[mode].app.http, {
    path: `/graphql?${new URLSearchParams(parameters).toString()}`,
    headers: { 'apollo-require-preflight': 'true' },
  })
const persisted = (text: string, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash: sha256(text) } })

const outcome = (reply: HttpReply) => {
  const { data, errors } = graphqlBody(reply)
  return errors.length === 0 ? data : [reply.status, ...errors.map(({ extensions }) => extensions['code'])]
}
const answered = { __typename: 'Query' }
const notListed = [400, 'QUERY_NOT_IN_SAFELIST']
const notFound = [200, 'PERSISTED_QUERY_NOT_FOUND']

describe('the safelist answers', () => {
  it.each<[how: string, mode: Mode, request: (mode: Mode) => Promise<HttpReply>, expected: unknown]>([
    ['a trusted id', 'enforce', (mode) => post(mode, { extensions: persisted(trusted) }), answered],
    ['a trusted id', 'log', (mode) => post(mode, { extensions: persisted(trusted) }), answered],
    ['a trusted id by documentId', 'enforce', (mode) => post(mode, { documentId: sha256(trusted) }), answered],
    [
      'a trusted id with its algorithm',
      'enforce',
      (mode) => post(mode, { documentId: `sha256:${sha256(trusted)}` }),
      answered,
    ],
    [
      'a trusted id by GET',
      'enforce',
      (mode) => get(mode, { extensions: JSON.stringify(persisted(trusted)) }),
      answered,
    ],
    ['a trusted documentId by GET', 'enforce', (mode) => get(mode, { documentId: sha256(trusted) }), answered],
    ['a trusted text', 'enforce', (mode) => post(mode, { query: trusted }), answered],
    [
      'a trusted text with its id',
      'enforce',
      (mode) => post(mode, { query: trusted, extensions: persisted(trusted) }),
      answered,
    ],
    ['another text', 'enforce', (mode) => post(mode, { query: other }), notListed],
    ['a trusted text with a blank more', 'enforce', (mode) => post(mode, { query: `${trusted} ` }), notListed],
    [
      'another text with its id',
      'enforce',
      (mode) => post(mode, { query: other, extensions: persisted(other) }),
      notListed,
    ],
    ['another text by GET', 'enforce', (mode) => get(mode, { query: other }), notListed],
    ['a text that is no document', 'enforce', (mode) => post(mode, { query: '{'.repeat(50_000) }), notListed],
    ['another id', 'enforce', (mode) => post(mode, { extensions: persisted(other) }), notFound],
    [
      'a trusted id of a document that is too complex',
      'enforce',
      (mode) => post(mode, { documentId: sha256(tooComplex) }),
      [400, 'OPERATION_TOO_COMPLEX'],
    ],
    ['another text', 'log', (mode) => post(mode, { query: other }), answered],
    ['a trusted id', 'off', (mode) => post(mode, { extensions: persisted(trusted) }), notFound],
  ])('%s, with %s', async (_, mode, request, expected) => {
    expect(outcome(await request(mode))).toEqual(expected)
    expect(outcome(await request(mode))).toEqual(expected)
  })

  it('nothing that was refused once and then registered', async () => {
    await post('enforce', { query: other, extensions: persisted(other) })
    expect(outcome(await post('enforce', { extensions: persisted(other) }))).toEqual(notFound)
  })
})

describe('automatic persisted queries', () => {
  it('are answered by their id once they were sent with their text', async () => {
    const text = 'query Registered { __typename }'
    expect(outcome(await post('off', { extensions: persisted(text) }))).toEqual(notFound)
    expect(outcome(await post('off', { query: text, extensions: persisted(text) }))).toEqual(answered)
    expect(outcome(await post('off', { extensions: persisted(text) }))).toEqual(answered)
  })

  it('are not kept where the document was refused', async () => {
    const text = '{ nothing }'
    expect(outcome(await post('off', { query: text, extensions: persisted(text) }))).toEqual([
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ])
    expect(outcome(await post('off', { extensions: persisted(text) }))).toEqual(notFound)
  })

  const badHash = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } })
  const upperCase = badHash(sha256(trusted).toUpperCase())
  const notSupported = [200, 'PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported']
  const unknown = [200, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound']
  const mismatch = [400, 'BAD_REQUEST', 'provided sha does not match query']
  const invalidId = [400, 'BAD_REQUEST', 'The id of a document is its SHA-256, in lower-case hexadecimal digits.']

  it.each<[what: string, extensions: unknown, expected: readonly unknown[], withText: readonly unknown[]]>([
    ['version 2', persisted(trusted, 2), notSupported, notSupported],
    ['version 0', persisted(trusted, 0), notSupported, notSupported],
    ['version "1"', persisted(trusted, '1'), notSupported, notSupported],
    ['version null', persisted(trusted, null), notSupported, notSupported],
    ['version 2^53', persisted(trusted, 2 ** 53), notSupported, notSupported],
    ['no version', { persistedQuery: { sha256Hash: sha256(trusted) } }, notSupported, notSupported],
    ['a text', { persistedQuery: 'x' }, notSupported, notSupported],
    ['true', { persistedQuery: true }, notSupported, notSupported],
    ['a list', { persistedQuery: [1] }, notSupported, notSupported],
    ['an empty object', { persistedQuery: {} }, notSupported, notSupported],
    ['no hash', { persistedQuery: { version: 1 } }, unknown, mismatch],
    ['another name of the hash', { persistedQuery: { version: 1, sha: sha256(trusted) } }, unknown, mismatch],
    ['the hash null', badHash(null), unknown, mismatch],
    ['an empty hash', badHash(''), unknown, mismatch],
    ['a hash that is none', badHash('x'), unknown, mismatch],
    ['a long hash', badHash('a'.repeat(100_000)), unknown, mismatch],
    ['a hash behind other text', badHash(`x${sha256(trusted)}`), unknown, mismatch],
    ['a hash in capitals', upperCase, unknown, mismatch],
    ['a hash that is a number', badHash(1e300), unknown, mismatch],
    ['a hash that is an object', badHash({ length: 64 }), unknown, mismatch],
    ['a hash in lists', badHash([[[[sha256(trusted)]]]]), unknown, mismatch],
    ['another document’s hash', persisted(other), unknown, mismatch],
    ['a documentId that is none', { documentId: '../../etc/passwd' }, invalidId, invalidId],
    ['a documentId that is a number', { documentId: 7 }, invalidId, invalidId],
  ])('have Apollo’s errors: %s', async (_, extensions, expected, withText) => {
    const refused = ({ status, text }: HttpReply) => {
      const [error] = graphqlBody({ status, text, headers: {} }).errors
      expect(error?.extensions).toMatchObject({ retryable: false, writeMayHaveApplied: false })
      return [status, error?.extensions['code'], error?.message]
    }
    const text = JSON.stringify(extensions)
    expect(refused(await post('off', { extensions }))).toEqual(expected)
    expect(refused(await post('off', { query: trusted, extensions }))).toEqual(withText)
    expect(refused(await post('enforce', { query: trusted, extensions }))).toEqual(withText)
    if (text.length > 10_000) return
    expect(refused(await get('off', { extensions: text }))).toEqual(expected)
    expect(refused(await get('off', { query: trusted, extensions: text }))).toEqual(withText)
  })

  it('are kept by number and by size', async () => {
    const texts = persistedTexts(undefined)
    for (let at = 0; at < 1001; at += 1) await texts.set(`id ${at}`, 'x')
    expect([await texts.get('id 0'), await texts.get('id 1000')]).toEqual([undefined, 'x'])
    for (let at = 0; at < 21; at += 1) await texts.set(`large ${at}`, 'x'.repeat(100_000))
    expect([await texts.get('large 0'), (await texts.get('large 20'))?.length]).toEqual([undefined, 100_000])
  })
})
