// Counts that replicas share: one limit for a caller, whichever replica is asked, and no outage where the database is gone.
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openPostgresRequestCounts } from '../../../../src/server/callers/postgres-request-counts.ts'
import { createRateLimiter, createRequestCounts } from '../../../../src/server/callers/rate-limit.ts'
import { type PostgresServer, startPostgres } from '../../../support/postgres.ts'

let postgres: PostgresServer
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres.stop())

async function replica(url: string) {
  const failures: unknown[] = []
  const counts = await openPostgresRequestCounts(url, {
    whileUnreachable: createRequestCounts(),
    onFailure: (error) => failures.push(error),
  })
  onTestFinished(() => counts.close())
  return { counts, failures }
}

async function replicas(limit: number) {
  const url = await postgres.newDatabase()
  let now = 0
  const both = await Promise.all([replica(url), replica(url)])
  const [one, other] = both.map(({ counts }) => createRateLimiter(counts, limit, () => now))
  if (one === undefined || other === undefined) throw new Error('there are two')
  return {
    one,
    other,
    failures: () => both.flatMap(({ failures }) => failures),
    at: (milliseconds: number) => {
      now = milliseconds
    },
  }
}

describe('two replicas', () => {
  it('count together', async () => {
    const { one, other } = await replicas(3)
    const verdicts = [await one('caller'), await other('caller'), await one('caller'), await other('caller')]
    expect(verdicts.map((verdict) => [verdict?.allowed, verdict?.remaining])).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
      [false, 0],
    ])
    expect((await other('another'))?.allowed).toBe(true)
  })

  it('let no more through than the limit where they ask at the same moment', async () => {
    const { one, other, failures } = await replicas(20)
    const verdicts = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => (index % 2 === 0 ? one('caller') : other('caller'))),
    )
    expect(verdicts.filter((verdict) => verdict?.allowed)).toHaveLength(20)
    expect(failures()).toEqual([])
  })

  it('decide as one process does, minute after minute', async () => {
    const { one, other, at } = await replicas(10)
    const counts = createRequestCounts()
    let now = 0
    const alone = createRateLimiter(counts, 10, () => now)
    for (let step = 0; step < 120; step += 1) {
      now = step * 1700
      at(now)
      expect(await (step % 2 === 0 ? one : other)('caller')).toEqual(await alone('caller'))
    }
  })
})

it('counts of minutes that are over are not kept', async () => {
  const url = await postgres.newDatabase()
  const { counts } = await replica(url)
  const at = (minute: number) => counts.add({ key: 'caller', minute, weight: 1, most: 9 })
  await at(5)
  await at(6)
  await at(8)
  expect(await counts.add({ key: 'caller', minute: 6, weight: 1, most: 9 })).toMatchObject({ current: 1, previous: 0 })
})

it('a database that is gone stops nobody: the replica counts alone until it is back', async () => {
  const { one, failures } = await replicas(2)
  expect((await one('caller'))?.remaining).toBe(1)
  await postgres.crash()
  const verdicts = [await one('caller'), await one('caller'), await one('caller')]
  expect(verdicts.map((verdict) => verdict?.allowed)).toEqual([true, true, false])
  expect(failures().length).toBeGreaterThan(0)
  await postgres.restart()
  expect((await one('caller'))?.allowed).toBe(true)
})
