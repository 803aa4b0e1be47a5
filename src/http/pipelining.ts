// Handles the requests of one connection one after the other. Node parses all requests that arrive together, over a thousand in
// one step, and would begin them all: one connection would hold up all others for seconds.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type Waiting = readonly [IncomingMessage, ServerResponse]

/** Clients that send a request before the previous response arrived rarely send more than ten. */
export const maxPipelined = 100

export function oneAfterTheOther(handle: RequestListener): RequestListener {
  const waitingOn = new WeakMap<Socket, Waiting[]>()

  const begin = (socket: Socket, [request, response]: Waiting): void => {
    response.once('close', () => {
      const next = socket.destroyed ? undefined : waitingOn.get(socket)?.shift()
      if (next === undefined) waitingOn.delete(socket)
      // Other connections first.
      else setImmediate(begin, socket, next)
    })
    handle(request, response)
  }

  return (request, response) => {
    const { socket } = request
    if (socket.destroyed) return
    const waiting = waitingOn.get(socket)
    if (waiting === undefined) {
      waitingOn.set(socket, [])
      begin(socket, [request, response])
    } else if (waiting.length < maxPipelined) waiting.push([request, response])
    else socket.destroy()
  }
}
