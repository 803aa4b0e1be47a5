// Upgrades to WebSocket at /graphql: which of them are accepted.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type CrossOriginOptions, isAllowedOrigin } from './cross-origin.ts'
import { endpointPath } from './graphql-route.ts'
import { messageViolation, originForm } from './http-message.ts'
import type { WebSockets } from './subscriptions/web-sockets.ts'
import { asksForLocalName, onlyLocalNamesTitle } from './local-names.ts'
import { refuseSocket } from './problem.ts'

interface WebSocketUpgradeOptions {
  readonly webSockets: WebSockets
  readonly crossOrigin: CrossOriginOptions
  readonly onlyLocalNames: boolean
  readonly isDraining: () => boolean
}

export function webSocketUpgrade({ webSockets, crossOrigin, onlyLocalNames, isDraining }: WebSocketUpgradeOptions) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const refuse = (status: number, title: string, headers = {}): void =>
      refuseSocket(request, socket, status, title, headers)
    const path = originForm(request).split('?', 1)[0]
    const violation = messageViolation(request)
    if (violation !== undefined) return refuse(violation.status, violation.title)
    if (path !== endpointPath) return refuse(404, 'WebSockets are at /graphql.')
    if (request.method !== 'GET') return refuse(405, 'Open WebSockets by GET.', { allow: 'GET, POST' })
    if (onlyLocalNames && !asksForLocalName(request)) return refuse(421, onlyLocalNamesTitle)
    if (!isAllowedOrigin(crossOrigin, request))
      return refuse(403, 'This origin is not allowed. Add it to CORS_ORIGINS.')
    if (isDraining() || !webSockets.hasRoom()) return refuse(503, 'Too many WebSocket connections. Try again later.')
    webSockets.upgrade(request, socket, head)
  }
}
