// What the doctor learns from the ledger's own writes, and what it stores as proven.
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/domains/doctor/diagnose.ts'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import type { NewWrite, WriteChange } from '../../../src/ledger/store.ts'
import { ownReference, quirkyDruo, type Quirks } from '../../support/quirky-druo.ts'
import { newWrite, untouched } from '../../support/store-records.ts'

const { environment } = newWrite()
const list = 'authorizeTransaction PAYMENT reference'
const searchCriteria = { placement: 'reference', type: 'PAYMENT', amount: 100, currency: 'USD' }

interface Stored {
  readonly write?: Partial<NewWrite>
  readonly change?: Partial<WriteChange>
}

async function diagnosed(quirks: Partial<Quirks> = {}, settledMsAgo = 30_000, { write, change }: Stored = {}) {
  const store = openSqliteStore(':memory:')
  await store.recordOnce(newWrite({ searchCriteria, reference: ownReference, ...write }), {
    ...untouched,
    state: 'SUCCEEDED',
    druoId: 'trx_1',
    sentAt: new Date(Date.now() - 60_000),
    settledAt: new Date(Date.now() - settledMsAgo),
    settledBy: 'answer',
    ...change,
  })
  const druo = {
    baseUrl: await quirkyDruo(quirks),
    credentials: { accessToken: 'token' },
    version: '2021-11-22',
    userAgent: 'doctor-test',
    timeoutMs: 5000,
  }
  const { checks } = await diagnose(druo, { store, environment })
  const proof = await store.findProof(environment, list)
  await store.close()
  return { search: checks.find(({ name }) => name === `search: ${list}`), checks, proof }
}

describe('a list that shows the newest acknowledged write', () => {
  it('is proven, with the age of the write as its delay, and tells the zone of times without one', async () => {
    const { search, proof, checks } = await diagnosed({ times: 'gmt' })
    expect(search).toMatchObject({ verdict: 'ok', found: expect.stringContaining('stored as proven') })
    expect(proof?.longestDelayMs).toBeGreaterThanOrEqual(30_000)
    expect(proof?.longestDelayMs).toBeLessThan(60_000)
    expect(checks.at(-1)).toMatchObject({ name: 'times: GMT', verdict: 'ok', found: expect.stringContaining('0 min') })
  })

  it('is not stored as proven if the write is too old to tell a delay', async () => {
    const { search, proof } = await diagnosed({}, 400_000)
    expect(search).toMatchObject({ verdict: 'ok', found: expect.stringContaining('how soon is not known') })
    expect(proof).toBeUndefined()
  })
})

describe('a list that does not show it', () => {
  it.each<[string, Partial<Quirks>, string]>([
    ['no references', { dropsReferences: true }, 'alike'],
    ['nothing', { isEmpty: true }, 'absent'],
  ])('is a problem, and nothing is stored: %s', async (_name, quirks, kind) => {
    const { search, proof } = await diagnosed(quirks)
    expect(search).toMatchObject({ verdict: 'problem', found: expect.stringContaining(kind) })
    expect(proof).toBeUndefined()
  })

  it('is unknown if the search fails', async () => {
    expect((await diagnosed({ hasNoLists: true })).search).toMatchObject({ verdict: 'unknown' })
  })
})

it.each<[string, Stored]>([
  ['found by a search', { change: { settledBy: 'search' } }],
  ['of another environment', { write: { environment: 'another' } }],
  ['not successful', { change: { state: 'REJECTED' } }],
])('a write that is %s proves nothing', async (_name, stored) => {
  expect((await diagnosed({}, 30_000, stored)).search).toBeUndefined()
})
