// Rate limits that replicas share in PostgreSQL: one limit per caller, and no outage while the database is unreachable.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { openPostgresCounter } from '../../src/http/auth/postgres-rate-limit-store.ts'
import { createRateLimiter } from '../../src/http/auth/authenticate.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'

let postgres: PostgresServer
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres.stop())

async function replica(url: string, limit: number, failures: unknown[] = []) {
  const store = await openPostgresCounter(url, limit, (error) => failures.push(error))
  onTestFinished(() => store[Symbol.asyncDispose]())
  return createRateLimiter(limit, store.counter)
}

async function replicas(limit: number) {
  const url = await postgres.newDatabase()
  const failures: unknown[] = []
  const [one, other] = await Promise.all([replica(url, limit, failures), replica(url, limit, failures)])
  return { one, other, failures }
}

async function rows(url: string): Promise<readonly unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query('SELECT key, points FROM rate_limits')).rows
  } finally {
    await client.end()
  }
}

it('many replicas may start at the same moment', async () => {
  const url = await postgres.newDatabase()
  const failures: unknown[] = []
  await Promise.all(Array.from({ length: 12 }, () => replica(url, 1, failures)))
  expect(failures).toEqual([])
})

describe('two replicas', () => {
  it('count together', async () => {
    const { one, other, failures } = await replicas(3)
    const decisions = [await one('caller'), await other('caller'), await one('caller'), await other('caller')]
    expect(decisions.map((decision) => [decision?.allowed, decision?.remaining])).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
      [false, 0],
    ])
    expect((await other('another'))?.allowed).toBe(true)
    expect(failures).toEqual([])
  })

  it('state the same reset', async () => {
    const { one, other } = await replicas(1)
    const first = await one('caller')
    const rejected = await other('caller')
    expect(Math.abs(Number(first?.resetAt) - Number(rejected?.resetAt))).toBeLessThan(100)
    expect(rejected?.retryAfterMs).toBeGreaterThan(55_000)
    expect(rejected?.retryAfterMs).toBeLessThanOrEqual(60_000)
  })

  it('allow no more than the limit where requests come at the same moment', async () => {
    const { one, other, failures } = await replicas(20)
    const decisions = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => (index % 2 === 0 ? one('caller') : other('caller'))),
    )
    expect(decisions.filter((decision) => decision?.allowed)).toHaveLength(20)
    expect(failures).toEqual([])
  })

  it('begin again when the minute is over', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const { one, other } = await replicas(1)
    expect((await one('caller'))?.allowed).toBe(true)
    vi.advanceTimersByTime(59_000)
    expect((await other('caller'))?.allowed).toBe(false)
    vi.advanceTimersByTime(1001)
    expect((await other('caller'))?.allowed).toBe(true)
    expect((await one('caller'))?.allowed).toBe(false)
  })
})

it('a caller beyond its limit costs no more statements', async () => {
  const url = await postgres.newDatabase()
  const limited = await replica(url, 2)
  for (let request = 0; request < 10; request += 1) await limited('caller')
  expect(await rows(url)).toEqual([{ key: 'caller', points: 2 }])
})

it('counters that have expired are deleted every minute', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const url = await postgres.newDatabase()
  const limited = await replica(url, 2)
  await limited('caller')
  await vi.advanceTimersByTimeAsync(70_000)
  await limited('later')
  await vi.advanceTimersByTimeAsync(50_000)
  await vi.waitFor(async () => expect(await rows(url)).toEqual([{ key: 'later', points: 1 }]))
})

it('without the database a replica counts alone until it is back', async () => {
  const { one, failures } = await replicas(2)
  expect((await one('caller'))?.remaining).toBe(1)
  await postgres.crash()
  const decisions = [await one('caller'), await one('caller'), await one('caller')]
  expect(decisions.map((decision) => decision?.allowed)).toEqual([true, true, false])
  expect(failures.length).toBeGreaterThan(0)
  await postgres.restart()
  expect((await one('caller'))?.allowed).toBe(true)
})
