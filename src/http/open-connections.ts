// Bounds open connections: too many would use up the memory, and the files that the system lets a process open. At the limit, the
// oldest connection without a request is closed, so that idle ones keep no other caller out.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { createSocketPlaces, type SocketPlace } from './capacity.ts'

/** All WebSockets, all requests in flight, and idle connections of clients and proxies. */
const maxConnections = 16_000

export function boundConnections(server: Server, max = maxConnections): void {
  // Behind a proxy all connections have its address, so an address may have all places.
  const places = createSocketPlaces({ maxTotal: max, maxPerCaller: max, maxUnauthenticatedPerAddress: max })
  const placeOf = new WeakMap<Socket, SocketPlace>()
  server.on('connection', (socket: Socket) => {
    const place = places.take('', () => socket.destroy())
    if (place === undefined) return void socket.destroy()
    placeOf.set(socket, place)
    socket.once('close', () => place.leave())
  })
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const place = placeOf.get(socket)
    place?.setIdle(false)
    response.once('close', () => place?.setIdle(true))
  })
  server.prependListener('upgrade', ({ socket }: IncomingMessage & { readonly socket: Socket }) =>
    placeOf.get(socket)?.setIdle(false),
  )
}
