// Contrast as WCAG 2 defines it: its own well-known figures.
import { expect, it } from 'vitest'
import { contrastRatio, readableOn, readableRatio } from '../../../src/sandbox/pages/contrast.ts'

it.each([
  ['#000', '#ffffff', 21],
  ['#abcdef', '#abcdef', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#fff', 4.48],
  ['#FF0000', '#ffffff', 4],
])('of %s and %s is %d to 1, whichever comes first', (one, other, ratio) => {
  expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2)
  expect(contrastRatio(other, one)).toBeCloseTo(ratio, 2)
})

it.each([
  ['#ffffff', '#333333'],
  ['#fca311', '#333333'],
  ['#14213d', '#ffffff'],
])('on %s one reads %s best', (background, text) => {
  expect(readableOn(background)).toBe(text)
  expect(contrastRatio(text, background)).toBeGreaterThan(readableRatio)
})
