// Which texts the example shop reads as an amount, in the ways of Colombia and of the United States.
import { expect, it } from 'vitest'
import { decimalOf, minorUnits } from '../../../examples/web/src/minor-units.ts'

it.each([
  ['200', 20_000],
  ['200.5', 20_050],
  ['200,50', 20_050],
  ['0,01', 1],
  ['1.234.567,89', 123_456_789],
  ['1,234,567.89', 123_456_789],
  ['1.234', 123_400],
  ['1,234', 123_400],
  ['1.234,5', 123_450],
  ['85.000', 8_500_000],
  ['$ 85.000,00 COP', 8_500_000],
  [' 1 234 567,89 ', 123_456_789],
  ['999999999999.99', 99_999_999_999_999],
  ['1000000000000', 100_000_000_000_000],
])('reads %s as %d', (text, minor) => {
  expect(minorUnits(text)).toBe(minor)
})

it.each([
  '',
  'abc',
  '-5',
  '1e3',
  '.5',
  '1.',
  '1.2345',
  '12.34.56',
  '1.234.56',
  '1,234,56',
  '1.23.456',
  '1.234,567,89',
  '0.001',
  '12,34,567',
])('does not read %s', (text) => {
  expect(minorUnits(text)).toBeNull()
})

it.each([
  [0, '0.00'],
  [5, '0.05'],
  [9904, '99.04'],
  [8_500_000, '85000.00'],
])('writes %d as %s', (minor, decimal) => {
  expect(decimalOf(minor)).toBe(decimal)
})
