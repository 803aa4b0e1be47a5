// What sslmode means, on this machine and on another, and which addresses are refused.
import { describe, expect, it } from 'vitest'
import { readPostgresTls } from '../../../src/platform/postgres-tls.ts'
import { blamed, faultsOf, live } from '../../support/config-faults.ts'

const elsewhere = 'postgres://user:canary-secret-1@db.example:5432/gateway'
const here = 'postgres://user:canary-secret-1@127.0.0.1:5432/gateway'
// Any file that can be read: what it holds matters when a connection is made.
const file = import.meta.filename

describe('TLS', () => {
  it.each<[address: string, ssl: unknown]>([
    [here, false],
    [`${here}?sslmode=disable`, false],
    [`${here}?sslmode=allow`, false],
    [`${here}?sslmode=prefer`, false],
    [`${here}?sslmode=require`, { rejectUnauthorized: false }],
    ['postgres://user@%2Fvar%2Frun%2Fpostgresql/gateway', false],
    ['postgres://user@localhost/gateway?host=/var/run/postgresql', false],
    [`${elsewhere}?sslmode=disable`, false],
    [`${elsewhere}?sslmode=allow`, { rejectUnauthorized: false }],
    [`${elsewhere}?sslmode=prefer`, { rejectUnauthorized: false }],
    [`${elsewhere}?sslmode=require`, { rejectUnauthorized: false }],
    [
      `${elsewhere}?sslmode=require&sslrootcert=${file}`,
      { ca: expect.any(String), checkServerIdentity: expect.any(Function) },
    ],
    [
      `${elsewhere}?sslmode=prefer&sslrootcert=${file}`,
      { ca: expect.any(String), checkServerIdentity: expect.any(Function) },
    ],
    [`${elsewhere}?sslrootcert=system`, {}],
    [
      `${elsewhere}?sslmode=verify-ca&sslrootcert=${file}`,
      { ca: expect.any(String), checkServerIdentity: expect.any(Function) },
    ],
    [`${elsewhere}?sslmode=verify-full`, {}],
    [`${elsewhere}?sslmode=verify-full&sslrootcert=system`, {}],
    [`${elsewhere}?sslmode=verify-full&sslrootcert=${file}`, { ca: expect.any(String) }],
    [
      `${elsewhere}?sslmode=verify-full&sslcert=${file}&sslkey=${file}`,
      { cert: expect.any(String), key: expect.any(String) },
    ],
  ])('%s', (address, ssl) => {
    expect(readPostgresTls(address).ssl).toEqual(ssl)
  })

  it('leaves nothing of it for the driver to read', () => {
    const address = `${elsewhere}?sslmode=verify-full&sslrootcert=system&sslcert=${file}&sslkey=${file}&connect_timeout=1`
    expect(readPostgresTls(address).url).toBe(`${elsewhere}?connect_timeout=1`)
  })
})

describe('a database address', () => {
  it.each<[search: string, error: string]>([
    ['', 'names another machine and has no sslmode'],
    ['?host=db.internal', 'names another machine and has no sslmode'],
    ['?sslmode=no-verify', 'has an unknown sslmode'],
    ['?sslmode=', 'has an unknown sslmode'],
    ['?sslmode=VERIFY-FULL', 'has an unknown sslmode'],
    ['?ssl=true', 'has the parameter ssl'],
    ['?sslmode=verify-ca', 'has sslmode=verify-ca without sslrootcert'],
    ['?sslmode=verify-ca&sslrootcert=/nowhere/root.pem', 'has an sslrootcert that cannot be read'],
    ['?sslmode=require&sslrootcert=system', 'has sslrootcert=system with a weaker sslmode'],
    ['?sslmode=prefer&sslrootcert=system', 'has sslrootcert=system with a weaker sslmode'],
    ['?sslmode=verify-ca&sslrootcert=system', 'has sslrootcert=system with a weaker sslmode'],
    ['?sslmode=verify-full&sslkey=/nowhere/key.pem', 'has an sslkey that cannot be read'],
  ])('with "%s" is refused, and its password is not shown', (search, error) => {
    const environment = { ...live, DATABASE_URL: elsewhere + search }
    expect(blamed(environment)).toEqual(['DATABASE_URL'])
    expect(faultsOf(environment).join()).toContain(error)
    expect(faultsOf(environment).join()).not.toContain('canary')
  })

  it('of this machine may be in the parameter host alone', () => {
    expect(blamed({ ...live, DATABASE_URL: `${here}?host=db.example` })).toEqual(['DATABASE_URL'])
    expect(blamed({ ...live, DATABASE_URL: `${elsewhere}?host=localhost` })).toEqual([])
  })
})
