// Preloaded into a gateway that is measured; tells on SIGUSR2 what cannot be seen from outside, and begins anew: for how
// long its main thread did not look up, in processor time, so that what else the machine has to do does not count, and how
// much is alive once all garbage is collected.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')
let longestStepMs = 0
let before = process.threadCpuUsage()

function look(): void {
  const { user, system } = process.threadCpuUsage(before)
  before = process.threadCpuUsage()
  longestStepMs = Math.max(longestStepMs, (user + system) / 1000)
}
setInterval(look, 1).unref()

process.on('SIGUSR2', () => {
  look()
  if (typeof collectGarbage === 'function') collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  process.stderr.write(`meter: ${JSON.stringify({ longestStepMs, aliveMb: (heapUsed + external) / 1e6 })}\n`)
  before = process.threadCpuUsage()
  longestStepMs = 0
})
