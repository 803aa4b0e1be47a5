// Upgrades to WebSocket at /graphql: which of them are accepted.
import { type IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type CrossOriginOptions, isAllowedOrigin } from './cross-origin.ts'
import { endpointPath } from './graphql-route.ts'
import type { WebSockets } from './subscriptions/web-sockets.ts'
import { asksForLocalName, onlyLocalNamesTitle } from './local-names.ts'
import { problemBody, problemType } from './problem.ts'
import { securityHeaders } from './security-headers.ts'

export interface WebSocketUpgradeOptions {
  readonly webSockets: WebSockets
  readonly crossOrigin: CrossOriginOptions
  readonly onlyLocalNames: boolean
  readonly isDraining: () => boolean
}

export function webSocketUpgrade({ webSockets, crossOrigin, onlyLocalNames, isDraining }: WebSocketUpgradeOptions) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const refuse = (status: number, title: string): void => refuseUpgrade(request, socket, status, title)
    if (request.url?.split('?', 1)[0] !== endpointPath) return refuse(404, 'WebSockets are at /graphql.')
    if (onlyLocalNames && !asksForLocalName(request)) return refuse(421, onlyLocalNamesTitle)
    if (!isAllowedOrigin(crossOrigin, request))
      return refuse(403, 'This origin is not allowed. Add it to CORS_ORIGINS.')
    if (isDraining() || !webSockets.hasRoom()) return refuse(503, 'Too many WebSocket connections. Try again later.')
    webSockets.upgrade(request, socket, head)
  }
}

function refuseUpgrade(request: IncomingMessage, socket: Duplex, status: number, title: string): void {
  socket.on('error', () => socket.destroy())
  if (!(socket instanceof Socket)) return void socket.destroy()
  const response = new ServerResponse(request)
  response.assignSocket(socket)
  response.on('finish', () => socket.destroySoon())
  const body = problemBody(status, title)
  const headers = { 'content-type': problemType, 'content-length': Buffer.byteLength(body), connection: 'close' }
  response.writeHead(status, { ...securityHeaders, ...headers }).end(body)
}
