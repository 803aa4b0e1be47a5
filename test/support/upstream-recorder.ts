// A proxy between the gateway and the sandbox that writes down every call, for goldens and for counting.
import { createServer, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { isTag } from '../../src/druo/correlation-reference.ts'

export interface RecordedCall {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface UpstreamRecorder {
  readonly baseUrl: string
  readonly calls: RecordedCall[]
  /** The calls as an .http file shows them; the token is left out. */
  text(): string
  close(): Promise<void>
}

export async function startUpstreamRecorder(upstreamUrl: string): Promise<UpstreamRecorder> {
  const calls: RecordedCall[] = []
  const server = createServer((request, response) => {
    const forward = async (): Promise<void> => {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      const body = Buffer.concat(chunks).toString('utf8')
      const { method = '', url = '' } = request
      calls.push({ method, path: url, headers: request.headers, body })
      const headers = new Headers()
      for (const name of ['authorization', 'content-type', 'druo-version', 'accept']) {
        const value = request.headers[name]
        if (typeof value === 'string') headers.set(name, value)
      }
      const answer = await fetch(upstreamUrl + url, { method, headers, ...(body === '' ? {} : { body }) })
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? '',
        ...(answer.headers.has('retry-after') ? { 'retry-after': answer.headers.get('retry-after') ?? '' } : {}),
      })
      response.end(Buffer.from(await answer.arrayBuffer()))
    }
    // Where the sandbox drops the connection, so does the proxy.
    forward().catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    calls,
    text: () => withoutReferences(calls.map(callText).sort().join('\n###\n\n')),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Correlation references are random: each ledger has its own secret. */
function withoutReferences(text: string): string {
  return text.replaceAll(/\b[A-Z2-7]{26}\b/g, (word) => (isTag(word) ? 'CORRELATION_REFERENCE' : word))
}

function callText({ method, path, headers, body }: RecordedCall): string {
  const shown = ['content-type', 'druo-version'].filter((name) => headers[name] !== undefined)
  const lines = [`${method} ${path}`, ...shown.map((name) => `${name}: ${String(headers[name])}`)]
  return `${lines.join('\n')}\n${body === '' ? '' : `\n${JSON.stringify(JSON.parse(body), null, 2)}\n`}`
}
