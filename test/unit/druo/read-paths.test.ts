// The path of a read for any id, and how equal or simultaneous reads share a request or wait for a connection.
import { describe, expect, it } from 'vitest'
import type { DruoClient } from '../../../src/druo/client.ts'
import { clientCredentials, druoClient, sampleText } from '../../support/druo-client.ts'
import { answers, type Behaviour, misbehavingServer } from '../../support/misbehaving-server.ts'

const success = answers(200, sampleText('authorize-transaction.response'))
const account = { uuid: 'acc_1', current_status: 'CONNECTED', institution: { uuid: 'ins_1', name: 'Banco' } }

type Reader = (client: DruoClient, id: string) => Promise<{ readonly id: string } | null>
const readers: readonly (readonly [folder: string, read: Reader])[] = [
  ['/checkout/link/', (client, id) => client.checkoutLinks.get(id)],
  ['/payments/', (client, id) => client.transactions.get(id, 'PAYMENT')],
  ['/payouts/', (client, id) => client.transactions.get(id, 'PAYOUT')],
  ['/transfers/', (client, id) => client.transactions.get(id, 'TRANSFER')],
  ['/accounts/', (client, id) => client.accounts.get(id)],
  ['/end-users/', (client, id) => client.endUsers.get(id)],
  ['/connect/link/', (client, id) => client.connectLinks.get(id)],
  ['/recurring-plans/', (client, id) => client.recurringPlans.get(id)],
]

