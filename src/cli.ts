// The operators' commands. `npm run writes` lists the writes that need a person, shows one, and records decisions.
// `npm run doctor` asks DRUO which of the gateway's assumptions hold.
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import manifest from '../package.json' with { type: 'json' }
import {
  authenticationFingerprint,
  type Config,
  ConfigError,
  type DatabaseConfig,
  isSandbox,
  ledgerEnvironment,
  readConfig,
  readDatabaseConfig,
} from './config.ts'
import {
  acknowledge,
  adoptAuthentication,
  isResolvedState,
  isSettled,
  type ManualResolution,
  openStore,
  resolveManually,
  type WriteRecord,
  type WriteStore,
} from './ledger/index.ts'
const help = `Usage: npm run writes -- COMMAND

  list                 the writes of every environment that have no outcome (SENDING, CONFIRMING, NEEDS_REVIEW), and every ALARM:
                       a NOT_EXECUTED write that was executed, or may have been
  show REFERENCE       everything that the ledger stores about one write: its state, the reason and the evidence
  settle REFERENCE --state SUCCEEDED|REJECTED|NOT_EXECUTED --reason "..." [--druo-id ID] [--by NAME]
                       records the outcome that you found, for example in DRUO's portal. It is final for the write's key:
                       NOT_EXECUTED shows the caller that paying again is safe. SUCCEEDED takes the id of the new object.
  ack REFERENCE --reason "..." [--by NAME]
                       records that you have dealt with an alarm, for example refunded a second payment
  adopt                confirms a change of GATEWAY_AUTH or JWT_ISSUER that stops the gateway from starting. Callers do not
                       find keys that they used before the change: a request that they repeat is sent again
  doctor               (npm run doctor) asks DRUO, by reads alone, which of the gateway's assumptions hold

The command reads the gateway's configuration to find the database. REFERENCE is also stored with the write at DRUO, in
secondary_reference or metadata. Exit codes: 0 done, 1 not done (no such write, settled already, no database), 2 wrong usage.
`

class UsageError extends Error {}
class NotDoneError extends Error {}

function fail(message: string, code: number): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = code
}

async function run(words: readonly string[]): Promise<string> {
  const { values, positionals } = parse(words)
  const [command, reference, ...rest] = positionals
  if (values.help === true || command === undefined || command === 'help') return help
  if (rest.length > 0) throw new UsageError(`Unexpected argument: ${rest.join(' ')}`)
  switch (command) {
    case 'list':
      return withStore(list)
    case 'show':
      return withStore(async (store) => shown(await recordOf(store, required(reference, 'a REFERENCE'))))
    case 'settle': {
      const state = required(values.state, '--state').toUpperCase()
      const reason = required(values.reason?.trim() || undefined, '--reason')
      const druoId = values['druo-id']
      if (!isResolvedState(state)) throw new UsageError('--state is SUCCEEDED, REJECTED or NOT_EXECUTED.')
      if (druoId !== undefined && state !== 'SUCCEEDED') throw new UsageError('--druo-id belongs to SUCCEEDED only.')
      const handle = required(reference, 'a REFERENCE')
      const settler = values.by ?? userInfo().username
      return withStore((store) => settle(store, handle, { state, reason, druoId, settler }))
    }
    case 'doctor':
      if (reference !== undefined) throw new UsageError(`Unexpected argument: ${reference}`)
      return runDoctor()
    case 'ack': {
      const handle = required(reference, 'a REFERENCE')
      const reason = required(values.reason?.trim() || undefined, '--reason')
      return withStore((store) => ack(store, handle, `${values.by ?? userInfo().username}: ${reason}`))
    }
    case 'adopt':
      return withStore(adopt)
    default:
      throw new UsageError(`Unknown command: ${command}.\n\n${help}`)
  }
}

async function runDoctor(): Promise<string> {
  const { diagnose } = await import('./domains/index.ts')
  const config = readConfig()
  await using druo = await druoToExamine(config)
  const toExamine = {
    ...druo,
    version: config.druoVersion,
    userAgent: `${manifest.name}/${manifest.version}`,
    timeoutMs: config.druoTimeoutMs,
  }
  const { checks, isHealthy } = isKept(config.database)
    ? await useStore(config.database, (store) => diagnose(toExamine, { store, environment: ledgerEnvironment(config) }))
    : await diagnose(toExamine)
  if (!isHealthy) process.exitCode = 1
  const rows = checks.map(({ name, verdict, found, advice }) => [name, verdictWords[verdict], found, advice])
  return `DRUO: ${druo.name}\n${table([['CHECK', 'RESULT', 'FOUND', 'CONSEQUENCE OR FIX'], ...rows])}`
}

const verdictWords = { ok: 'ok', warning: 'WARNING', problem: 'PROBLEM', unknown: 'unknown' } as const

