// Answers that mean harm, field by field: each must come out as data that a strict client can take, and none may throw.
import { describe, expect, it } from 'vitest'
import {
  decodedLink,
  decodedTransaction,
  endUserWire,
  linkWire,
  paymentWire,
  transactionWire,
} from '../../support/decoded.ts'
import { authorizeSample, druoClient, sending } from '../../support/druo-client.ts'
import { answers, misbehavingServer } from '../../support/misbehaving-server.ts'

const deepList = '['.repeat(200_000) + ']'.repeat(200_000)
const deepObject = '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)

// As JSON text: what can be on the wire, and nothing that only JavaScript has.
const hostile: readonly (readonly [kind: string, json: string])[] = [
  ['true', 'true'],
  ['a number', '7'],
  ['a fraction', '0.1'],
  ['a number past 2^53', '12345678901234567890'],
  ['a number past every number', '1e999'],
  ['minus nothing', '-0'],
  ['an empty list', '[]'],
  ['a list', '["a",{"uuid":"u","code":"c"}]'],
  ['an empty object', '{}'],
  ['an object with everything', '{"uuid":{"uuid":[]},"code":{"code":{}},"number":[],"country_code":{}}'],
  [
    'a prototype',
    '{"__proto__":{"uuid":"u","code":"c","polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  ],
  ['the name of a prototype', '"__proto__"'],
  ['a deep list', deepList],
  ['a deep object', deepObject],
  ['a long text', JSON.stringify('x'.repeat(1_000_000))],
  ['many blanks', JSON.stringify(`a${' '.repeat(200_000)}b`)],
  ['half a character', '"\\ud800"'],
  ['half a character in an object', '{"code":"\\udfff","uuid":"\\ud800","\\ud800":"\\udc00","number":"\\ud800"}'],
  ['NaN', '"NaN"'],
  ['Infinity', '"Infinity"'],
  ['a script', '"javascript:alert(1)"'],
  ['markup', '"<img src=x onerror=alert(1)>"'],
  ['a zero byte', '"\\u0000"'],
]

/** Every text in a decoded value, keys included. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || value instanceof Date) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)])
}

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value instanceof Date) return [value.getTime()]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : []
}

/** What a strict reader of JSON and of our schema could not take; each told by the field that was hostile. */
function faultsOf(decoded: { readonly value: unknown }, field = ''): string[] {
  const texts = textsOf(decoded).filter((found) => !found.isWellFormed())
  const numbers = numbersOf(decoded).filter((found) => !Number.isSafeInteger(found) || Object.is(found, -0))
  const polluted = Object.hasOwn(Object.prototype, 'polluted') ? ['pollution'] : []
  return [...texts, ...numbers, ...polluted].map((fault) => `${field}: ${fault}`)
}

const isPage = (address: string | null) => address === null || address === '' || /^https?:/.test(address)

const fieldsOf = (wire: object) => Object.keys(wire).filter((field) => field !== 'uuid')

describe.each(hostile)('%s', (_kind, json) => {
  const value: unknown = JSON.parse(json)

  it('as any field of a checkout link', async () => {
    const faults = fieldsOf(linkWire()).map(async (field) => {
      const decoded = await decodedLink(linkWire({ [field]: value }))
      const { id, url, redirectUrl } = decoded.value
      const whole = id === linkWire()['uuid'] && isPage(url) && isPage(redirectUrl)
      return [...faultsOf(decoded, field), ...(whole ? [] : [field])]
    })
    expect((await Promise.all(faults)).flat()).toEqual([])
  })

  it('as any field of an end user', async () => {
    const faults = fieldsOf(endUserWire()).map(async (field) => {
      const decoded = await decodedLink(linkWire({ end_user: endUserWire({ [field]: value }) }))
      const whole = decoded.value.endUser?.id === endUserWire()['uuid']
      return [...faultsOf(decoded, field), ...(whole ? [] : [field])]
    })
    expect((await Promise.all(faults)).flat()).toEqual([])
  })

  it('as any field of a transaction', () => {
    const fields = new Set([...fieldsOf(transactionWire()), ...fieldsOf(paymentWire())])
    const faults = [...fields].flatMap((field) => {
      const decoded = decodedTransaction(transactionWire({ [field]: value }))
      const whole = decoded.value?.id === transactionWire()['uuid']
      return [...faultsOf(decoded, field), ...(whole ? [] : [field])]
    })
    expect(faults).toEqual([])
  })

  it('as parts of a phone number and an address', async () => {
    const end_user = endUserWire({
      phone_number: { country_code: value, number: value },
      address: { address_line_1: value, locality: value, country: value, administrative_district: value },
    })
    expect(faultsOf(await decodedLink(linkWire({ end_user })))).toEqual([])
  })

  it('as the id: refused, or a text that can be sent back', async () => {
    const { value: transaction } = decodedTransaction(transactionWire({ uuid: value }))
    if (transaction === null) return
    expect(faultsOf({ value: transaction })).toEqual([])
    expect(transaction.id.trim()).not.toBe('')
  })

  it('as metadata’s values', () => {
    const decoded = decodedTransaction(transactionWire({ metadata: { key: value } }))
    expect(faultsOf(decoded)).toEqual([])
  })

  it('as the whole body', async () => {
    const body = Object.hasOwn(Object(value), 'uuid') ? { uuid: value } : value
    const link = await decodedLink(body).catch((error: unknown) => error)
    expect(link).toMatchObject({ name: 'DruoError', kind: 'contract' })
    expect(decodedTransaction(body).value).toBeNull()
  })
})

describe('numbers where text belongs', () => {
  it.each([
    ['7', '7'],
    ['0.1', '0.1'],
    ['-0', '0'],
    ['9007199254740991', '9007199254740991'],
    ['12345678901234567890', null],
    ['1e21', null],
    ['1e999', null],
    ['-1e999', null],
  ])('%s', async (json, expected) => {
    const number: unknown = JSON.parse(json)
    const { value } = decodedTransaction(transactionWire({ description: number, metadata: { key: number } }))
    expect(value?.description).toBe(expected)
    expect(value?.metadata['key'] ?? null).toBe(expected)
  })
})

describe('amounts', () => {
  it.each([
    ['-400', -400],
    [-400, -400],
    [0, 0],
    ['-0', 0],
    [9007199254740991, 9007199254740991],
    ['9007199254740991', 9007199254740991],
    [9007199254740992, 'unreadable'],
    ['9007199254740992', 'unreadable'],
    ['12345678901234567890', 'unreadable'],
    [0.5, 'unreadable'],
    ['100.00', 'unreadable'],
    ['1,000', 'unreadable'],
    ['1e3', 'unreadable'],
    ['0x10', 'unreadable'],
    ['NaN', 'unreadable'],
    ['٣', 'unreadable'],
    [true, 'unreadable'],
    [[1], 'unreadable'],
    [{ amount: 1 }, 'unreadable'],
    ['', null],
  ])('net_amount %j', (net_amount, expected) => {
    expect(decodedTransaction(transactionWire({ net_amount })).value?.netAmountMinor).toBe(expected)
  })
})

describe('addresses of pages', () => {
  it.each([
    ['https://link.druo.com/checkout/?sl=1', true],
    ['HTTP://127.0.0.1:4000/checkout', true],
    ['https://exämple.com/ü?q=ñ', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)//https://link.druo.com', false],
    ['data:text/html,<script>', false],
    ['//link.druo.com', false],
    ['/checkout', false],
    ['https://', false],
    ['https:link.druo.com', false],
    ['https://link.druo.com/\njavascript:alert(1)', false],
    ['https://link.druo.com/\tx', false],
    ['https://link.druo.com/ x', true],
    ['https://link.druo.com/\u0000', false],
    [['https://link.druo.com'], false],
  ])('%j', async (address, usable) => {
    const { value } = await decodedLink(linkWire({ url: address, redirect_url: address }))
    expect(value).toMatchObject(usable ? { url: address, redirectUrl: address } : { url: '', redirectUrl: null })
  })
})

describe('times', () => {
  it.each([
    '2021-02-30T10:00:00',
    '2021-04-31T10:00:00Z',
    '2023-02-29T10:00:00+00:00',
    '2021-13-01T10:00:00',
    '2021-01-01T25:00:00',
    '2021-01-01T10:00:00+99:99',
    '10/12/2021',
    '2021-11-15',
    '1700000000',
    '+012021-01-01T10:00:00Z',
    'now',
  ])('%j is none', async (time) => {
    expect((await decodedLink(linkWire({ expiration_date: time }))).value.expiresAt).toBeNull()
  })

  it.each([
    ['2000-02-30', null],
    ['2023-02-29', null],
    ['2024-02-29', '2024-02-29'],
    ['1980-01-31T00:00:00', '1980-01-31'],
    ['31/01/1980', null],
  ])('the date of birth %j', async (day, expected) => {
    const { value } = await decodedLink(linkWire({ end_user: endUserWire({ date_of_birth: day }) }))
    expect(value.endUser?.embedded?.dateOfBirth).toBe(expected)
  })

  it.each(['2021-11-15T23:23:38', '2021-11-15T23:23:38.9Z', '2021-11-15T18:23:38.123456789-05:00'])(
    '%j is one',
    async (time) => {
      const { value } = await decodedLink(linkWire({ expiration_date: time }))
      expect(value.expiresAt?.toISOString()).toMatch(/^2021-11-15T23:23:38\./)
    },
  )
})

it('keeps a write done whose answer is as deep as an answer can be', async () => {
  const upstream = await misbehavingServer(
    answers(200, `{"uuid":"trx_1","metadata":{"deep":${deepList}},"status":${deepObject}}`),
  )
  const result = await druoClient(upstream).transactions.authorize(authorizeSample, sending())
  expect(result).toMatchObject({ kind: 'done', id: 'trx_1', value: { metadata: {}, status: { value: 'UNKNOWN' } } })
})
