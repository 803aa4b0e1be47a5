// What a route may answer, and the one place that writes it to the socket.
import type { ServerResponse } from 'node:http'

type Headers = Readonly<Record<string, string>>

export type Reply =
  | { readonly kind: 'json'; readonly status: number; readonly headers?: Headers; readonly body: unknown }
  | { readonly kind: 'page'; readonly status: number; readonly headers: Headers; readonly html: string }
  | { readonly kind: 'redirect'; readonly location: string }
  /** The connection ends without an answer. */
  | { readonly kind: 'drop' }

// DRUO answers every success with 200, creations included.
export const ok = (body: unknown): Reply => ({ kind: 'json', status: 200, body })

export function sendReply(reply: Reply, response: ServerResponse): void {
  switch (reply.kind) {
    case 'json':
      return write(response, reply.status, 'application/json; charset=utf-8', reply.headers, JSON.stringify(reply.body))
    case 'page':
      return write(response, reply.status, 'text/html; charset=utf-8', reply.headers, reply.html)
    case 'redirect':
      // 303, so that a browser's form post is followed by a GET and reloading the result pays nothing twice.
      response.writeHead(303, { location: reply.location, 'cache-control': 'no-store', 'content-length': 0 }).end()
      return
    case 'drop':
      response.destroy()
  }
}

function write(
  response: ServerResponse,
  status: number,
  contentType: string,
  headers: Headers | undefined,
  text: string,
): void {
  const body = Buffer.from(text)
  response.writeHead(status, { ...headers, 'content-type': contentType, 'content-length': body.length }).end(body)
}
