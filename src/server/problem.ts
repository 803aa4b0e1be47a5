// What is not GraphQL answers problem+json (RFC 9457).
import type { ServerResponse } from 'node:http'
import { sendBody } from './send-body.ts'

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
