// The operators' command as they run it: a separate process, beside a gateway that has the same database open.
import { userInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { noEvidence } from '../../src/ledger/evidence.ts'
import type { WriteStore } from '../../src/ledger/store.ts'
import { openSqliteStore } from '../../src/ledger/sqlite-store.ts'
import { runProgram } from '../support/program.ts'
import { recorded } from '../support/store-records.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

const object = { id: 'trx_7', amount: 100, currency: 'COP', createdAt: null, differs: [] }
const sentAt = new Date('2030-01-01T00:00:00.000Z')
const inDoubt = { state: 'NEEDS_REVIEW', reviewReason: 'noSearch', sentAt, nextSearchAt: null } as const

async function withLedger(
  work: (store: WriteStore, writes: (...words: readonly string[]) => ReturnType<typeof runProgram>) => Promise<void>,
): Promise<void> {
  const path = temporaryDatabase()
  const store = openSqliteStore(path)
  await work(store, (...words) => runProgram('src/cli.ts', words, { DATABASE_URL: `sqlite:${path}` }))
  await store.close()
}

const settle = (reference: string, state: string, ...more: readonly string[]) =>
  ['settle', reference, '--state', state, '--reason', "not in DRUO's portal", ...more] as const

describe('npm run writes', () => {
  it('lists what a person must find out, and shows one', async () => {
    await withLedger(async (store, writes) => {
      expect(await writes('list')).toMatchObject({ code: 0, output: 'No open writes: every write has an outcome.\n' })
      const { reference } = await recorded(store, 'needs-a-person-01', inDoubt)
      const nextSearchAt = new Date('2030-01-01T00:01:00.000Z')
      const unknown = await recorded(store, 'is-looked-up-0001', { state: 'CONFIRMING', sentAt, nextSearchAt })
      await recorded(store, 'is-done-000000001', { state: 'SUCCEEDED', settledAt: sentAt })
      const { code, output } = await writes('list')
      const rows = output.split('\n').map((line) => line.split(/ {2,}/))
      expect(code).toBe(0)
      expect(rows[0]).toEqual(['REFERENCE', 'STATE', 'MUTATION', 'SENT', 'WHY', 'ENVIRONMENT'])
      expect(rows.slice(1).sort()).toEqual(
        [
          [''],
          [reference, 'NEEDS_REVIEW', 'authorizeTransaction', sentAt.toISOString(), 'noSearch', 'test'],
          [
            unknown.reference,
            'CONFIRMING',
            'authorizeTransaction',
            sentAt.toISOString(),
            `next search ${nextSearchAt.toISOString()}`,
            'test',
          ],
        ].sort(),
      )
      const one = await writes('show', reference)
      expect(one.output).toMatch(/^idempotencyKey +needs-a-person-01$/m)
      expect(one.output).toMatch(/^searchCriteria +\{"amount":100,/m)
    })
  })

  it('settles by hand, once, with the reason', async () => {
    await withLedger(async (store, writes) => {
      const { reference } = await recorded(store, 'needs-a-person-01', inDoubt)
      const first = await writes(...settle(reference, 'succeeded', '--druo-id', 'trx_7'))
      expect(first).toEqual({ code: 0, output: `${reference} is now SUCCEEDED.\n`, errors: '' })
      expect(await store.findByReference(reference)).toMatchObject({
        state: 'SUCCEEDED',
        druoId: 'trx_7',
        settledBy: 'operator',
        settler: userInfo().username,
        settledReason: "not in DRUO's portal",
        reviewReason: 'noSearch',
        settledAt: expect.any(Date),
      })
      const second = await writes(...settle(reference, 'NOT_EXECUTED'))
      expect(second).toMatchObject({ code: 1, errors: expect.stringContaining('is SUCCEEDED already, since 20') })
      expect((await store.findByReference(reference))?.state).toBe('SUCCEEDED')
    })
  })

  it('shows the evidence, and records who decides', async () => {
    await withLedger(async (store, writes) => {
      const evidence = { ...noEvidence, searched: ['/payments/list'], found: [{ ...object, differs: ['amount'] }] }
      const { reference } = await recorded(store, 'needs-a-person-01', { ...inDoubt, evidence })
      const shown = await writes('show', reference)
      expect(shown.output).toMatch(/^evidence +\{.*"\/payments\/list".*"trx_7".*"differs":\["amount"\]/m)
      await writes(...settle(reference, 'SUCCEEDED', '--druo-id', 'trx_7', '--by', 'ana'))
      expect(await store.findByReference(reference)).toMatchObject({ settledBy: 'operator', settler: 'ana' })
    })
  })

  it('shows an alarm of any environment until somebody acknowledges it', async () => {
    await withLedger(async (store, writes) => {
      const late = { state: 'SUCCEEDED', settledAt: sentAt, alarm: 'lateSuccess', alarmAt: sentAt } as const
      const { reference } = await recorded(store, 'turned-up-late-01', late)
      expect((await writes('list')).output).toContain('ALARM lateSuccess')
      const first = await writes('ack', reference, '--reason', 'refunded', '--by', 'ana')
      expect(first).toMatchObject({ code: 0, output: `The alarm of ${reference} is acknowledged.\n` })
      expect(await store.findByReference(reference)).toMatchObject({
        acknowledgedBy: 'ana: refunded',
        acknowledgedAt: expect.any(Date),
      })
      expect((await writes('list')).output).toBe('No open writes: every write has an outcome.\n')
      expect(await writes('ack', reference, '--reason', 'again')).toMatchObject({ code: 1 })
    })
  })

  it.each(['RECORDED', 'SENDING'] as const)('does not settle what is %s', async (state) => {
    await withLedger(async (store, writes) => {
      const { reference } = await recorded(store, 'not-in-doubt-0001', { state })
      expect(await writes(...settle(reference, 'NOT_EXECUTED'))).toMatchObject({
        code: 1,
        errors: expect.stringContaining(`is ${state}: only CONFIRMING and NEEDS_REVIEW`),
      })
      expect((await store.findByReference(reference))?.state).toBe(state)
    })
  })

  it('says how it is used, and what is wrong', async () => {
    await withLedger(async (_store, writes) => {
      const usage = expect.stringMatching(/^Usage: npm run writes/)
      expect(await writes('--help')).toMatchObject({ code: 0, output: usage })
      const wrong: readonly (readonly [readonly string[], number, string])[] = [
        [['lost'], 2, 'Unknown command: lost'],
        [['show'], 2, 'REFERENCE is missing'],
        [['list', 'a', 'b'], 2, 'Unexpected argument'],
        [['list', '--all'], 2, '--all'],
        [['settle', 'R', '--state', 'SUCCEEDED'], 2, '--reason is missing'],
        [['settle', 'R', '--state', 'SUCCEEDED', '--reason', ' '], 2, '--reason is missing'],
        [settle('R', 'CONFIRMING'), 2, '--state is'],
        [settle('R', 'REJECTED', '--druo-id', 'trx_7'), 2, '--druo-id belongs'],
        [settle('R', 'REJECTED'), 1, 'There is no write R.'],
        [['show', 'R'], 1, 'There is no write R.'],
      ]
      const ends = await Promise.all(wrong.map(([words]) => writes(...words)))
      expect(ends).toEqual(
        wrong.map(([, code, message]) => ({ code, output: '', errors: expect.stringContaining(message) })),
      )
    })
  })

  it.each([
    [{}, 1, 'in memory'],
    [{ DATABASE_URL: 'sqlite:/nowhere/gateway.db' }, 1, 'There is no ledger at /nowhere/gateway.db'],
    [{ DATABASE_URL: 'nonsense' }, 2, 'DATABASE_URL is not the address'],
  ])('does not take a wrong database for an empty one: %j', async (environment, code, message) => {
    const end = await runProgram('src/cli.ts', ['list'], environment)
    expect(end).toEqual({ code, output: '', errors: expect.stringContaining(message) })
  })
})
