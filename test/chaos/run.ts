// The chaos program, `npm run chaos`: whether money moves at most once, and every outcome is true, under random failures.
import { parseArgs } from 'node:util'
import { startPostgres } from '../support/postgres.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { bugs } from './bugs.ts'
import { type ChaosReport, runChaos } from './chaos.ts'
import { copyWith } from './copy.ts'
import { isClean } from './findings.ts'
import { seededRandom } from './random.ts'
import { fullScale } from './scale.ts'
import { callerKinds, drawSwitches, switchesNamed, switchNames } from './switches.ts'

const help = `Usage: npm run chaos -- [--database sqlite|postgres] [--payments N] [--kills N] [--processes N] [--seed N] [--runs N]
                     [--switches drawn|usual|NAME,NAME,...]
       npm run chaos -- --bug NAME   (with a known bug in it: the chaos must notice)

Every run has the next seed. Switches are drawn for each run unless they are named.
Switches: ${switchNames.join(', ')}
Callers: ${callerKinds.join(', ')}
Bugs: ${Object.keys(bugs).join(', ')}
With CHAOS_LOG_LEVEL=info the logs of the gateways are written to the standard error output.
Exit codes: 0 clean (with a bug: noticed), 1 not clean (with a bug: not noticed), 2 wrong usage.
`

const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    payments: { type: 'string' },
    kills: { type: 'string' },
    processes: { type: 'string' },
    seed: { type: 'string' },
    runs: { type: 'string' },
    switches: { type: 'string' },
    bug: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})

const number = (text: string | undefined, fallback: number): number => (text === undefined ? fallback : Number(text))
const bug = values.bug === undefined ? undefined : bugs[values.bug]
// Two processes on one database make every bug show.
const database = values.database ?? (bug === undefined ? 'sqlite' : 'postgres')
const words = values.switches ?? (bug === undefined ? 'drawn' : (bug.chaos ?? 'usual'))

function switchesOf(seed: number) {
  if (words === 'drawn') return drawSwitches(seededRandom(seed))
  return switchesNamed(words === 'usual' ? [] : words.split(','))
}

async function runAll(): Promise<readonly ChaosReport[]> {
  const inPostgres = database === 'postgres'
  const server = inPostgres ? await startPostgres({ durable: true }) : undefined
  // A copy in any case: an edit of the source during the run changes nothing.
  const folder = copyWith(bug?.edits ?? [])
  const reports: ChaosReport[] = []
  for (let run = 0; run < number(values.runs, 1); run += 1) {
    const scale = {
      ...fullScale,
      payments: number(values.payments, fullScale.payments),
      kills: number(values.kills, fullScale.kills),
      processes: number(values.processes, inPostgres ? 2 : 1),
      seed: number(values.seed, fullScale.seed) + run,
    }
    const url = server === undefined ? `sqlite:${temporaryDatabase()}` : await server.newDatabase()
    const report = await runChaos(scale, switchesOf(scale.seed), url, folder)
    process.stdout.write(
      `${JSON.stringify({ database, bug: values.bug, clean: isClean(report), ...report }, null, 2)}\n`,
    )
    reports.push(report)
  }
  await server?.stop()
  return reports
}

const isWrong = values.bug !== undefined && bug === undefined
if (values.help === true || isWrong || !['sqlite', 'postgres'].includes(database)) {
  process.stdout.write(help)
  process.exitCode = values.help === true ? 0 : 2
} else {
  const clean = (await runAll()).every(isClean)
  // Explicitly: the database's own exit hook would end with 0.
  process.exit(clean === (bug === undefined) ? 0 : 1)
}
