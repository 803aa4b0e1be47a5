// The bounded store: it never holds more than it may, and forgets what was not used for longest.
import { describe, expect, it } from 'vitest'
import { BoundedStore } from '../../../../src/server/limits/bounded-store.ts'

const store = (mostEntries: number, mostBytes: number) =>
  new BoundedStore<string>({ mostEntries, mostBytes, bytesOf: (value) => value.length })

describe('a bounded store', () => {
  it('forgets the entry that was not used for longest once there are too many', () => {
    const entries = store(2, 100)
    entries.set('a', '1')
    entries.set('b', '2')
    entries.get('a')
    entries.set('c', '3')
    expect([entries.get('a'), entries.get('b'), entries.get('c')]).toEqual(['1', undefined, '3'])
  })

  it('forgets as many as a large one takes', () => {
    const entries = store(100, 10)
    for (const key of ['a', 'b', 'c', 'd']) entries.set(key, '12')
    entries.set('e', '1234567')
    expect([entries.size, entries.bytes]).toEqual([2, 9])
    expect(entries.get('d')).toBe('12')
  })

  it('does not take what is larger than all of it, nor give up anything for it', () => {
    const entries = store(100, 10)
    entries.set('a', '1')
    entries.set('b', '12345678901')
    expect([entries.get('a'), entries.get('b'), entries.bytes]).toEqual(['1', undefined, 1])
  })

  it('counts an entry that is replaced or deleted once', () => {
    const entries = store(100, 10)
    entries.set('a', '12345')
    entries.set('a', '123')
    expect([entries.size, entries.bytes]).toEqual([1, 3])
    expect([entries.delete('a'), entries.delete('a')]).toEqual([true, false])
    expect([entries.size, entries.bytes]).toEqual([0, 0])
  })

  it('stays within both bounds whatever comes', () => {
    const entries = store(50, 1000)
    for (let at = 0; at < 5000; at += 1) {
      entries.set(`key ${(at * 7919) % 131}`, 'x'.repeat((at * 104_729) % 97))
      expect(entries.size).toBeLessThanOrEqual(50)
      expect(entries.bytes).toBeLessThanOrEqual(1000)
    }
  })
})
