// Change notifications in a store, with one or several replicas: stored first, reported in every replica, none lost, none too often.
import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { listenOnPostgres } from '../../src/platform/postgres-listener.ts'
import {
  notificationChannel,
  type NotificationStore,
  openPostgresNotifications,
  openSqliteNotifications,
  orderLock,
} from '../../src/updates/notification-store.ts'
import { createNotifications, type Notifications } from '../../src/updates/notifications.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

let postgres: PostgresServer
beforeAll(async () => {
  postgres = await startPostgres()
}, 180_000)
afterAll(() => postgres.stop())

const longWindowMs = 60_000
const newId = () => `trx_${randomUUID()}`
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

type Open = (windowMs: number) => Promise<() => Promise<NotificationStore>>

describe.each<[name: string, open: Open]>([
  [
    'SQLite',
    async (windowMs) => {
      const path = temporaryDatabase()
      return async () => openSqliteNotifications(path, { windowMs })
    },
  ],
  [
    'PostgreSQL',
    async (windowMs) => {
      const url = await postgres.newDatabase()
      return () => openPostgresNotifications(url, { windowMs })
    },
  ],
])('the store in %s', (_name, open) => {
  const opened = async (windowMs = longWindowMs) => {
    const openAgain = await open(windowMs)
    const store = await openAgain()
    onTestFinished(() => store.close())
    return { store, openAgain }
  }

  it('keeps what was added, in its order, also for whoever opens it later', async () => {
    const { store, openAgain } = await opened()
    expect(await store.after(0, 10)).toEqual([])
    const ids = [newId(), newId()]
    expect(await store.add({ digest: digestOf('a'), ids })).toBe(true)
    expect(await store.add({ digest: digestOf('b'), ids: ids.slice(1) })).toBe(true)
    const other = await openAgain()
    const read = await other.after(0, 10)
    expect(read).toMatchObject([
      { ids, repeated: false },
      { ids: ids.slice(1), repeated: false },
    ])
    const [first] = read
    expect(await other.after(first?.position ?? 0, 10)).toEqual(read.slice(1))
    expect(await other.after(0, 1)).toEqual(read.slice(0, 1))
    await other.close()
  })

  it('keeps one repetition within a window, and drops further ones', async () => {
    const { store } = await opened()
    const delivery = { digest: digestOf('a'), ids: [newId()] }
    const added = []
    for (let time = 0; time < 4; time += 1) added.push(await store.add(delivery))
    expect(added).toEqual([true, true, false, false])
    expect((await store.after(0, 10)).map(({ repeated }) => repeated)).toEqual([false, true])
  })

  it('takes the same bytes as new once the window is over', async () => {
    const { store } = await opened(1)
    const delivery = { digest: digestOf('a'), ids: [newId()] }
    await store.add(delivery)
    const position = await store.positionBefore(-60_000)
    await expect.poll(() => store.positionBefore(2)).toBe(position)
    expect(await store.add(delivery)).toBe(true)
    expect((await store.after(position, 10)).map(({ repeated }) => repeated)).toEqual([false])
  })

  it('tells from where on all is younger, and forgets what is older', async () => {
    const { store } = await opened()
    await store.add({ digest: digestOf('a'), ids: [newId()] })
    const [row] = await store.after(0, 10)
    expect(await store.positionBefore(60_000)).toBe(0)
    expect(await store.positionBefore(-60_000)).toBe(row?.position)
    await store.purge(60_000)
    expect(await store.after(0, 10)).toHaveLength(1)
    await store.purge(-60_000)
    expect(await store.after(0, 10)).toEqual([])
    await store.add({ digest: digestOf('b'), ids: [newId()] })
    expect((await store.after(0, 10))[0]?.position).toBeGreaterThan(row?.position ?? 0)
  })
})

it('in PostgreSQL a position is given only when all earlier ones are committed', async () => {
  const url = await postgres.newDatabase()
  const store = await openPostgresNotifications(url, { windowMs: longWindowMs })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(async () => {
    await client.end()
    await store.close()
  })
  const count = async (what: string) =>
    Number((await client.query<{ count: string }>(`SELECT ${what} AS count`)).rows[0]?.count)
  await store.add({ digest: digestOf('a'), ids: [newId()] })
  // As if another one were at it, and not committed yet.
  await client.query('BEGIN')
  await client.query('SELECT pg_advisory_xact_lock($1)', [orderLock])
  const added = store.add({ digest: digestOf('b'), ids: [newId()] })
  await expect.poll(() => count(`(SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)`)).toBe(1)
  expect(await count('(SELECT last_value FROM change_notifications_position_seq)')).toBe(1)
  await client.query('COMMIT')
  expect(await added).toBe(true)
  expect(await count('(SELECT last_value FROM change_notifications_position_seq)')).toBe(2)
})

interface Replica {
  readonly notifications: Notifications
  readonly heard: string[]
  readonly failures: unknown[]
}

function startReplica(store: NotificationStore, windowMs = 50): Replica {
  const heard: string[] = []
  const failures: unknown[] = []
  const notifications = createNotifications({
    store,
    windowMs,
    onNotification: (ids) => heard.push(...ids),
    onFailure: (error) => failures.push(error),
  })
  onTestFinished(() => notifications.close())
  return { notifications, heard, failures }
}

async function startPostgresReplica(
  url: string,
  { channel = notificationChannel, checkMs = 15_000 } = {},
): Promise<Replica & { readonly states: string[] }> {
  const replica = startReplica(await openPostgresNotifications(url, { windowMs: 50 }))
  const states: string[] = []
  const listener = listenOnPostgres({
    url,
    channel,
    checkMs,
    firstPauseMs: 10,
    maxPauseMs: 50,
    onNotification: replica.notifications.poll,
    onListening() {
      states.push('listening')
      replica.notifications.pollAgain()
    },
    onLost: () => states.push('lost'),
  })
  onTestFinished(() => listener.close())
  await expect.poll(() => states).toEqual(['listening'])
  return { ...replica, states }
}

