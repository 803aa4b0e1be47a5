// The gateway in several processes behind one port, by Node's cluster: so many as the second word says.
import cluster from 'node:cluster'
import { join } from 'node:path'
import { projectRoot } from '../../house/source-files.ts'
import { startCommand } from '../gateway-under-test.ts'
import { sayPort } from '../listen-for-benchmark.ts'

const count = Number(process.argv[3])

const command = startCommand(projectRoot)
cluster.setupPrimary({
  cwd: projectRoot,
  exec: join(projectRoot, command.at(-1) ?? ''),
  execArgv: command.slice(0, -1),
  args: [],
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
})
// Without one of them there is nothing to measure.
cluster.on('exit', () => process.exit(1))
let listening = 0
cluster.on('listening', (_worker, { port }) => {
  listening += 1
  if (listening === count) sayPort(port)
})
process.on('SIGTERM', () => {
  cluster.removeAllListeners('exit')
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
  let left = workers.length
  for (const worker of workers) {
    worker.process.once('exit', () => (left -= 1) === 0 && process.exit(0))
    worker.process.kill('SIGTERM')
  }
})
for (let started = 0; started < count; started += 1) cluster.fork()
