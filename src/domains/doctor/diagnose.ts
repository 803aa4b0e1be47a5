// The doctor's findings: from DRUO's answers, and from the ledger's own writes.
import { type Check, type DruoToExamine, examineDruo, timeZone } from '../../druo/doctor/index.ts'

export interface Diagnosis {
  readonly checks: readonly Check[]
  /** False if an assumption does not hold, so that some writes will need a person. */
  readonly isHealthy: boolean
}

/** @throws {DruoError} without a token, and {DoctorReadError} if DRUO is not reached */
export async function diagnose(druo: DruoToExamine): Promise<Diagnosis> {
  const { checks, transactions } = await examineDruo(druo)
  const all = [...checks, timeZone(transactions, new Date())]
  return { checks: all, isHealthy: !all.some(({ verdict }) => verdict === 'problem') }
}
