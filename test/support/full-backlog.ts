// An address at which connecting never ends: a socket that listens, with a full queue that is never accepted.
import { once } from 'node:events'
import { connect } from 'node:net'
import { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'

// The thread that would accept sleeps for good; ending the thread accepts nothing and closes the socket.
const listenAndSleep = `
  const { parentPort } = require('node:worker_threads')
  const server = require('node:net').createServer()
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  })
`

/** Linux alone drops what a full queue cannot take; elsewhere the connection is refused, which is another fault. */
export const canFillBacklog = process.platform === 'linux'

export async function fullBacklog(): Promise<URL> {
  const worker = new Worker(listenAndSleep, { eval: true })
  const [port] = await once(worker, 'message')
  // Two fit into a queue of one, and the kernel lets a few wait half open.
  const fillers = Array.from({ length: 4 }, () => connect(Number(port), '127.0.0.1').on('error', () => undefined))
  await Promise.all(fillers.slice(0, 2).map((filler) => once(filler, 'connect')))
  onTestFinished(async () => {
    for (const filler of fillers) filler.destroy()
    await worker.terminate()
  })
  return new URL(`http://127.0.0.1:${port}`)
}
