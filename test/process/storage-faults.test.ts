// The write ledger on storage that really fails: a full disk, a locked file, a database server that dies.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { SendResult } from '../../src/ledger/send-result.ts'
import { LedgerUnavailableError } from '../../src/ledger/store.ts'
import { openPostgresStore } from '../../src/ledger/postgres-store.ts'
import { openSqliteStore } from '../../src/ledger/sqlite-store.ts'
import { leaseMs, testLedger, testRequest } from '../support/ledger.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { smallDisk } from '../support/small-disk.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

const key = 'key-0123456789abcdef'
const made: SendResult<string> = { kind: 'done', id: 'trx_1', value: 'made' }
const disk = smallDisk()

afterAll(() => disk?.remove())

describe.skipIf(disk === undefined)('a full disk', () => {
  const ledgerOn = (name: string) => testLedger({ store: openSqliteStore(join(disk?.folder ?? '', name)) })

  it('before sending: nothing is sent, the caller learns so, and with room again it goes on', async () => {
    const { ledger, clock } = ledgerOn('before.db')
    disk?.fill()
    const request = testRequest(clock)
    await expect(ledger.perform(request)).rejects.toThrow(LedgerUnavailableError)
    expect(request.sent()).toBe(0)
    disk?.free()
    expect(await ledger.perform(request)).toMatchObject({ kind: 'done' })
    await ledger.close()
  })

  it('after sending: it is CONFIRMING, never a success, and not sent again', async () => {
    const { ledger, clock, outcomes } = ledgerOn('after.db')
    const request = testRequest(clock, async () => {
      disk?.fill()
      return made
    })
    expect(await ledger.perform(request)).toMatchObject({ kind: 'unclear', record: { state: 'CONFIRMING' } })
    expect(outcomes).toEqual([{ state: 'CONFIRMING', cause: expect.stringContaining('full') }])
    disk?.free()
    expect((await ledger.find('anonymous', key))?.state).toBe('SENDING')
    clock.advance(leaseMs)
    expect(await ledger.perform(request)).toMatchObject({ kind: 'unclear', record: { state: 'CONFIRMING' } })
    expect(request.sent()).toBe(1)
    await ledger.close()
  })
})

describe('a file that another process has locked', () => {
  function lockable() {
    const path = temporaryDatabase()
    const ledger = testLedger({ store: openSqliteStore(path, { lockWaitMs: 10 }) })
    const other = new DatabaseSync(path)
    onTestFinished(() => other.close())
    return { ...ledger, lock: () => other.exec('BEGIN IMMEDIATE'), unlock: () => other.exec('ROLLBACK') }
  }

  it('before sending: nothing is sent, and the caller learns so', async () => {
    const { ledger, clock, lock, unlock } = lockable()
    lock()
    const request = testRequest(clock)
    await expect(ledger.perform(request)).rejects.toThrow(LedgerUnavailableError)
    expect(request.sent()).toBe(0)
    unlock()
    expect(await ledger.perform(request)).toMatchObject({ kind: 'done' })
  })

  it('after sending: it is CONFIRMING, and not sent again', async () => {
    const { ledger, clock, lock, unlock } = lockable()
    const request = testRequest(clock, async () => {
      lock()
      return made
    })
    expect(await ledger.perform(request)).toMatchObject({ kind: 'unclear', record: { state: 'CONFIRMING' } })
    unlock()
    clock.advance(leaseMs)
    expect(await ledger.perform(request)).toMatchObject({ kind: 'unclear', record: { state: 'CONFIRMING' } })
    expect(request.sent()).toBe(1)
  })
})

describe('a PostgreSQL server that dies', () => {
  let server: PostgresServer

  beforeAll(async () => {
    server = await startPostgres({ durable: true })
  }, 180_000)
  afterAll(() => server.stop())

  async function ledgerOnServer() {
    const lost: unknown[] = []
    const store = await openPostgresStore(await server.newDatabase(), {
      maxConnections: 2,
      onLostConnection: (error) => lost.push(error),
    })
    return { ...testLedger({ store }), lost }
  }

  it('before sending: nothing is sent, the caller learns so, and once it is back it goes on', async () => {
    const { ledger, clock } = await ledgerOnServer()
    await server.crash()
    const request = testRequest(clock)
    await expect(ledger.perform(request)).rejects.toThrow(LedgerUnavailableError)
    expect(request.sent()).toBe(0)
    await server.restart()
    expect(await ledger.perform(request)).toMatchObject({ kind: 'done' })
    await ledger.close()
  })

  it('while it is sent: it is CONFIRMING, what was recorded is still there, and it is not sent again', async () => {
    const { ledger, clock } = await ledgerOnServer()
    const request = testRequest(clock, async () => {
      await server.crash()
      return made
    })
    expect(await ledger.perform(request)).toMatchObject({ kind: 'unclear', record: { state: 'CONFIRMING' } })
    await server.restart()
    expect((await ledger.find('anonymous', key))?.state).toBe('SENDING')
    clock.advance(leaseMs)
    expect(await ledger.perform(request)).toMatchObject({ kind: 'unclear', record: { state: 'CONFIRMING' } })
    expect(request.sent()).toBe(1)
    await ledger.close()
  })

  it('for a moment while it is sent: the outcome is recorded all the same', async () => {
    const { ledger, clock, lost } = await ledgerOnServer()
    const request = testRequest(clock, async () => {
      await server.crash()
      await server.restart()
      return made
    })
    expect(await ledger.perform(request)).toMatchObject({ kind: 'done', value: 'made' })
    expect((await ledger.find('anonymous', key))?.state).toBe('SUCCEEDED')
    expect(lost.length).toBeGreaterThan(0)
    await ledger.close()
  })
})
