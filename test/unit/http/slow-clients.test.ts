// Clients that take their time, and clients that send what is no HTTP: each is answered or cut off, and none is waited for.
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { boundClients, brokenRequestHandler, type ClientTimeouts } from '../../../src/http/slow-clients.ts'
import { portOf } from '../../support/misbehaving-server.ts'

const short: ClientTimeouts = { headersMs: 100, requestMs: 200, silenceMs: 400, idleMs: 100, checkMs: 20 }

/** What comes back for what is sent, until the server closes the connection. */
async function exchange(sent: string, timeouts: Partial<ClientTimeouts> = {}): Promise<string> {
  const bounds = { ...short, ...timeouts }
  const server = createServer({ connectionsCheckingInterval: bounds.checkMs }, (request, response) => {
    if (request.url === '/endless') response.write('x'.repeat(8_000_000))
    else if (request.url === '/begun') response.write('begun')
    else request.resume().on('end', () => response.end('done'))
  })
  boundClients(server, bounds)
  const unanswered: ServerResponse[] = []
  server.on('request', (_request, response) => unanswered.push(response))
  server.on(
    'clientError',
    brokenRequestHandler((socket) => unanswered.filter(({ req }) => req.socket === socket)),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const socket = connect(portOf(server.address()), '127.0.0.1')
  let received = ''
  socket.setEncoding('utf8').on('data', (text: string) => (received += text))
  socket.on('error', () => undefined)
  if (sent.includes('/endless')) socket.pause()
  socket.write(sent)
  await once(server, 'connection')
  if (sent.includes('/endless'))
    await expect
      .poll(() => new Promise((resolve) => server.getConnections((_, count) => resolve(count))), {
        interval: 20,
        timeout: 5000,
      })
      .toBe(0)
  else await once(socket, 'close')
  return received
}

const problem = (status: number, title: string) =>
  new RegExp(`^HTTP/1\\.1 ${status} .*content-type: application/problem\\+json.*"title":"${title}"`, 's')

it.each([
  ['stops in its headers', 'GET / HTTP/1.1\r\nhost: x\r\n', problem(408, 'Request Timeout')],
  ['stops in its body', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n12', problem(408, 'Request Timeout')],
  [
    'has a chunk extension without end',
    `POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n5;${'y'.repeat(20_000)}`,
    problem(413, 'Payload Too Large'),
  ],
  [
    'breaks off its chunks',
    'POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    problem(400, 'Bad Request'),
  ],
  ['speaks no HTTP', 'HELO there\r\n\r\n', problem(400, 'Bad Request')],
  [
    'has headers without end',
    `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
    problem(431, 'Request Header Fields Too Large'),
  ],
  [
    'sends two lengths',
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n1',
    problem(400, 'Bad Request'),
  ],
  [
    'sends a length and chunks',
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    problem(400, 'Bad Request'),
  ],
  ['asks once and stays', 'GET / HTTP/1.1\r\nhost: x\r\n\r\n', /200 OK.*done/s],
])('a client that %s', async (_, sent, expected) => {
  expect(await exchange(sent)).toMatch(expected)
})

it('a client that does not take its answer', async () => {
  expect(await exchange('GET /endless HTTP/1.1\r\nhost: x\r\n\r\n')).toBe('')
})

it('nothing is written into an answer that has begun', async () => {
  expect(await exchange('GET /begun HTTP/1.1\r\nhost: x\r\n\r\nnonsense\r\n\r\n')).not.toContain('400 Bad Request')
})
