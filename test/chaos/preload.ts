// Preloaded into a gateway: shifts and steps its wall clock, and stops the process before a write when the chaos asks for it.
//
// CHAOS_CLOCK_MS: how far the wall clock is ahead. CHAOS_CLOCK_STEPS: `afterMs:byMs` pairs, such as "3000:180000,9000:-90000".
// Timers and the monotonic clock are untouched, as on a machine whose clock is set. SIGUSR2 arms the stop: the next write
// stops the process (SIGSTOP) before its request is handed to the open connection.
import { ClientRequest } from 'node:http'

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

const hand: ClientRequest['onSocket'] = Reflect.get(ClientRequest.prototype, 'onSocket')

ClientRequest.prototype.onSocket = function stopping(socket) {
  if (isArmed && this.method !== 'GET') {
    isArmed = false
    process.kill(process.pid, 'SIGSTOP')
  }
  hand.call(this, socket)
}
