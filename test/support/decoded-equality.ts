// For every test: two decoded objects are equal where all of their fields are, not only those that were read at once.
import { expect } from 'vitest'
import { DecodedObject } from '../../src/druo/decoded-object.ts'

expect.addEqualityTesters([
  function (left, right, testers) {
    if (!(left instanceof DecodedObject) || !(right instanceof DecodedObject)) return undefined
    return left.constructor === right.constructor && this.equals(left.toJSON(), right.toJSON(), testers)
  },
])
