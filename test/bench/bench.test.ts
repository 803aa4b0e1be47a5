// The benchmark runs: every contender starts, all answer alike, and there is a figure for each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runProgram } from '../support/program.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

// It takes an eighth of that where the machine has nothing else to do.
it('runs', { timeout: 120_000 }, async () => {
  const file = `${temporaryDatabase()}.json`
  const words = ['--quick', '--json', file]
  const { code, output, errors } = await runProgram(join('test', 'bench', 'run.ts'), words, {})
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toContain('| gateway |')

  const { workloads } = JSON.parse(readFileSync(file, 'utf8')) as { workloads: Record<string, Record<string, object>> }
  expect(Object.keys(workloads)).toEqual(['read', 'nested', 'list', 'listByIds', 'create', 'mix'])
  for (const [name, figures] of Object.entries(workloads)) {
    const all = ['hand-written', 'gateway', 'naive-apollo', 'yoga', 'mercurius']
    expect(Object.keys(figures)).toEqual(name === 'read' || name === 'list' ? ['bare-proxy', ...all] : all)
    for (const figure of Object.values(figures)) {
      expect(figure).toEqual({ cpuUs: expect.any(Number), perSecond: expect.any(Number) })
    }
  }
})
