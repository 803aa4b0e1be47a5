// A DRUO far away, in a separate process: a TLS server that makes checkout links, behind a relay that delays every byte.
//
// `node network-druo.ts ROUND_TRIP_MS CLOSE_MS announced|silent|counting PEM_FILE`. It closes connections that are idle for
// CLOSE_MS; if `counting`, instead each connection after ten answers. `GET /report` says what it received.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { connect, createServer as createRelay, type Socket } from 'node:net'
import { listenForBenchmark } from './listen-for-benchmark.ts'

const [roundTrip, close, manner, pemFile = ''] = process.argv.slice(2)
const roundTripMs = Number(roundTrip)
const closeMs = Number(close)
const answersPerConnection = manner === 'counting' ? 10 : Infinity
const pem = readFileSync(pemFile)

/** How often each link was made, by its name. */
const links: Record<string, number> = {}
let connections = 0

const druo = createServer({ key: pem, cert: pem }, (request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const { socket } = request
    const uses = (answers.get(socket) ?? 0) + 1
    answers.set(socket, uses)
    response.on('finish', () => (uses >= answersPerConnection ? socket.end() : closeWhenIdle(socket)))
    // With an explicit header Connection, Node announces nothing.
    if (manner === 'announced') response.setHeader('keep-alive', `timeout=${closeMs / 1000}`)
    response.setHeader('connection', 'keep-alive')
    response.setHeader('content-type', 'application/json')
    if (request.method === 'GET') return void response.end(JSON.stringify({ links, connections }))
    const body = Buffer.concat(parts).toString()
    if (request.url?.startsWith('/oauth') === true)
      return void response.end('{"access_token":"far-away","expires_in":3600}')
    const name = /"link_name":\s*"([^"]+)"/.exec(body)?.[1] ?? ''
    links[name] = (links[name] ?? 0) + 1
    response.end(
      JSON.stringify({ checkout_link: { uuid: `chk_${name}`, url: 'https://link.druo.com/', link_name: name } }),
    )
  })
  timers.get(request.socket)?.close()
})
druo.keepAliveTimeout = 0
const answers = new WeakMap<Socket, number>()
const timers = new WeakMap<Socket, NodeJS.Timeout>()
const closeWhenIdle = (socket: Socket): void => {
  timers.get(socket)?.close()
  if (manner !== 'counting')
    timers.set(
      socket,
      setTimeout(() => socket.end(), closeMs),
    )
}
druo.on('secureConnection', closeWhenIdle)

/** Passes bytes on after a delay. The first bytes of a connection also wait for TCP's own round trip. */
function delay(from: Socket, to: Socket, readyAt: number): void {
  const queue: { readonly at: number; readonly action: () => void }[] = []
  const pass = (): void => {
    for (let [next] = queue; next !== undefined && next.at <= performance.now() + 0.5; [next] = queue) {
      queue.shift()
      next.action()
    }
    const [next] = queue
    if (next !== undefined) setTimeout(pass, Math.max(next.at - performance.now(), 0))
  }
  const after = (action: () => void): void => {
    queue.push({ at: Math.max(readyAt, performance.now()) + roundTripMs / 2, action })
    if (queue.length === 1) pass()
  }
  from.on('data', (part: Buffer) => after(() => to.writable && to.write(part)))
  from.on('end', () => after(() => to.end()))
  from.on('error', () => after(() => to.resetAndDestroy()))
}

druo.listen(0, '127.0.0.1', () => {
  const address = druo.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  listenForBenchmark(
    createRelay({ allowHalfOpen: true, noDelay: true }, (near) => {
      connections += 1
      const far = connect({ host: '127.0.0.1', port, allowHalfOpen: true, noDelay: true })
      delay(near, far, performance.now() + roundTripMs)
      delay(far, near, 0)
    }),
  )
})
