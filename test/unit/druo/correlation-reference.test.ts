// The gateway's tag: recognised wherever it was left, and never seen in text that others wrote.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isTag, createTag } from '../../../src/druo/correlation-reference.ts'
import { decodedTransaction, transactionWire } from '../../support/decoded.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const bodies = ['ABCDEFGHIJKLMNOPQRSTU', 'A'.repeat(21), '7'.repeat(21), 'Z2Y3X4W5V6U7TSRQPONML']

/** As many base-32 texts of 26 characters, the same in every run. */
function base32Texts(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const digest = createHash('sha256').update(`text ${index}`).digest()
    return Array.from(digest.subarray(0, 26), (byte) => alphabet.charAt(byte % 32)).join('')
  })
}

describe('a tag', () => {
  it.each(bodies)('made of %s is recognised', (body) => {
    const tag = createTag(body)
    expect(tag).toMatch(/^[A-Z2-7]{26}$/)
    expect(tag.startsWith(body)).toBe(true)
    expect(isTag(tag)).toBe(true)
    // The same text, the same tag; what is beyond 21 characters does not matter.
    expect(createTag(`${body}REST`)).toBe(tag)
  })

  it.each(bodies)('made of %s is not recognised with any one character changed', (body) => {
    const tag = createTag(body)
    const changed = Array.from(tag).flatMap((character, index) =>
      Array.from(alphabet)
        .filter((other) => other !== character)
        .map((other) => tag.slice(0, index) + other + tag.slice(index + 1)),
    )
    expect(changed).toHaveLength(26 * 31)
    expect(changed.filter(isTag)).toEqual([])
  })

  it.each([
    ['lower case', (tag: string) => tag.toLowerCase()],
    ['a blank before', (tag: string) => ` ${tag}`],
    ['a line break behind', (tag: string) => `${tag}\n`],
    ['one character less', (tag: string) => tag.slice(1)],
    ['one character more', (tag: string) => `${tag}A`],
    ['two characters exchanged', (tag: string) => tag.replace(/^(.)(.)/, '$2$1')],
  ])('is not recognised with %s', (_change, change) => {
    expect(isTag(change(createTag('ABCDEFGHIJKLMNOPQRSTU')))).toBe(false)
  })
})

describe('what others write is no tag', () => {
  it.each([
    '',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    '01BX5ZZKBKACTAV9WEVGEMMVRZ',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'bj39fhow39fhqp3f0hfae4344',
    'ABC123',
    'A'.repeat(26),
    '2'.repeat(26),
  ])('%j', (text) => {
    expect(isTag(text)).toBe(false)
  })

  it('nor are 20,000 texts of the same form', () => {
    expect(base32Texts(20_000).filter(isTag)).toEqual([])
  })
})

describe('what is served of a transaction', () => {
  const tag = createTag('ABCDEFGHIJKLMNOPQRSTU')
  const served = (wire: Readonly<Record<string, unknown>>) => {
    const { value } = decodedTransaction(transactionWire(wire))
    return { secondaryReference: value?.secondaryReference, metadata: value?.metadata }
  }

  it.each([
    [
      'both marks',
      { secondary_reference: tag, metadata: { druo_graphql_ref: tag } },
      { secondaryReference: null, metadata: {} },
    ],
    [
      'the caller’s reference',
      { secondary_reference: 'mine', metadata: { druo_graphql_ref: tag, a: 'b' } },
      { secondaryReference: 'mine', metadata: { a: 'b' } },
    ],
    [
      'a ULID',
      { secondary_reference: '01ARZ3NDEKTSV4RRFFQ69G5FAV', metadata: {} },
      { secondaryReference: '01ARZ3NDEKTSV4RRFFQ69G5FAV', metadata: {} },
    ],
    [
      '26 characters',
      { secondary_reference: 'A'.repeat(26), metadata: null },
      { secondaryReference: 'A'.repeat(26), metadata: {} },
    ],
    [
      'metadata as text',
      { secondary_reference: tag, metadata: JSON.stringify({ druo_graphql_ref: tag, a: 'b' }) },
      { secondaryReference: null, metadata: { a: 'b' } },
    ],
  ])('%s', (_case, wire, expected) => {
    expect(served(wire)).toStrictEqual(expected)
  })

  it('keeps a primary reference, which is never marked', () => {
    expect(decodedTransaction(transactionWire({ primary_reference: tag })).value?.primaryReference).toBe(tag)
  })
})
