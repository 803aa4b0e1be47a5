// What each write sends: method, path and exact body, with the gateway's tag if DRUO has room for it.
import { describe, expect, it } from 'vitest'
import type { NewAccountCommand } from '../../../src/druo/resources/accounts.ts'
import type { CreatePaymentCommand } from '../../../src/druo/resources/transaction-commands.ts'
import { createTag } from '../../../src/druo/correlation-reference.ts'
import { druoClient, tag, sending } from '../../support/druo-client.ts'
import {
  accountCommand,
  changeCommand,
  connectLinkCommand,
  paymentCommand,
  payoutCommand,
  planCommand,
} from '../../support/druo-commands.ts'
import { requests, type Send } from '../../support/druo-writes.ts'
import { answers, misbehavingServer } from '../../support/misbehaving-server.ts'

/** The body that a write sends. */
async function bodyOf(send: Send): Promise<Readonly<Record<string, unknown>>> {
  const upstream = await misbehavingServer(answers(200, { uuid: 'x_1' }))
  await send(druoClient(upstream))
  expect(upstream.requests).toHaveLength(1)
  const text = upstream.requests[0]?.body ?? ''
  return Object(text === '' ? {} : JSON.parse(text))
}

describe('the request of', () => {
  it.each(requests)('$title', async ({ method, path, body, send }) => {
    const upstream = await misbehavingServer(answers(200, {}))
    await send(druoClient(upstream))
    expect(upstream.requests).toEqual([
      {
        method,
        path,
        headers: expect.objectContaining({ authorization: 'Bearer fixed-token', 'druo-version': '2021-11-22' }),
        body: expect.any(String),
      },
    ])
    const [sent] = upstream.requests
    expect(sent?.headers['content-type']).toBe(body === null ? undefined : 'application/json')
    expect(sent?.body === '' ? null : JSON.parse(sent?.body ?? '')).toStrictEqual(body)
  })

  it('each of the fifteen is in the table', () => {
    const titles = new Set(requests.map(({ title }) => title.split(',')[0]))
    expect(titles.size).toBe(15)
  })

  it.each(requests)('$title is below the base path', async ({ path, send }) => {
    const upstream = await misbehavingServer(answers(200, {}))
    await send(druoClient({ baseUrl: new URL('/base/', upstream.baseUrl) }))
    expect(upstream.requests).toMatchObject([{ path: `/base${path}` }])
  })
})

const nulls = {
  description: null,
  statementDescriptor: null,
  primaryReference: null,
  secondaryReference: null,
  metadata: null,
}

describe('null is as good as left out in', () => {
  const noDetails = { identification: null, phoneNumber: null, address: null, note: null, preferredLanguage: null }
  it.each([
    [
      'a person',
      (druo) => druo.endUsers.create({ individual: { firstName: 'A', lastName: 'B', ...noDetails } }, sending()),
    ],
    [
      'an organization',
      (druo) => druo.endUsers.create({ organization: { legalName: 'A', name: null, ...noDetails } }, sending()),
    ],
    ['an account', (druo) => druo.accounts.connect({ ...accountCommand, routingNumber: null, ...nulls }, sending())],
    ['a step', (druo) => druo.accounts.authenticate({ accountId: 'acc_1', slug: 's', otp: null }, sending())],
    [
      'a connect link',
      (druo) =>
        druo.connectLinks.create(
          { ...connectLinkCommand, theme: null, language: null, redirectUrl: null, ...nulls },
          sending(),
        ),
    ],
    ['a theme', (druo) => druo.connectLinks.create({ ...connectLinkCommand, theme: { buttonColor: null } }, sending())],
    [
      'a payment',
      (druo) =>
        druo.payments.createPayment({ ...paymentCommand, tenantId: null, autoSendReceipt: null, ...nulls }, sending()),
    ],
    ['a payout', (druo) => druo.payments.createPayout({ ...payoutCommand, ...nulls }, sending())],
    ['a validation', (druo) => druo.payments.validate({ ...changeCommand, otp: null, customId: null }, sending())],
    ['a refund', (druo) => druo.payments.refund({ ...changeCommand, customId: null }, sending())],
    [
      'a plan',
      (druo) =>
        druo.recurringPlans.create(
          {
            ...planCommand,
            ...nulls,
            startDate: null,
            endDate: null,
            totalCycleCount: null,
            cycleFrequency: null,
            originAccountId: null,
            transaction: { ...planCommand.transaction, currency: null, ...nulls },
          },
          sending(),
        ),
    ],
  ] satisfies [string, Send][])('%s', async (_what, send) => {
    expect(JSON.stringify(await bodyOf(send))).not.toMatch(/null|undefined|\{\}/)
  })
})

