// The chaos program, `npm run chaos`: whether money moves at most once, and every outcome is true, whatever happens.
import { parseArgs } from 'node:util'
import { startPostgres } from '../support/postgres.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { bugs, copyWith } from './bugs.ts'
import { runChaos } from './chaos.ts'
import { isClean } from './findings.ts'
import { fullScale } from './scale.ts'

const help = `Usage: npm run chaos -- [--database sqlite|postgres] [--payments N] [--kills N] [--processes N] [--seed N]
       npm run chaos -- --bug NAME   (with a known bug in it: the chaos must notice)

Bugs: ${Object.keys(bugs).join(', ')}
Exit codes: 0 clean (with a bug: noticed), 1 not clean (with a bug: not noticed), 2 wrong use.
`

const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    payments: { type: 'string' },
    kills: { type: 'string' },
    processes: { type: 'string' },
    seed: { type: 'string' },
    bug: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})

const number = (text: string | undefined, fallback: number): number => (text === undefined ? fallback : Number(text))
// Two processes on one database make every bug show.
const database = values.database ?? (values.bug === undefined ? 'sqlite' : 'postgres')
const edits = values.bug === undefined ? [] : bugs[values.bug]

if (values.help === true || edits === undefined || !['sqlite', 'postgres'].includes(database)) {
  process.stdout.write(help)
  process.exitCode = values.help === true ? 0 : 2
} else {
  const inPostgres = database === 'postgres'
  const scale = {
    ...fullScale,
    payments: number(values.payments, fullScale.payments),
    kills: number(values.kills, fullScale.kills),
    processes: number(values.processes, inPostgres ? 2 : 1),
    seed: number(values.seed, fullScale.seed),
  }
  const server = inPostgres ? await startPostgres({ durable: true }) : undefined
  const url = server === undefined ? `sqlite:${temporaryDatabase()}` : await server.newDatabase()
  // A copy in any case: who edits the source meanwhile changes nothing.
  const report = await runChaos(scale, url, copyWith(edits))
  await server?.stop()
  const clean = isClean(report)
  process.stdout.write(`${JSON.stringify({ database, bug: values.bug, clean, ...report }, null, 2)}\n`)
  // Explicitly: the database's own exit hook would end with 0.
  process.exit(clean === (values.bug === undefined) ? 0 : 1)
}
