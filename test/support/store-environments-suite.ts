// What every store of the write ledger keeps beside single writes: environments, objects, lists, facts and alarms.
import { describe, expect, it } from 'vitest'
import { ObjectTakenError, type WriteStore } from '../../src/ledger/store.ts'
import { at, keys, newWrite, record, recorded, untouched } from './store-records.ts'

/** @param open opens an empty store */
export function describeEnvironments(name: string, open: () => Promise<{ readonly store: WriteStore }>): void {
  describe(`${name} keeps environments`, () => {
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
      await store.close()
    })

    it('keeps a proof back while its list does not show an acknowledged write', async () => {
      const { store } = await open()
      const proof = {
        environment: 'test',
        provenAt: at('00:00:01'),
        lastCheckedAt: at('00:00:01'),
        longestDelayMs: 300,
      }
      const proofs = async () => [await store.findProof('test', 'payments'), await store.findProof('test', 'payouts')]
      for (const list of ['payments', 'payouts']) await store.saveProof({ ...proof, list })
      const write = (reference: string) => ({ environment: 'test', list: 'payments', reference })
      await store.addMissing(write('A'))
      await store.addMissing(write('B'))
      await store.addMissing({ ...write('C'), environment: 'another' })
      expect(await store.missing('test', 'payments')).toEqual(['A', 'B'])
      expect(await proofs()).toEqual([undefined, { ...proof, list: 'payouts' }])
      await store.addFound(write('A'), [])
      for (const reference of ['D', 'E']) await store.addFound(write(reference), ['B'])
      // Missing again: the count starts again.
      await store.addMissing(write('B'))
      for (const reference of ['F', 'G']) await store.addFound(write(reference), ['A', 'B'])
      expect(await store.missing('test', 'payments')).toEqual(['B'])
      await store.addFound(write('H'), ['B'])
      expect(await store.missing('test', 'payments')).toEqual([])
      expect(await proofs()).toEqual(['payments', 'payouts'].map((list) => ({ ...proof, list })))
      expect(await store.missing('another', 'payments')).toEqual(['C'])
      await store.close()
    })

    it('finds writes in review that an unproven list keeps there, and no others', async () => {
      const { store } = await open()
      const review = { state: 'NEEDS_REVIEW', reviewReason: 'unprovenSearch' } as const
      for (const key of ['1', '2', '3']) await recorded(store, key, review)
      await recorded(store, 'planned', { ...review, nextSearchAt: at('00:00:01') })
      await recorded(store, 'searched', { ...review, owner: 'a' })
      await recorded(store, 'alike', { ...review, reviewReason: 'alike' })
      await recorded(store, 'settled', { ...review, state: 'NOT_EXECUTED', settledAt: at('00:00:01') })
      const query = { environment: 'test', after: '', limit: 2 }
      const first = await store.unproven(query)
      expect(keys(first)).toEqual(['1', '2'])
      expect(keys(await store.unproven({ ...query, after: first[1]?.reference ?? '' }))).toEqual(['3'])
      expect(await store.unproven({ ...query, environment: 'another' })).toEqual([])
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
  })
}
