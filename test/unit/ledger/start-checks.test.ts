// What a gateway checks in its ledger before it serves.
import { describe, expect, it } from 'vitest'
import { authenticationFingerprint, ledgerEnvironment as environmentOf } from '../../../src/config/ledger-identity.ts'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import {
  adoptAuthentication,
  adoptOldWrites,
  checkAuthentication,
  ledgerSecret,
  openElsewhere,
} from '../../../src/ledger/start-checks.ts'
import { newWrite, record, recorded } from '../../support/store-records.ts'

const baseUrl = new URL('https://api.druo.example/')
const clientOf = (clientId: string, address = baseUrl) => ({
  druo: {
    baseUrl: address,
    credentials: { tokenUrl: 'https://auth.druo.example', clientId, clientSecret: 'secret', audience: 'a' },
  },
  druoEnvironment: undefined,
})
const tokenOf = (claims: object) => ['', Buffer.from(JSON.stringify(claims)).toString('base64url'), ''].join('.')
const fixed = (accessToken: string) => ({ druo: { baseUrl, credentials: { accessToken } }, druoEnvironment: undefined })

describe('the environment', () => {
  it('is that of one address and client, whatever the secret', () => {
    const one = environmentOf(clientOf('one'))
    expect(environmentOf(clientOf('one', new URL('https://api.druo.example')))).toBe(one)
    expect(environmentOf(clientOf('two'))).not.toBe(one)
    expect(environmentOf(clientOf('one', new URL('https://api-staging.druo.example')))).not.toBe(one)
    expect(one).not.toContain('one')
  })

  it('of a fixed token is that of the client that the token names, also after its renewal', () => {
    const one = environmentOf(fixed(tokenOf({ client_id: 'one', exp: 1 })))
    expect(environmentOf(fixed(tokenOf({ client_id: 'one', exp: 2 })))).toBe(one)
    expect(environmentOf(fixed(tokenOf({ client_id: 'two', exp: 2 })))).not.toBe(one)
    expect(environmentOf(clientOf('one'))).toBe(one)
    expect(environmentOf(fixed('opaque'))).toBe(environmentOf(fixed('renewed')))
  })

  it('can be named', () => {
    expect(environmentOf({ ...clientOf('one'), druoEnvironment: 'production' })).toBe('name:production')
  })

  it('of the sandbox is new each time', () => {
    const sandbox = () => environmentOf({ druo: undefined, druoEnvironment: undefined })
    expect(sandbox()).not.toBe(sandbox())
  })
})

describe('the secret of the references', () => {
  it('is random, and stays', async () => {
    const [store, other] = [openSqliteStore(':memory:'), openSqliteStore(':memory:')]
    const secret = await ledgerSecret(store)
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(await ledgerSecret(store)).toBe(secret)
    expect(await ledgerSecret(other)).not.toBe(secret)
  })
})

describe('another GATEWAY_AUTH or issuer', () => {
  const issuer = (name: string) =>
    authenticationFingerprint({ kind: 'jwt', issuer: name, audience: 'a', keySetUrl: baseUrl })
  const now = newWrite().createdAt
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

  it('is recognised, also by the spelling of the issuer', () => {
    const kinds = [authenticationFingerprint({ kind: 'none' }), authenticationFingerprint({ kind: 'passthrough' })]
    expect(new Set([...kinds, issuer('https://issuer'), issuer('https://issuer/')]).size).toBe(4)
  })

  it('is accepted by a ledger without writes', async () => {
    const store = openSqliteStore(':memory:')
    await checkAuthentication(store, 'test', issuer('a'), now)
    await checkAuthentication(store, 'test', issuer('b'), now)
    await expect(checkAuthentication(store, 'test', issuer('b'), now)).resolves.toBeUndefined()
  })

  it.each([
    ['a write that is younger than a day', { state: 'SUCCEEDED', settledAt: now } as const, 23, true],
    ['a write that is a day old and settled', { state: 'SUCCEEDED', settledAt: now } as const, 25, false],
    ['an old write that is not settled', { state: 'NEEDS_REVIEW' } as const, 1000, true],
  ])('with %s', async (_name, change, hours, isRefused) => {
    const store = openSqliteStore(':memory:')
    await checkAuthentication(store, 'test', issuer('a'), now)
    await recorded(store, 'key', change)
    const check = checkAuthentication(store, 'test', issuer('b'), later(hours))
    if (!isRefused) return expect(await check).toBeUndefined()
    await expect(check).rejects.toThrow('npm run writes -- adopt')
    await expect(checkAuthentication(store, 'test', issuer('a'), later(hours))).resolves.toBeUndefined()
    await expect(checkAuthentication(store, 'another', issuer('b'), later(hours))).resolves.toBeUndefined()
    await adoptAuthentication(store, 'test', issuer('b'))
    await expect(checkAuthentication(store, 'test', issuer('b'), later(hours))).resolves.toBeUndefined()
  })
})

describe('the writes of other environments', () => {
  it('are counted while they have no outcome', async () => {
    const store = openSqliteStore(':memory:')
    await record(store, newWrite({ environment: 'another' }))
    expect(await openElsewhere(store, 'test')).toBe(0)
    await recorded(store, 'key', { state: 'NEEDS_REVIEW' })
    expect(await openElsewhere(store, 'test')).toBe(0)
    expect(await openElsewhere(store, 'another')).toBe(1)
  })

  it('of a ledger from before environments belong to the first DRUO, never to the sandbox', async () => {
    const store = openSqliteStore(':memory:')
    await record(store, newWrite({ environment: '' }))
    await adoptOldWrites(store, 'sandbox:1')
    const { principal, idempotencyKey } = newWrite()
    expect(await store.find('sandbox:1', principal, idempotencyKey)).toBeUndefined()
    await adoptOldWrites(store, 'name:production')
    expect(await store.find('name:production', principal, idempotencyKey)).toBeDefined()
  })
})
