// The limits on aliases and introspection: each with a document that is just within it and one that is just past it, and the
// introspection queries of known tools, which are within all of them.
import { getIntrospectionQuery, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { maxTokens } from '../../../../src/http/apollo.ts'
import { complexityViolation } from '../../../../src/http/limits/document-bounds.ts'
import { toolIntrospections } from '../../../support/tool-introspections.ts'

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ')

describe('limits of a document', () => {
  it.each<[limit: string, within: string, past: string]>([
    ['aliases', `{ a { ${times(30, (at) => `a${at}: x`)} } }`, `{ a { ${times(31, (at) => `a${at}: x`)} } }`],
    [
      'aliases, counted as often as their fragment is used',
      `{ x { ...F ...F ...F } } fragment F on A { ${times(10, (at) => `b${at}: x`)} }`,
      `{ x { ...F ...F ... { ...F } } } fragment F on A { a: x ${times(10, (at) => `b${at}: x`)} }`,
    ],
    [
      '__schema',
      '{ __schema { types { name } } __type(name: "A") { name } }',
      '{ ...F b: __schema { types { name } } } fragment F on Query { __schema { types { name } } }',
    ],
    [
      'aliases in introspection',
      '{ a: __type(name: "A") { name } }',
      '{ __type(name: "A") { ...F } } fragment F on __Type { a: name }',
    ],
    [
      'lists of types',
      '{ __schema { types { fields { type { name } } possibleTypes { name } } } }',
      '{ __schema { types { fields { type { ...F } } } } } fragment F on __Type { inputFields { name } }',
    ],
  ])('%s', (_, within, past) => {
    expect(complexityViolation(parse(within))).toBeUndefined()
    expect(complexityViolation(parse(past))).toMatch(/^The document is too complex: /)
  })

  it('let the full introspection query pass', () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    })
    expect(complexityViolation(parse(query, { maxTokens }))).toBeUndefined()
  })

  it.each(toolIntrospections)('let the introspection of $tool pass', ({ query }) => {
    expect(complexityViolation(parse(query, { maxTokens }))).toBeUndefined()
  })

  it('count in no time what fragments multiply past counting', () => {
    const doubling = times(60, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)
    expect(complexityViolation(parse(`{ ...F0 } ${doubling} fragment F60 on Query { a: x }`))).toBeDefined()
  })

  it('end where a fragment spreads itself', () => {
    expect(complexityViolation(parse('{ ...F } fragment F on Query { ...F }'))).toBeUndefined()
  })
})
