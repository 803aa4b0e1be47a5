// The scalars that are text with a rule: which texts pass, always in the caller's own spelling.
import { describe, expect, it } from 'vitest'
import { echoOf, refused } from '../../../support/scalar-echo.ts'

type Row = readonly [text: unknown, outcome?: unknown]

const good = (...texts: readonly string[]): Row[] => texts.map((text) => [text])
const bad = (...values: readonly unknown[]): Row[] => values.map((value) => [value, refused])
const notText = bad(0, 1.5, true, [], {}, ['text'])

const upTo = (length: number) => 'a'.repeat(length)
const emoji = '🧾'

const tables: Readonly<Record<string, readonly Row[]>> = {
  Reference: [
    ...good('', 'ABC123', 'bj39fhow39fhqp3f0hfae4344', upTo(40), emoji.repeat(40), ' ñ '),
    ...bad(upTo(41), emoji.repeat(41)),
  ],
  StatementDescriptor: [
    ...good('NOVO BILLING* INV12324', 'abcd', upTo(22), 'ñ123', 'ÁÉÍÓ', '12 3a', `a${emoji.repeat(21)}`, '日本12'),
    ...bad('', 'abc', upTo(23), '1234', '12-34 *', `a${emoji.repeat(22)}`, emoji.repeat(10), '    '),
  ],
  IdempotencyKey: [
    ...good(upTo(8), upTo(255), 'order-4711/attempt:1', '!"#$%&()*+,-./~^_`', '7985e8a4-8f38-4eab-8b27-a5d1c6dbf340'),
    ...bad('', upTo(7), upTo(256), `${upTo(16)} b`, ` ${upTo(16)}`, `${upTo(16)}\n`, `${upTo(16)}\t`, `${upTo(16)}ñ`),
    ...bad(`${upTo(16)}\u007F`, `${upTo(16)}\u0000`, `${upTo(16)}\u00A0`, ' '.repeat(20)),
  ],
  CurrencyCode: [
    ...good('COP', 'USD', 'EUR', 'JPY', 'KWD'),
    ...bad(
      'XXX',
      'XTS',
      'XAU',
      'XDR',
      'cop',
      'Cop',
      'COL',
      'ZZZ',
      'CO',
      'COPP',
      '',
      ' COP',
      'COP ',
      '170',
      '$',
      'ＣＯＰ',
      'constructor',
    ),
  ],
  CountryCode: [
    ...good('COL', 'USA', 'MEX', 'GBR', 'XKX'),
    ...bad('CO', 'col', 'Col', 'COP', 'XXX', 'COLO', '', ' COL', 'COL ', '170', 'Colombia', 'toString'),
  ],
  DateTime: [
    ['2021-11-16T23:23:38Z', '2021-11-16T23:23:38.000Z'],
    ['2021-11-16t23:23:38z', '2021-11-16T23:23:38.000Z'],
    ['2021-11-16T23:23:38-05:00', '2021-11-17T04:23:38.000Z'],
    ['2021-11-16T23:23:38+05:30', '2021-11-16T17:53:38.000Z'],
    ['2021-11-16T23:23:38-00:00', '2021-11-16T23:23:38.000Z'],
    ['2021-11-16T23:23:38.5Z', '2021-11-16T23:23:38.500Z'],
    ['2021-11-16T23:23:38.123456Z', '2021-11-16T23:23:38.123Z'],
    ['2020-02-29T00:00:00Z', '2020-02-29T00:00:00.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
    ...bad(
      '2021-11-16T23:23:38',
      '2021-11-16',
      '2021-11-16 23:23:38Z',
      '2021-11-16T23:23:38 05:00',
      '20211116T232338Z',
    ),
    ...bad('2021-02-30T00:00:00Z', '2021-02-29T00:00:00Z', '2021-13-01T00:00:00Z', '2021-00-10T00:00:00Z'),
    ...bad('2021-11-16T24:00:00Z', '2021-11-16T23:60:00Z', '2021-11-16T23:23:60Z', '2021-11-16T23:23:61Z'),
    // A real leap second, which no clock here can hold.
    ...bad('2016-12-31T23:59:60Z'),
    ...bad('2021-11-16T23:23:38+0500', '2021-11-16T23:23:38+25:00', '2021-11-16T23:23Z', '2021-11-16T23:23:38.Z'),
    ...bad('60Z', '', 'now', ' 2021-11-16T23:23:38Z', '2021-11-16T23:23:38Z ', '2021-11-16T23:23:38Z\n', '1637105018'),
    ...bad('+12021-11-16T23:23:38Z', '-2021-11-16T23:23:38Z', 1_637_105_018, 1_637_105_018_000),
    // Beyond four digits of the year, in UTC, it could not be written in RFC 3339 any more.
    ...bad('9999-12-31T23:59:59-05:00', '0000-01-01T00:00:00+01:00'),
  ],
  Date: [
    ...good('2021-11-16', '2020-02-29', '2000-02-29', '1900-01-01'),
    ...bad('2021-02-30', '2021-02-29', '1900-02-29', '2021-13-01', '2021-00-01', '2021-01-00', '2021-1-1', '21-01-01'),
    ...bad(
      '2021-11-16T00:00:00Z',
      '16-11-2021',
      '16/11/2021',
      '',
      ' 2021-11-16',
      '2021-11-16 ',
      '2021-11-16\n',
      '20211116',
    ),
  ],
  URL: [
    ...good('https://example.com', 'HTTPS://Example.COM/Done?x=%20y#Z', 'http://localhost:3000/done', 'http://[::1]/'),
    // Which schemes may be sent is a rule of the field, not of the scalar.
    ...good('ftp://example.com/a', 'javascript:alert(1)', 'myapp://done'),
    ...bad('https:///example.com', 'https://.', 'https://a..b', 'http://.example.com', 'https://a。。b'),
    ...bad(
      'https:x',
      'https:/x',
      'HTTP:example.com',
      'https:\\\\example.com',
      'https://a/ b',
      ' https://a',
      'myapp:// x',
    ),
    ...bad('', '/done', '//example.com', 'example.com', 'https://', 'https://a b/', 'https://[::1', 'not a url'),
  ],
  EmailAddress: [
    ...good('john.doe@example.com', 'a+b@c.co', 'JOHN@Example.Com', "o'brien@example.com", 'a@b'),
    ...good('josé.peña@example.com', '用户@例子.广告', 'ñ@example.com', 'info@müller.de', 'a@xn--mller-kva.de'),
    ...bad('', 'john', 'john@', '@example.com', 'a@b@c.co', 'a b@c.co', ' a@b.co', 'a@b.co ', 'a@b.co\n', 'a@b..co'),
    ...bad('John <john@example.com>', 'a@-b.co', 'a@ñ_b.co', 'a@b..ñ', '@ñ.co', 'a\u200b@b.co'),
  ],
  Locale: [
    ...good('es-CO', 'en', 'en-US', 'ES-co', 'zh-Hant-TW', 'es-419', 'en-US-u-nu-latn'),
    ...bad(
      'x',
      'i-default',
      'en_US',
      'es_co',
      '',
      '*',
      'en-',
      '-en',
      'x-private',
      'i-klingon',
      ' en',
      'en\n',
      'a'.repeat(50),
    ),
  ],
}

const rows = Object.entries(tables).flatMap(([name, table]) =>
  [...table, ...notText].map(([value, outcome = value]) => ({ name, written: JSON.stringify(value), outcome })),
)

describe('input', () => {
  it.each(rows)('$name $written', async ({ name, written, outcome }) => {
    const scalar = echoOf(nameOf(name))
    // Written as JSON, a text or a number is a GraphQL literal too.
    expect(await scalar.literal(written)).toEqual(outcome)
    expect(await scalar.variable(written)).toEqual(outcome)
  })

  it.each(Object.keys(tables))('%s takes null for absence', async (name) => {
    const scalar = echoOf(nameOf(name))
    expect(await scalar.literal('null')).toBeNull()
    expect(await scalar.variable('null')).toBeNull()
  })
})

describe('output', () => {
  it.each([
    ['DateTime', new Date('2021-11-16T23:23:38Z'), '2021-11-16T23:23:38.000Z'],
    ['DateTime', new Date(Number.NaN), refused],
    ['DateTime', '2021-11-16T23:23:38Z', refused],
    ['DateTime', 0, refused],
    // What DRUO sent has been read already: its own answers are not held to the rules for callers.
    ['URL', '', ''],
    ['CurrencyCode', 'ZZZ', 'ZZZ'],
    ['CountryCode', 'XKX', 'XKX'],
  ] as const)('%s %s', async (name, value, served) => {
    expect(await echoOf(name).served(value)).toBe(served)
  })
})

function nameOf(name: string): Parameters<typeof echoOf>[0] {
  return name as Parameters<typeof echoOf>[0]
}
