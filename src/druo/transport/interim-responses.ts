// Takes interim responses (100 Continue, 103 Early Hints) away from a connection of undici's before undici reads them.
//
// A server or proxy may send them unasked in front of any answer (RFC 9110 section 15.2). undici 8 closes the connection
// on a 100 that it did not ask for.
import type { Socket } from 'node:net'
import type { buildConnector } from 'undici'

type Connector = buildConnector.connector

/** The same connector, whose sockets never read an interim response. */
export function withoutInterimResponses(connect: Connector): Connector {
  return (options, callback) => {
    connect(options, (...[error, socket]) => {
      if (error !== null) return callback(error, null)
      dropInterimResponses(socket)
      callback(null, socket)
    })
  }
}

/** All of them but 101 Switching Protocols, which ends HTTP on the connection. */
const interim = /^HTTP\/1\.[01] 1(?!01)\d\d[ \r\n]/
const endOfHeaders = '\r\n\r\n'
const startLength = 'HTTP/1.1 100 '.length
/** A longer interim response is left to undici, which fails. */
const maxInterimBytes = 16_384

function dropInterimResponses(socket: Socket): void {
  const read = socket.read.bind(socket)
  /** How much had been written when the present response began: the next one begins after the next request. */
  let writtenBefore = 0
  /** The start of a response that is not clear yet. */
  let held: Buffer | undefined

  socket.read = (size?: number): unknown => {
    for (;;) {
      const part: unknown = read(size)
      if (socket.bytesWritten === writtenBefore || !(part instanceof Buffer)) return part
      let rest: Buffer = held === undefined ? part : Buffer.concat([held, part])
      held = undefined
      while (interim.test(rest.toString('latin1', 0, startLength))) {
        const end = rest.indexOf(endOfHeaders)
        if (end === -1) break
        rest = rest.subarray(end + endOfHeaders.length)
      }
      if (!isUnclear(rest)) {
        writtenBefore = socket.bytesWritten
        return rest
      }
      held = rest
    }
  }
}

/** Too little to see whether it is an interim response, or one without its end. */
function isUnclear(rest: Buffer): boolean {
  if (rest.length < startLength) return true
  return interim.test(rest.toString('latin1', 0, startLength)) && rest.length < maxInterimBytes
}
