// Metadata: DRUO's limits on keys and values, and that every key is data, `__proto__` included.
import { describe, expect, it } from 'vitest'
import { echoOf, refused } from '../../../support/scalar-echo.ts'

const metadata = echoOf('Metadata')

const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']))
const json = (value: unknown): string => JSON.stringify(value)
/** As GraphQL writes it: keys without quotes. */
const literal = (value: unknown): string => json(value).replaceAll(/"(\w+)":/g, '$1:')

const emoji = '🧾'
const family = '👨‍👩‍👧'

describe('input', () => {
  it.each([
    ['nothing in it', {}],
    ['one key', { order: 'INV12324' }],
    ['50 keys', keys(50)],
    ['a key of 40 characters', { ['k'.repeat(40)]: 'v' }],
    ['a value of 500 characters', { k: 'v'.repeat(500) }],
    ['a value of 500 emoji', { k: emoji.repeat(500) }],
    ['an empty value', { k: '' }],
    ['names of the prototype', { constructor: 'a', toString: 'b', hasOwnProperty: 'c' }],
  ])('takes %s', async (_, value) => {
    expect(await metadata.variable(json(value))).toEqual(value)
    expect(await metadata.literal(literal(value))).toEqual(value)
  })

  it.each([
    ['51 keys', keys(51)],
    ['a key of 41 characters', { ['k'.repeat(41)]: 'v' }],
    ['a value of 501 characters', { k: 'v'.repeat(501) }],
    ['a value of 501 emoji', { k: emoji.repeat(501) }],
    ['a family of 101, each of five characters', { k: family.repeat(101) }],
    ['a number whose digits are not certain', { k: 2 ** 53 }],
    ['501 characters', { k: 'x'.repeat(501) }],
    ['an object inside', { k: { inner: 'v' } }],
    ['a list inside', { k: ['v'] }],
    ['one bad value among good ones', { a: 'v', b: ['x'], c: 'v' }],
    ['a list', []],
    ['a list of objects', [{ k: 'v' }]],
    ['text', '{"k":"v"}'],
    ['a bare number', 5],
    ['a bare boolean', false],
  ])('refuses %s', async (_, value) => {
    expect(await metadata.variable(json(value))).toBe(refused)
    expect(await metadata.literal(literal(value))).toBe(refused)
  })

  it.each([
    ['40 emoji as a key', { [emoji.repeat(40)]: 'v' }, true],
    ['41 emoji as a key', { [emoji.repeat(41)]: 'v' }, false],
    ['an empty key', { '': 'v' }, true],
    ['a key with blanks and signs', { 'order id: #1': 'v' }, true],
  ])('as a variable: %s', async (_, value, accepted) => {
    expect(await metadata.variable(json(value))).toEqual(accepted ? value : refused)
  })

  it('takes null for absence', async () => {
    expect(await metadata.variable('null')).toBeNull()
    expect(await metadata.literal('null')).toBeNull()
  })

  it.each([
    ['variable', () => metadata.variable('{"__proto__":"x","a":"b"}')],
    ['literal', () => metadata.literal('{__proto__: "x", a: "b"}')],
    ['served', () => metadata.served(JSON.parse('{"__proto__":"x","a":"b"}'))],
  ])('keeps the key __proto__ as data: %s', async (_, echo) => {
    const value = await echo()
    expect(Object.entries(value ?? {})).toEqual([
      ['__proto__', 'x'],
      ['a', 'b'],
    ])
  })

  it.each([
    ['variable', () => metadata.variable('{"__proto__":{"polluted":"yes"}}')],
    ['literal', () => metadata.literal('{__proto__: {polluted: "yes"}}')],
  ])('pollutes nothing through __proto__: %s', async (_, echo) => {
    expect(await echo()).toBe(refused)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('a literal with a variable inside', () => {
  it.each([
    ['text', { v: 'text' }, { k: 'text', l: 'fixed' }],
    ['500 characters', { v: 'x'.repeat(500) }, { k: 'x'.repeat(500), l: 'fixed' }],
    ['501 characters', { v: 'x'.repeat(501) }, refused],
    ['null, which leaves the key out', { v: null }, { l: 'fixed' }],
    ['no value at all', {}, { l: 'fixed' }],
  ])('%s', async (_, variables, outcome) => {
    expect(await metadata.literalWithVariable('{k: $v, l: "fixed"}', variables)).toEqual(outcome)
  })

  it('inside an object inside', async () => {
    expect(await metadata.literalWithVariable('{k: {inner: $v}}', { v: 'text' })).toBe(refused)
  })
})

describe('output', () => {
  it.each([
    ['as it is', { a: 'b' }, { a: 'b' }],
    ['more than callers may send', keys(60), keys(60)],
    ['nothing in it', {}, {}],
    ['something else', 'text', {}],
  ])('%s', async (_, value, served) => {
    expect(await metadata.served(value)).toEqual(served)
  })
})
