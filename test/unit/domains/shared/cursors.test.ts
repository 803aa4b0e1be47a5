// Cursors: they outlive the process, belong to one list with one filter, and are refused when anything about them is wrong.
import { createHash } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readConnection } from '../../../../src/domains/shared/connections.ts'
import type { ListIdentity } from '../../../../src/domains/shared/cursors.ts'
import { cursorsOf, paged, payments, unpaged } from '../../../support/numbered-list.ts'

const created = new Date('2026-01-02T03:04:05.678Z')

async function cursorIn(list: ListIdentity): Promise<string> {
  const { pageInfo } = await readConnection(list, { first: 20 }, paged(250)().read)
  return pageInfo.endCursor ?? ''
}

/** BAD_USER_INPUT where the cursor is refused, and then nothing was asked; else the first entry's id. */
async function outcomeOf(after: string, list: ListIdentity = payments): Promise<string | undefined> {
  const upstream = paged(250)()
  try {
    return (await readConnection(list, { first: 20, after }, upstream.read)).nodes[0]?.id
  } catch (error) {
    expect(upstream.requests).toEqual([])
    return error instanceof GraphQLError ? String(error.extensions['code']) : `not refused: ${String(error)}`
  }
}

const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')

describe('a cursor', () => {
  it('is the same whenever it is made, so that a restart and another replica know it', async () => {
    expect(await cursorIn(payments)).toBe(await cursorIn(payments))
    expect(await cursorIn(payments)).toBe('IcBt_EtkJcqWzEsMjAsMjAsMTksInRyeF8xOSJd')
    expect(await outcomeOf(await cursorIn(payments))).toBe('trx_20')
  })

  it('is letters that need no escaping in an address', async () => {
    expect(await cursorIn(payments)).toMatch(/^[\w-]+$/)
  })

  it('is refused with any one character changed', async () => {
    const cursor = await cursorIn(payments)
    for (const [index, own] of Array.from(cursor).entries()) {
      for (const other of alphabet.filter((character) => character !== own)) {
        const changed = cursor.slice(0, index) + other + cursor.slice(index + 1)
        expect(await outcomeOf(changed), changed).toBe('BAD_USER_INPUT')
      }
    }
  })

  it('is refused with a character too many or too few', async () => {
    const cursor = await cursorIn(payments)
    for (let index = 0; index <= cursor.length; index += 1) {
      expect(await outcomeOf(`${cursor.slice(0, index)}A${cursor.slice(index)}`)).toBe('BAD_USER_INPUT')
      if (index < cursor.length) {
        expect(await outcomeOf(cursor.slice(0, index) + cursor.slice(index + 1))).toBe('BAD_USER_INPUT')
      }
    }
  })

  it.each(['', ' ', 'A', 'AAAAAAAAAAA', 'x'.repeat(100_000), '\u0000', '\ud800', '__proto__', 'null', 'W10'])(
    'that was never one is refused: row %#',
    async (cursor) => {
      expect(await outcomeOf(cursor)).toBe('BAD_USER_INPUT')
    },
  )

  it('is never repeated in a message', async () => {
    await expect(readConnection(payments, { first: 1, after: 'secret-cursor' }, paged(1)().read)).rejects.toThrow(
      /^Invalid cursor: after was not issued for this list and filter\.$/,
    )
  })
})

describe('the list of a cursor', () => {
  const filter = { status: 'PENDING', amount: 100, createdFrom: created, description: 'rent' }
  const cursorList = { name: payments.name, filter }

  it.each([
    ['another list', { name: 'transactions PAYOUT', filter }],
    ['no filter', { name: payments.name, filter: {} }],
    ['a filter with less', { name: payments.name, filter: { ...filter, amount: undefined } }],
    ['a filter with more', { name: payments.name, filter: { ...filter, code: 'T1' } }],
    ['another value', { name: payments.name, filter: { ...filter, amount: 101 } }],
    ['a value of another type', { name: payments.name, filter: { ...filter, amount: '100' } }],
    [
      'a later millisecond',
      { name: payments.name, filter: { ...filter, createdFrom: new Date(created.getTime() + 1) } },
    ],
    ['another field', { name: payments.name, filter: { ...filter, description: undefined, code: 'rent' } }],
    ['an empty text', { name: payments.name, filter: { ...filter, description: '' } }],
    ['zero', { name: payments.name, filter: { ...filter, amount: 0 } }],
  ])('is not %s', async (_other, list) => {
    expect(await outcomeOf(await cursorIn(cursorList), list)).toBe('BAD_USER_INPUT')
  })

  it.each([
    ['its fields in another order', { description: 'rent', createdFrom: created, amount: 100, status: 'PENDING' }],
    ['null for what was left out', { ...filter, code: null, tenantId: undefined }],
    ['the same moment in another object', { ...filter, createdFrom: new Date(created) }],
  ])('is the same with %s', async (_same, same) => {
    expect(await outcomeOf(await cursorIn(cursorList), { ...cursorList, filter: same })).toBe('trx_20')
  })
})

