// One kept HTTP connection, as cheap as can be, so that the load generator takes little of the machine from the measured process.
import { connect } from 'node:net'
import { once } from 'node:events'

export interface HttpConnection {
  /** One request at a time. The answer's body only where it is asked for. */
  ask(request: Buffer, withBody?: boolean): Promise<{ readonly status: number; readonly body: string }>
  isOpen(): boolean
  close(): void
}

const headEnd = Buffer.from('\r\n\r\n')
const chunkedEnd = Buffer.from('0\r\n\r\n')

export async function openConnection(port: number): Promise<HttpConnection> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  await once(socket, 'connect')
  let waiting: PromiseWithResolvers<{ status: number; body: string }> | undefined
  let kept: Buffer[] | undefined
  let status = 0
  /** Of the body; negative: in chunks. */
  let left = 0
  let head: Buffer | undefined

  const fail = (): void => waiting?.reject(new Error('the connection ended'))
  socket.on('error', fail)
  socket.on('close', fail)
  socket.on('data', (data) => {
    let part = data
    if (status === 0) {
      part = head === undefined ? data : Buffer.concat([head, data])
      const end = part.indexOf(headEnd)
      if (end === -1) {
        head = part
        return
      }
      head = undefined
      const text = part.toString('latin1', 0, end)
      status = Number(text.slice(9, 12))
      const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
      left = length === undefined ? -1 : Number(length)
      part = part.subarray(end + headEnd.length)
    }
    kept?.push(part)
    if (left >= 0) left -= part.length
    const isWhole = left === 0 || (left < 0 && part.subarray(-chunkedEnd.length).equals(chunkedEnd))
    if (!isWhole) return
    const answer = { status, body: kept === undefined ? '' : bodyText(kept, left < 0) }
    status = 0
    waiting?.resolve(answer)
  })
  return {
    ask(request, withBody = false) {
      waiting = Promise.withResolvers()
      kept = withBody ? [] : undefined
      if (socket.destroyed) fail()
      else socket.write(request)
      return waiting.promise
    },
    isOpen: () => !socket.destroyed,
    close() {
      waiting = undefined
      socket.destroy()
    },
  }
}

function bodyText(parts: readonly Buffer[], chunked: boolean): string {
  const text = Buffer.concat(parts).toString()
  return chunked ? text.replaceAll(/(?:^|\r\n)[0-9a-f]+\r\n/gi, '').replace(/\r\n$/, '') : text
}

export function postRequest(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Buffer {
  const text = JSON.stringify(body)
  return Buffer.from(
    `${headOf('POST', path, { ...headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) })}${text}`,
  )
}

export const getRequest = (path: string): Buffer => Buffer.from(headOf('GET', path, {}))

function headOf(method: string, path: string, headers: Readonly<Record<string, string>>): string {
  const all = { host: '127.0.0.1', accept: 'application/json', 'user-agent': 'benchmark', ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}
