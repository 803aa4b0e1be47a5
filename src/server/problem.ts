// What is not GraphQL answers problem+json (RFC 9457).
import type { ServerResponse } from 'node:http'

export function sendProblem(
  response: ServerResponse,
  status: number,
  title: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  sendBody(
    response,
    status,
    'application/problem+json',
    JSON.stringify({ type: 'about:blank', title, status }),
    headers,
  )
}

export function sendBody(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...headers,
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
