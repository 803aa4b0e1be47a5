// The operators' command `npm run writes`: lists the writes without an outcome, shows one, and settles it.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ConfigError, type DatabaseConfig, readDatabaseConfig } from './config.ts'
import {
  isResolvedState,
  isSettled,
  type ManualResolution,
  openStore,
  resolveManually,
  type WriteRecord,
  type WriteStore,
} from './ledger/index.ts'
const help = `Usage: npm run writes -- COMMAND

  list                 writes without an outcome: SENDING, CONFIRMING, and NEEDS_REVIEW for a person to decide
  show REFERENCE       everything that the ledger stores about one write
  settle REFERENCE --state SUCCEEDED|REJECTED|NOT_EXECUTED --reason "..." [--druo-id ID]
                       records the outcome that you found, for example in DRUO's portal. It is final for the write's key:
                       NOT_EXECUTED tells the caller that paying again is safe. SUCCEEDED takes the id of the new object.

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
    default:
      throw new UsageError(`Unknown command: ${command}.\n\n${help}`)
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
