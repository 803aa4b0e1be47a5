// HexColor: the two forms of a colour, and the one in which it is kept.
import { describe, expect, it } from 'vitest'
import { echoOf, refused } from '../../../support/scalar-echo.ts'

const hexColor = echoOf('HexColor')

describe('input', () => {
  it.each([
    ['"#1a2b3c"', '#1a2b3c'],
    ['"#1A2B3C"', '#1a2b3c'],
    ['"#FfFfFf"', '#ffffff'],
    ['"#000000"', '#000000'],
    ['"#abc"', '#aabbcc'],
    ['"#ABC"', '#aabbcc'],
    ['"#0f0"', '#00ff00'],
    ['null', null],
    ['""', refused],
    ['"#"', refused],
    ['"#ab"', refused],
    ['"#abcd"', refused],
    ['"#abcde"', refused],
    ['"#aabbccd"', refused],
    ['"#aabbccdd"', refused],
    ['"abc"', refused],
    ['"aabbcc"', refused],
    ['"##abc"', refused],
    ['"#ggg"', refused],
    ['"#12345g"', refused],
    ['" #abc"', refused],
    ['"#abc "', refused],
    [String.raw`"#abc\n"`, refused],
    [String.raw`"\n#abc"`, refused],
    ['"#ab c"', refused],
    ['"＃abc"', refused],
    ['"#ａｂｃ"', refused],
    ['"#１２３"', refused],
    ['"0xaabbcc"', refused],
    ['"red"', refused],
    ['"rgb(1, 2, 3)"', refused],
    ['123', refused],
    ['1.5', refused],
    ['true', refused],
    ['["#abc"]', refused],
    ['{}', refused],
  ])('%s', async (written, outcome) => {
    expect(await hexColor.literal(written)).toBe(outcome)
    expect(await hexColor.variable(written)).toBe(outcome)
  })

  it('does not take a word of the schema for a colour', async () => {
    expect(await hexColor.literal('abc')).toBe(refused)
  })

  it('is told in words that a person can act on', async () => {
    expect(await hexColor.complaint('red')).toContain('HexColor must be #RRGGBB or #RGB, such as "#1a2b3c".')
  })
})

describe('output', () => {
  it.each([
    ['#f2f2f2', '#f2f2f2'],
    ['#ABC', '#aabbcc'],
    [null, null],
    ['red', refused],
    ['', refused],
    [0, refused],
  ])('%s', async (value, served) => {
    expect(await hexColor.served(value)).toBe(served)
  })
})
