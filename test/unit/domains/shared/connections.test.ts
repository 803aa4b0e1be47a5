// Walking DRUO's numbered pages by cursors: for every kind of list, each entry is met once and the walk ends.
import { describe, expect, it } from 'vitest'
import { type Connection, readConnection } from '../../../../src/domains/shared/connections.ts'
import {
  capped,
  cursorsOf,
  type NumberedList,
  ofItsOwnSize,
  paged,
  pagedWithoutWord,
  payments,
  thinned,
  unpaged,
  walk,
} from '../../../support/numbered-list.ts'

const firsts = [1, 7, 20, 50, 99, 100] as const

const kinds: readonly (readonly [kind: string, list: () => NumberedList])[] = [
  ['as documented', paged(250)],
  ['as documented, ending with a full page', paged(200)],
  ['of one entry', paged(1)],
  ['with at most 30 on a page', capped(250, 30)],
  ['with at most 60 on a page, of 110', capped(110, 60)],
  ['with one on a page', capped(25, 1)],
  ['with 5 on a page, whatever is asked for', ofItsOwnSize(60, 5)],
  ['paged without a word of pages', pagedWithoutWord(250)],
  ['paged without a word of pages, ending with a full page', pagedWithoutWord(200)],
  ['whole each time', unpaged(250)],
  ['whole each time, of exactly 100', unpaged(100)],
  ['whole each time, of exactly 20', unpaged(20)],
  ['whole each time, of exactly 7', unpaged(7)],
  ['whole each time, of one entry', unpaged(1)],
]

/** Two sizes in turn: all pairs, and each change more than once. */
const pairs = firsts.flatMap((before) => firsts.filter((after) => after !== before).map((after) => [before, after]))

/** A row of sizes that looks random and is the same every time. */
function sizes(seed: number): (step: number) => number {
  return (step) => (((seed + 1) * 7919 + step * 104_729) % 100) + 1
}

describe.each(kinds)('a list %s', (_kind, make) => {
  it.each(firsts)('is walked %i at a time, one upstream page for each step', async (first) => {
    const list = make()
    const { ids, steps } = await walk(list, () => first)
    expect(ids).toEqual(list.ids)
    expect(Math.max(...steps.map(({ upstreamPages }) => upstreamPages))).toBe(1)
    expect(Math.max(...steps.map((step) => step.ids.length))).toBeLessThanOrEqual(first)
  })

  it('is walked with another size after the first step, and with two sizes in turn', async () => {
    for (const [before = 1, after = 1] of pairs) {
      for (const size of [(step: number) => (step === 0 ? before : after), (s: number) => (s % 2 ? after : before)]) {
        const list = make()
        const { ids, steps } = await walk(list, size)
        expect(ids, `${before}, then ${after}`).toEqual(list.ids)
        for (const step of steps) {
          expect(step.upstreamPages).toBeLessThanOrEqual(2)
          expect(step.ids.length).toBeLessThanOrEqual(step.first)
        }
      }
    }
  })

  it('is walked with a larger size from any step on, where its pages begin at the same entry too', async () => {
    for (const before of [10, 20, 25]) {
      for (const after of [20, 50, 100]) {
        for (let changes = 1; changes <= 250 / before; changes += 1) {
          const list = make()
          const { ids, steps } = await walk(list, (step) => (step < changes ? before : after))
          expect(ids, `${before}, and ${after} from step ${changes} on`).toEqual(list.ids)
          expect(Math.max(...steps.map(({ upstreamPages }) => upstreamPages))).toBeLessThanOrEqual(2)
        }
      }
    }
  })

  it('is walked with a size of its own for each step', async () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const list = make()
      const { ids, steps } = await walk(list, sizes(seed))
      expect(ids, `seed ${seed}`).toEqual(list.ids)
      expect(Math.max(...steps.map(({ upstreamPages }) => upstreamPages))).toBeLessThanOrEqual(2)
    }
  })

  it('goes on after an entry anywhere, with the same size and with another', async () => {
    for (const first of firsts) {
      const list = make()
      const cursors = cursorsOf(await readConnection(payments, { first }, list.read))
      for (const [index, cursor] of cursors.entries()) {
        if (index % 4 > 0 && index < cursors.length - 2) continue
        for (const next of [first, 20]) {
          const { ids, steps } = await walk(list, () => next, cursor)
          expect(ids, `after ${index} of ${first}, ${next} at a time`).toEqual(list.ids.slice(index + 1))
          expect(Math.max(...steps.map(({ upstreamPages }) => upstreamPages))).toBeLessThanOrEqual(2)
        }
      }
    }
  })
})

describe.each([
  // Of two entries that follow each other at most one is taken out: with pages of one, a page could be empty.
  ['with short pages in its midst', thinned(250), 2],
  ['with 200 on a page, whatever is asked for', ofItsOwnSize(450, 200), 1],
])('a list %s', (_kind, make, least) => {
  it('is walked whatever sizes are asked for, with at most two upstream pages for each step', async () => {
    const rows = [...firsts.map((first) => () => first), ...Array.from({ length: 100 }, (_, seed) => sizes(seed))]
    for (const size of rows) {
      const list = make()
      const { ids, steps } = await walk(list, (step) => Math.max(size(step), least))
      expect(ids).toEqual(list.ids)
      expect(Math.max(...steps.map(({ upstreamPages }) => upstreamPages))).toBeLessThanOrEqual(2)
    }
  })
})

