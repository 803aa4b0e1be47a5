// A program that sends one write, and stops itself (SIGSTOP) before the bytes can leave, as a frozen container does.
//
// `node stopped-sender.ts ADDRESS LEASE_FILE MOMENT`: the lease lasts while the file exists. It prints the result.
import { existsSync } from 'node:fs'
import { Socket } from 'node:net'
import { createWriteTransport } from '../../src/druo/transport/writes.ts'
import { Semaphore } from '../../src/platform/semaphore.ts'

const [address = '', leaseFile = '', moment] = process.argv.slice(2)
const baseUrl = new URL(address)
const transport = createWriteTransport({ userAgent: 'test', semaphore: new Semaphore(8), baseUrl })
const write = () =>
  transport.send({
    method: 'POST',
    url: baseUrl.href,
    headers: {},
    body: { amount: 1 },
    timeoutMs: 60_000,
    mayStillSend: () => existsSync(leaseFile),
  })
const stop = (): void => void process.kill(process.pid, 'SIGSTOP')

if (moment === 'connected') {
  const connect: unknown = Reflect.get(Socket.prototype, 'connect')
  Reflect.set(Socket.prototype, 'connect', function (this: Socket, ...words: unknown[]): unknown {
    Reflect.set(Socket.prototype, 'connect', connect)
    this.prependOnceListener('connect', stop)
    return typeof connect === 'function' ? Reflect.apply(connect, this, words) : undefined
  })
}
// A connection that is kept or ready.
if (moment === 'kept') await write()
const sending = write()
if (moment === 'kept') stop()
process.stdout.write(JSON.stringify(await sending))
transport.close()
