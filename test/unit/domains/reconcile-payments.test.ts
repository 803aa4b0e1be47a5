// Searches for lost payments at DRUO: the requests, and what each answer proves.
import { describe, expect, it } from 'vitest'
import {
  entry,
  foreign,
  fullMetadata,
  search,
  page,
  pathsOf,
  payment,
  reference,
} from '../../support/reconciliation.ts'
import { answers, type Behaviour } from '../../support/misbehaving-server.ts'

const untagged = (changes = {}) => entry({ secondary_reference: null, ...changes })

describe('a payment with its mark', () => {
  it('is searched for by the tag, and found', async () => {
    const { result, server, criteria } = await search('authorizeTransaction', payment, page([entry()]))
    expect(result).toMatchObject({ kind: 'found', id: 'trx_1', snapshot: { uuid: 'trx_1', status: 'PENDING' } })
    expect(pathsOf(server)).toEqual([`GET /payments/list?secondary_reference=${reference}&page=1&page_size=100`])
    expect(result).toMatchObject({
      searched: ['/payments/list by secondary_reference'],
      found: [{ id: 'trx_1', amount: 10_000, currency: 'USD', createdAt: '2030-01-01T12:00:01.000Z', differs: [] }],
    })
    expect(JSON.stringify(criteria)).not.toContain('4711')
  })

  it.each([
    ['nothing', [], 'absent'],
    ['only what contains the tag', [entry({ secondary_reference: `${reference}X` })], 'alike'],
    ['only what the tag contains', [entry({ secondary_reference: reference.slice(0, 25) })], 'alike'],
    ['the tag in other letters', [entry({ secondary_reference: reference.toLowerCase() })], 'alike'],
    ["another write's tag", [entry({ secondary_reference: foreign })], 'absent'],
    ["another's reference in its place", [entry({ secondary_reference: 'order-7' })], 'absent'],
    ["another's reference in the metadata", [untagged({ metadata: { druo_graphql_ref: 'order-7' } })], 'absent'],
    ['blanks in its place', [entry({ secondary_reference: '  ' })], 'alike'],
    ['a part of it with blanks', [entry({ secondary_reference: ` ${reference.slice(0, 10)} ` })], 'alike'],
    [
      "another's reference, and one with none",
      [entry({ secondary_reference: 'x-7' }), untagged({ uuid: 'trx_2' })],
      'alike',
    ],
    ['no tag at all', [entry({ secondary_reference: null })], 'alike'],
    ['no tag, an hour off', [untagged({ date_created_gmt: '2030-01-01T13:00:01.000Z' })], 'alike'],
    ['no tag, in local time', [untagged({ date_created_gmt: '2030-01-01T07:00:01' })], 'alike'],
    ['no tag, of another day', [untagged({ date_created_gmt: '2029-12-31T09:59:59.000Z' })], 'absent'],
    ['no tag, of another amount', [untagged({ amount: 10_001 })], 'absent'],
    ['no tag, in another currency', [untagged({ currency: 'COP' })], 'absent'],
    ['no tag, from another account', [untagged({ funding_source: { uuid: 'acc_2' } })], 'absent'],
    ['the tag, from another account', [entry({ funding_source: { uuid: 'acc_2' } })], 'different'],
    ['the tag, of another type', [entry({ type: 'PAYOUT' })], 'different'],
    ['the tag, made five minutes before', [entry({ date_created_gmt: '2030-01-01T11:55:00.000Z' })], 'found'],
    ['the tag, made long before', [entry({ date_created_gmt: '2030-01-01T11:54:59.000Z' })], 'different'],
    ['the tag, made at an unknown time', [entry({ date_created_gmt: null })], 'found'],
    [
      'the tag in the metadata',
      [entry({ secondary_reference: 'mine', metadata: { druo_graphql_ref: reference } })],
      'found',
    ],
    ['two of them', [entry(), entry({ uuid: 'trx_2' })], 'several'],
    ['the same one twice', [entry(), entry()], 'found'],
    ['another amount', [entry({ amount: 10_001 })], 'different'],
    ['another currency', [entry({ currency: 'COP' })], 'different'],
    ['no amount and no currency', [entry({ amount: null, currency: null })], 'found'],
  ] as const)('where the list holds %s', async (_name, entries, kind) => {
    const { result } = await search('authorizeTransaction', payment, page(entries))
    expect(result.kind).toBe(kind)
  })

  it("shows what carries another's reference to the person who may have to decide", async () => {
    const { result } = await search('authorizeTransaction', payment, page([entry({ secondary_reference: 'order-7' })]))
    expect(result).toMatchObject({ kind: 'absent', found: [{ id: 'trx_1', differs: ['correlationReference'] }] })
  })

  it("takes the caller's own second reference for no other's", async () => {
    const own = { ...payment, secondaryReference: 'order 7' }
    const { result } = await search('authorizeTransaction', own, page([untagged({ secondary_reference: 'order 7' })]))
    expect(result.kind).toBe('alike')
  })

  it('is searched for on every page', async () => {
    const { result, server } = await search(
      'authorizeTransaction',
      payment,
      page([entry({ uuid: 'trx_8', secondary_reference: null })], true),
      page([], true),
      page([entry()]),
    )
    expect(result).toMatchObject({ kind: 'found', id: 'trx_1' })
    // The filter by reference gives what does not have it: the second search reads all pages.
    expect(server.requests).toHaveLength(3)
  })

  it('is not taken for absent on a short page, where the list does not say that it ends', async () => {
    const silent = [page([entry({ uuid: 'trx_8', secondary_reference: null })], null), page([entry()], null)]
    const { result, server } = await search('authorizeTransaction', payment, ...silent)
    expect(result).toMatchObject({ kind: 'found', id: 'trx_1' })
    // The third page brings nothing new: that is the end.
    expect(server.requests).toHaveLength(3)
  })

  it.each<[string, ...Behaviour[]]>([
    ['500', answers(500, 'down')],
    ['no list', answers(200, {})],
    ['an entry without its id', page([entry({ uuid: null })])],
    ['a page after which the next fails', page([], true), answers(502, '')],
    ['a list without end', page([], true)],
    ['a refusal of the credentials', answers(403, {})],
  ])('is not taken for absent where DRUO answers %s', async (_name, ...answered) => {
    const { result } = await search('authorizeTransaction', payment, ...answered)
    expect(result.kind).toBe('failed')
  })

  it.each([
    ['the payment', [entry()], 'found'],
    ['nothing', [], 'absent'],
    ['only one without the tag', [entry({ secondary_reference: null })], 'alike'],
  ] as const)('where DRUO takes no filter by reference, and by amount and time lists %s', async (_, entries, kind) => {
    const violation = { category: 'INVALID_REQUEST_ERROR', code: 'BAD_REQUEST', field: 'secondary_reference' }
    const refusal = answers(400, { errors: [violation] })
    const { result, server } = await search('authorizeTransaction', payment, refusal, page(entries))
    expect(result.kind).toBe(kind)
    expect(pathsOf(server)[1]).toContain('/payments/list?amount=10000&date_from=')
  })

  it('waits as long as DRUO asks for', async () => {
    const { result } = await search('authorizeTransaction', payment, answers(429, {}, { 'retry-after': '30' }))
    expect(result).toMatchObject({ kind: 'failed', retryAfterMs: 30_000 })
  })
})

