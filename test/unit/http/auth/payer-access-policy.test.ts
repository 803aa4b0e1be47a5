// What a payer sees, in front of a DRUO that ignores every filter and embeds every object.
import { describe, expect, it } from 'vitest'
import type { DruoReads } from '../../../../src/druo/client.ts'
import { payerAccessPolicy } from '../../../../src/domains/shared/payer-access-policy.ts'
import { druoClient } from '../../../support/druo-client.ts'
import { misbehavingServer } from '../../../support/misbehaving-server.ts'

const me = { uuid: 'eur_me', first_name: 'Ana' }
const other = { uuid: 'eur_other', first_name: 'Luis' }
const mine = { uuid: 'acc_mine', last_4: '1111', end_user: me }
const theirs = { uuid: 'acc_theirs', last_4: '2222', end_user: other }
const nobodys = { uuid: 'acc_nobodys', last_4: '3333' }

const transfers = {
  trx_mine: { uuid: 'trx_mine', amount: 1, origin_account: mine, destination_account: theirs },
  trx_mine_by_reference: { uuid: 'trx_mine_by_reference', amount: 1, destination_account: 'acc_mine' },
  trx_theirs: { uuid: 'trx_theirs', amount: 1, origin_account: theirs, destination_account: 'acc_nobodys' },
  trx_without_accounts: { uuid: 'trx_without_accounts', amount: 1 },
}
const links = {
  chk_mine: {
    uuid: 'chk_mine',
    end_user: me,
    transaction: { ...transfers.trx_without_accounts, funding_source: theirs },
  },
  chk_theirs: { uuid: 'chk_theirs', end_user: other, transaction: transfers.trx_theirs },
  chk_nobodys: { uuid: 'chk_nobodys', transaction: transfers.trx_mine },
}
const connect = {
  clk_mine: { uuid: 'clk_mine', end_user: 'eur_me' },
  clk_theirs: { uuid: 'clk_theirs', end_user: 'eur_other' },
}
const plan = { uuid: 'rcp_mine', end_user: me, origin_account: 'acc_mine' }

const objects: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(['payments', 'payouts', 'transfers'].flatMap((folder) => entries(`/${folder}`, transfers))),
  ...Object.fromEntries(entries('/checkout/link', links)),
  ...Object.fromEntries(entries('/connect/link', connect)),
  ...Object.fromEntries(entries('/accounts', { acc_mine: mine, acc_theirs: theirs, acc_nobodys: nobodys })),
  ...Object.fromEntries(entries('/end-users', { eur_me: me, eur_other: other })),
  '/recurring-plans/rcp_mine': plan,
  '/accounts/list': { accounts: [mine, theirs, nobodys], page_info: { has_next_page: false } },
  '/end-users/list': { end_users: [me, other], page_info: { has_next_page: false } },
  '/connect/link/list': { connect_links: Object.values(connect), page_info: { has_next_page: false } },
  '/payments/list': { payments: Object.values(transfers), page_info: { has_next_page: true } },
}

function entries(folder: string, byId: object): [string, unknown][] {
  return Object.entries(byId).map(([id, object]) => [`${folder}/${id}`, object])
}

async function payer() {
  const server = await misbehavingServer(({ response }) => {
    const found = objects[response.req.url?.split('?', 1)[0] ?? '']
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(found ?? {}))
  })
  const paths = () => server.requests.map(({ path }) => path)
  return { druo: payerAccessPolicy(druoClient(server), 'eur_me'), paths }
}

const page = { page: 1, pageSize: 10 }
const idsOf = ({ items }: { readonly items: readonly { readonly id: string }[] }) => items.map(({ id }) => id)

describe('by id', () => {
  it.each<[title: string, read: (druo: DruoReads) => Promise<{ id: string } | null>, expected: string | null]>([
    ['themselves', (druo) => druo.endUsers.get('eur_me'), 'eur_me'],
    ['somebody else', (druo) => druo.endUsers.get('eur_other'), null],
    ['their account', (druo) => druo.accounts.get('acc_mine'), 'acc_mine'],
    ["somebody else's account", (druo) => druo.accounts.get('acc_theirs'), null],
    ['an account that does not say whose it is', (druo) => druo.accounts.get('acc_nobodys'), null],
    ['their payment', (druo) => druo.transactions.get('trx_mine', 'PAYMENT'), 'trx_mine'],
    ['their payout', (druo) => druo.transactions.get('trx_mine_by_reference', 'PAYOUT'), 'trx_mine_by_reference'],
    ['their transfer', (druo) => druo.transactions.get('trx_mine', 'TRANSFER'), 'trx_mine'],
    ["somebody else's payment", (druo) => druo.transactions.get('trx_theirs', 'PAYMENT'), null],
    ["somebody else's payout", (druo) => druo.transactions.get('trx_theirs', 'PAYOUT'), null],
    ["somebody else's transfer", (druo) => druo.transactions.get('trx_theirs', 'TRANSFER'), null],
    ['a payment of nobody', (druo) => druo.transactions.get('trx_without_accounts', 'PAYMENT'), null],
    ['their checkout link', (druo) => druo.checkoutLinks.get('chk_mine'), 'chk_mine'],
    ["somebody else's checkout link", (druo) => druo.checkoutLinks.get('chk_theirs'), null],
    ["nobody's checkout link", (druo) => druo.checkoutLinks.get('chk_nobodys'), null],
    ['their connect link', (druo) => druo.connectLinks.get('clk_mine'), 'clk_mine'],
    ["somebody else's connect link", (druo) => druo.connectLinks.get('clk_theirs'), null],
    ['a plan, though it is theirs', (druo) => druo.recurringPlans.get('rcp_mine'), null],
  ])('%s', async (_, read, expected) => {
    expect((await read((await payer()).druo))?.id ?? null).toBe(expected)
  })
})

