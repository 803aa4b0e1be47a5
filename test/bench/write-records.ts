// Durable idempotency records in a plain SQLite table, as a peer would keep them: one commit before the call, one after it.
import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { temporaryDatabase } from '../support/temporary-database.ts'

export interface WriteKey {
  readonly caller: string
  readonly key: string
}

export type WriteOnce = (id: WriteKey, input: object, send: () => Promise<object>) => Promise<unknown>

export function openWriteRecords(): WriteOnce {
  const database = new DatabaseSync(temporaryDatabase())
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE writes (
      caller TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, result TEXT,
      PRIMARY KEY (caller, key)
    ) STRICT, WITHOUT ROWID`)
  const insert = database.prepare(
    'INSERT INTO writes (caller, key, fingerprint) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const select = database.prepare('SELECT fingerprint, result FROM writes WHERE caller = ? AND key = ?')
  const update = database.prepare('UPDATE writes SET result = ? WHERE caller = ? AND key = ?')

  return async ({ caller, key }, input, send) => {
    const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('base64url')
    if (insert.run(caller, key, fingerprint).changes === 0) {
      const known = select.get(caller, key)
      if (known?.['fingerprint'] !== fingerprint) throw new Error('the key was used for another input')
      if (typeof known['result'] !== 'string') throw new Error('the write is in progress, or its result is unknown')
      return JSON.parse(known['result'])
    }
    const result = await send()
    update.run(JSON.stringify(result), caller, key)
    return result
  }
}
