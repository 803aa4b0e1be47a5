// Records for the tests of the ledger's stores.
import { expect } from 'vitest'
import type { WriteRecord } from '../../src/ledger/record.ts'
import type { NewWrite, WriteChange, WriteStore } from '../../src/ledger/store.ts'

export const at = (time: string): Date => new Date(`2030-01-01T${time}.000Z`)

export const keys = (records: readonly WriteRecord[]) => records.map(({ idempotencyKey }) => idempotencyKey)

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

/** A new write that no process has claimed. */
export async function record(store: WriteStore, write = newWrite()): Promise<WriteRecord> {
  return (await store.recordOnce(write, untouched)) ?? expect.fail('the key was used before')
}

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
