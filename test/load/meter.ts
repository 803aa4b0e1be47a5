// Preloaded into a measured gateway. On SIGUSR2 it prints what cannot be seen from outside, and starts a new measurement: the
// longest time that the main thread worked without a pause, in CPU time (so other load of the machine does not count), and
// the heap that is left after a full garbage collection.
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
