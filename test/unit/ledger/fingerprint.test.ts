// Fingerprints: what counts as the same input, and what does not.
import { describe, expect, it } from 'vitest'
import { references } from '../../support/ledger.ts'
import { isTag } from '../../../src/druo/correlation-reference.ts'
import { fingerprint, writeReference } from '../../../src/ledger/write-identity.ts'

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
  const key = 'key-0123456789abcdef'

  it('is 26 base-32 characters that check themselves, the same every time', () => {
    const reference = writeReference(references, 'anonymous', key)
    expect(reference).toMatch(/^[A-Z2-7]{26}$/)
    expect(isTag(reference)).toBe(true)
    expect(writeReference(references, 'anonymous', key)).toBe(reference)
  })

  it('differs by caller, key, environment and ledger', () => {
    const made = [
      writeReference(references, 'a', key),
      writeReference(references, 'a', 'another key'),
      writeReference(references, 'b', key),
      writeReference({ ...references, environment: 'another' }, 'a', key),
      writeReference({ ...references, secret: 'another' }, 'a', key),
    ]
    expect(new Set(made).size).toBe(made.length)
  })
})
