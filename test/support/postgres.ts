// A separate real PostgreSQL server on a free port, with as many databases as a test wants.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot, postgresProgram } from './postgres-program.ts'

export interface PostgresServer {
  /** The address of a new, empty database. */
  newDatabase(): Promise<string>
  /** Ends it at once, as a crash would, and waits until it has ended. What was committed stays. */
  crash(): Promise<void>
  /** After a crash. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** @param durable whether a commit is on the disk when it is acknowledged; a crash of the server alone loses nothing */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-postgres-'))
  const port = await freePort()
  const Program = await postgresProgram()
  const server = new Program({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'password',
    persistent: false,
    // PostgreSQL refuses to run as root: then it runs as its own user.
    createPostgresUser: isRoot,
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags: ['-h', '127.0.0.1', '-k', '', ...(durable ? [] : ['-c', 'fsync=off'])],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    async newDatabase() {
      const name = `ledger_${randomUUID().replaceAll('-', '')}`
      await server.createDatabase(name)
      return `postgres://postgres:password@127.0.0.1:${port}/${name}`
    },
    async crash() {
      const processId = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
      // An immediate shutdown: no checkpoint, no farewell to clients, recovery at the next start.
      process.kill(processId, 'SIGQUIT')
      while (isRunning(processId)) await new Promise((resolve) => setImmediate(resolve))
    },
    restart: () => server.start(),
    stop: () => server.stop(),
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was free')
  return address.port
}
