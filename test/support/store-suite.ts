// What every store of the write ledger must do; each store's test runs all of it.
import { describe, expect, it } from 'vitest'
import type { WriteRecord } from '../../src/ledger/record.ts'
import { type NewWrite, ObjectTakenError, type WriteChange, type WriteStore } from '../../src/ledger/store.ts'

export const newWrite = (changes: Partial<NewWrite> = {}): NewWrite => ({
  environment: 'test',
  principal: 'anonymous',
  idempotencyKey: 'key-0123456789abcdef',
  mutation: 'authorizeTransaction',
  fingerprint: 'f1',
  reference: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  searchCriteria: { amount: 100, currency: 'COP', accounts: ['acc_1', null] },
  createsObject: true,
  createdAt: new Date('2030-01-01T00:00:00.123Z'),
  ...changes,
})

export const untouched: WriteChange = {
  state: 'RECORDED',
  owner: null,
  leaseUntil: null,
  sender: null,
  updatedAt: newWrite().createdAt,
  settledAt: null,
  druoId: null,
  objectType: null,
  outcome: null,
  sentAt: null,
  sentUntil: null,
  nextSearchAt: null,
  searches: 0,
  failedSearches: 0,
  emptySearches: 0,
  reviewReason: null,
  settledBy: null,
  settler: null,
  settledReason: null,
  evidence: null,
  alarm: null,
  alarmAt: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
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
  expect((await store.unsettled(10)).map(({ environment }) => environment)).toEqual(['', ''])
  await store.adoptWrites('test')
  const [due, ...others] = await store.due({ environment: 'test', at: new Date(3000), limit: 10 })
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
    createsObject: true,
    evidence: null,
    alarm: null,
  })
  expect(await store.find('test', 'anonymous', 'review')).toMatchObject({
    state: 'NEEDS_REVIEW',
    reviewReason: 'noSearch',
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

/** For the tables of the version before environments. */
export const rowsOfVersion3 = `
  INSERT INTO writes (principal, idempotency_key, mutation, fingerprint, reference, search_criteria, state, created_at,
    updated_at, settled_at, druo_id, settled_by) VALUES ('anonymous', 'payout', 'authorizeTransaction', 'f1', 'R1',
    '{"placement":"reference","type":"PAYOUT"}', 'SUCCEEDED', 1000, 2000, 2000, 'trx_1', 'answer');
  INSERT INTO writes (principal, idempotency_key, mutation, fingerprint, reference, state, created_at, updated_at,
    review_reason) VALUES ('anonymous', 'link', 'expireConnectLink', 'f2', 'R2', 'NEEDS_REVIEW', 1000, 2000, 'notSearchable')`

/** What has to become of `rowsOfVersion3`. */
export async function expectMigratedVersion3(store: WriteStore): Promise<void> {
  await store.adoptWrites('test')
  expect(await store.find('test', 'anonymous', 'payout')).toMatchObject({
    createsObject: true,
    objectType: 'PAYOUT',
    druoId: 'trx_1',
    alarm: null,
    evidence: null,
  })
  expect(await store.find('test', 'anonymous', 'link')).toMatchObject({
    createsObject: false,
    objectType: null,
    reviewReason: 'noSearch',
  })
  expect(await store.fact('a fact', 'value')).toBe('value')
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
      expect(await store.find('test', 'anonymous', newWrite().idempotencyKey)).toEqual(first)
      await store.close()
    })

    it('keeps principals and keys apart', async () => {
      const { store } = await open()
      await record(store)
      await record(store, newWrite({ principal: 'somebody else', fingerprint: 'f2', reference: 'R2' }))
      await record(store, newWrite({ idempotencyKey: 'another-key-0123456', fingerprint: 'f3', reference: 'R3' }))
      const { principal, idempotencyKey } = newWrite()
      expect((await store.find('test', principal, idempotencyKey))?.fingerprint).toBe('f1')
      expect((await store.find('test', 'somebody else', idempotencyKey))?.fingerprint).toBe('f2')
      expect((await store.find('test', principal, 'another-key-0123456'))?.fingerprint).toBe('f3')
      expect(await store.find('test', 'somebody else', 'another-key-0123456')).toBeUndefined()
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
      expect((await store.find('test', seen.principal, seen.idempotencyKey))?.state).toBe('SENDING')
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
        sender: 'token',
        druoId: 'trx_1',
        objectType: 'PAYOUT',
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
        settler: 'ana',
        settledReason: "seen in DRUO's portal",
        evidence: {
          answer: { id: 'trx_1', amount: 5, currency: 'COP', createdAt: null, differs: ['amount'] },
          searched: ['/payments/list by amount'],
          searchedAt: '2030-01-01T00:00:00.000Z',
          result: 'absent',
          found: [],
        },
        alarm: 'lateDoubt',
        alarmAt: at('00:00:06'),
        acknowledgedAt: at('00:00:07'),
        acknowledgedBy: 'ana: refunded',
      }
      const changed = await store.change(seen, change)
      expect(changed).toEqual({ ...seen, ...change, revision: 1 })
      expect(await store.find('test', seen.principal, seen.idempotencyKey)).toEqual(changed)
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
      const leased = { owner: 'a', leaseUntil: at('00:00:10'), nextSearchAt: at('00:00:08') }
      await recorded(store, 'being sent', { state: 'SENDING', ...leased })
      await recorded(store, 'being searched for', { state: 'CONFIRMING', ...leased })
      const query = { environment: 'test', at: at('00:00:10'), limit: 10 }
      expect(keys(await store.due(query))).toEqual(['first', 'second'])
      expect(keys(await store.due({ ...query, limit: 1 }))).toEqual(['first'])
      expect(await store.due({ ...query, environment: 'another' })).toEqual([])
      expect(keys(await store.leased(query)).sort()).toEqual(['being searched for', 'being sent'])
      expect(await store.leased({ ...query, environment: 'another' })).toEqual([])
      await store.close()
    })

    it('keeps environments apart, and lists what has no outcome in any of them', async () => {
      const { store } = await open()
      const first = await record(store, newWrite({ environment: 'one', reference: 'R1' }))
      const second = await record(store, newWrite({ environment: 'two', reference: 'R2' }))
      const { principal, idempotencyKey } = first
      await store.change(second, { ...untouched, state: 'NEEDS_REVIEW' })
      expect((await store.find('one', principal, idempotencyKey))?.state).toBe('RECORDED')
      expect((await store.find('two', principal, idempotencyKey))?.state).toBe('NEEDS_REVIEW')
      expect(await store.find('three', principal, idempotencyKey)).toBeUndefined()
      expect((await store.unsettled(10)).map(({ environment }) => environment)).toEqual(['two'])
      expect(await store.hasUnsettledOrNew('one', new Date('2031-01-01'))).toBe(false)
      expect(await store.hasUnsettledOrNew('one', new Date('2029-01-01'))).toBe(true)
      expect(await store.hasUnsettledOrNew('two', new Date('2031-01-01'))).toBe(true)
      await store.close()
    })

    it('lets one write of an environment have an object', async () => {
      const { store } = await open()
      const done = { state: 'SUCCEEDED', druoId: 'trx_1', settledAt: at('00:00:01') } as const
      const first = await recorded(store, 'first', done)
      await expect(recorded(store, 'second', done)).rejects.toThrow(ObjectTakenError)
      const second = await store.findByReference('REFERENCE second')
      expect(second?.state).toBe('RECORDED')
      if (second === undefined) throw new Error('not recorded')
      expect(await store.takenIds(second, ['trx_1', 'trx_2'])).toEqual(new Set(['trx_1']))
      expect(await store.takenIds(first, ['trx_1', 'trx_2'])).toEqual(new Set())
      // A change of an object has the id of what another write created.
      const change = newWrite({ idempotencyKey: 'third', reference: 'R3', createsObject: false })
      expect((await store.change(await record(store, change), { ...untouched, ...done }))?.druoId).toBe('trx_1')
      const elsewhere = newWrite({ environment: 'another', reference: 'R4' })
      expect((await store.change(await record(store, elsewhere), { ...untouched, ...done }))?.druoId).toBe('trx_1')
      await store.close()
    })

    it('lists the writes of a principal or of all, the newest first, page by page', async () => {
      const { store } = await open()
      const times = ['00:00:01', '00:00:03', '00:00:02', '00:00:03']
      for (const [index, time] of times.entries()) {
        const [idempotencyKey, reference] = [`key ${index}`, `R${index}`]
        const principal = index === 2 ? 'another' : 'anonymous'
        await record(store, newWrite({ idempotencyKey, reference, principal, createdAt: at(time) }))
      }
      const query = { environment: 'test', principal: null, state: null, after: null, limit: 3 }
      const page = await store.list(query)
      expect(keys(page)).toEqual(['key 3', 'key 1', 'key 2'])
      expect(keys(await store.list({ ...query, after: page[2] ?? null }))).toEqual(['key 0'])
      expect(keys(await store.list({ ...query, principal: 'anonymous' }))).toEqual(['key 3', 'key 1', 'key 0'])
      expect(await store.list({ ...query, state: 'CONFIRMING' })).toEqual([])
      expect(await store.list({ ...query, environment: 'another' })).toEqual([])
      await store.close()
    })

    it('keeps facts and proofs of lists', async () => {
      const { store } = await open()
      expect([await store.fact('secret', 'a'), await store.fact('secret', 'b')]).toEqual(['a', 'a'])
      await store.setFact('secret', 'c')
      expect(await store.fact('secret', 'd')).toBe('c')
      const proof = { environment: 'test', list: 'payments', provenAt: at('00:00:01'), lastCheckedAt: at('00:00:01') }
      await store.saveProof({ ...proof, longestDelayMs: 300.2 })
      await store.saveProof({ ...proof, provenAt: at('00:00:02'), longestDelayMs: 200 })
      const known = { ...proof, provenAt: at('00:00:02'), longestDelayMs: 301 }
      expect(await store.findProof('test', 'payments')).toEqual(known)
      expect(await store.findProof('another', 'payments')).toBeUndefined()
      await store.removeProof('test', 'payments')
      expect(await store.findProof('test', 'payments')).toBeUndefined()
      await store.close()
    })

    it('lists an alarm until somebody acknowledges it, and keeps it', async () => {
      const { store } = await open()
      const settled = { state: 'SUCCEEDED', settledAt: at('00:00:01') } as const
      const alarm = await recorded(store, 'late', { ...settled, alarm: 'lateSuccess', alarmAt: at('00:00:01') })
      const limits = { redactBefore: at('00:00:02'), removeBefore: at('00:00:00'), removeUnsentBefore: at('00:00:00') }
      expect([keys(await store.unsettled(10)), await store.openAlarms()]).toEqual([['late'], 1])
      expect(await store.purge({ ...limits, now: at('00:00:02'), limit: 10 })).toBe(0)
      await store.change(alarm, { ...alarm, acknowledgedAt: at('00:00:02'), acknowledgedBy: 'ana' })
      expect([await store.unsettled(10), await store.openAlarms()]).toEqual([[], 0])
      expect(await store.purge({ ...limits, now: at('00:00:02'), limit: 10 })).toBe(1)
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
        { environment: 'test', state: 'CONFIRMING', count: 2, oldest: at('00:00:05') },
        { environment: 'test', state: 'NEEDS_REVIEW', count: 1, oldest: at('00:00:06') },
        { environment: 'test', state: 'RECORDED', count: 1, oldest: newWrite().createdAt },
      ])
      await store.close()
    })

    it('forgets what is long settled, but for what answers the key, and nothing that is in doubt', async () => {
      const { store } = await open()
      const [old, new_] = [at('00:00:10'), at('00:00:11')]
      const outcome = { kind: 'done', snapshot: { status: 'PENDING' } } as const
      const result = { druoId: 'trx_1', objectType: 'PAYOUT', outcome } as const
      const done = { state: 'SUCCEEDED', ...result, settledReason: 'because' } as const
      await recorded(store, 'old', { ...done, settledAt: old })
      await recorded(store, 'new', { ...done, druoId: 'trx_2', settledAt: new_ })
      await recorded(store, 'to be looked up', { state: 'NOT_EXECUTED', settledAt: old, nextSearchAt: new_ })
      await recorded(store, 'in doubt', { state: 'CONFIRMING', updatedAt: old })
      await recorded(store, 'for a person', { state: 'NEEDS_REVIEW', updatedAt: old })
      await recorded(store, 'not sent', { updatedAt: old })
      await recorded(store, 'not sent lately', { updatedAt: new_ })
      const limits = { redactBefore: old, removeBefore: at('00:00:09'), removeUnsentBefore: old, now: new_, limit: 10 }
      const purge = async (changes: Partial<typeof limits> = {}) => {
        const before = await Promise.all(allKeys.map((key) => store.find('test', 'anonymous', key)))
        const purged = await store.purge({ ...limits, ...changes })
        const after = await Promise.all(allKeys.map((key) => store.find('test', 'anonymous', key)))
        const touched = allKeys.filter((_key, index) => before[index]?.revision !== after[index]?.revision)
        return { purged, touched }
      }
      const allKeys = ['old', 'new', 'to be looked up', 'in doubt', 'for a person', 'not sent', 'not sent lately']
      expect(await purge()).toEqual({ purged: 2, touched: ['old', 'not sent'] })
      expect(await store.find('test', 'anonymous', 'old')).toMatchObject({
        fingerprint: 'f1',
        state: 'SUCCEEDED',
        druoId: 'trx_1',
        objectType: 'PAYOUT',
        outcome: null,
        searchCriteria: null,
        settledReason: null,
      })
      expect(await store.find('test', 'anonymous', 'not sent')).toBeUndefined()
      expect(await purge()).toEqual({ purged: 0, touched: [] })
      expect(await purge({ removeBefore: old })).toEqual({ purged: 1, touched: ['old'] })
      expect(await store.find('test', 'anonymous', 'old')).toBeUndefined()
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
      expect(await again.find('test', newWrite().principal, newWrite().idempotencyKey)).toEqual(claimed)
      await again.close()
    })
  })
}