const full = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key-${index}`, 'x']))
const { 'key-0': _first, ...almostFull } = full

describe('the tag', () => {
  const takers: readonly (readonly [
    string,
    (given: Pick<NewAccountCommand, 'secondaryReference' | 'metadata'>) => Send,
  ])[] = [
    ['an account', (given) => (druo) => druo.accounts.connect({ ...accountCommand, ...given }, sending())],
    ['a validated account', (given) => (druo) => druo.accounts.validate({ ...accountCommand, ...given }, sending())],
    ['a payout', (given) => (druo) => druo.payments.createPayout({ ...payoutCommand, ...given }, sending())],
    ['a plan', (given) => (druo) => druo.recurringPlans.create({ ...planCommand, ...given }, sending())],
    [
      'a person',
      (given) => (druo) => druo.endUsers.create({ individual: { firstName: 'A', lastName: 'B', ...given } }, sending()),
    ],
    [
      'an organization',
      (given) => (druo) => druo.endUsers.create({ organization: { legalName: 'A', ...given } }, sending()),
    ],
  ]

  it.each(takers)('on %s goes wherever the caller left room', async (_what, send) => {
    const druo_graphql_ref = tag
    for (const [given, expected] of [
      [{}, { secondary_reference: tag, metadata: { druo_graphql_ref } }],
      [
        { secondaryReference: '', metadata: {} },
        { secondary_reference: tag, metadata: { druo_graphql_ref } },
      ],
      [{ secondaryReference: 'own' }, { secondary_reference: 'own', metadata: { druo_graphql_ref } }],
      [{ metadata: { a: 'b' } }, { secondary_reference: tag, metadata: { a: 'b', druo_graphql_ref } }],
      [{ metadata: almostFull }, { secondary_reference: tag, metadata: { ...almostFull, druo_graphql_ref } }],
      [{ metadata: full }, { secondary_reference: tag, metadata: full }],
      [
        { secondaryReference: 'own', metadata: full },
        { secondary_reference: 'own', metadata: full },
      ],
    ] as const) {
      const { secondary_reference, metadata } = await bodyOf(send(given))
      expect({ secondary_reference, metadata }).toStrictEqual(expected)
    }
  })

  it.each([
    [{}, undefined],
    [{ metadata: null }, undefined],
    // The tag alone is no reason to send what DRUO does not document.
    [{ metadata: {} }, {}],
    [{ metadata: { a: 'b' } }, { a: 'b', druo_graphql_ref: tag }],
    [{ metadata: full }, full],
  ] satisfies [Partial<CreatePaymentCommand>, object | undefined][])(
    'is in a payment’s metadata only where the caller gave some: row %#',
    async (given, metadata) => {
      const body = await bodyOf((druo) => druo.payments.createPayment({ ...paymentCommand, ...given }, sending()))
      expect(body['metadata']).toStrictEqual(metadata)
      expect(body['secondary_reference']).toBe(tag)
    },
  )

  it.each([
    [undefined, tag],
    [null, tag],
    ['', tag],
    ['own', 'own'],
  ])('is the custom id where the caller’s is %j', async (customId, expected) => {
    const command = { ...changeCommand, customId }
    for (const send of [
      (druo) => druo.payments.validate(command, sending()),
      (druo) => druo.payments.refund(command, sending()),
    ] satisfies Send[]) {
      expect(await bodyOf(send)).toMatchObject({ custom_id: expected })
    }
  })

  it('is the same whenever a write is asked for with the same reference, and another with another', async () => {
    const other = createTag('BCDEFGHIJKLMNOPQRSTUV')
    const refund = (reference: string) =>
      bodyOf((druo) => druo.payments.refund(changeCommand, { ...sending(), reference }))
    expect(await refund(tag)).toStrictEqual(await refund(tag))
    expect(await refund(other)).toMatchObject({ custom_id: other })
  })

  const untagged = requests.filter(({ title }) => /Link|authenticate|disconnect|(?:activate|pause|cancel)R/.test(title))

  it.each(untagged)('is never in $title', async ({ send }) => {
    expect(untagged).toHaveLength(9)
    expect(JSON.stringify(await bodyOf(send))).not.toContain(tag)
  })

  it('is never in the transaction inside a plan', async () => {
    const { transaction } = await bodyOf((druo) => druo.recurringPlans.create(planCommand, sending()))
    expect(JSON.stringify(transaction)).not.toContain(tag)
  })
})

it.each([
  [0, '0'],
  [1, '1'],
  [2 ** 31 - 1, '2147483647'],
  [undefined, undefined],
])('a plan’s count of cycles %j is sent as the text %j', async (totalCycleCount, expected) => {
  const body = await bodyOf((druo) => druo.recurringPlans.create({ ...planCommand, totalCycleCount }, sending()))
  expect(body['total_cycle_count']).toBe(expected)
})

it.each(requests)('$title is not sent too late', async ({ send }) => {
  const upstream = await misbehavingServer(answers(200, { uuid: 'x_1' }))
  const late = { reference: tag, mayStillSend: () => false }
  expect(await send(druoClient(upstream), late)).toMatchObject({ kind: 'unsent', reason: 'unavailable' })
  expect(upstream.connections()).toBe(0)
})
