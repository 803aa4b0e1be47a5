// Fingerprints: what counts as the same input, and what does not.
import { describe, expect, it } from 'vitest'
import { isTaggedReference, tagReference } from '../../../src/druo/reference-tag.ts'
import { fingerprint } from '../../../src/ledger/fingerprint.ts'
import { writeReference } from '../../../src/ledger/reference.ts'

const input = { amount: 100, endUser: { existingId: 'eur_1' }, at: new Date('2030-01-01T00:00:00Z'), tags: ['a', 'b'] }

describe('fingerprint', () => {
  it.each([
    ['the same', { ...input }],
    ['fields in another order', { tags: ['a', 'b'], at: input.at, endUser: { existingId: 'eur_1' }, amount: 100 }],
    ['null for what was left out', { ...input, description: null, endUser: { existingId: 'eur_1', individual: null } }],
    ['undefined for what was left out', { ...input, description: undefined }],
    ['an object without a prototype', Object.assign(Object.create(null), input)],
  ])('is equal for %s', (_name, other) => {
    expect(fingerprint('m', other)).toBe(fingerprint('m', input))
  })

  it.each([
    ['another value', { ...input, amount: 101 }],
    ['a number as text', { ...input, amount: '100' }],
    ['an empty text in place of nothing', { ...input, description: '' }],
    ['another moment', { ...input, at: new Date('2030-01-01T00:00:01Z') }],
    ['a list in another order', { ...input, tags: ['b', 'a'] }],
    ['a field moved', { ...input, endUser: {}, existingId: 'eur_1' }],
  ])('differs for %s', (_name, other) => {
    expect(fingerprint('m', other)).not.toBe(fingerprint('m', input))
  })

  it('differs for another mutation', () => {
    expect(fingerprint('m', input)).not.toBe(fingerprint('n', input))
  })
})

describe('writeReference', () => {
  it('is 26 base-32 characters that check themselves, the same every time', () => {
    const reference = writeReference('anonymous', 'key-0123456789abcdef', tagReference)
    expect(reference).toMatch(/^[A-Z2-7]{26}$/)
    expect(isTaggedReference(reference)).toBe(true)
    expect(writeReference('anonymous', 'key-0123456789abcdef', tagReference)).toBe(reference)
  })

  it('differs by caller and by key', () => {
    const references = [
      ['a', 'key-1'],
      ['a', 'key-2'],
      ['b', 'key-1'],
    ].map(([principal = '', key = '']) => writeReference(principal, key, tagReference))
    expect(new Set(references).size).toBe(3)
  })
})
