// Money: which numbers are exact amounts, as literal, as JSON and as served.
import { describe, expect, it } from 'vitest'
import { echoOf, refused } from '../../../support/scalar-echo.ts'

const money = echoOf('Money')
const most = Number.MAX_SAFE_INTEGER

describe('input', () => {
  it.each([
    // as written, as literal, as variable
    ['0', 0, 0],
    ['1', 1, 1],
    ['2147483647', 2_147_483_647, 2_147_483_647],
    ['2147483648', 2_147_483_648, 2_147_483_648],
    ['9007199254740991', most, most],
    ['9007199254740992', refused, refused],
    ['9007199254740993', refused, refused],
    ['18014398509481984', refused, refused],
    ['"0"', 0, 0],
    ['"007"', 7, 7],
    ['"9007199254740991"', most, most],
    ['"9007199254740992"', refused, refused],
    ['"9007199254740993"', refused, refused],
    ['""', refused, refused],
    ['" "', refused, refused],
    ['" 1"', refused, refused],
    ['"1 "', refused, refused],
    [String.raw`"1\n"`, refused, refused],
    ['"+1"', refused, refused],
    ['"-1"', refused, refused],
    ['"-0"', refused, refused],
    ['-1', refused, refused],
    ['-0', refused, refused],
    ['1.5', refused, refused],
    ['0.1', refused, refused],
    // A Float by its form; JSON knows no such difference.
    ['1.0', refused, 1],
    ['1e3', refused, 1000],
    ['1E3', refused, 1000],
    ['1e400', refused, refused],
    ['-1e400', refused, refused],
    ['"1e3"', refused, refused],
    ['"1.0"', refused, refused],
    ['"0x10"', refused, refused],
    ['"1_000"', refused, refused],
    ['"1,000"', refused, refused],
    ['"Infinity"', refused, refused],
    ['"NaN"', refused, refused],
    ['"١٢"', refused, refused],
    ['"１２"', refused, refused],
    ['true', refused, refused],
    ['false', refused, refused],
    ['null', null, null],
    ['[]', refused, refused],
    ['[1]', refused, refused],
    ['{}', refused, refused],
  ])('%s', async (written, asLiteral, asVariable) => {
    expect(await money.literal(written)).toBe(asLiteral)
    expect(await money.variable(written)).toBe(asVariable)
  })

  it.each([
    ['many zeros before a small number', `${'0'.repeat(300)}12`, 12],
    ['hundreds of nines', '9'.repeat(400), refused],
    ['100,000 digits', '1'.repeat(100_000), refused],
    ['100,000 zeros', '0'.repeat(100_000), refused],
  ])('%s', async (_, digits, outcome) => {
    expect(await money.literal(`"${digits}"`)).toBe(outcome)
    expect(await money.variable(`"${digits}"`)).toBe(outcome)
  })

  it('does not take a word of the schema for a number', async () => {
    expect(await money.literal('ONE')).toBe(refused)
  })

  it('is told in words that a person can act on', async () => {
    expect(await money.complaint(1.5)).toContain("a whole number of the currency's smallest unit")
  })
})

describe('output', () => {
  it.each([
    [0, 0],
    [20_000, 20_000],
    [-1, -1],
    [2_147_483_648, 2_147_483_648],
    [most, most],
    [-most, -most],
    [null, null],
    [2 ** 53, refused],
    [-(2 ** 53), refused],
    [1.5, refused],
    [Number.NaN, refused],
    [Number.POSITIVE_INFINITY, refused],
    [Number.NEGATIVE_INFINITY, refused],
    ['1', refused],
    [1n, refused],
    [true, refused],
  ])('%s', async (value, served) => {
    expect(await money.served(value)).toBe(served)
  })
})
