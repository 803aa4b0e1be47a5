// The benchmark runs: every contender starts, all answer alike, and there is a figure for each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { selfSigned } from '../support/self-signed.ts'
import { runProgram } from '../support/program.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

type Rows = Record<string, object>

interface Results {
  readonly warmed: Rows
  readonly workloads: Record<string, Rows>
  readonly waits: Record<string, { readonly perSecond: number; readonly of: Rows }>
  readonly memoryIdle: Rows
  readonly memoryLoaded: Rows
}

interface NetworkResults {
  readonly figures: readonly { readonly contender: string; readonly falseStates: number }[]
  readonly moments: object
}

const answering = ['hand-written', 'gateway', 'apollo', 'yoga', 'mercurius']
const forwarded = ['read', 'list']

// It takes an eighth of that where the machine has nothing else to do.
it('runs', { timeout: 120_000 }, async () => {
  const file = `${temporaryDatabase()}.json`
  const words = ['--quick', '--json', file]
  const { code, output, errors } = await runProgram(join('test', 'bench', 'run.ts'), words, {})
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  for (const line of ['| gateway |', '| more than the first of them |', '| ratio to hand-written |']) {
    expect(output).toContain(line)
  }

  const { warmed, workloads, waits, memoryIdle, memoryLoaded } = JSON.parse(readFileSync(file, 'utf8')) as Results
  const names = ['read', 'nested', 'list', 'listByIds', 'create', 'mix']
  expect([Object.keys(workloads), Object.keys(waits)]).toEqual([names, names])
  for (const name of names) {
    const proxy = forwarded.includes(name) ? ['bare-proxy'] : []
    const figures = workloads[name] ?? {}
    expect(Object.keys(figures)).toEqual([...proxy, ...answering])
    for (const [contender, figure] of Object.entries(figures)) {
      expect(figure).toEqual({ cpuUs: expect.any(Number), perSecond: expect.any(Number) })
      expect(warmed[`${name} ${contender}`]).toEqual([expect.any(Number)])
    }
    const { of = {} } = waits[name] ?? {}
    expect(Object.keys(of)).toEqual([...proxy, 'hand-written', 'gateway'])
    for (const own of Object.values(of))
      expect(own).toEqual({ medianMs: expect.any(Number), p95Ms: expect.any(Number), p99Ms: expect.any(Number) })
  }
  expect([Object.keys(memoryIdle), Object.keys(memoryLoaded)]).toEqual([['bare-proxy', ...answering], answering])
})

it('measures writes to a far DRUO', { timeout: 120_000 }, async ({ skip }) => {
  if (selfSigned() === undefined) return skip('this machine has no openssl to make a certificate with')
  const file = `${temporaryDatabase()}.json`
  const words = ['--network', '2', '--quick', '--json', file]
  const { code, output, errors } = await runProgram(join('test', 'bench', 'run.ts'), words, {})
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toContain('| gateway | one in 20 s |')
  const { figures, moments } = JSON.parse(readFileSync(file, 'utf8')) as NetworkResults
  expect(figures.map(({ contender }) => contender)).toEqual(
    ['gateway', 'got', 'fetch'].flatMap((name) => Array(4).fill(name)),
  )
  for (const { falseStates } of figures) expect(falseStates).toBe(0)
  expect(moments).toMatchObject({ writes: 100, falseResults: 0 })
})