describe('a payment where the caller uses the second reference', () => {
  const input = { ...payment, secondaryReference: 'order 7' }

  it('is searched for by amount and time, and known by the tag in its metadata', async () => {
    const entries = [entry({ secondary_reference: 'order 7', metadata: { druo_graphql_ref: reference } })]
    const { result, server, criteria } = await search('authorizeTransaction', input, page(entries))
    expect(result.kind).toBe('found')
    expect(pathsOf(server)).toEqual([
      'GET /payments/list?amount=10000&date_from=2029-12-31T10%3A00%3A00&page=1&page_size=100',
    ])
    expect(JSON.stringify(criteria)).not.toContain('order 7')
  })

  it('is not known by anything else there', async () => {
    const { result } = await search('authorizeTransaction', input, page([entry({ secondary_reference: 'order 7' })]))
    expect(result).toMatchObject({ kind: 'alike', found: [{ id: 'trx_1', differs: [] }] })
  })
})

describe('a payment without room for a mark', () => {
  const input = { ...payment, secondaryReference: 'order 7', metadata: fullMetadata }
  const own = (changes = {}) => entry({ secondary_reference: 'order 7', ...changes })

  it.each([
    ['one that agrees in everything', [own()], 'alike'],
    ['two of them', [own(), own({ uuid: 'trx_2' })], 'alike'],
    ['one of another amount', [own({ amount: 10_001 })], 'absent'],
    ['one without an amount', [own({ amount: null })], 'alike'],
    ['one in another currency', [own({ currency: 'COP' })], 'absent'],
    ['one from another account', [own({ funding_source: { uuid: 'acc_2' } })], 'absent'],
    ['one from nowhere', [own({ funding_source: null })], 'alike'],
    ['one of long before', [own({ date_created_gmt: '2029-12-31T09:59:59.000Z' })], 'absent'],
    ['one of long after', [own({ date_created_gmt: '2030-01-02T14:00:16.000Z' })], 'absent'],
    ['one of unknown time', [own({ date_created_gmt: null })], 'alike'],
    ['one that agrees and one that may be it', [own(), own({ uuid: 'trx_2', funding_source: null })], 'alike'],
    ["one with another write's tag", [own({ secondary_reference: foreign })], 'absent'],
  ] as const)('where the list holds %s', async (_name, entries, kind) => {
    const { result } = await search('authorizeTransaction', input, page(entries))
    expect(result.kind).toBe(kind)
  })

  it('and without the id of an account cannot be told from another', async () => {
    const { criteria } = await search(
      'authorizeTransaction',
      { ...input, originAccount: { token: 'tok_1' } },
      answers(200),
    )
    expect(criteria).toBeNull()
  })
})

