// TLS to PostgreSQL by `sslmode`, as libpq documents it. The Node driver gives these values other meanings.
import { readFileSync } from 'node:fs'
import type { ConnectionOptions } from 'node:tls'
import { isLoopback } from './loopback.ts'

const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const

interface PostgresTls {
  /** Without the parameters that are read here, so that the driver does not interpret them differently. */
  readonly url: string
  readonly ssl: false | ConnectionOptions
}

/** What is wrong with the address, and how to correct it. Holds no part of the address. */
export class PostgresTlsError extends Error {
  override readonly name = 'PostgresTlsError'
  readonly what: string
  readonly fix: string

  constructor(what: string, fix: string) {
    super(`The database address ${what}: ${fix}.`)
    this.what = what
    this.fix = fix
  }
}

/** @throws {PostgresTlsError} */
export function readPostgresTls(address: string): PostgresTls {
  const url = new URL(address)
  const take = (name: string): string | undefined => {
    const value = url.searchParams.get(name) ?? undefined
    url.searchParams.delete(name)
    return value
  }
  if (url.searchParams.has('ssl') || url.searchParams.has('uselibpqcompat')) {
    throw new PostgresTlsError('has the parameter ssl or uselibpqcompat', 'use sslmode alone, such as verify-full')
  }
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname)
  const isHere = host === '' || host.startsWith('/') || isLoopback(host)
  const asked = take('sslmode')
  const files = { ca: take('sslrootcert'), cert: take('sslcert'), key: take('sslkey') }
  // As with libpq, whose default is verify-full with the system's authorities.
  const mode = sslModes.find((known) => known === (asked ?? (files.ca === 'system' ? 'verify-full' : undefined)))
  if (asked !== undefined && mode === undefined) {
    throw new PostgresTlsError('has an unknown sslmode', `use one of ${sslModes.join(', ')}`)
  }
  if (mode === undefined && !isHere) {
    throw new PostgresTlsError(
      'names another machine and has no sslmode',
      'add sslmode=verify-full, or sslmode=disable if the network between is private',
    )
  }
  return { url: url.href, ssl: tlsOptions(mode ?? 'prefer', isHere, files) }
}

interface TlsFiles {
  readonly ca: string | undefined
  readonly cert: string | undefined
  readonly key: string | undefined
}

function tlsOptions(mode: (typeof sslModes)[number], isHere: boolean, files: TlsFiles): false | ConnectionOptions {
  // libpq falls back to plain text with allow and prefer. On another machine that would hand over the password.
  if (files.ca === 'system' && mode !== 'verify-full' && mode !== 'disable') {
    // Public authorities sign certificates for everyone: without checking the host name that verifies nothing.
    throw new PostgresTlsError('has sslrootcert=system with a weaker sslmode', 'use sslmode=verify-full')
  }
  const isOptional = mode === 'allow' || mode === 'prefer'
  if (mode === 'disable' || (isOptional && isHere)) return false
  const roots = files.ca === undefined || files.ca === 'system' ? {} : { ca: read('sslrootcert', files.ca) }
  const own = {
    ...(files.cert === undefined ? {} : { cert: read('sslcert', files.cert) }),
    ...(files.key === undefined ? {} : { key: read('sslkey', files.key) }),
  }
  if (mode === 'verify-full') return { ...own, ...roots }
  if (mode === 'verify-ca' && !('ca' in roots)) {
    throw new PostgresTlsError('has sslmode=verify-ca without sslrootcert', 'name the file with your root certificate')
  }
  // As with libpq, a root certificate makes every weaker mode verify like verify-ca.
  if (!('ca' in roots)) return { ...own, rejectUnauthorized: false }
  return { ...own, ...roots, checkServerIdentity: () => undefined }
}

function read(parameter: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new PostgresTlsError(`has an ${parameter} that cannot be read`, 'check the path and permissions of the file')
  }
}
