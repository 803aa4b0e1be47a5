// What every store of the write ledger must do; each store's test runs all of it.
import { describe, expect, it } from 'vitest'
import type { WriteRecord } from '../../src/ledger/record.ts'
import type { NewWrite, WriteChange, WriteStore } from '../../src/ledger/store.ts'

export const newWrite = (changes: Partial<NewWrite> = {}): NewWrite => ({
  principal: 'anonymous',
  idempotencyKey: 'key-0123456789abcdef',
  mutation: 'authorizeTransaction',
  fingerprint: 'f1',
  reference: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  searchCriteria: { amount: 100, currency: 'COP', accounts: ['acc_1', null] },
  createdAt: new Date('2030-01-01T00:00:00.123Z'),
  ...changes,
})

export const untouched: WriteChange = {
  state: 'RECORDED',
  owner: null,
  leaseUntil: null,
  updatedAt: newWrite().createdAt,
  settledAt: null,
  druoId: null,
  outcome: null,
  sentAt: null,
  sentUntil: null,
  nextSearchAt: null,
  searches: 0,
  failedSearches: 0,
  emptySearches: 0,
  reviewReason: null,
  settledBy: null,
  settledReason: null,
}

export const sendingBy = (owner: string): WriteChange => ({
  ...untouched,
  state: 'SENDING',
  owner,
  leaseUntil: new Date('2030-01-01T00:01:00.000Z'),
  updatedAt: new Date('2030-01-01T00:00:01.000Z'),
  sentAt: new Date('2030-01-01T00:00:01.000Z'),
  nextSearchAt: new Date('2030-01-01T00:01:00.000Z'),
})

/** A new write that nobody has claimed. */
export async function record(store: WriteStore, write = newWrite()): Promise<WriteRecord> {
  return (await store.recordOnce(write, untouched)) ?? expect.fail('the key was used before')
}

const at = (time: string): Date => new Date(`2030-01-01T${time}.000Z`)

/** A record in the given state, without the ways that lead there. */
export async function recorded(
  store: WriteStore,
  idempotencyKey: string,
  change: Partial<WriteChange>,
): Promise<WriteRecord> {
  const write = newWrite({ idempotencyKey, reference: `REFERENCE ${idempotencyKey}` })
  const changed = await store.change(await record(store, write), { ...untouched, ...change })
  return changed ?? expect.fail('a record that nobody else knows was changed')
}

/** For the tables of the version before CONFIRMING: a write that was searched for, one for a person, and a redacted one. */
export const rowsOfOldVersion = `
  INSERT INTO writes (principal, idempotency_key, mutation, fingerprint, reference, lookup, revision, state, created_at,
    updated_at, sent_at, sent_until, next_look_up_at, look_ups, failed_look_ups, empty_look_ups)
    VALUES ('anonymous', 'unknown', 'createPayment', 'f1', 'R1', '{"mark":"reference","amount":100}', 7, 'UNKNOWN', 1000, 2000, 1000, 1500,
      3000, 4, 1, 2);
  INSERT INTO writes (principal, idempotency_key, mutation, fingerprint, reference, state, created_at, updated_at,
    review_reason) VALUES ('anonymous', 'review', 'createPayment', 'f2', 'R2', 'NEEDS_REVIEW', 1000, 2000, 'noLookUp');
  INSERT INTO writes (principal, idempotency_key, mutation, fingerprint, reference, state, created_at, updated_at,
    settled_at, druo_id, settled_by, reduced_at)
    VALUES ('anonymous', 'found', 'createPayment', 'f3', 'R3', 'SUCCEEDED', 1000, 2000, 2000, 'trx_3', 'lookUp', 2500)`

/** What has to become of `rowsOfOldVersion`; a row in the new state can be found, changed and purged. */
export async function expectMigratedRows(store: WriteStore): Promise<void> {
  const [due, ...others] = await store.due({ at: new Date(3000), limit: 10, sendingOnly: false })
  expect(others).toEqual([])
  expect(due).toMatchObject({
    idempotencyKey: 'unknown',
    state: 'CONFIRMING',
    revision: 7,
    searchCriteria: { placement: 'reference', amount: 100 },
    sentUntil: new Date(1500),
    nextSearchAt: new Date(3000),
    searches: 4,
    failedSearches: 1,
    emptySearches: 2,
  })
  expect(await store.find('anonymous', 'review')).toMatchObject({
    state: 'NEEDS_REVIEW',
    reviewReason: 'notSearchable',
    searchCriteria: null,
  })
  expect(await store.findByReference('R3')).toMatchObject({ state: 'SUCCEEDED', druoId: 'trx_3', settledBy: 'search' })
  const changed = due && (await store.change(due, { ...due, emptySearches: 3 }))
  expect(changed).toMatchObject({ state: 'CONFIRMING', revision: 8, emptySearches: 3 })
  const before = new Date(2600)
  const purged = { redactBefore: before, removeBefore: before, removeUnsentBefore: before, now: before, limit: 10 }
  expect(await store.purge(purged)).toBe(1)
  expect(await store.findByReference('R3')).toBeUndefined()
}

