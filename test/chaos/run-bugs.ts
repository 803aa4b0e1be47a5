// Puts each known bug into a copy of the project and shows that its named test fails there: `npm run chaos:bugs`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bug, bugs } from './bugs.ts'
import { copyWith } from './copy.ts'

const parts = ['src', 'schema', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts']

interface TestReport {
  readonly testResults: readonly { readonly assertionResults: readonly Test[] }[]
}

interface Test {
  readonly fullName: string
  readonly status: string
}

/** How the tests of these files ended. @param name only of the tests that contain it */
async function run(folder: string, files: readonly string[], name = ''): Promise<readonly Test[]> {
  const output = join(folder, 'report.json')
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs')
  const options = ['run', '--no-isolate', '--maxWorkers=1', '--reporter=json', `--outputFile=${output}`]
  const only = name === '' ? [] : ['-t', RegExp.escape(name)]
  const child = spawn(process.execPath, [vitest, ...options, ...only, ...files], { cwd: folder, stdio: 'ignore' })
  await once(child, 'close')
  const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as TestReport
  return testResults.flatMap(({ assertionResults }) => assertionResults)
}

const statuses = (tests: readonly Test[], { name }: Bug['test']): readonly string[] =>
  tests.filter(({ fullName }) => fullName.includes(name)).map(({ status }) => status)

const wanted = process.argv.slice(2)
const chosen = Object.entries(bugs).filter(([name]) => wanted.length === 0 || wanted.includes(name))
const files = new Set(chosen.map(([, { test }]) => test.file))
const withoutBugs = await run(copyWith([], parts), [...files])
let missed = 0
for (const [name, { edits, test }] of chosen) {
  const before = statuses(withoutBugs, test)
  const passes = before.length > 0 && before.every((status) => status === 'passed')
  const isNoticed =
    passes && statuses(await run(copyWith(edits, parts), [test.file], test.name), test).includes('failed')
  if (!isNoticed) missed += 1
  const verdict = isNoticed ? 'noticed' : passes ? 'NOT NOTICED' : 'FAILS WITHOUT THE BUG TOO'
  process.stdout.write(`${name.padEnd(40)} ${verdict.padEnd(12)} ${test.file}: ${test.name}\n`)
}
process.stdout.write(`${chosen.length - missed} of ${chosen.length} noticed\n`)
process.exitCode = missed === 0 ? 0 : 1