describe('a payment by /payments/create, of which DRUO may not keep the tag', () => {
  const input = { fundingSourceId: 'acc_1', amount: 10_000 }

  it.each([
    ['nothing', [], 'absent'],
    ['the tag', [entry()], 'found'],
    ['one without a mark that agrees in everything', [entry({ secondary_reference: null })], 'alike'],
    [
      'one without a mark and without an account',
      [entry({ secondary_reference: null, funding_source: null })],
      'alike',
    ],
    ['one without a mark, of another amount', [entry({ secondary_reference: null, amount: 1 })], 'absent'],
    ["another write's tag", [entry({ secondary_reference: foreign })], 'absent'],
  ] as const)('where the list holds %s', async (_name, entries, kind) => {
    const byTag = page(entries.filter((item) => item.secondary_reference === reference))
    const { result, server } = await search('createPayment', input, byTag, page(entries))
    expect(result.kind).toBe(kind)
    // A filter by the tag hides a payment that lost it: only what it shows is the end of the search.
    const queries = pathsOf(server).map((path) => path.replace(/&page=1.*/, ''))
    const byAmount = 'GET /payments/list?amount=10000&date_from=2029-12-31T10%3A00%3A00'
    const searches = [`GET /payments/list?secondary_reference=${reference}`, byAmount]
    expect(queries).toEqual(kind === 'found' ? searches.slice(0, 1) : searches)
  })

  it('is found by its mark where DRUO tells nothing else of it', async () => {
    const bare = entry({ amount: null, date_created_gmt: null, funding_source: null })
    const { result } = await search('createPayment', input, page([bare]), page([]))
    expect(result.kind).toBe('found')
  })

  it('is never found by what agrees if the caller left no room for the tag', async () => {
    const { result } = await search(
      'createPayment',
      { ...input, secondaryReference: 'order 7' },
      page([entry({ secondary_reference: 'order 7' })]),
    )
    expect(result.kind).toBe('alike')
  })
})

describe('a list whose filter by reference is ignored', () => {
  const others = Array.from({ length: 100 }, (_, index) =>
    entry({ uuid: `trx_other_${index}`, secondary_reference: 'x' }),
  )

  it('is read no further than one page, and the search by amount and time finds the payment', async () => {
    const { result, server } = await search('authorizeTransaction', payment, page(others, true), page([entry()]))
    expect(result).toMatchObject({ kind: 'found', id: 'trx_1' })
    expect(pathsOf(server).map((path) => path.split('&page=')[0])).toEqual([
      `GET /payments/list?secondary_reference=${reference}`,
      'GET /payments/list?amount=10000&date_from=2029-12-31T10%3A00%3A00',
    ])
  })

  it('proves nothing if every list is too long to be read, and costs at most 51 calls', async () => {
    const pages = Array.from({ length: 51 }, (_, at) =>
      page([entry({ uuid: `trx_${at}`, secondary_reference: 'x' })], true),
    )
    const { result, server } = await search('authorizeTransaction', payment, ...pages)
    expect(result.kind).toBe('failed')
    expect(server.requests).toHaveLength(51)
  })
})

describe('a list whose pages contradict each other', () => {
  const others = (from: number, count = 100) =>
    Array.from({ length: count }, (_, at) =>
      entry({ uuid: `trx_o${from + at}`, amount: 1, secondary_reference: foreign }),
    )
  const none = page([])
  const tagged = { ...payment, secondaryReference: 'order 7' }
  const inMetadata = entry({ secondary_reference: 'order 7', metadata: { druo_graphql_ref: reference } })

  it.each<[string, Parameters<typeof search>[2][], string]>([
    ['repeats a page, which DRUO then calls the last', [page(others(0), true), page(others(0))], 'failed'],
    ['repeats a page for ever', [page(others(0), true)], 'failed'],
    ['ends with a full page, as DRUO says', [page(others(0)), none], 'absent'],
    ['ends with a full page that comes for every number', [page(others(0))], 'absent'],
    ['goes on after a full page that DRUO calls the last', [page(others(0)), page([inMetadata])], 'found'],
    ['goes on without a word after a full page', [page(others(0), null), page([inMetadata], null)], 'found'],
    ['ends with an empty page, although more was announced', [page(others(0), true), none], 'absent'],
  ])('%s', async (_name, pages, kind) => {
    expect((await search('authorizeTransaction', tagged, ...pages)).result.kind).toBe(kind)
  })
})
