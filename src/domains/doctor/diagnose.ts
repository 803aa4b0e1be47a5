// The doctor's findings: from DRUO's answers, and from the ledger's own writes.
import { type Check, createDruoClient, type DruoToExamine, examineDruo, timeZone } from '../../druo/index.ts'
import type { WriteStore } from '../../ledger/index.ts'
import { mutations } from '../mutations.ts'
import { createSearch } from '../shared/search-for-write.ts'
import { examineLedger, type LedgerEvidence } from './ledger-evidence.ts'

interface Diagnosis {
  readonly checks: readonly Check[]
  /** False if an assumption does not hold, so that some writes will need a person. */
  readonly isHealthy: boolean
}

interface KeptLedger {
  readonly store: WriteStore
  /** Whose writes are examined. */
  readonly environment: string
}

const release = (): void => undefined
const unlimited = { tryAcquire: () => release, acquire: async () => release }

/**
 * @param ledger undefined if there is none yet
 * @throws {DruoError} without a token, and {DoctorReadError} if DRUO is not reached
 */
export async function diagnose(druo: DruoToExamine, ledger?: KeptLedger): Promise<Diagnosis> {
  const { checks, transactions } = await examineDruo(druo)
  const now = new Date()
  const evidence = ledger && (await evidenceOf(ledger, druo, now))
  const all = [...checks, ...(evidence?.checks ?? []), timeZone(transactions, now, evidence?.timeDifferenceMs)]
  return { checks: all, isHealthy: !all.some(({ verdict }) => verdict === 'problem') }
}

async function evidenceOf(ledger: KeptLedger, druo: DruoToExamine, now: Date): Promise<LedgerEvidence> {
  const client = createDruoClient({
    ...druo,
    readTimeoutMs: druo.timeoutMs,
    writeTimeoutMs: druo.timeoutMs,
    tokenTimeoutMs: druo.timeoutMs,
    maxConcurrency: 1,
    readSemaphore: unlimited,
    largeResponses: unlimited,
    // Only the token is requested.
    writeSemaphore: unlimited,
    onUnknownEnum: () => undefined,
  })
  try {
    return await examineLedger({ ...ledger, search: createSearch(mutations, client) }, now)
  } finally {
    await client.close()
  }
}
