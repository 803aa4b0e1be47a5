// Manifests of documents, as the code generators write them, and what is wrong with others.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseManifest, readManifests, sha256 } from '../../../../src/config/document-manifest.ts'

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
    ['that is no JSON', '{', 'is not JSON'],
    ['that is a list', '[]', 'does not hold an object'],
    ['that is null', 'null', 'does not hold an object'],
    ['that is empty', '{}', 'holds no document'],
    [
      'with ids of another algorithm',
      JSON.stringify({ d41d8cd98f00b204e9800998ecf8427e: document }),
      'is not a SHA-256',
    ],
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

describe('several manifests', () => {
  const other = '{ other: __typename }'
  const web = JSON.stringify({ [id]: document })
  const phones = apollo([
    { id, body: document, name: 'Q', type: 'query' },
    { id: sha256(other), body: other, name: 'R', type: 'query' },
  ])
  const both = new Map([
    [id, document],
    [sha256(other), other],
  ])

  function folderWith(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-manifests-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return folder
  }

  it('are merged from files', () => {
    const folder = folderWith({ web, phones })
    expect(readManifests([join(folder, 'web'), join(folder, 'phones')])).toEqual(both)
  })

  it('are merged from the *.json files of a folder', () => {
    expect(readManifests([folderWith({ 'web.json': web, 'phones.json': phones, 'README.md': 'no JSON' })])).toEqual(
      both,
    )
  })

  it('are merged from a folder and a file', () => {
    const folder = folderWith({ 'web.json': web })
    expect(readManifests([folder, join(folderWith({ phones }), 'phones')])).toEqual(both)
  })

  it('that give one id different texts are refused: one of them is not what the id stands for', () => {
    const forged = JSON.stringify({ [id]: other })
    const folder = folderWith({ 'a.json': web, 'b.json': forged })
    expect(() => readManifests([folder])).toThrow(`${join(folder, 'b.json')}, which has the id ${id} for a document`)
  })

  it.each([
    ['one is missing', () => join(folderWith({}), 'none.json'), 'cannot be read'],
    ['one is not JSON', () => join(folderWith({ 'a.json': '{' }), 'a.json'), 'is not JSON'],
    ['a folder is empty', () => folderWith({}), 'has no .json file'],
  ])('are refused where %s', (_, path, message) => {
    const named = path()
    expect(() => readManifests([named])).toThrow(named)
    expect(() => readManifests([named])).toThrow(message)
  })
})
