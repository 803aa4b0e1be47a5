// Errors of everything that is not GraphQL: problem+json (RFC 9457).
import type { FastifyReply } from 'fastify'

export const problemType = 'application/problem+json'

export function problemBody(status: number, title: string): string {
  return JSON.stringify({ type: 'about:blank', title, status })
}

export function sendProblem(
  reply: FastifyReply,
  status: number,
  title: string,
  headers: Readonly<Record<string, string>> = {},
): FastifyReply {
  return (
    reply
      .code(status)
      .headers({ ...headers, 'content-type': problemType })
      // Bytes: to text Fastify would add a charset, which problem+json does not have.
      .send(Buffer.from(problemBody(status, title)))
  )
}
