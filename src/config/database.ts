// Reads which database holds the write ledger.
import { type DatabaseAddress, PostgresTlsError, readPostgresTls } from '../platform/index.ts'
import { secretOf } from './environment-schema.ts'
import type { Reading } from './reading.ts'

export type DatabaseConfig = DatabaseAddress

const inMemory: DatabaseConfig = { kind: 'sqlite', path: ':memory:' }

export function readDatabase({ variables, isSet, report }: Reading, sandbox: boolean): DatabaseConfig {
  const url = secretOf(variables, 'DATABASE_URL')
  if (url === undefined) {
    // If it is set but not usable, the error is already reported.
    const missing = !isSet('DATABASE_URL') && !isSet('DATABASE_URL_FILE')
    return missing && !sandbox ? { kind: 'sqlite', path: './data/gateway.db' } : inMemory
  }
  if (/^postgres(?:ql)?:\/\/[^/]*\/./i.test(url) && URL.canParse(url)) {
    try {
      readPostgresTls(url)
    } catch (error) {
      if (!(error instanceof PostgresTlsError)) throw error
      report('DATABASE_URL', error.what, error.fix)
    }
    return { kind: 'postgres', url }
  }
  const path = /^sqlite:(?!\/*$)(?:\/\/)?(.+)$/.exec(url)?.[1]
  if (path === undefined) {
    report(
      'DATABASE_URL',
      'is not the address of a SQLite file or a PostgreSQL database',
      'use a form such as sqlite:./data/gateway.db or postgres://user:password@host/database?sslmode=verify-full',
    )
  }
  if (path === ':memory:' && !sandbox) {
    report(
      'DATABASE_URL',
      'is in memory, so a restart forgets which writes were sent',
      'name a file, such as sqlite:./data/gateway.db',
    )
  }
  return path === undefined ? inMemory : { kind: 'sqlite', path }
}
