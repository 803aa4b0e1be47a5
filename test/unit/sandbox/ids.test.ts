// The sandbox's identifiers: DRUO's form, repeatable with a seed, unforeseeable without.
import { expect, it } from 'vitest'
import { createIds, derivedUuid } from '../../../src/sandbox/ids.ts'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'

it.each([
  ['a prefixed uuid', () => createIds().uuid('chk'), new RegExp(`^chk_${uuid}$`)],
  ['a bare uuid', () => createIds().uuid(), new RegExp(`^${uuid}$`)],
  ['a seeded uuid', () => createIds('any').uuid('trx'), new RegExp(`^trx_${uuid}$`)],
  ['a derived uuid', () => derivedUuid('acc', 'tok_1'), new RegExp(`^acc_${uuid}$`)],
  ['a code', () => createIds().code('CH', 12), /^CH[A-Z0-9]{10}$/],
  ['a secret', () => createIds().secret(30), /^[0-9a-f]{30}$/],
])('makes %s', (_, make, form) => {
  expect(make()).toMatch(form)
})

const three = (seed: string): string[] => {
  const ids = createIds(seed)
  return [ids.uuid('trx'), ids.code('TX', 10), ids.uuid('trx')]
}

it('repeats itself with the same seed and differs with another', () => {
  expect(three('one')).toEqual(three('one'))
  expect(new Set([...three('one'), ...three('two')]).size).toBe(6)
})

it('never repeats itself without a seed', () => {
  const ids = createIds()
  expect(new Set([ids.uuid(), ids.uuid(), createIds().uuid()]).size).toBe(3)
})

it('derives one identifier from one text', () => {
  expect(derivedUuid('acc', 'a')).toBe(derivedUuid('acc', 'a'))
  expect(derivedUuid('acc', 'a')).not.toBe(derivedUuid('acc', 'b'))
})