const keys = (records: readonly WriteRecord[]) => records.map(({ idempotencyKey }) => idempotencyKey)

/** @param reopen opens the same store again; undefined where it forgets when it is closed */
export function describeWriteStore(
  name: string,
  open: () => Promise<{ readonly store: WriteStore; readonly reopen?: () => Promise<WriteStore> }>,
): void {
  describe(`${name} keeps the ledger`, () => {
    it('records a write once and answers the first record for ever after', async () => {
      const { store } = await open()
      const first = await store.recordOnce(newWrite(), untouched)
      const second = await store.recordOnce(newWrite({ fingerprint: 'f2', createdAt: new Date() }), sendingBy('a'))
      expect(first).toEqual({
        ...newWrite(),
        ...untouched,
        revision: 0,
      })
      expect(second).toBeUndefined()
      expect(await store.find('anonymous', newWrite().idempotencyKey)).toEqual(first)
      await store.close()
    })

    it('keeps principals and keys apart', async () => {
      const { store } = await open()
      await record(store)
      await record(store, newWrite({ principal: 'somebody else', fingerprint: 'f2', reference: 'R2' }))
      await record(store, newWrite({ idempotencyKey: 'another-key-0123456', fingerprint: 'f3', reference: 'R3' }))
      const { principal, idempotencyKey } = newWrite()
      expect((await store.find(principal, idempotencyKey))?.fingerprint).toBe('f1')
      expect((await store.find('somebody else', idempotencyKey))?.fingerprint).toBe('f2')
      expect((await store.find(principal, 'another-key-0123456'))?.fingerprint).toBe('f3')
      expect(await store.find('somebody else', 'another-key-0123456')).toBeUndefined()
      await store.close()
    })

    it('lets one of two claims win', async () => {
      const { store } = await open()
      const seen = await record(store)
      const claims = await Promise.all([store.change(seen, sendingBy('a')), store.change(seen, sendingBy('b'))])
      expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1)
      await store.close()
    })

    it('refuses a change by somebody who no longer owns the write', async () => {
      const { store } = await open()
      const seen = await record(store)
      const claimed = await store.change(seen, sendingBy('a'))
      if (claimed === undefined) throw new Error('not claimed')
      expect(await store.change({ ...claimed, owner: 'b' }, { ...sendingBy('b'), state: 'CONFIRMING' })).toBeUndefined()
      expect((await store.find(seen.principal, seen.idempotencyKey))?.state).toBe('SENDING')
      await store.close()
    })

    it('refuses a change by somebody who saw it before it changed to and fro', async () => {
      const { store } = await open()
      const seen = await record(store)
      const claimed = await store.change(seen, sendingBy('a'))
      if (claimed === undefined) throw new Error('not claimed')
      const back = await store.change(claimed, untouched)
      expect(back).toEqual({ ...seen, revision: 2 })
      expect(await store.change(seen, sendingBy('b'))).toBeUndefined()
      await store.close()
    })

    it('gives back everything that was written', async () => {
      const { store } = await open()
      const seen = await record(store)
      const change: WriteChange = {
        state: 'REJECTED',
        owner: 'nobody',
        leaseUntil: at('00:00:01'),
        updatedAt: new Date('2030-01-01T00:00:02.345Z'),
        settledAt: new Date('2030-01-01T00:00:02.346Z'),
        druoId: 'trx_1',
        outcome: {
          kind: 'refused',
          refusals: [{ code: 'NOT_FOUND', message: 'ñandú "quoted" ? $1', path: ['originAccount', 'id'] }],
        },
        sentAt: at('00:00:03'),
        sentUntil: at('00:00:04'),
        nextSearchAt: at('00:00:05'),
        searches: 3,
        failedSearches: 1,
        emptySearches: 2,
        reviewReason: 'several',
        settledBy: 'operator',
        settledReason: "seen in DRUO's portal",
      }
      const changed = await store.change(seen, change)
      expect(changed).toEqual({ ...seen, ...change, revision: 1 })
      expect(await store.find(seen.principal, seen.idempotencyKey)).toEqual(changed)
      expect(await store.findByReference(seen.reference)).toEqual(changed)
      expect(await store.findByReference('NOBODYS')).toBeUndefined()
      await store.close()
    })

    it('finds what is due and free, the longest due first', async () => {
      const { store } = await open()
      await recorded(store, 'later', { state: 'CONFIRMING', nextSearchAt: at('00:00:11') })
      await recorded(store, 'second', { state: 'CONFIRMING', nextSearchAt: at('00:00:10') })
      await recorded(store, 'first', { state: 'NOT_EXECUTED', settledAt: at('00:00:01'), nextSearchAt: at('00:00:05') })
      await recorded(store, 'never', { state: 'CONFIRMING' })
      const dead = { owner: 'a', leaseUntil: at('00:00:10'), nextSearchAt: at('00:00:08') }
      const alive = { owner: 'a', leaseUntil: at('00:00:11'), nextSearchAt: at('00:00:08') }
      await recorded(store, 'of a dead process', { state: 'SENDING', ...dead })
      await recorded(store, 'being looked up', { state: 'CONFIRMING', ...alive })
      const query = { at: at('00:00:10'), limit: 10, sendingOnly: false }
      expect(keys(await store.due(query))).toEqual(['first', 'of a dead process', 'second'])
      expect(keys(await store.due({ ...query, limit: 1 }))).toEqual(['first'])
      expect(keys(await store.due({ ...query, sendingOnly: true }))).toEqual(['of a dead process'])
      await store.close()
    })

    it('lists and counts what has no outcome', async () => {
      const { store } = await open()
      await recorded(store, 'not sent', {})
      await recorded(store, 'in doubt', { state: 'CONFIRMING', sentAt: at('00:00:07') })
      await recorded(store, 'in doubt too', { state: 'CONFIRMING', sentAt: at('00:00:05') })
      await recorded(store, 'for a person', { state: 'NEEDS_REVIEW', sentAt: at('00:00:06') })
      await recorded(store, 'done', { state: 'SUCCEEDED', settledAt: at('00:00:01') })
      expect(keys(await store.unsettled(10)).sort()).toEqual(['for a person', 'in doubt', 'in doubt too'])
      expect(await store.unsettled(1)).toHaveLength(1)
      const counted = await store.openWrites()
      expect([...counted].sort((a, b) => (a.state < b.state ? -1 : 1))).toEqual([
        { state: 'CONFIRMING', count: 2, oldest: at('00:00:05') },
        { state: 'NEEDS_REVIEW', count: 1, oldest: at('00:00:06') },
        { state: 'RECORDED', count: 1, oldest: newWrite().createdAt },
      ])
      await store.close()
    })

    it('forgets what is long settled, but for what answers the key, and nothing that is in doubt', async () => {
      const { store } = await open()
      const [old, new_] = [at('00:00:10'), at('00:00:11')]
      const outcome = { kind: 'done', snapshot: { status: 'PENDING' } } as const
      const done = { state: 'SUCCEEDED', druoId: 'trx_1', outcome, settledReason: 'because' } as const
      await recorded(store, 'old', { ...done, settledAt: old })
      await recorded(store, 'new', { ...done, settledAt: new_ })
      await recorded(store, 'to be looked up', { state: 'NOT_EXECUTED', settledAt: old, nextSearchAt: new_ })
      await recorded(store, 'in doubt', { state: 'CONFIRMING', updatedAt: old })
      await recorded(store, 'for a person', { state: 'NEEDS_REVIEW', updatedAt: old })
      await recorded(store, 'not sent', { updatedAt: old })
      await recorded(store, 'not sent lately', { updatedAt: new_ })
      const limits = { redactBefore: old, removeBefore: at('00:00:09'), removeUnsentBefore: old, now: new_, limit: 10 }
      const purge = async (changes: Partial<typeof limits> = {}) => {
        const before = await Promise.all(allKeys.map((key) => store.find('anonymous', key)))
        const purged = await store.purge({ ...limits, ...changes })
        const after = await Promise.all(allKeys.map((key) => store.find('anonymous', key)))
        const touched = allKeys.filter((_key, index) => before[index]?.revision !== after[index]?.revision)
        return { purged, touched }
      }
      const allKeys = ['old', 'new', 'to be looked up', 'in doubt', 'for a person', 'not sent', 'not sent lately']
      expect(await purge()).toEqual({ purged: 2, touched: ['old', 'not sent'] })
      expect(await store.find('anonymous', 'old')).toMatchObject({
        fingerprint: 'f1',
        state: 'SUCCEEDED',
        druoId: 'trx_1',
        outcome: null,
        searchCriteria: null,
        settledReason: null,
      })
      expect(await store.find('anonymous', 'not sent')).toBeUndefined()
      expect(await purge()).toEqual({ purged: 0, touched: [] })
      expect(await purge({ removeBefore: old })).toEqual({ purged: 1, touched: ['old'] })
      expect(await store.find('anonymous', 'old')).toBeUndefined()
      await store.close()
    })

    it('forgets in batches', async () => {
      const { store } = await open()
      const settledAt = at('00:00:10')
      for (const key of ['a', 'b', 'c']) await recorded(store, key, { state: 'REJECTED', settledAt })
      const limits = { redactBefore: settledAt, removeBefore: at('00:00:00'), removeUnsentBefore: at('00:00:00') }
      const purge = () => store.purge({ ...limits, now: settledAt, limit: 2 })
      expect([await purge(), await purge(), await purge()]).toEqual([2, 1, 0])
      await store.close()
    })

    it('forgets nothing when it is opened again', async () => {
      const { store, reopen } = await open()
      if (reopen === undefined) return
      const claimed = await store.change(await record(store), sendingBy('a'))
      await store.close()
      const again = await reopen()
      expect(await again.find(newWrite().principal, newWrite().idempotencyKey)).toEqual(claimed)
      await again.close()
    })
  })
}