/** The signature has no key: everyone who reads the source can compute it. */
function forged(body: string): string {
  const scope = JSON.stringify([payments.name, []])
  return createHash('sha256').update(scope).update(body).digest('base64url').slice(0, 11) + body
}

const forgedPlace = (json: string) => forged(Buffer.from(json).toString('base64url'))

describe('a well-sealed body', () => {
  it('is accepted where it is a place', async () => {
    expect(forgedPlace('[1,20,20,19,"trx_19"]')).toBe(await cursorIn(payments))
    expect(await outcomeOf(forgedPlace('[2,20,20,19,"trx_39"]'))).toBe('trx_40')
  })

  it.each([
    'null',
    'true',
    '7',
    '"trx_1"',
    '{}',
    '[]',
    '[1]',
    '[1,20,20,19]',
    '[1,20,20,19,"trx_19",0]',
    '[1,20,20,19,7]',
    '[1,20,20,19,null]',
    '[1,20,20,19,["trx_19"]]',
    '[0,20,20,19,"trx_19"]',
    '[-1,20,20,19,"trx_19"]',
    '[1.5,20,20,19,"trx_19"]',
    '["1",20,20,19,"trx_19"]',
    '[null,20,20,19,"trx_19"]',
    '[1e999,20,20,19,"trx_19"]',
    '[2147483648,20,20,19,"trx_19"]',
    '[9007199254740993,20,20,19,"trx_19"]',
    '[1,0,20,19,"trx_19"]',
    '[1,-20,20,19,"trx_19"]',
    '[1,101,101,19,"trx_19"]',
    '[1,1000000,20,19,"trx_19"]',
    '[1,20,0,0,"trx_19"]',
    '[1,20,20,20,"trx_19"]',
    '[1,20,20,-1,"trx_19"]',
    '[1,20,20,0.5,"trx_19"]',
    '[1,20,20,null,"trx_19"]',
    '[1,20,9007199254740991,19,"trx_19"]',
    '[1,20,true,0,"trx_19"]',
    '{"0":1,"1":20,"2":20,"3":19,"4":"trx_19","length":5}',
    'no JSON',
    '[1,20,20,19,"trx_19"',
    '[',
    '['.repeat(10_000),
    '\u0000',
  ])('is refused where it is none: row %#', async (json) => {
    expect(await outcomeOf(forgedPlace(json))).toBe('BAD_USER_INPUT')
  })

  it.each(['!', '====', '\ud800', 'é', ' ', '\n'])('is refused where it is no base64: %j', async (body) => {
    expect(await outcomeOf(forged(body))).toBe('BAD_USER_INPUT')
  })

  it('asks for pages that exist as numbers, however far the place is', async () => {
    for (const first of [1, 20, 100]) {
      const list = paged(250)()
      const after = forgedPlace('[2147483647,100,100,99,"trx_1"]')
      expect((await readConnection(payments, { first, after }, list.read)).nodes).toEqual([])
      for (const { page, pageSize } of list.requests) {
        expect(Number.isSafeInteger(page) && String(page)).toMatch(/^\d+$/)
        expect(pageSize).toBeLessThanOrEqual(100)
      }
    }
  })

  it('goes on in a whole list where its entry has vanished', async () => {
    const list = unpaged(60)()
    const after = forgedPlace('[1,20,60,39,"trx_gone"]')
    const { nodes } = await readConnection(payments, { first: 7, after }, list.read)
    expect(nodes[0]?.id).toBe('trx_40')
    expect(cursorsOf(await readConnection(payments, { first: 50, after }, list.read))).toHaveLength(20)
  })
})
