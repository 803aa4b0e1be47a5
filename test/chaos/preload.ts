// Preloaded into a gateway: shifts and steps its wall clock, and stops the process before a write when the chaos asks for it.
//
// CHAOS_CLOCK_MS: how far the wall clock is ahead. CHAOS_CLOCK_STEPS: `afterMs:byMs` pairs, such as "3000:180000,9000:-90000".
// Timers and the monotonic clock are untouched, as on a machine whose clock is set. SIGUSR2 arms the stop: the next write
// stops the process (SIGSTOP) before its request is handed to the connection.
import { Agent } from 'node:http'

const RealDate = Date
let offsetMs = Number(process.env['CHAOS_CLOCK_MS'] ?? 0)

globalThis.Date = new Proxy(RealDate, {
  construct: (target, values: []) =>
    values.length === 0 ? new target(target.now() + offsetMs) : Reflect.construct(target, values),
  get: (target, name, receiver: unknown) =>
    name === 'now' ? () => target.now() + offsetMs : Reflect.get(target, name, receiver),
})

for (const step of (process.env['CHAOS_CLOCK_STEPS'] ?? '').split(',').filter((text) => text !== '')) {
  const [afterMs, byMs] = step.split(':').map(Number)
  setTimeout(() => {
    offsetMs += byMs ?? 0
  }, afterMs).unref()
}

let isArmed = false
process.on('SIGUSR2', () => {
  isArmed = true
})

const stop = (): void => {
  process.kill(process.pid, 'SIGSTOP')
}

interface OutgoingRequest {
  readonly method: string
  once(event: 'socket', listener: (socket: ConnectingSocket) => void): void
}

interface ConnectingSocket {
  readonly connecting: boolean
  prependOnceListener(event: 'connect', listener: () => void): void
}

// Node's types leave it out: it gives a request to a kept connection, or opens one for it.
const agent = Agent.prototype as unknown as { addRequest: (request: OutgoingRequest, ...rest: unknown[]) => unknown }
const { addRequest } = agent

agent.addRequest = function stopping(request, ...rest) {
  if (isArmed && request.method !== 'GET') {
    isArmed = false
    // A new connection stops between being made and being written to; a kept one before it gets the request.
    request.once('socket', (socket) => {
      if (socket.connecting) socket.prependOnceListener('connect', stop)
    })
    if (hasFreeSocket(this)) stop()
  }
  return addRequest.call(this, request, ...rest)
}

function hasFreeSocket(from: object): boolean {
  const free: unknown = Reflect.get(from, 'freeSockets')
  return typeof free === 'object' && free !== null && Object.keys(free).length > 0
}
