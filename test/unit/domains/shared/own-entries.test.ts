// A payer's lists in front of a DRUO that ignores the filter by end user: they are equal to the lists of a DRUO that has only
// the payer's entries, for every filter and every walk.
import { describe, expect, it } from 'vitest'
import { type Connection, readConnection } from '../../../../src/domains/shared/connections.ts'
import { OwnEntries } from '../../../../src/domains/shared/own-entries.ts'
import { payerAccessPolicy } from '../../../../src/domains/shared/payer-access-policy.ts'
import type { DruoReads, Transaction, TransactionFilter } from '../../../../src/druo/index.ts'
import { druoClient } from '../../../support/druo-client.ts'
import { misbehavingServer } from '../../../support/misbehaving-server.ts'

interface Payment {
  readonly uuid: string
  readonly amount: number
  readonly status: string
  readonly funding_source: { readonly uuid: string; readonly end_user: { readonly uuid: string } }
}

/** The same numbers for the same seed. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const endUsers = ['eur_me', 'eur_other', 'eur_third'] as const

function randomPayments(seed: number): readonly Payment[] {
  const next = random(seed)
  const ownShare = 1 + next(9)
  return Array.from({ length: next(450) }, (_, index) => {
    const owner = next(10) < ownShare ? 0 : 1 + next(2)
    const endUser = endUsers[owner] ?? endUsers[0]
    return {
      uuid: `trx_${index}`,
      amount: 1 + next(50),
      status: next(2) === 0 ? 'PENDING' : 'SUCCESSFUL',
      funding_source: { uuid: `acc_of_${endUser}`, end_user: { uuid: endUser } },
    }
  })
}

type SaysMore = 'always' | 'never'

/** Applies all filters but the one by end user. */
async function payerOf(payments: readonly Payment[], saysMore: SaysMore): Promise<DruoReads> {
  const server = await misbehavingServer(({ response }) => {
    const { pathname, searchParams } = new URL(response.req.url ?? '', 'http://druo')
    const isPayments = pathname === '/payments/list'
    const matching = isPayments
      ? payments.filter(
          ({ amount, status }) =>
            amount >= Number(searchParams.get('amount_greater_than') ?? 0) &&
            amount <= Number(searchParams.get('amount_less_than') ?? Infinity) &&
            status === (searchParams.get('status') ?? status),
        )
      : endUsers.map((uuid) => ({ uuid: `acc_of_${uuid}`, end_user: { uuid } }))
    const size = Number(searchParams.get('page_size'))
    const start = (Number(searchParams.get('page')) - 1) * size
    const entries = matching.slice(start, start + size)
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({
        [isPayments ? 'payments' : 'accounts']: entries,
        ...(saysMore === 'always' ? { page_info: { has_next_page: start + size < matching.length } } : {}),
      }),
    )
  })
  return payerAccessPolicy(druoClient(server), 'eur_me')
}

const filters = [
  {},
  { minAmount: 10 },
  { maxAmount: 5 },
  { minAmount: 20, maxAmount: 22 },
  { status: 'PENDING' },
] as const satisfies readonly TransactionFilter[]

/** All that a payer sees on a walk through a list, cursors included. */
async function walk(druo: DruoReads, filter: TransactionFilter, firsts: readonly number[]): Promise<unknown> {
  const windows: unknown[] = []
  let after: string | null = null
  for (let step = 0; step < 500; step += 1) {
    const first = firsts[step % firsts.length] ?? 1
    const { edges, pageInfo }: Connection<Transaction> = await readConnection(
      { name: 'payments', filter: { ...filter } },
      { first, after },
      (page) => druo.transactions.list('PAYMENT', filter, page),
    )
    windows.push({ edges: edges.map(({ cursor, node }) => ({ cursor, id: node.id })), pageInfo: { ...pageInfo } })
    windows.push([pageInfo.hasNextPage, pageInfo.hasPreviousPage, pageInfo.startCursor, pageInfo.endCursor])
    if (!pageInfo.hasNextPage) return windows
    after = pageInfo.endCursor
  }
  throw new Error('the walk does not end')
}

describe.each(['always', 'never'] as const)('where DRUO %s says whether more follows', (saysMore) => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'nothing is different without the payments of others (data %i)',
    async (seed) => {
      const payments = randomPayments(seed)
      const everybody = await payerOf(payments, saysMore)
      const alone = await payerOf(
        payments.filter(({ funding_source: { end_user: owner } }) => owner.uuid === 'eur_me'),
        saysMore,
      )
      for (const filter of filters) {
        for (const firsts of [[100], [25], [40, 7]]) {
          const seen = await walk(everybody, filter, firsts)
          expect(seen).toEqual(await walk(alone, filter, firsts))
        }
      }
    },
  )
})

describe('the scan for own entries', () => {
  const entries = (from: number, count: number) => Array.from({ length: count }, (_, at) => ({ id: `e_${from + at}` }))

  it('goes over empty pages, and ends after a bounded number of pages', async () => {
    const pages: number[] = []
    const endless = new OwnEntries<{ id: string }>(
      async ({ page }) => {
        pages.push(page)
        return { items: page === 4 ? entries(0, 2) : [], tags: [], hasNextPage: true }
      },
      () => true,
    )
    expect(await endless.page({ page: 1, pageSize: 1 })).toMatchObject({ items: [{ id: 'e_0' }], hasNextPage: true })
    expect(await endless.page({ page: 2, pageSize: 1 })).toMatchObject({ items: [{ id: 'e_1' }], hasNextPage: false })
    expect(pages).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('reads each page once for windows that are read at the same time', async () => {
    const pages: number[] = []
    const own = new OwnEntries<{ id: string }>(
      async ({ page, pageSize }) => {
        pages.push(page)
        return { items: entries(page * pageSize, pageSize), tags: [], hasNextPage: page < 3 }
      },
      ({ id }) => id.endsWith('0'),
    )
    const windows = await Promise.all([1, 2, 3].map((page) => own.page({ page, pageSize: 10 })))
    expect(windows.map(({ items, hasNextPage }) => [items.length, hasNextPage])).toEqual([
      [10, true],
      [10, true],
      [10, false],
    ])
    expect(pages).toEqual([1, 2, 3])
  })
})
