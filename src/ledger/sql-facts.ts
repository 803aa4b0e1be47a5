// What the ledger knows beside its writes, in SQL: facts such as its secret, and what is proven of DRUO's lists.
import type { SqlDatabase } from '../platform/index.ts'
import type { LedgerFacts } from './store.ts'

const insertFact = 'INSERT INTO ledger_facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING RETURNING value'
const selectFact = 'SELECT value FROM ledger_facts WHERE name = ?'
const upsertFact =
  'INSERT INTO ledger_facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value'
const selectProof = `SELECT * FROM list_proofs WHERE environment = ? AND list = ? AND NOT EXISTS (
  SELECT 1 FROM missing_writes
  WHERE missing_writes.environment = list_proofs.environment AND missing_writes.list = list_proofs.list)`
const upsertProof = `INSERT INTO list_proofs (environment, list, proven_at, longest_delay_ms, last_checked_at)
  VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (environment, list) DO UPDATE SET proven_at = excluded.proven_at, last_checked_at = excluded.last_checked_at,
    longest_delay_ms = CASE WHEN excluded.longest_delay_ms > list_proofs.longest_delay_ms
      THEN excluded.longest_delay_ms ELSE list_proofs.longest_delay_ms END`
const byList = 'environment = ? AND list = ?'
const insertMissing = `INSERT INTO missing_writes (environment, list, reference, found_since) VALUES (?, ?, ?, 0)
  ON CONFLICT (environment, list, reference) DO UPDATE SET found_since = 0`
const selectMissing = `SELECT reference FROM missing_writes WHERE ${byList}`
const deleteMissing = `DELETE FROM missing_writes WHERE ${byList} AND reference = ?`
const countFound = `UPDATE missing_writes SET found_since = found_since + 1 WHERE ${byList} AND reference = ?`
/** So many later writes that a list shows outweigh one that it did not show. */
const outweighing = 3
const deleteOutweighed = `DELETE FROM missing_writes WHERE ${byList} AND found_since >= ${outweighing}`

export function createSqlFacts(database: SqlDatabase): LedgerFacts {
  return {
    async fact(name, initial) {
      const [inserted] = await database.run(insertFact, [name, initial])
      const [known] = inserted === undefined ? await database.run(selectFact, [name]) : [inserted]
      if (typeof known?.['value'] !== 'string') throw new Error('the ledger does not keep its facts')
      return known['value']
    },
    async setFact(name, value) {
      await database.run(upsertFact, [name, value])
    },
    async findProof(environment, list) {
      const [row] = await database.run(selectProof, [environment, list])
      return (
        row && {
          environment,
          list,
          provenAt: new Date(Number(row['proven_at'])),
          longestDelayMs: Number(row['longest_delay_ms']),
          lastCheckedAt: new Date(Number(row['last_checked_at'])),
        }
      )
    },
    async saveProof({ environment, list, provenAt, longestDelayMs, lastCheckedAt }) {
      const delayMs = Math.ceil(longestDelayMs)
      await database.run(upsertProof, [environment, list, provenAt.getTime(), delayMs, lastCheckedAt.getTime()])
    },
    async addMissing({ environment, list, reference }) {
      await database.run(insertMissing, [environment, list, reference])
    },
    async missing(environment, list) {
      const rows = await database.run(selectMissing, [environment, list])
      return rows.map((row) => String(row['reference']))
    },
    async addFound({ environment, list, reference }, after) {
      await database.run(deleteMissing, [environment, list, reference])
      for (const missing of after) await database.run(countFound, [environment, list, missing])
      await database.run(deleteOutweighed, [environment, list])
    },
  }
}
