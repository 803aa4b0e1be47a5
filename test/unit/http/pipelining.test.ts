// Many requests on one connection that do not wait for their responses.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { maxPipelined, oneAfterTheOther } from '../../../src/http/pipelining.ts'
import { portOf } from '../../support/misbehaving-server.ts'
import { startTestGateway } from '../../support/gateway.ts'

/** A server that answers a request when the test says so. */
async function startServer() {
  const begun: { readonly url: string | undefined; readonly answer: () => void }[] = []
  const handle = ({ url }: IncomingMessage, response: ServerResponse): void => {
    begun.push({ url, answer: () => void response.end(url) })
  }
  const server = createServer(oneAfterTheOther(handle))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect(portOf(server.address()), '127.0.0.1')
  const received = receivedBy(socket)
  onTestFinished(() => {
    socket.destroy()
    server.close()
  })
  return { begun, socket, received }
}

function receivedBy(socket: Socket) {
  const received = { text: '' }
  socket.setEncoding('utf8').on('data', (text: string) => (received.text += text))
  socket.on('error', () => undefined)
  return received
}

const requests = (count: number): string =>
  Array.from({ length: count }, (_, at) => `GET /${at} HTTP/1.1\r\nhost: localhost\r\n\r\n`).join('')
const soon = { interval: 2, timeout: 5000 }

it('they begin one after the other, and are answered in order', async () => {
  const { begun, socket, received } = await startServer()
  socket.write(requests(3))
  for (let at = 0; at < 3; at += 1) {
    await expect.poll(() => begun.length, soon).toBe(at + 1)
    begun[at]?.answer()
  }
  await expect.poll(() => received.text.match(/\/\d$|\/\d(?=HTTP)/g), soon).toEqual(['/0', '/1', '/2'])
})

it('too many of them end the connection', async () => {
  const { begun, socket } = await startServer()
  const closed = once(socket, 'close')
  socket.write(requests(maxPipelined + 2))
  await closed
  expect(begun).toHaveLength(1)
})

it('those that wait do not begin once the connection has ended', async () => {
  const { begun, socket } = await startServer()
  socket.write(requests(3))
  await expect.poll(() => begun.length, soon).toBe(1)
  socket.destroy()
  // Nothing else shows that the server has noticed.
  const [first] = begun
  first?.answer()
  await new Promise((resolve) => void setImmediate(resolve))
  expect(begun).toHaveLength(1)
})

it('the gateway keeps the order', async () => {
  await using gateway = await startTestGateway()
  const { port, hostname } = new URL(gateway.origin)
  const socket = connect(Number(port), hostname)
  onTestFinished(() => void socket.destroy())
  const received = receivedBy(socket)
  const bodies = ['{ endUsers(first: 1) { nodes { id } } }', '{ __typename }'].map((query) => JSON.stringify({ query }))
  const head = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n'
  socket.write(bodies.map((body) => `${head}content-length: ${body.length}\r\n\r\n${body}`).join(''))
  await expect.poll(() => received.text, soon).toMatch(/"endUsers"[^]*"__typename":"Query"/)
})
