// Rows in tables of older versions of the ledger, and what has to become of them.
import { expect } from 'vitest'
import type { WriteStore } from '../../src/ledger/store.ts'

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
