// The sandbox against DRUO's own samples: the documented requests work as printed, and the answers have the documented shape.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { authorizeRequest, callSandbox, pick } from '../unit/sandbox/sandbox-caller.ts'

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'))

/** The keys and JSON types of a value, recursively, in the order in which they were written. */
function shapeOf(value: unknown): unknown {
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object') return typeof value
  return Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)])
}

const keysOf = (value: unknown): string[] => Object.keys(value ?? {})

it('answers the documented checkout request with the keys and types of the documented answer', async () => {
  const { post } = await callSandbox()
  const answer = await post('/checkout/link/create', fixture('create-checkout-link.request'))
  expect(answer.status).toBe(200)
  expect(shapeOf(answer.body)).toEqual(shapeOf(fixture('create-checkout-link.response')))
})

it('answers it with the documented values too, wherever they are not the link’s own', async () => {
  const { post } = await callSandbox()
  const { body } = await post('/checkout/link/create', fixture('create-checkout-link.request'))
  const own = ['uuid', 'code', 'url', 'expiration_date', 'date_created_gmt', 'date_updated_gmt']
  const strip = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner: unknown) =>
        own.includes(key) && typeof inner === 'string' ? undefined : inner,
      ),
    )
  expect(strip(body)).toEqual(strip(fixture('create-checkout-link.response')))
  expect(pick(body, 'checkout_link.end_user.uuid')).toBe('eur_868d99a5-6578-40cf-8aec-e7a48085fa37')
  expect(pick(body, 'checkout_link.transaction.tenant.uuid')).toBe('22637d15-5b37-4fb2-90e5-aa8751970469')
})

// The page's sample answer is not the answer to its sample request: another amount, a description and references that were
// never sent, and fees that a transaction under way does not have. So the request as printed must give the same keys, and a
// request that says what the sample answer says must give the same types as well.
it('answers the documented authorize request with the keys of the documented answer', async () => {
  const { post } = await callSandbox()
  const sample = fixture('authorize-transaction.response')
  const answer = await post('/transactions/authorize', fixture('authorize-transaction.request'))
  expect(answer.status).toBe(200)
  expect(keysOf(answer.body)).toEqual(keysOf(sample))
  const given = keysOf(sample).filter((key) => pick(answer.body, key) !== null && key !== 'metadata')
  const part = (body: unknown): unknown => shapeOf(given.map((key) => pick(body, key)))
  expect(part(answer.body)).toEqual(part(sample))
  expect(pick(answer.body, 'tenant_id')).toBe('ten_0521aadc-5fbd-4b3c-af0a-a4f4b8d6f20a')
  expect(pick(answer.body, 'origin_account.uuid')).toBe('acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340')
})

it('answers a successful authorization with the keys, types and spelling of the documented answer', async () => {
  const { post } = await callSandbox()
  const sample = fixture('authorize-transaction.response')
  const { body } = await post(
    '/transactions/authorize',
    authorizeRequest({
      amount: 19908,
      description: 'Insurance policy renewal - INV12324',
      statement_descriptor: 'NOVO BILLING* INV12324',
      primary_reference: 'ABC123',
      secondary_reference: 'bj39fhow39fhqp3f0hfae4344',
      metadata: { order_id: 'order-123123' },
      auto_send_receipt: true,
    }),
  )
  expect(shapeOf(body)).toEqual(shapeOf(sample))
  const same = ['status', 'remarks', 'type', 'tenant_id', 'origin_account', 'destination_account', 'description']
  same.push('statement_descriptor', 'currency', 'metadata', 'auto_send_receipt')
  const part = (value: unknown): unknown[] => same.map((key) => pick(value, key))
  expect(part(body)).toEqual(part(sample))
})

it.each([
  ['a payment read later has the shape of the one in the checkout sample', '/payments/', 'payment', 'transaction'],
  ['an end user read later has the shape of the one in the checkout sample', '/end-users/', 'end_user', 'end_user'],
])('%s', async (_, path, envelope, part) => {
  const { post, get } = await callSandbox()
  const created = await post('/checkout/link/create', fixture('create-checkout-link.request'))
  const uuid = String(pick(created.body, `checkout_link.${part}.uuid`))
  const read = await get(`${path}${uuid}`)
  const sample = pick(fixture('create-checkout-link.response'), `checkout_link.${part}`)
  expect(shapeOf(read.body)).toEqual([[envelope, shapeOf(sample)]])
})
