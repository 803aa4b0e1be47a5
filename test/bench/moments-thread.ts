// The thread behind even-moments.ts: it has nothing else to do, so it can sleep, and it reports each moment when it is due.
import { parentPort, workerData } from 'node:worker_threads'
import { type EvenMoments, nowMs } from './even-moments.ts'

const { perSecond, count } = workerData as EvenMoments
const never = new Int32Array(new SharedArrayBuffer(4))
const startedAt = nowMs()
for (let reported = 0; reported < count; reported += 1) {
  const dueAt = startedAt + (reported * 1000) / perSecond
  const left = dueAt - nowMs()
  if (left > 0) Atomics.wait(never, 0, 0, left)
  parentPort?.postMessage(dueAt, [])
}
