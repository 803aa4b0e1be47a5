// What every store of the write ledger must do; each store's test runs all of it.
import { describe, expect, it } from 'vitest'
import type { WriteChange, WriteStore } from '../../src/ledger/store.ts'
import { describeEnvironments } from './store-environments-suite.ts'
import { at, keys, newWrite, record, recorded, sendingBy, untouched } from './store-records.ts'

/** @param reopen opens the same store again; undefined where it forgets when it is closed */
export function describeWriteStore(
  name: string,
  open: () => Promise<{ readonly store: WriteStore; readonly reopen?: () => Promise<WriteStore> }>,
): void {
  describeEnvironments(name, open)
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
          refusals: [
            { code: 'NOT_FOUND', reason: { category: 'ñandú', code: '"quoted" ? $1' }, path: ['originAccount', 'id'] },
          ],
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
