// The ledger's metrics: what is open and for how long, what searches found, and what a person must see to.
import { describe, expect, it } from 'vitest'
import { createMetrics } from '../../../src/platform/metrics.ts'

const lineOf = (body: string, name: string) => body.split('\n').filter((line) => line.startsWith(name))

type Counts = Parameters<ReturnType<typeof createMetrics>['ledgerState']>[0]

const watch = (metrics: ReturnType<typeof createMetrics>, openWrites: Counts['openWrites']): void =>
  metrics.ledgerState({ openWrites, openElsewhere: async () => 2, openAlarms: async () => 1 })

describe("the ledger's metrics", () => {
  it('tell what is open, and how old the oldest unsettled write is; what was never sent does not count', async () => {
    const metrics = createMetrics()
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
    watch(metrics, async () => [
      { state: 'RECORDED', count: 9, oldest: ago(9000) },
      { state: 'CONFIRMING', count: 3, oldest: ago(600) },
      { state: 'NEEDS_REVIEW', count: 1, oldest: ago(60) },
    ])
    const { body } = await metrics.read()
    expect(lineOf(body, 'gateway_open_writes{')).toEqual([
      'gateway_open_writes{state="RECORDED"} 9',
      'gateway_open_writes{state="CONFIRMING"} 3',
      'gateway_open_writes{state="NEEDS_REVIEW"} 1',
    ])
    expect(Number(lineOf(body, 'gateway_oldest_unsettled_write_seconds ')[0]?.split(' ')[1])).toBeCloseTo(600, 0)
    expect(lineOf(body, 'gateway_write_ledger_up ')).toEqual(['gateway_write_ledger_up 1'])
    expect(lineOf(body, 'gateway_open_writes_of_other_environments ')).toEqual([
      'gateway_open_writes_of_other_environments 2',
    ])
    expect(lineOf(body, 'gateway_open_write_alarms ')).toEqual(['gateway_open_write_alarms 1'])
  })

  it('are counted at most every 15 seconds, and by one query at a time', async () => {
    let time = 0
    const counts: PromiseWithResolvers<[]>[] = []
    const metrics = createMetrics(() => time)
    watch(metrics, () => {
      const count = Promise.withResolvers<[]>()
      counts.push(count)
      return count.promise
    })
    const slow = [metrics.read(), metrics.read()]
    time = 60_000
    slow.push(metrics.read())
    expect(counts).toHaveLength(1)
    counts[0]?.resolve([])
    await Promise.all(slow)
    time += 14_999
    await metrics.read()
    expect(counts).toHaveLength(1)
    time += 1
    const next = metrics.read()
    expect(counts).toHaveLength(2)
    counts[1]?.resolve([])
    await next
  })

  it('tell that nothing is open', async () => {
    const metrics = createMetrics()
    watch(metrics, async () => [])
    const { body } = await metrics.read()
    expect(lineOf(body, 'gateway_open_writes{')).toEqual([])
    expect(lineOf(body, 'gateway_oldest_unsettled_write_seconds ')).toEqual([
      'gateway_oldest_unsettled_write_seconds 0',
    ])
  })

  it('are read also where the ledger fails, and say so', async () => {
    const metrics = createMetrics()
    watch(metrics, () => Promise.reject(new Error('disk full')))
    metrics.unknownValue({ field: 'status' })
    const { body } = await metrics.read()
    expect(lineOf(body, 'gateway_write_ledger_up ')).toEqual(['gateway_write_ledger_up 0'])
    expect(lineOf(body, 'gateway_oldest_unsettled_write_seconds ')).toEqual([
      'gateway_oldest_unsettled_write_seconds Nan',
    ])
    expect(lineOf(body, 'gateway_unknown_enum_values_total{')).toHaveLength(1)
  })

  it('count searches and alarms', async () => {
    const metrics = createMetrics()
    metrics.writeReconciled({ result: 'absent' })
    metrics.writeReconciled({ result: 'absent' })
    metrics.writeAlarm('lateSuccess')
    const { body } = await metrics.read()
    expect(lineOf(body, 'gateway_write_reconciliations_total{')).toEqual([
      'gateway_write_reconciliations_total{result="absent"} 2',
    ])
    expect(lineOf(body, 'gateway_write_alarms_total{')).toEqual(['gateway_write_alarms_total{alarm="lateSuccess"} 1'])
  })
})
