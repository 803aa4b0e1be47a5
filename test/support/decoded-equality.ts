// For every test: a decoded object is equal to what has all of its fields, not only those that were read at once.
import { expect } from 'vitest'
import { DecodedObject } from '../../src/druo/decoded-object.ts'

const wholeOf = (value: unknown): unknown => (value instanceof DecodedObject ? value.toJSON() : value)

expect.addEqualityTesters([
  function (left, right, testers) {
    const areDecoded = [left, right].filter((value) => value instanceof DecodedObject)
    if (areDecoded.length === 0) return undefined
    if (areDecoded.length === 2 && left.constructor !== right.constructor) return false
    return this.equals(wholeOf(left), wholeOf(right), testers)
  },
])
