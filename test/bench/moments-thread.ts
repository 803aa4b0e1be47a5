// The thread behind even-moments.ts: it may sleep as only a thread with nothing else to do can, and tells each moment as it comes.
import { parentPort, workerData } from 'node:worker_threads'
import { type EvenMoments, nowMs } from './even-moments.ts'

const { perSecond, count } = workerData as EvenMoments
const never = new Int32Array(new SharedArrayBuffer(4))
const startedAt = nowMs()
for (let told = 0; told < count; told += 1) {
  const dueAt = startedAt + (told * 1000) / perSecond
  const left = dueAt - nowMs()
  if (left > 0) Atomics.wait(never, 0, 0, left)
  parentPort?.postMessage(dueAt, [])
}
