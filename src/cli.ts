// The operators' commands. `npm run writes` lists the writes without an outcome, shows one, and settles it. `npm run doctor`
// asks DRUO which of the gateway's assumptions hold.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import manifest from '../package.json' with { type: 'json' }
import { type Config, ConfigError, type DatabaseConfig, readConfig, readDatabaseConfig } from './config.ts'
import type { WriteRecord } from './ledger/record.ts'
import { openStore } from './ledger/index.ts'
import { isResolvedState, type ManualResolution, resolveManually } from './ledger/manual-resolution.ts'
import { isSettled } from './ledger/states.ts'
import type { WriteStore } from './ledger/store.ts'

const help = `Usage: npm run writes -- COMMAND

  list                 writes without an outcome: SENDING, CONFIRMING, and NEEDS_REVIEW for a person to decide
  show REFERENCE       everything that the ledger stores about one write
  settle REFERENCE --state SUCCEEDED|REJECTED|NOT_EXECUTED --reason "..." [--druo-id ID]
                       records the outcome that you found, for example in DRUO's portal. It is final for the write's key:
                       NOT_EXECUTED tells the caller that paying again is safe. SUCCEEDED takes the id of the new object.
  doctor               also npm run doctor: asks DRUO, by reads alone, which of the gateway's assumptions hold

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
      return withStore((store) => settle(store, handle, { state, reason, druoId }))
    }
    case 'doctor':
      if (reference !== undefined) throw new UsageError(`Unexpected argument: ${reference}`)
      return runDoctor()
    default:
      throw new UsageError(`Unknown command: ${command}.\n\n${help}`)
  }
}

async function runDoctor(): Promise<string> {
  const { diagnose } = await import('./domains/doctor/diagnose.ts')
  const config = readConfig()
  await using druo = await druoToExamine(config)
  const { checks, isHealthy } = await diagnose({
    ...druo,
    version: config.druoVersion,
    userAgent: `${manifest.name}/${manifest.version}`,
    timeoutMs: config.druoTimeoutMs,
  })
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
        'With GATEWAY_AUTH=passthrough the gateway has no token of its own. Run the command with GATEWAY_AUTH=none and DRUO_ACCESS_TOKEN.',
      )
    }
    return { name: baseUrl.host, baseUrl, credentials, [Symbol.asyncDispose]: async () => undefined }
  }
  // Without DRUO's credentials, the command examines a sandbox of its own.
  const { startSandbox } = await import('./sandbox/sandbox.ts')
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
  const store = await openStore(database)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
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
  if (records.length === 0) return 'Every write has its outcome.\n'
  const rows = records.map(({ reference, state, mutation, sentAt, createdAt, reviewReason, nextSearchAt }) => [
    reference,
    state,
    mutation,
    (sentAt ?? createdAt).toISOString(),
    reviewReason ?? (nextSearchAt === null ? '' : `next search ${nextSearchAt.toISOString()}`),
  ])
  const more = records.length === maxListed ? `Only the oldest ${maxListed} are listed.\n` : ''
  return table([['REFERENCE', 'STATE', 'MUTATION', 'SENT', 'WHY'], ...rows]) + more
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

try {
  process.stdout.write(await run(process.argv.slice(2)))
} catch (error) {
  if (error instanceof UsageError || error instanceof ConfigError) fail(error.message, 2)
  else fail(error instanceof NotDoneError ? error.message : `The command failed: ${String(error)}`, 1)
}
