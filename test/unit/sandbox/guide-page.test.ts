// The guide: every id and token on it works, and its examples name objects that exist.
import { expect, it } from 'vitest'
import { outcomes } from '../../../src/sandbox/outcomes.ts'
import { seededToken } from '../../../src/sandbox/seeded.ts'
import { callSandbox, checkoutRequest, pick, send } from './sandbox-caller.ts'

const guideOf = async (url: string): Promise<string> => String((await send(`${url}/`, {})).body)

it('names every amount that chooses an outcome', async () => {
  const { sandbox } = await callSandbox()
  const guide = await guideOf(sandbox.baseUrl)
  for (const { lastDigits } of outcomes) expect(guide).toContain(lastDigits)
})

it('names ids that this sandbox knows', async () => {
  const { sandbox, get } = await callSandbox()
  const guide = await guideOf(sandbox.baseUrl)
  const uuids = (prefix: string) => guide.match(new RegExp(`${prefix}_[0-9a-f-]{36}`, 'g')) ?? []
  for (const [prefix, path] of [
    ['eur', 'end-users'],
    ['acc', 'accounts'],
    ['trx', 'payments'],
  ] as const) {
    expect(uuids(prefix).length).toBeGreaterThan(0)
    for (const uuid of uuids(prefix)) expect((await get(`/${path}/${uuid}`)).status).toBe(200)
  }
})

it('shows a refund that can be made', async () => {
  const { sandbox, put } = await callSandbox()
  const [, transaction_uuid] = /transactionId: &#34;(trx_[0-9a-f-]+)/.exec(await guideOf(sandbox.baseUrl)) ?? []
  const { status, body } = await put('/transactions/refund', { transaction_uuid, token: seededToken })
  expect([status, body]).toEqual([200, { uuid: transaction_uuid, status: 'PENDING', decline_reason: '' }])
})

it('links to the pages that wait for a person', async () => {
  const { sandbox, post } = await callSandbox()
  const { body } = await post('/checkout/link/create', checkoutRequest({ link_name: 'Order <1>' }))
  const guide = await guideOf(sandbox.baseUrl)
  const key = new URL(String(pick(body, 'checkout_link.url'))).searchParams.get('sl')
  expect(guide).toContain(`<a href="./checkout/?sl=${String(key)}">Order &#60;1&#62;</a>`)
  expect(guide).toContain('./connect/secure?sl=')
})
