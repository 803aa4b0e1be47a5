// What the ledger knows beside its writes, in SQL: facts such as its secret, and what is proven of DRUO's lists.
import type { SqlDatabase } from '../platform/index.ts'
import type { LedgerFacts } from './store.ts'

const insertFact = 'INSERT INTO ledger_facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING RETURNING value'
const selectFact = 'SELECT value FROM ledger_facts WHERE name = ?'
const upsertFact =
  'INSERT INTO ledger_facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value'
const selectProof = 'SELECT * FROM list_proofs WHERE environment = ? AND list = ?'
const upsertProof = `INSERT INTO list_proofs (environment, list, proven_at, longest_delay_ms, last_checked_at)
  VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (environment, list) DO UPDATE SET proven_at = excluded.proven_at, last_checked_at = excluded.last_checked_at,
    longest_delay_ms = CASE WHEN excluded.longest_delay_ms > list_proofs.longest_delay_ms
      THEN excluded.longest_delay_ms ELSE list_proofs.longest_delay_ms END`
const deleteProof = 'DELETE FROM list_proofs WHERE environment = ? AND list = ?'

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
    async removeProof(environment, list) {
      await database.run(deleteProof, [environment, list])
    },
  }
}