async function druoToExamine({ druo }: Config) {
  if (druo !== undefined) {
    const { baseUrl, credentials } = druo
    if ('ofCallers' in credentials) {
      throw new NotDoneError(
        'With GATEWAY_AUTH=passthrough the gateway has no token. Run the command with GATEWAY_AUTH=none and DRUO_ACCESS_TOKEN.',
      )
    }
    return { name: baseUrl.host, baseUrl, credentials, [Symbol.asyncDispose]: async () => undefined }
  }
  // Without DRUO's credentials, the command examines a separate sandbox.
  const { startSandbox } = await import('./sandbox/index.ts')
  const sandbox = await startSandbox()
  const { baseUrl, tokenUrl, clientId, clientSecret } = sandbox
  return {
    name: 'the embedded sandbox',
    baseUrl: new URL(baseUrl),
    credentials: { tokenUrl, clientId, clientSecret, audience: 'https://druo-merchant-api.com' },
    [Symbol.asyncDispose]: () => sandbox.close(),
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        state: { type: 'string' },
        reason: { type: 'string' },
        'druo-id': { type: 'string' },
        by: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new UsageError(`${name} is missing.\n\n${help}`)
  return value
}

async function withStore(work: (store: WriteStore) => Promise<string>): Promise<string> {
  const database = readDatabaseConfig()
  checkExists(database)
  return useStore(database, work)
}

async function useStore<T>(database: DatabaseConfig, work: (store: WriteStore) => Promise<T>): Promise<T> {
  const store = await openStore(database)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Whether there may be a ledger that another process has written. */
function isKept(database: DatabaseConfig): boolean {
  return database.kind !== 'sqlite' || (database.path !== ':memory:' && existsSync(database.path))
}

// Without this check, a wrong path would create an empty database, which looks like good news.
function checkExists(database: DatabaseConfig): void {
  if (database.kind !== 'sqlite') return
  if (database.path === ':memory:') {
    throw new NotDoneError(
      'The gateway keeps this ledger in memory, where no other process can read it. Set DATABASE_URL.',
    )
  }
  if (!existsSync(database.path)) throw new NotDoneError(`There is no ledger at ${database.path}. Check DATABASE_URL.`)
}

const maxListed = 1000

async function list(store: WriteStore): Promise<string> {
  const records = await store.unsettled(maxListed)
  if (records.length === 0) return 'No open writes: every write has an outcome.\n'
  const rows = records.map((record) => [
    record.reference,
    record.state,
    record.mutation,
    (record.sentAt ?? record.createdAt).toISOString(),
    reasonOf(record),
    record.environment,
  ])
  const more = records.length === maxListed ? `Only the oldest ${maxListed} are listed.\n` : ''
  return table([['REFERENCE', 'STATE', 'MUTATION', 'SENT', 'WHY', 'ENVIRONMENT'], ...rows]) + more
}

function reasonOf({ state, reviewReason, nextSearchAt, alarm, acknowledgedAt }: WriteRecord): string {
  if (alarm !== null && acknowledgedAt === null) return `ALARM ${alarm}`
  if (state === 'NEEDS_REVIEW') return reviewReason ?? ''
  return nextSearchAt === null ? '' : `next search ${nextSearchAt.toISOString()}`
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

function shown(record: WriteRecord): string {
  const lines = Object.entries(record).map(([name, value]) => [name, textOf(value)])
  return table(lines)
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

async function recordOf(store: WriteStore, reference: string): Promise<WriteRecord> {
  const record = await store.findByReference(reference)
  if (record === undefined) throw new NotDoneError(`There is no write ${reference}.`)
  return record
}

const maxAttempts = 5

async function settle(store: WriteStore, reference: string, resolution: ManualResolution): Promise<string> {
  for (let attempts = 0; attempts < maxAttempts; attempts += 1) {
    const record = await recordOf(store, reference)
    if (isSettled(record.state)) {
      throw new NotDoneError(`${reference} is ${record.state} already, since ${textOf(record.settledAt)}.`)
    }
    if (record.state !== 'CONFIRMING' && record.state !== 'NEEDS_REVIEW') {
      throw new NotDoneError(`${reference} is ${record.state}: only CONFIRMING and NEEDS_REVIEW can be settled.`)
    }
    const settled = await resolveManually(store, record, resolution, new Date())
    if (settled !== undefined) return `${reference} is now ${settled.state}.\n`
  }
  throw new NotDoneError(`${reference} is being changed by the gateway. Try again.`)
}

async function ack(store: WriteStore, reference: string, acknowledgedBy: string): Promise<string> {
  const record = await recordOf(store, reference)
  const acknowledged = await acknowledge(store, record, acknowledgedBy, new Date())
  if (acknowledged === undefined) throw new NotDoneError(`${reference} has no open alarm.`)
  return `The alarm of ${reference} is acknowledged.\n`
}

async function adopt(store: WriteStore): Promise<string> {
  const config = readConfig()
  const environment = ledgerEnvironment(config)
  if (isSandbox(environment)) throw new NotDoneError('The sandbox needs no confirmation.')
  await adoptAuthentication(store, environment, authenticationFingerprint(config.authentication))
  return `The ledger now accepts GATEWAY_AUTH=${config.authentication.kind}.\n`
}

try {
  process.stdout.write(await run(process.argv.slice(2)))
} catch (error) {
  if (error instanceof UsageError || error instanceof ConfigError) fail(error.message, 2)
  else fail(error instanceof NotDoneError ? error.message : `The command failed: ${String(error)}`, 1)
}
