// How large a document may be: each bound, with a document that is just within it and one that is just past it.
import { getIntrospectionQuery, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { boundsFault } from '../../../../src/server/limits/document-bounds.ts'

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ')
const nested = (levels: number, open: string, inner: string) => open.repeat(levels) + inner + '}'.repeat(levels)
const chain = (length: number) =>
  `{ ...F0 } ${times(length - 1, (at) => `fragment F${at} on Query { ...F${at + 1} }`)} fragment F${length - 1} on Query { x }`

describe('bounds', () => {
  it.each<[bound: string, most: number, document: (size: number) => string, more?: number]>([
    ['levels of fields', 12, (size) => nested(size, '{ a ', '')],
    ['levels of fields, by fragments', 12, (size) => `{ a { ...F } } fragment F on A ${nested(size - 1, '{ a ', '')}`],
    ['levels of inline fragments', 23, (size) => `{ ${nested(size, '... {', 'x')} }`],
    ['fragments in fragments', 23, chain],
    ['aliases', 30, (size) => `{ a { ${times(size, (at) => `a${at}: x`)} } }`],
    [
      'aliases, by fragments',
      30,
      (size) => `{ x { ...F ...F ...F } } fragment F on A { a: x ${times(size / 3 - 1, (at) => `b${at}: x`)} }`,
      33,
    ],
    ['fields at the root', 20, (size) => `{ ${times(size, (at) => `x${at}`)} }`],
    [
      'fields at the root, by fragments',
      20,
      (size) => `{ ...F ... { ...F } } fragment F on A { ${times(size / 2, (at) => `x${at}`)} }`,
      22,
    ],
    ['directives', 30, (size) => `query Q @a { x ${times(size - 1, () => '@a')} }`],
    [
      'directives on variables and fragments',
      30,
      (size) =>
        `query Q($v: Int @a @a @a) { a { x ... @a { x } ...F @a } } fragment F on A @a { ${times(size - 6, () => 'x @a')} }`,
    ],
    ['equal fields: 45 make 990 pairs', 45, (size) => `{ x { ${times(size, () => 'y')} } }`],
    [
      'equal fields in inline fragments',
      12,
      (size) => `{ x { ${times(size, () => '... { y }')} ... { ${times(31, () => 'z')} } } }`,
    ],
    [
      'fragments side by side',
      45,
      (size) =>
        `{ x { ${times(size, (at) => `...F${at}`)} } } ${times(size, (at) => `fragment F${at} on A { y${at} }`)}`,
    ],
    ['variables', 50, (size) => `query (${times(size, (at) => `$v${at}: Int`)}) { x }`],
    ['introspection', 3, (size) => `{ ${times(size, (at) => `__type(name: "${at}") { name }`)} }`],
    ['levels of introspection', 20, (size) => `{ __schema ${nested(size - 1, '{ ofType ', '')} }`],
    ['lists of types in one another', 1, (size) => `{ __schema { types ${nested(size, '{ fields ', '')} } }`],
  ])('%s', (_, most, document, more = most + 1) => {
    expect(boundsFault(parse(document(most)))).toBeUndefined()
    expect(boundsFault(parse(document(more)))).toMatch(/^The document is too complex: /)
  })

  it('the introspection query of tools is within them', () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
      oneOf: true,
    })
    expect(boundsFault(parse(query))).toBeUndefined()
  })

  it('a fragment may have as many fields as an object has', () => {
    expect(boundsFault(parse(`{ x { ...F } } fragment F on A { ${times(60, (at) => `x${at}`)} }`))).toBeUndefined()
  })

  it('what a fragment costs counts as often as it is used, also where that is past counting', () => {
    const doubling = times(99, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)
    expect(boundsFault(parse(`{ ...F0 } ${doubling} fragment F99 on Query { x }`))).toBeDefined()
  })
})
