// What a route can answer, as data, and its form as an HTTP response.
import type { ServerResponse } from 'node:http'

type Headers = Readonly<Record<string, string>>

export type Reply =
  | { readonly kind: 'json'; readonly status: number; readonly headers?: Headers; readonly body: unknown }
  | { readonly kind: 'page'; readonly status: number; readonly headers: Headers; readonly html: string }
  | { readonly kind: 'redirect'; readonly location: string }
  /** The connection ends without a response. */
  | { readonly kind: 'drop' }

/** Every reply that is an HTTP response. */
export type HttpReply = Exclude<Reply, { kind: 'drop' }>

export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number>>
  readonly body: string
}

// DRUO responds to every success with 200, also where something was created.
export const ok = (body: unknown): Reply => ({ kind: 'json', status: 200, body })

export function httpResponse(reply: HttpReply): HttpResponse {
  switch (reply.kind) {
    case 'json':
      return response(reply.status, 'application/json; charset=utf-8', JSON.stringify(reply.body), reply.headers)
    case 'page':
      return response(reply.status, 'text/html; charset=utf-8', reply.html, reply.headers)
    case 'redirect':
      // 303: the browser follows a form post with a GET, so that a reload of the result pays nothing twice.
      return {
        status: 303,
        headers: { location: reply.location, 'cache-control': 'no-store', 'content-length': 0 },
        body: '',
      }
  }
}

export function sendReply(reply: Reply, to: ServerResponse): void {
  if (reply.kind === 'drop') return void to.destroy()
  const { status, headers, body } = httpResponse(reply)
  to.writeHead(status, headers).end(body)
}

const response = (status: number, contentType: string, body: string, headers: Headers = {}): HttpResponse => ({
  status,
  headers: { ...headers, 'content-type': contentType, 'content-length': Buffer.byteLength(body) },
  body,
})