describe('hasNextPage', () => {
  const served = async (items: number, hasNextPage: boolean | null, first = 20) =>
    (
      await readConnection(payments, { first }, async () => ({
        items: Array.from({ length: items }, (_, index) => ({ id: `trx_${index}` })),
        hasNextPage,
      }))
    ).pageInfo

  it.each([
    ['a short page with a next one', 3, true, true],
    ['a full page with a next one', 20, true, true],
    ['a full page without one', 20, false, false],
    ['a short page without one', 3, false, false],
    ['no entries and no next page', 0, false, false],
    ['a page longer than was asked for', 21, false, true],
    ['a full page of a list that does not say', 20, null, true],
    ['a short page of a list that does not say', 19, null, false],
    ['no entries of a list that does not say', 0, null, false],
    ['a page longer than was asked for of a list that does not say', 21, null, true],
  ])('%s', async (_case, items, says, expected) => {
    expect(await served(items, says)).toMatchObject({ hasNextPage: expected })
  })
})

/** As it is served: with all that is made only when it is asked for. */
const served = <T>({ edges, nodes, pageInfo }: Connection<T>) => {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo
  return { edges, nodes, pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor } }
}

describe('a connection', () => {
  it('of an empty list has no cursors', async () => {
    for (const make of [paged(0), pagedWithoutWord(0), unpaged(0)]) {
      expect(served(await readConnection(payments, { first: 20 }, make().read))).toEqual({
        edges: [],
        nodes: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      })
    }
  })

  it('has the cursors of its first and its last entry, and knows whether it is the first', async () => {
    const list = paged(30)()
    const start = await readConnection(payments, { first: 20 }, list.read)
    const [startCursor] = cursorsOf(start)
    const endCursor = cursorsOf(start).at(-1)
    expect(served(start).pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor, endCursor })
    expect(start.nodes).toEqual(start.edges.map(({ node }) => node))
    const end = await readConnection(payments, { first: 20, after: endCursor }, list.read)
    expect(end.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    expect(end.nodes).toHaveLength(10)
  })

  it('has cursors that differ', async () => {
    const cursors = cursorsOf(await readConnection(payments, { first: 100 }, paged(250)().read))
    expect(new Set(cursors).size).toBe(100)
  })

  it('asks for the page that follows, and for no more than `first`', async () => {
    const list = paged(250)()
    await walk(list, () => 50)
    expect(list.requests).toEqual([1, 2, 3, 4, 5].map((page) => ({ page, pageSize: 50 })))
  })

  it('after the last entry is empty, and says no more', async () => {
    for (const make of [paged(40), capped(40, 7), pagedWithoutWord(40), unpaged(40)]) {
      const list = make()
      let after: string | null = null
      for (let step = 0; step < 50; step += 1) {
        const { pageInfo }: { pageInfo: { endCursor: string | null } } = await readConnection(
          payments,
          { first: 20, after },
          list.read,
        )
        if (pageInfo.endCursor === null) break
        after = pageInfo.endCursor
      }
      expect(await readConnection(payments, { first: 20, after }, list.read)).toMatchObject({
        nodes: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: true },
      })
    }
  })
})

describe('first', () => {
  it.each([0, -1, 101, -100, 2 ** 31 - 1, -(2 ** 31)])('%i is refused, and nothing is asked', async (first) => {
    const list = paged(250)()
    await expect(readConnection(payments, { first }, list.read)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: 'first must be 1 to 100.',
    })
    expect(list.requests).toEqual([])
  })
})

describe('empty pages before which DRUO says that more follow', () => {
  /** Every entry has `gap` empty pages before it. */
  const withGaps = (count: number, gap: number) => {
    const requests: { readonly page: number; readonly pageSize: number }[] = []
    const read = async (request: (typeof requests)[number]) => {
      const { page } = request
      requests.push(request)
      const isEntry = page % (gap + 1) === 0
      return { items: isEntry ? [{ id: `trx_${page}` }] : [], hasNextPage: page < count * (gap + 1) }
    }
    return { ids: Array.from({ length: count }, (_, at) => `trx_${(at + 1) * (gap + 1)}`), requests, read }
  }

  it.each([1, 2, 5])('do not end a walk: %i in a row', async (gap) => {
    const list = withGaps(6, gap)
    expect((await walk(list, () => 3)).ids).toEqual(list.ids)
  })

  it('end it with a clear error if there are too many', async () => {
    const list = withGaps(1, 6)
    await expect(readConnection(payments, { first: 10 }, list.read)).rejects.toMatchObject({
      extensions: { code: 'UPSTREAM_CONTRACT' },
    })
    expect(list.requests).toHaveLength(6)
  })
})
