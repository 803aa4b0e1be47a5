// The write ledger in PostgreSQL, for several replicas that share the work.
import { openDurablePostgres, type PostgresOptions, type PostgresSession } from '../platform/postgres.ts'
import { newerLedgerMessage, postgresMigrations } from './migrations.ts'
import { createSqlStore } from './sql-store.ts'
import type { WriteStore } from './store.ts'

/** @param url as for openDurablePostgres(). @throws where the database cannot be reached or is newer */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<WriteStore> {
  return createSqlStore(await openDurablePostgres(url, migrate, options))
}

async function migrate({ query }: PostgresSession): Promise<void> {
  await query('CREATE TABLE IF NOT EXISTS writes_version (version INTEGER NOT NULL)')
  const [row] = await query('SELECT version FROM writes_version')
  const version = Number(row?.['version'] ?? 0)
  const known = postgresMigrations.length
  if (version > known) throw new Error(newerLedgerMessage(version, known))
  for (const migration of postgresMigrations.slice(version)) await query(migration)
  await query('DELETE FROM writes_version')
  await query('INSERT INTO writes_version (version) VALUES ($1)', [known])
}
