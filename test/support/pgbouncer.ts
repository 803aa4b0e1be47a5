// A real PgBouncer in transaction mode in front of one database, on a free port of this machine.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isRoot } from './postgres-program.ts'
import { freePort } from './postgres.ts'

export interface PgBouncer {
  /** Of the database, through the pooler. */
  readonly url: string
  /** The certificate of the pooler, which is its own authority. */
  readonly certificateFile: string
  /** One that has nothing to do with it. */
  readonly otherCertificateFile: string
  stop(): Promise<void>
}

const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/usr/local/bin/pgbouncer', '/opt/homebrew/bin/pgbouncer']

export interface PgBouncerOptions {
  /** Accepts TLS alone, with a certificate for the host name "pooler.example". */
  readonly tls?: boolean
  readonly poolSize?: number
}

/** @param databaseUrl of a database on this machine @throws where the machine has no pgbouncer, and says how to get it */
export async function startPgBouncer(databaseUrl: string, options: PgBouncerOptions = {}): Promise<PgBouncer> {
  const path = program.find((candidate) => existsSync(candidate))
  if (path === undefined) {
    throw new Error('These tests need PgBouncer: apt-get install pgbouncer, or brew install pgbouncer.')
  }
  const { tls = false, poolSize = 4 } = options
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-pgbouncer-'))
  const certificateFile = join(folder, 'certificate.pem')
  const keyFile = join(folder, 'key.pem')
  const otherCertificateFile = join(folder, 'other-certificate.pem')
  if (tls) {
    makeCertificate(certificateFile, keyFile)
    makeCertificate(otherCertificateFile, join(folder, 'other-key.pem'))
  }
  const { hostname, port: databasePort, username, password, pathname } = new URL(databaseUrl)
  const port = await freePort()
  const settings = [
    '[databases]',
    `gateway = host=${hostname} port=${databasePort} dbname=${pathname.slice(1)} user=${username} password=${password}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = any',
    'pool_mode = transaction',
    `default_pool_size = ${poolSize}`,
    ...(tls ? ['client_tls_sslmode = require', `client_tls_key_file = ${keyFile}`] : []),
    ...(tls ? [`client_tls_cert_file = ${certificateFile}`] : []),
  ]
  writeFileSync(join(folder, 'pgbouncer.ini'), `${settings.join('\n')}\n`)
  for (const file of [folder, ...(tls ? [certificateFile, keyFile] : [])]) chmodSync(file, 0o755)
  // PgBouncer refuses to run as root.
  const user = isRoot ? ['-u', 'nobody'] : []
  const child = spawn(path, [...user, join(folder, 'pgbouncer.ini')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const ended = once(child, 'exit')
  await untilListening(child, port, () => log)
  return {
    url: `postgres://gateway@127.0.0.1:${port}/gateway`,
    certificateFile,
    otherCertificateFile,
    async stop() {
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function makeCertificate(certificate: string, key: string): void {
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key]
  const names = ['-subj', '/CN=pooler.example', '-addext', 'subjectAltName=DNS:pooler.example', '-days', '1']
  execFileSync('openssl', ['req', '-x509', ...newKey, ...names, '-out', certificate], { stdio: 'pipe' })
}

async function untilListening(child: ChildProcess, port: number, log: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`PgBouncer did not start:\n${log()}`)
    const socket = connect(port, '127.0.0.1')
    const connected = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (connected) return
    await pause(20)
  }
  throw new Error(`PgBouncer does not listen:\n${log()}`)
}
