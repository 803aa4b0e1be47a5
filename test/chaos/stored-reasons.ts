// Why the gateways left writes without an outcome, as their ledger stores it.
import { readDatabaseConfig } from '../../src/config.ts'
import { openStore } from '../../src/ledger/index.ts'

const maxRecords = 100_000

/** By mutation and reason, such as "createPayout unprovenSearch"; and the reasons of each idempotency key. */
export async function storedReasons(databaseUrl: string) {
  const store = await openStore(readDatabaseConfig({ DATABASE_URL: databaseUrl }))
  try {
    const counts: Record<string, number> = {}
    const byKey = new Map<string, string[]>()
    for (const { idempotencyKey, mutation, state, reviewReason } of await store.unsettled(maxRecords)) {
      const reason = reviewReason ?? state
      const name = `${mutation} ${reason}`
      counts[name] = (counts[name] ?? 0) + 1
      byKey.set(idempotencyKey, [...(byKey.get(idempotencyKey) ?? []), reason])
    }
    return { counts, byKey }
  } finally {
    await store.close()
  }
}