let deliveries = 0
const bodyWith = (...ids: readonly string[]) => Buffer.from(JSON.stringify({ ids, delivery: (deliveries += 1) }))

describe('a replica', () => {
  it('hears of what it keeps, once, and of a repetition once more', async () => {
    const { notifications, heard } = startReplica(openSqliteNotifications(':memory:', { windowMs: 50 }))
    const [one, other] = [newId(), newId()]
    const body = bodyWith(one, other)
    expect(await notifications.enqueue(body)).toBe('enqueued')
    await expect.poll(() => heard).toEqual([one, other])
    expect(await notifications.enqueue(bodyWith())).toBe('noIds')
    expect(await notifications.enqueue(bodyWith(one))).toBe('enqueued')
    await expect.poll(() => heard).toEqual([one, other, one])
  })

  it('hears of a repetition after the window in which further ones are dropped, whatever it hears meanwhile', async () => {
    const windowMs = 500
    const { notifications, heard } = startReplica(openSqliteNotifications(':memory:', { windowMs }), windowMs)
    const id = newId()
    const body = bodyWith(id)
    expect([
      await notifications.enqueue(bodyWith(id)),
      await notifications.enqueue(body),
      await notifications.enqueue(body),
    ]).toEqual(['enqueued', 'enqueued', 'enqueued'])
    expect(await notifications.enqueue(body)).toBe('repeated')
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([id, id, id])
  })

  it('hears of what was kept shortly before it started, by one that ended too soon', async () => {
    const path = temporaryDatabase()
    const id = newId()
    const dead = openSqliteNotifications(path, { windowMs: 50 })
    await dead.add({ digest: digestOf('a'), ids: [id] })
    await dead.close()
    const { heard } = startReplica(openSqliteNotifications(path, { windowMs: 50 }))
    await expect.poll(() => heard).toEqual([id])
  })

  it('goes on where whoever is told fails', async () => {
    const failures: unknown[] = []
    const notifications = createNotifications({
      store: openSqliteNotifications(':memory:', { windowMs: 50 }),
      onNotification: () => {
        throw new Error('bug')
      },
      onFailure: (error) => failures.push(error),
    })
    onTestFinished(() => notifications.close())
    await notifications.enqueue(bodyWith(newId()))
    await notifications.enqueue(bodyWith(newId()))
    await expect.poll(() => failures.length).toBe(2)
  })

  it('asks a store again that failed', async () => {
    const store = openSqliteNotifications(':memory:', { windowMs: 50 })
    let faults = 2
    const failing: NotificationStore = {
      ...store,
      after: async (position, limit) => {
        faults -= 1
        if (faults >= 0) throw new Error('gone')
        return store.after(position, limit)
      },
    }
    const { notifications, heard, failures } = startReplica(failing)
    const id = newId()
    await notifications.enqueue(bodyWith(id))
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([id])
    expect(failures).toHaveLength(2)
  })
})

describe('replicas that share a PostgreSQL database', () => {
  it('all hear of what one of them keeps', async () => {
    const url = await postgres.newDatabase()
    const replicas = [await startPostgresReplica(url), await startPostgresReplica(url), await startPostgresReplica(url)]
    const ids = Array.from({ length: 30 }, newId)
    await Promise.all(ids.map(async (id, index) => replicas[index % 3]?.notifications.enqueue(bodyWith(id))))
    // Some twice, perhaps: what came while a replica began to listen is read again.
    for (const { heard } of replicas) {
      await expect.poll(() => new Set(heard), { timeout: 5000 }).toEqual(new Set(ids))
    }
  })

  it('hear a little later of what they were not notified of', async () => {
    const url = await postgres.newDatabase()
    const one = await startPostgresReplica(url)
    const deaf = await startPostgresReplica(url, { channel: 'another_channel', checkMs: 50 })
    // What it reads when it begins to listen may come late, and so hold the first of them.
    for (const id of Array.from({ length: 4 }, newId)) {
      await one.notifications.enqueue(bodyWith(id))
      await expect.poll(() => deaf.heard, { timeout: 5000 }).toContain(id)
    }
  })

  it('lose nothing where the database is killed and comes back, also what is kept the moment it is back', async () => {
    const own = await startPostgres()
    onTestFinished(() => own.stop())
    const url = await own.newDatabase()
    const [one, other] = [await startPostgresReplica(url), await startPostgresReplica(url)]
    const before = newId()
    await one.notifications.enqueue(bodyWith(before))
    await expect.poll(() => other.heard).toContain(before)

    const kept: string[] = []
    const keep = async (id: string) => {
      if (
        await one.notifications.enqueue(bodyWith(id)).then(
          () => true,
          () => false,
        )
      )
        kept.push(id)
    }
    const crash = own.crash()
    await Promise.all(Array.from({ length: 20 }, () => keep(newId())))
    await crash
    await expect.poll(() => other.states).toContain('lost')
    await keep(newId())
    await own.restart()
    // At once: the others do not listen yet.
    const after = newId()
    await expect.poll(async () => keep(after).then(() => kept.includes(after))).toBe(true)
    await expect.poll(() => other.states.at(-1), { timeout: 10_000 }).toBe('listening')
    for (const { heard } of [one, other]) {
      await expect.poll(() => kept.filter((id) => !heard.includes(id)), { timeout: 10_000 }).toEqual([])
    }
  }, 60_000)
})
