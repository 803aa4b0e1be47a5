// Hostile values in each field of a response: a strict client can read the result, and no decoder throws.
import { describe, expect, it } from 'vitest'
import {
  type Decoded,
  decodedLink,
  decodedTransaction,
  endUserWire,
  linkWire,
  paymentWire,
  transactionWire,
  type Wire,
} from '../../support/decoded.ts'
import {
  accountWire,
  authenticationWire,
  changeWire,
  connectLinkWire,
  decodedAccount,
  decodedAuthentication,
  decodedChange,
  decodedConnectLink,
  decodedPlan,
  planWire,
} from '../../support/decoded-objects.ts'
import { authorizeSample, druoClient, sending } from '../../support/druo-client.ts'
import { deepList, deepObject, faultsOf, hostile } from '../../support/hostile-values.ts'
import { answers, misbehavingServer } from '../../support/misbehaving-server.ts'

const isPage = (address: string | null) => address === null || address === '' || /^https?:/.test(address)

const fieldsOf = (wire: object) => Object.keys(wire).filter((field) => field !== 'uuid')

/** Each object that other endpoints answer: a wire of it with a field changed, and what is made of that. */
const objects: readonly (readonly [
  name: string,
  wire: Wire,
  decode: (wire: Wire) => Decoded<{ id: string } | null>,
])[] = [
  ['a recurring plan', planWire(), decodedPlan],
  ['a connect link', connectLinkWire(), decodedConnectLink],
  ['an account', accountWire(), decodedAccount],
  ['a change of a transaction', changeWire(), decodedChange],
  ['an authentication', authenticationWire(), decodedAuthentication],
]

const alone = ['uuid', 'status', 'action', 'remarks']

describe.each(hostile)('%s', (_kind, json) => {
  const value: unknown = JSON.parse(json)

  it.each(objects)('as any field of %s', (_name, wire, decode) => {
    const { id } = decode(wire).value ?? {}
    expect(id).toBeDefined()
    const faults = fieldsOf(wire).flatMap((field) => {
      const decoded = decode({ ...wire, [field]: value })
      return [...faultsOf(decoded, field), ...(decoded.value?.id === id ? [] : [field])]
    })
    expect(faults).toEqual([])
  })

  it.each(objects)('as any field of the objects in %s', (_name, wire, decode) => {
    const { id } = decode(wire).value ?? {}
    const faults = Object.entries(wire).flatMap(([field, inner]) => {
      const [entry = inner] = Array.isArray(inner) ? inner : []
      if (typeof entry !== 'object' || entry === null) return []
      return Object.keys(entry).flatMap((key) => {
        const changed = { ...entry, [key]: value }
        const decoded = decode({ ...wire, [field]: Array.isArray(inner) ? [changed] : changed })
        return [...faultsOf(decoded, `${field}.${key}`), ...(decoded.value?.id === id ? [] : [`${field}.${key}`])]
      })
    })
    expect(faults).toEqual([])
  })

  it.each(objects)('as the only thing known of %s', (_name, _wire, decode) => {
    const faults = alone.flatMap((field) => faultsOf(decode({ [field]: value }), field))
    expect(faults).toEqual([])
  })

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
    expect(value.url).toBe(usable ? address : null)
    expect(value.redirectUrl === null || URL.canParse(value.redirectUrl)).toBe(true)
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
