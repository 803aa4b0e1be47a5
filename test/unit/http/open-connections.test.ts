// More connections than may be open: those without a request make room.
import { once } from 'node:events'
import { Agent } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { httpCall, postCall } from '../../support/http-call.ts'
import { startLiveServer } from '../../support/live-server.ts'
import { openSocket, openStream } from '../../support/raw-subscriptions.ts'

const messages = 'subscription { message }'
const soon = { interval: 5, timeout: 5000 }

async function openIdle(origin: string, count: number): Promise<readonly Socket[]> {
  const { port, hostname } = new URL(origin)
  const sockets: Socket[] = []
  for (let at = 0; at < count; at += 1) {
    const socket = connect(Number(port), hostname).on('error', () => undefined)
    // A client that does not read does not notice the end.
    socket.resume()
    await once(socket, 'connect')
    sockets.push(socket)
  }
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()))
  return sockets
}

it('the oldest idle connection is closed, and a request is answered', async () => {
  const server = await startLiveServer({ maxConnections: 5 })
  const idle = await openIdle(server.origin, 5)
  expect((await httpCall(server.origin, postCall('{ __typename }'))).status).toBe(200)
  await expect.poll(() => idle.map(({ closed }) => closed), soon).toEqual([true, false, false, false, false])
})

it('a connection between two requests is idle, too', async () => {
  const server = await startLiveServer({ maxConnections: 2 })
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  await httpCall(server.origin, { ...postCall('{ __typename }'), agent })
  const [kept] = Object.values(agent.freeSockets).flat()
  const closed = kept && once(kept, 'close')
  await openIdle(server.origin, 2)
  await closed
  expect(kept?.destroyed).toBe(true)
})

it('streams and WebSockets are not idle', async () => {
  const server = await startLiveServer({ maxConnections: 3 })
  const client = await openSocket(server.origin)
  client.subscribe('1', messages)
  const { events } = await openStream(server.origin, { body: { query: messages } })
  await expect.poll(() => server.watchers.size, soon).toBe(2)
  await openIdle(server.origin, 4)
  server.publish('here')
  expect(await client.next()).toMatchObject({ payload: { data: { message: 'here' } } })
  expect((await events.next()).value).toMatchObject({ data: { data: { message: 'here' } } })
})
