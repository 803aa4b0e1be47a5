// Load that comes at its moments: one late answer makes those after it late too, and what is no answer is not measured.
import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { getRequest, openConnection } from './http-connection.ts'
import { waitsAt } from './load.ts'

async function waitsOf(listener: RequestListener): Promise<readonly number[]> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const measured = { port, cpuUs: () => 0, residentMb: () => 0, end: async () => undefined }
  try {
    return await waitsAt(measured, () => getRequest('/'), { connections: 1, perSecond: 100, durationMs: 100 })
  } finally {
    server.close()
  }
}

it('waits count from when a request was due, not from when it was sent', async () => {
  const waits = await waitsOf((_request, response) => setTimeout(() => response.end('{}'), 30))
  expect(waits).toHaveLength(10)
  // The last was due after 90 ms, and was the tenth to take 30 ms of the one connection.
  expect(waits.at(-1)).toBeGreaterThan(200)
})

it('a refusal is no answer', async () => {
  const refused = waitsOf((_request, response) => response.writeHead(503).end('{}'))
  await expect(refused).rejects.toThrow('answered 503')
})

it('a connection that has ended fails instead of waiting for ever', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const accepted = once(server, 'connection')
  const connection = await openConnection((server.address() as AddressInfo).port)
  const [socket] = await accepted
  socket.destroy()
  await expect.poll(() => connection.isOpen()).toBe(false)
  await expect(connection.ask(getRequest('/'))).rejects.toThrow('the connection ended')
  server.close()
})
