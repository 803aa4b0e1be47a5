// The client against the objects, answers and requests that DRUO's documents know in part: nothing documented is lost.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DruoClient } from '../../src/druo/client.ts'
import type { NewAccountCommand } from '../../src/druo/resources/accounts.ts'
import { druoClient, tag, sending } from '../support/druo-client.ts'
import { answers, misbehavingServer } from '../support/misbehaving-server.ts'

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'))

function leavesOf(value: unknown): readonly unknown[] {
  if (value instanceof Date) return [value.getTime()]
  if (typeof value !== 'object' || value === null) return value === null || value === '' ? [] : [value]
  return Object.values(value).flatMap(leavesOf)
}

/** The forms in which a documented value may be read. */
function readings(leaf: unknown): readonly unknown[] {
  if (typeof leaf !== 'string') return [leaf, String(leaf)]
  const asBoolean = /^(?:true|false)$/i.test(leaf) ? [leaf.toLowerCase() === 'true'] : []
  const asNumber = /^\d+$/.test(leaf) ? [Number(leaf)] : []
  return [leaf, ...asBoolean, ...asNumber, Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(leaf) ? leaf : `${leaf}Z`)]
}

function lostFrom(documented: unknown, read: unknown): readonly unknown[] {
  const found = new Set(leavesOf(read))
  return leavesOf(documented).filter((leaf) => !readings(leaf).some((reading) => found.has(reading)))
}

describe('of what DRUO documents of an object, nothing is lost', () => {
  it.each<[name: string, envelope: string, read: (client: DruoClient) => Promise<unknown>]>([
    ['account.object', 'account', ({ accounts }) => accounts.get('acc_1')],
    ['end-user.object', 'end_user', ({ endUsers }) => endUsers.get('eur_1')],
    ['connect-link.object', 'connect_link', ({ connectLinks }) => connectLinks.get('clk_1')],
    ['recurring-plan.object', 'recurring_plan', ({ recurringPlans }) => recurringPlans.get('rcp_1')],
    ['payment.object', 'payment', ({ transactions }) => transactions.get('trx_1', 'PAYMENT')],
    ['payout.object', 'payout', ({ transactions }) => transactions.get('trx_1', 'PAYOUT')],
    ['transfer.object', 'transfer', ({ transactions }) => transactions.get('trx_1', 'TRANSFER')],
  ])('%s', async (name, envelope, read) => {
    const object = fixture(name)
    // Whether it comes enveloped is not documented.
    for (const body of [object, { [envelope]: object }]) {
      const client = druoClient(await misbehavingServer(answers(200, body)))
      expect(lostFrom(object, await read(client))).toEqual([])
    }
  })

  it.each<[name: string, send: (client: DruoClient) => Promise<unknown>]>([
    [
      'authenticate-account.response',
      ({ accounts }) => accounts.authenticate({ accountId: 'acc_1', slug: 's' }, sending()),
    ],
    ['validate-transaction.response', ({ payments }) => payments.validate(change, sending())],
    ['refund-transaction.response', ({ payments }) => payments.refund(change, sending())],
  ])('%s', async (name, send) => {
    const body = fixture(name)
    const client = druoClient(await misbehavingServer(answers(200, body)))
    expect(lostFrom(body, await send(client))).toEqual([])
  })

  it('list-payments.response', async () => {
    const body = fixture('list-payments.response')
    const client = druoClient(await misbehavingServer(answers(200, body)))
    const page = await client.transactions.list('PAYMENT', {}, { page: 1, pageSize: 3 })
    expect(lostFrom(body, page)).toEqual([])
  })
})

const change = { transactionId: 'trx_1', token: 'tok_1' }

const newAccount = {
  userAuthorization: true,
  institutionId: 'ins_9082d56c-4e1d-4967-a828-b7001755e88e',
  type: 'DEPOSITORY',
  subtype: 'SAVINGS',
  accountNumber: '1234567894',
  endUser: {
    individual: {
      firstName: 'John',
      lastName: 'Doe',
      email: 'j.doe@example.com',
      identification: { number: '123456789', type: 'NATIONAL_IDENTITY_CARD', country: 'USA' },
    },
  },
} as const satisfies NewAccountCommand

/** What the gateway adds to what the caller wrote. */
const tags = { secondary_reference: tag, metadata: { druo_graphql_ref: tag } }

describe('the documented requests are what is sent', () => {
  it.each<[name: string, added: object, send: (client: DruoClient) => Promise<unknown>]>([
    ['connect-account.request', tags, ({ accounts }) => accounts.connect(newAccount, sending())],
    [
      'create-connect-link.request',
      {},
      ({ connectLinks }) =>
        connectLinks.create(
          {
            endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
            introText: 'Connect your account using DRUO to receive or make payments',
          },
          sending(),
        ),
    ],
    [
      'create-end-user.request',
      tags,
      ({ endUsers }) =>
        endUsers.create(
          {
            individual: {
              firstName: 'John',
              lastName: 'Doe',
              email: 'john.doe@example.com',
              identification: { number: '987654321', type: 'DRIVERS_LICENSE', country: 'USA' },
            },
          },
          sending(),
        ),
    ],
    [
      'create-payment.request',
      // DRUO's sample has the amount as text, its tables as a number.
      { amount: 20_000, secondary_reference: tag },
      ({ payments }) =>
        payments.createPayment(
          {
            tenantId: 'ten_35516d40-ca41-4fa3-885c-d13d0ccdae0a',
            amount: 20_000,
            statementDescriptor: 'NOVO BILLING* INV12324',
            autoSendReceipt: false,
            fundingSourceId: 'acc_f5f1cd79-5efe-4a21-b516-f586dc9105b7',
          },
          sending(),
        ),
    ],
  ])('%s', async (name, added, send) => {
    const upstream = await misbehavingServer(answers(200, {}))
    await send(druoClient(upstream))
    expect(JSON.parse(upstream.requests[0]?.body ?? '')).toEqual({ ...Object(fixture(name)), ...added })
  })
})