describe.each(readers)('%s', (folder, read) => {
  it.each(['', ' ', '.', '..', '...', 'list', 'LIST', 'create', 'x'.repeat(201), 'x'.repeat(300), '\ud800', 'a\udc00'])(
    'never asks for the id %j',
    async (id) => {
      const upstream = await misbehavingServer(success)
      expect(await read(druoClient(upstream), id)).toBeNull()
      expect(upstream.connections()).toBe(0)
    },
  )

  it.each([
    ['a/b', 'a%2Fb'],
    ['../payments/list', '..%2Fpayments%2Flist'],
    ['%2e%2e', '%252e%252e'],
    ['%2E%2E%2Flist', '%252E%252E%252Flist'],
    ['a\\..\\b', 'a%5C..%5Cb'],
    ['trx_1?page=1', 'trx_1%3Fpage%3D1'],
    ['trx_1#x', 'trx_1%23x'],
    ['trx_1;x', 'trx_1%3Bx'],
    ['trx_1\r\nx-header: 1', 'trx_1%0D%0Ax-header%3A%201'],
    ['ñ', '%C3%B1'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('asks for the id %j as one segment', async (id, segment) => {
    const upstream = await misbehavingServer(answers(404))
    expect(await read(druoClient({ baseUrl: new URL('/base', upstream.baseUrl) }), id)).toBeNull()
    expect(upstream.requests).toMatchObject([{ method: 'GET', path: `/base${folder}${segment}` }])
  })

  it.each([
    ['', ''],
    ['/', ''],
    ['/prefix', '/prefix'],
    ['/prefix/', '/prefix'],
    ['/two/parts', '/two/parts'],
  ])('reads below the base path %j', async (base, prefix) => {
    const upstream = await misbehavingServer(answers(200, { uuid: 'x_1' }))
    expect(await read(druoClient({ baseUrl: new URL(base, upstream.baseUrl) }), 'x_1')).toMatchObject({ id: 'x_1' })
    expect(upstream.requests).toMatchObject([
      { path: `${prefix}${folder}x_1`, headers: { 'druo-version': '2021-11-22' } },
    ])
  })
})

describe('a body', () => {
  it.each([
    ['payment', 'PAYMENT'],
    ['payout', 'PAYOUT'],
    ['transfer', 'TRANSFER'],
    ['transaction', 'PAYMENT'],
  ] as const)('in the envelope %s is the same as a bare one', async (envelope, type) => {
    const body: unknown = JSON.parse(sampleText('authorize-transaction.response'))
    const upstream = await misbehavingServer(answers(200, body), answers(200, { [envelope]: body }))
    const client = druoClient(upstream)
    const bare = await client.transactions.get('trx_1', type)
    expect(bare).not.toBeNull()
    expect(await client.transactions.get('trx_1', type)).toStrictEqual(bare)
  })

  it('without a type is of the type that was asked for', async () => {
    const upstream = await misbehavingServer(answers(200, { uuid: 'trx_1' }))
    expect(await druoClient(upstream).transactions.get('trx_1', 'PAYOUT')).toMatchObject({
      type: { value: 'PAYOUT', raw: '' },
    })
  })

  it.each([
    ['bare', account],
    ['enveloped', { account }],
  ])('of an account is read %s', async (_form, body) => {
    const upstream = await misbehavingServer(answers(200, body))
    expect(await druoClient(upstream).accounts.get('acc_1')).toMatchObject({
      id: 'acc_1',
      status: { value: 'CONNECTED' },
      institution: { id: 'ins_1', name: 'Banco' },
    })
  })
})

/** Answers once the test says so, and knows how many wait. */
function held(behaviour: Behaviour) {
  const gate = Promise.withResolvers<void>()
  let waiting = 0
  let most = 0
  let arrival = Promise.withResolvers<void>()
  return {
    release: gate.resolve,
    most: () => most,
    /** Resolves when so many have arrived. */
    arrived: async (count: number) => {
      while (waiting < count) await arrival.promise
    },
    behaviour: async (exchange: Parameters<Behaviour>[0]) => {
      waiting += 1
      most = Math.max(most, waiting)
      arrival.resolve()
      arrival = Promise.withResolvers()
      await gate.promise
      await behaviour(exchange)
      waiting -= 1
    },
  }
}

describe('reads at the same moment', () => {
  it('of the same thing are one request, and the next one asks again', async () => {
    const gate = held(success)
    const upstream = await misbehavingServer(gate.behaviour)
    const client = druoClient(upstream)
    const reads = Array.from({ length: 20 }, () => client.transactions.get('trx_1', 'PAYMENT'))
    await gate.arrived(1)
    gate.release()
    expect(new Set((await Promise.all(reads)).map((read) => read?.id)).size).toBe(1)
    expect(upstream.requests).toHaveLength(1)
    await client.transactions.get('trx_1', 'PAYMENT')
    expect(upstream.requests).toHaveLength(2)
  })

  it('that fail together do not stand in the way of the next', async () => {
    const upstream = await misbehavingServer(answers(500), success)
    const client = druoClient(upstream)
    const reads = [client.transactions.get('trx_1', 'PAYMENT'), client.transactions.get('trx_1', 'PAYMENT')]
    expect((await Promise.allSettled(reads)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await client.transactions.get('trx_1', 'PAYMENT')).not.toBeNull()
    expect(upstream.requests).toHaveLength(2)
  })

  it('of different things, or from different addresses, are requests of their own', async () => {
    const upstream = await misbehavingServer(success)
    const client = druoClient(upstream)
    await Promise.all([
      client.transactions.get('trx_1', 'PAYMENT'),
      client.transactions.get('trx_2', 'PAYMENT'),
      client.transactions.get('trx_1', 'PAYOUT'),
    ])
    expect(upstream.requests.map(({ path }) => path).sort()).toEqual([
      '/payments/trx_1',
      '/payments/trx_2',
      '/payouts/trx_1',
    ])
  })

  it('are never shared between tokens', async () => {
    const gate = held(success)
    const upstream = await misbehavingServer(gate.behaviour)
    // Each token lives so short that the second read has another.
    const token = (name: string) => answers(200, { access_token: name, expires_in: 0.001 })
    const tokenServer = await misbehavingServer(token('token-1'), token('token-2'))
    const client = druoClient(upstream, { credentials: clientCredentials(tokenServer) })
    const first = client.transactions.get('trx_1', 'PAYMENT')
    await gate.arrived(1)
    const second = client.transactions.get('trx_1', 'PAYMENT')
    await gate.arrived(2)
    gate.release()
    expect(await Promise.all([first, second])).toHaveLength(2)
    expect(upstream.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2'])
  })

  it('are at most so many as are allowed', async () => {
    const gate = held(success)
    const upstream = await misbehavingServer(gate.behaviour)
    const client = druoClient(upstream, { maxConcurrency: 3 })
    const reads = Array.from({ length: 12 }, (_, index) => client.transactions.get(`trx_${index}`, 'PAYMENT'))
    await gate.arrived(3)
    gate.release()
    await Promise.all(reads)
    expect(upstream.requests).toHaveLength(12)
    expect(gate.most()).toBe(3)
    expect(upstream.connections()).toBe(3)
  })
})
