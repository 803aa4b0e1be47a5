// Asks DRUO, by reads alone, which of the gateway's assumptions about it hold.
import { type ClientCredentials, clientCredentialsTokens } from '../access-token.ts'
import { parseErrors } from '../errors.ts'
import { createWriteTransport } from '../transport/writes.ts'
import { type Check, check } from './check.ts'
import { type CheckedList, type Entry, examineList } from './list-checks.ts'
import { createRawReads, type RawRead, type ReadRaw } from './raw-reads.ts'
import { clockDifference } from './time-checks.ts'

export { type Check, check } from './check.ts'
export { timeZone } from './time-checks.ts'

export interface DruoToExamine {
  readonly baseUrl: URL
  readonly credentials: ClientCredentials | { readonly accessToken: string }
  /** The value of the header DRUO-Version. */
  readonly version: string
  readonly userAgent: string
  /** For one read. */
  readonly timeoutMs: number
}

interface Examination {
  readonly checks: readonly Check[]
  /** The first entries of every list of transactions. */
  readonly transactions: readonly Entry[]
}

const lists: readonly CheckedList[] = [
  { name: 'payments', path: '/payments/list', envelope: 'payments', isFiltered: true },
  { name: 'payouts', path: '/payouts/list', envelope: 'payouts', isFiltered: true },
  { name: 'transfers', path: '/transfers/list', envelope: 'transfers', isFiltered: true },
  { name: 'recurring plans', path: '/recurring-plans/list', envelope: 'recurring_plans', isFiltered: false },
]

/** @throws {DruoError} without a token, and {DoctorReadError} if DRUO is not reached */
export async function examineDruo(druo: DruoToExamine): Promise<Examination> {
  const read = createRawReads({ ...druo, token: await tokenOf(druo) })
  const access = await read('/accounts/list', { page: '1', page_size: '1' })
  const accessCheck = checkAccess(access)
  const clock = clockDifference(access)
  if (accessCheck.verdict === 'problem') return { checks: [accessCheck, clock], transactions: [] }
  const checks = [accessCheck, clock, await checkUnknownId(read)]
  const transactions: Entry[] = []
  // One after the other: DRUO limits the rate of reads.
  for (const list of lists) {
    const examined = await examineList(read, list)
    checks.push(...examined.checks)
    if (list.isFiltered) transactions.push(...examined.entries)
  }
  return { checks, transactions }
}

async function tokenOf({ credentials, baseUrl, userAgent, timeoutMs }: DruoToExamine): Promise<string> {
  if ('accessToken' in credentials) return credentials.accessToken
  // Only one request is sent.
  const semaphore = { acquire: async () => () => undefined }
  const transport = createWriteTransport({ userAgent, semaphore, baseUrl })
  try {
    return await clientCredentialsTokens({ credentials, transport, timeoutMs }).get()
  } finally {
    transport.close()
  }
}

function checkAccess({ status }: RawRead): Check {
  const name = 'access: token'
  if (status >= 200 && status <= 299) return check(name, 'ok', 'accepted')
  const advice = 'Check DRUO_BASE_URL and the credentials: staging and production have different ones.'
  return check(name, 'problem', `status ${status}`, advice)
}

async function checkUnknownId(read: ReadRaw): Promise<Check> {
  const name = 'ids: unknown id'
  const { status, body } = await read('/payments/trx_00000000-0000-4000-8000-000000000000')
  if (status === 404) return check(name, 'ok', 'status 404')
  const errors = parseErrors(body)
  const isUnexpected = errors.length > 0 && errors.every(({ code }) => code === 'UNEXPECTED_VALUE')
  if (status >= 400 && status <= 499 && isUnexpected) return check(name, 'ok', `status ${status}, UNEXPECTED_VALUE`)
  return check(name, 'warning', `status ${status}`, 'Clients get an error for an unknown id, and not null.')
}