describe('an object of another end user costs the same calls as an unknown id', () => {
  it.each<[title: string, read: (druo: DruoReads, id: string) => Promise<unknown>, foreign: string]>([
    ['an end user', (druo, id) => druo.endUsers.get(id), 'eur_other'],
    ['an account', (druo, id) => druo.accounts.get(id), 'acc_theirs'],
    ['a payment', (druo, id) => druo.transactions.get(id, 'PAYMENT'), 'trx_theirs'],
    ['a payout', (druo, id) => druo.transactions.get(id, 'PAYOUT'), 'trx_theirs'],
    ['a transfer', (druo, id) => druo.transactions.get(id, 'TRANSFER'), 'trx_theirs'],
    ['a checkout link', (druo, id) => druo.checkoutLinks.get(id), 'chk_theirs'],
    ['a connect link', (druo, id) => druo.connectLinks.get(id), 'clk_theirs'],
    ['a plan', (druo, id) => druo.recurringPlans.get(id), 'rcp_mine'],
  ])('%s', async (_, read, foreign) => {
    const calls = async (id: string) => {
      const { druo, paths } = await payer()
      expect(await read(druo, id)).toBeNull()
      return paths()
        .map((path) => path.replace(id, 'ID'))
        .sort()
    }
    expect(await calls(foreign)).toEqual(await calls('xxx_unknown'))
  })
})

describe('a list', () => {
  it('asks for theirs, and keeps theirs where DRUO answers more', async () => {
    const { druo, paths } = await payer()
    expect(idsOf(await druo.accounts.list({}, page))).toEqual(['acc_mine'])
    expect(idsOf(await druo.connectLinks.list({}, page))).toEqual(['clk_mine'])
    expect(idsOf(await druo.endUsers.list({}, page))).toEqual(['eur_me'])
    expect(idsOf(await druo.transactions.list('PAYMENT', {}, page))).toEqual(['trx_mine', 'trx_mine_by_reference'])
    expect(paths().filter((path) => !/(?:end_user_uuid|[?&]uuid)=eur_me/.test(path))).toEqual([])
  })

  it('takes one more call for any number of transactions', async () => {
    const { druo, paths } = await payer()
    await druo.transactions.list('PAYMENT', {}, page)
    await druo.transactions.list('PAYMENT', {}, { ...page, page: 2 })
    expect(paths().filter((path) => path.startsWith('/accounts/'))).toHaveLength(1)
  })

  it("of somebody else's is empty without a call", async () => {
    const { druo, paths } = await payer()
    const nothing = { items: [], tags: [], hasNextPage: false }
    expect(await druo.accounts.list({ endUserId: 'eur_other' }, page)).toEqual(nothing)
    expect(await druo.connectLinks.list({ endUserId: 'eur_other' }, page)).toEqual(nothing)
    expect(await druo.endUsers.list({ id: 'eur_other' }, page)).toEqual(nothing)
    expect(await druo.transactions.list('PAYOUT', { endUserId: 'eur_other' }, page)).toEqual(nothing)
    expect(paths()).toEqual([])
  })

  it('of plans is forbidden', async () => {
    const { druo, paths } = await payer()
    await expect(druo.recurringPlans.list(page)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
    expect(paths()).toEqual([])
  })

  it.each([
    { originAccountCode: 'AC1' },
    { originAccountLast4: '2222' },
    { originAccountInstitutionId: 'ins_1' },
    { destinationAccountCode: 'AC1' },
    { destinationAccountLast4: '2222' },
    { destinationAccountInstitutionId: 'ins_1' },
    { endUserCode: 'EU1' },
    { endUserEmail: 'luis@example.com' },
  ])('of transactions answers no question about the other side: %j', async (filter) => {
    const { druo, paths } = await payer()
    await expect(druo.transactions.list('TRANSFER', filter, page)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    })
    expect(paths()).toEqual([])
  })
})

describe('what DRUO embeds', () => {
  it("is kept where it is theirs; of somebody else's account the id is left", async () => {
    const transaction = await (await payer()).druo.transactions.get('trx_mine', 'TRANSFER')
    expect(transaction?.originAccount?.embedded?.last4).toBe('1111')
    expect(transaction?.destinationAccount).toEqual({ id: 'acc_theirs', embedded: null })
  })

  it('is taken out of lists too', async () => {
    const { items } = await (await payer()).druo.transactions.list('PAYMENT', {}, page)
    expect(JSON.stringify(items)).not.toContain('2222')
  })

  it("is the transaction of their checkout link, which is theirs by the link; somebody else's account is taken out", async () => {
    const { druo } = await payer()
    const link = await druo.checkoutLinks.get('chk_mine')
    expect(link?.transaction?.embedded?.fundingSource).toEqual({ id: 'acc_theirs', embedded: null })
    expect(await druo.transactions.get('trx_without_accounts', 'PAYMENT')).toMatchObject({ id: 'trx_without_accounts' })
  })
})

it('has no method that writes', async () => {
  const { druo } = await payer()
  const methods = Object.values(druo).flatMap((resource: object) => Object.keys(resource))
  expect([...new Set(methods)].sort()).toEqual(['get', 'list'])
})
