// What every store of the write ledger must do; each store's test runs all of it.
import { describe, expect, it } from 'vitest'
import type { NewWrite, WriteChange, WriteStore } from '../../src/writes/store.ts'

export const newWrite = (changes: Partial<NewWrite> = {}): NewWrite => ({
  principal: 'anonymous',
  idempotencyKey: 'key-0123456789abcdef',
  mutation: 'authorizeTransaction',
  fingerprint: 'f1',
  reference: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  createdAt: new Date('2030-01-01T00:00:00.123Z'),
  ...changes,
})

export const sendingBy = (owner: string): WriteChange => ({
  state: 'SENDING',
  owner,
  leaseUntil: new Date('2030-01-01T00:01:00.000Z'),
  updatedAt: new Date('2030-01-01T00:00:01.000Z'),
  settledAt: null,
  druoId: null,
  outcome: null,
})

/** @param reopen opens the same store again; undefined where it forgets when it is closed */
export function describeWriteStore(
  name: string,
  open: () => Promise<{ readonly store: WriteStore; readonly reopen?: () => Promise<WriteStore> }>,
): void {
  describe(`${name} keeps the ledger`, () => {
    it('records a write once and answers the first record for ever after', async () => {
      const { store } = await open()
      const first = await store.recordOnce(newWrite())
      const second = await store.recordOnce(newWrite({ fingerprint: 'f2', createdAt: new Date() }))
      expect(first).toEqual({
        ...newWrite(),
        state: 'RECORDED',
        owner: null,
        leaseUntil: null,
        updatedAt: newWrite().createdAt,
        settledAt: null,
        druoId: null,
        outcome: null,
      })
      expect(second).toEqual(first)
      await store.close()
    })

    it('keeps principals and keys apart', async () => {
      const { store } = await open()
      await store.recordOnce(newWrite())
      await store.recordOnce(newWrite({ principal: 'somebody else', fingerprint: 'f2', reference: 'R2' }))
      await store.recordOnce(newWrite({ idempotencyKey: 'another-key-0123456', fingerprint: 'f3', reference: 'R3' }))
      const { principal, idempotencyKey } = newWrite()
      expect((await store.find(principal, idempotencyKey))?.fingerprint).toBe('f1')
      expect((await store.find('somebody else', idempotencyKey))?.fingerprint).toBe('f2')
      expect((await store.find(principal, 'another-key-0123456'))?.fingerprint).toBe('f3')
      expect(await store.find('somebody else', 'another-key-0123456')).toBeUndefined()
      await store.close()
    })

    it('lets one of two claims win', async () => {
      const { store } = await open()
      const seen = await store.recordOnce(newWrite())
      const claims = await Promise.all([store.change(seen, sendingBy('a')), store.change(seen, sendingBy('b'))])
      expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1)
      await store.close()
    })

    it('refuses a change by somebody who no longer owns the write', async () => {
      const { store } = await open()
      const seen = await store.recordOnce(newWrite())
      const claimed = await store.change(seen, sendingBy('a'))
      if (claimed === undefined) throw new Error('not claimed')
      expect(await store.change({ ...claimed, owner: 'b' }, { ...sendingBy('b'), state: 'UNKNOWN' })).toBeUndefined()
      expect((await store.find(seen.principal, seen.idempotencyKey))?.state).toBe('SENDING')
      await store.close()
    })

    it('gives back everything that was written', async () => {
      const { store } = await open()
      const seen = await store.recordOnce(newWrite())
      const change: WriteChange = {
        state: 'REJECTED',
        owner: null,
        leaseUntil: null,
        updatedAt: new Date('2030-01-01T00:00:02.345Z'),
        settledAt: new Date('2030-01-01T00:00:02.345Z'),
        druoId: 'trx_1',
        outcome: {
          kind: 'refused',
          refusals: [{ code: 'NOT_FOUND', message: 'ñandú "quoted"', path: ['originAccount', 'id'] }],
        },
      }
      const changed = await store.change(seen, change)
      expect(changed).toEqual({ ...seen, ...change })
      expect(await store.find(seen.principal, seen.idempotencyKey)).toEqual(changed)
      await store.close()
    })

    it('forgets nothing when it is opened again', async () => {
      const { store, reopen } = await open()
      if (reopen === undefined) return
      const claimed = await store.change(await store.recordOnce(newWrite()), sendingBy('a'))
      await store.close()
      const again = await reopen()
      expect(await again.find(newWrite().principal, newWrite().idempotencyKey)).toEqual(claimed)
      await again.close()
    })
  })
}
