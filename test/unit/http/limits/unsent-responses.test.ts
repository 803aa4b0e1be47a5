// Responses that their clients do not read.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createByteBudget } from '../../../../src/http/limits/byte-budget.ts'
import { countUnsent } from '../../../../src/http/limits/unsent-responses.ts'
import { portOf } from '../../../support/misbehaving-server.ts'

/** More than the kernel takes. */
const body = 'x'.repeat(20_000_000)
const soon = { interval: 5, timeout: 10_000 }

async function startServer() {
  const budget = createByteBudget({ maxTotal: 100_000_000, maxPerCaller: 50_000_000 })
  const server = createServer((request, response) => {
    countUnsent(budget, request.headers['x-caller']?.toString(), response, body)
    response.end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const sockets: Socket[] = []
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const ask = (caller: string): Socket => {
    const socket = connect(portOf(server.address()), '127.0.0.1').on('error', () => undefined)
    sockets.push(socket)
    socket.write(`GET / HTTP/1.1\r\nhost: localhost\r\nx-caller: ${caller}\r\n\r\n`)
    return socket
  }
  return { budget, ask }
}

it('too many of one caller: the oldest is closed', async () => {
  const { budget, ask } = await startServer()
  const oldest = ask('a')
  await expect.poll(() => budget.held, soon).toBe(20_000_000)
  ask('a')
  await expect.poll(() => budget.held, soon).toBe(40_000_000)
  ask('b')
  await expect.poll(() => budget.held, soon).toBe(60_000_000)
  ask('a')
  oldest.resume()
  await once(oldest, 'close')
  expect(oldest.bytesRead).toBeLessThan(20_000_000)
  expect(budget.held).toBe(60_000_000)
})

it('what is read counts no more', async () => {
  const { budget, ask } = await startServer()
  for (let at = 0; at < 5; at += 1) {
    ask('a').resume()
    await expect.poll(() => budget.held, soon).toBe(0)
  }
})
