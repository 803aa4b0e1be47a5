// What HTTP itself demands of a request to any path (RFC 9110 and 9112), and Node does not check or does not answer.
import type { IncomingMessage } from 'node:http'

interface MessageViolation {
  readonly status: number
  readonly title: string
}

/** An absolute-form target, such as `GET http://host/path`. WebSocket clients behind a proxy use `ws`. */
const absoluteForm = /^(?:https?|wss?):\/\/([^/?#]*)([^#]*)/i

/**
 * The target in origin form, as routes have it. The authority of an absolute form replaces the Host header (RFC 9112 section
 * 3.2.2). Without either, which HTTP/1.0 allows, the request is for this server all the same.
 */
export function originForm(request: IncomingMessage): string {
  const { url = '/' } = request
  if (url.startsWith('/')) {
    request.headers.host ??= 'localhost'
    return url
  }
  const [, authority, rest] = absoluteForm.exec(url) ?? []
  if (authority === undefined || rest === undefined) return url
  request.headers.host = authority
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** Undefined for a request that may be served. The target has its origin form already. */
export function messageViolation(request: IncomingMessage): MessageViolation | undefined {
  const { headers, httpVersionMajor, httpVersionMinor } = request
  if (httpVersionMajor !== 1) return { status: 505, title: 'This server supports HTTP/1.1 and HTTP/1.0.' }
  const hostLines = linesOf(request, 'host').length
  if (hostLines > 1) return { status: 400, title: 'A request must have one Host header.' }
  // An HTTP/1.0 client need not send one.
  if (hostLines === 0 && httpVersionMinor > 0) return { status: 400, title: 'A request must have a Host header.' }
  // Any other part of a URL in it would be read differently elsewhere.
  if (/[/?#@\\]/.test(headers.host ?? '') || !URL.canParse(`http://${headers.host}/`)) {
    return { status: 400, title: 'The Host header is not valid.' }
  }
  const encoding = headers['transfer-encoding']
  if (encoding !== undefined && !/^\s*chunked\s*$/i.test(encoding)) {
    return { status: 501, title: 'The only supported transfer coding is chunked.' }
  }
  return undefined
}

/** Each of them: Node's usual form of the headers keeps the first one only. */
export function linesOf({ rawHeaders }: IncomingMessage, name: string): readonly string[] {
  return rawHeaders.filter((_value, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name)
}
