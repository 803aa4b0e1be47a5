// The amounts that choose what becomes of the answer, on every request that moves money or creates a link for it.
import { expect, it } from 'vitest'
import {
  authorizeRequest,
  callSandbox,
  checkoutRequest,
  faultsOf,
  paymentRequest,
  payoutRequest,
  pick,
  type SandboxCaller,
} from './sandbox-caller.ts'

const requests = [
  ['/transactions/authorize', (amount: number) => authorizeRequest({ amount })],
  ['/payments/create', (amount: number) => paymentRequest({ amount })],
  ['/payouts/create', (amount: number) => payoutRequest({ amount })],
  ['/checkout/link/create', (amount: number) => checkoutRequest({ transaction: { amount } })],
] as const

// With a seed, the n-th id is known beforehand: a second sandbox that responds has the id of the transaction.
async function isCommitted(
  caller: SandboxCaller,
  path: string,
  request: (amount: number) => unknown,
): Promise<boolean> {
  const twin = await callSandbox()
  const { body } = await twin.post(path, request(10000))
  const paths = ['uuid', 'payment.uuid', 'payout.uuid', 'checkout_link.transaction.uuid']
  const uuid = paths.map((place) => pick(body, place)).find((found) => typeof found === 'string')
  const address = path.startsWith('/payouts') ? '/payouts' : '/payments'
  return (await caller.get(`${address}/${String(uuid)}`)).status === 200
}

it.each(requests)('%s answers 500 after committing', async (path, request) => {
  const caller = await callSandbox()
  const answer = await caller.post(path, request(9904))
  expect(answer).toMatchObject({
    status: 500,
    body: { errors: [{ category: 'INTERNAL_SERVER_ERROR', code: 'INTERNAL_SERVER_ERROR' }] },
  })
  expect(await isCommitted(caller, path, request)).toBe(true)
})

it.each(requests)('%s drops the connection after committing', async (path, request) => {
  const caller = await callSandbox()
  await expect(caller.post(path, request(9905))).rejects.toThrow('fetch failed')
  expect(await isCommitted(caller, path, request)).toBe(true)
})

it.each(requests)('%s refuses for its rate without committing', async (path, request) => {
  const caller = await callSandbox()
  const answer = await caller.post(path, request(9906))
  expect(answer).toMatchObject({
    status: 429,
    body: { errors: [{ category: 'RATE_LIMIT_ERROR', code: 'TOO_MANY_REQUESTS' }] },
  })
  expect(answer.headers.get('retry-after')).toBe('1')
  expect(await isCommitted(caller, path, request)).toBe(false)
})

it.each(requests)('%s answers slowly', async (path, request) => {
  const caller = await callSandbox({ slowMs: 30 })
  const before = performance.now()
  expect((await caller.post(path, request(9903))).status).toBe(200)
  expect(performance.now() - before).toBeGreaterThanOrEqual(29)
})

it.each(requests)('%s checks what it received before any outcome', async (path, request) => {
  const caller = await callSandbox()
  const answer = await caller.post(path, { ...request(9906), surprise: 1 })
  expect(answer.status).toBe(400)
  expect(faultsOf(answer)).toEqual(['UNEXPECTED_VALUE surprise'])
})

it.each([9901, 9902, 9907, 9908])('a checkout link of %i is created as any other', async (amount) => {
  const { post } = await callSandbox()
  const { status, body } = await post('/checkout/link/create', checkoutRequest({ transaction: { amount } }))
  expect([status, pick(body, 'checkout_link.transaction.status')]).toEqual([200, 'PENDING'])
})
