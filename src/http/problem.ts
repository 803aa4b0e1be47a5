// Errors of everything that is not GraphQL: problem+json (RFC 9457).
import { type IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { securityHeaders } from './security-headers.ts'

export const problemType = 'application/problem+json'

export const unknownExpectationTitle = 'The only supported expectation is 100-continue.'

type ProblemHeaders = Readonly<Record<string, string>>

export function problemBody(status: number, title: string): string {
  return JSON.stringify({ type: 'about:blank', title, status })
}

export function sendProblem(
  reply: FastifyReply,
  status: number,
  title: string,
  headers: ProblemHeaders = {},
): FastifyReply {
  return (
    reply
      .code(status)
      .headers({ ...headers, 'content-type': problemType })
      // Bytes: to text Fastify would add a charset, which problem+json does not have.
      .send(Buffer.from(problemBody(status, title)))
  )
}

/** The last response on a connection, for requests that do not reach Fastify. */
export function endWithProblem(
  response: ServerResponse,
  status: number,
  title: string,
  headers: ProblemHeaders = {},
): void {
  const body = problemBody(status, title)
  const own = { 'content-type': problemType, 'content-length': Buffer.byteLength(body), connection: 'close' }
  response.writeHead(status, { ...securityHeaders, ...own, ...headers }).end(body)
}

/** Refuses an upgrade or a tunnel, for which Node gives a socket without a response. */
export function refuseSocket(
  request: IncomingMessage,
  socket: Duplex,
  status: number,
  title: string,
  headers: ProblemHeaders = {},
): void {
  socket.on('error', () => socket.destroy())
  if (!(socket instanceof Socket)) return void socket.destroy()
  const response = new ServerResponse(request)
  response.assignSocket(socket)
  response.on('finish', () => socket.destroySoon())
  endWithProblem(response, status, title, headers)
}
