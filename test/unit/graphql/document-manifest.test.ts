// Manifests of documents, as the code generators write them, and what is wrong with others.
import { describe, expect, it } from 'vitest'
import { parseManifest, sha256 } from '../../../src/graphql/document-manifest.ts'

const document = '{ __typename }'
const id = sha256(document)
const apollo = (operations: unknown, version: unknown = 1) =>
  JSON.stringify({ format: 'apollo-persisted-query-manifest', version, operations })

describe('a manifest is read', () => {
  it.each([
    ['of GraphQL Code Generator and Relay', JSON.stringify({ [id]: document })],
    ['with ids that name their algorithm', JSON.stringify({ [`sha256:${id}`]: document })],
    ['with ids in capitals', JSON.stringify({ [id.toUpperCase()]: document })],
    ['of Apollo', apollo([{ id, body: document, name: 'Q', type: 'query' }])],
  ])('%s', (_, text) => {
    expect([...parseManifest(text)]).toEqual([[id, document]])
  })
})

describe('a manifest is refused', () => {
  it.each([
    ['that is no JSON', '{', 'is no JSON'],
    ['that is a list', '[]', 'holds no object'],
    ['that is null', 'null', 'holds no object'],
    ['that is empty', '{}', 'holds no document'],
    ['with ids of another algorithm', JSON.stringify({ d41d8cd98f00b204e9800998ecf8427e: document }), 'no SHA-256'],
    ['whose id is another document’s', JSON.stringify({ [sha256('{ other }')]: document }), 'another SHA-256'],
    ['whose document is no text', JSON.stringify({ [id]: { document } }), 'without an id or a document'],
    ['of Apollo, of another version', apollo([], 2), 'a format that is not'],
    ['of Apollo, without operations', apollo(undefined), 'a format that is not'],
    ['of Apollo, with an operation that is none', apollo([1]), 'without an id or a document'],
    ['of another format', JSON.stringify({ format: 'other', version: 1, operations: [] }), 'a format that is not'],
  ])('%s', (_, text, message) => {
    expect(() => parseManifest(text)).toThrow(message)
  })
})
