// Which ids are found in what kind of body: any form, any nesting, and nothing that is no id.
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { idsInDelivery, maxIdsPerDelivery } from '../../../src/updates/ids-in-delivery.ts'

const id = 'trx_14273743-7da1-4468-b75b-0164d4bfcd27'
const other = 'acc_747536f4-1efd-4cad-91b3-cc8aaeed93e3'
const bare = '22637d15-5b37-4fb2-90e5-aa8751970469'

it.each<[title: string, body: string, ids: readonly string[]]>([
  ['JSON', JSON.stringify({ event: 'x', data: { transaction: { uuid: id }, accounts: [other] } }), [id, other]],
  ['an id as a key', JSON.stringify({ [id]: true }), [id]],
  ['one without a prefix', JSON.stringify({ uuid: bare }), [bare]],
  ['an unknown prefix', `{"uuid":"xyz_${bare}"}`, [`xyz_${bare}`]],
  ['capitals, as they are written', id.toUpperCase(), [id.toUpperCase()]],
  ['the same id twice', `${id} ${other} ${id}`, [id, other]],
  ['a form', `uuid=${id}&account=${other}`, [id, other]],
  ['XML', `<transaction>${id}</transaction>`, [id]],
  ['an address', `https://api.druo.com/payments/${id}?x=1`, [id]],
  ['an address with escaped slashes', `"https:\\/\\/api.druo.com\\/payments\\/${id}"`, [id]],
  ['JSON in JSON, with line ends', JSON.stringify(JSON.stringify({ text: `x\n${id}\t${other}` })), [id, other]],
  ['JSON that breaks off', `{"transaction":{"uuid":"${id}`, [id]],
  ['bytes that are no UTF-8', `\u00ff\u00fe${id}\u0000`, [id]],
  ['nothing', '', []],
  ['an id that is too long', `${id}0`, []],
  ['an id that is too short', id.slice(0, -1), []],
  ['the key of a hosted page, which is two joined UUIDs', `https://link.druo.com/checkout/?sl=${bare}-${bare}`, []],
  ['other words with underscores', '{"link_description":"john_doe_1987","local_id":"987654321"}', []],
])('%s', (_title, body, ids) => {
  expect(idsInDelivery(Buffer.from(body))).toEqual(ids)
})

it('no more than so many, the first ones', () => {
  const ids = Array.from({ length: 10_000 }, () => `trx_${randomUUID()}`)
  expect(idsInDelivery(Buffer.from(JSON.stringify(ids)))).toEqual(ids.slice(0, maxIdsPerDelivery))
})

it('in time that grows with the length alone, however it is nested or almost an id', () => {
  const hostile = [
    '['.repeat(100_000),
    '{"a":'.repeat(20_000),
    'aaaaaaaa_'.repeat(11_000),
    `${bare.slice(0, -1)}-`.repeat(2700),
    '\\n'.repeat(50_000),
  ]
  for (const body of hostile) {
    const before = process.cpuUsage()
    idsInDelivery(Buffer.from(body))
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(200)
  }
})
