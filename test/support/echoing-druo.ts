// A stand-in for DRUO that echoes secrets and personal data: in details, in bodies, in headers, in enumeration values.
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'

export interface EchoingDruo {
  readonly baseUrl: string
  readonly tokenUrl: string
  /** How it answers from now on, what is written and what is read. */
  behave(answer: DruoAnswer): void
  /** How its token server answers from now on, in place of a token. */
  behaveToToken(answer: DruoAnswer): void
  close(): Promise<void>
}

export type DruoAnswer = (response: ServerResponse) => void

export function replies(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): DruoAnswer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

export const drops: DruoAnswer = (response) => {
  response.destroy()
}

export async function startEchoingDruo(accessToken: string): Promise<EchoingDruo> {
  let answer: DruoAnswer = drops
  let tokenAnswer = replies(200, { access_token: accessToken, expires_in: 3600, token_type: 'Bearer' })
  const server = createServer((request, response) => {
    request.resume().once('end', () => (request.url === '/oauth/token' ? tokenAnswer : answer)(response))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const baseUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return {
    baseUrl,
    tokenUrl: `${baseUrl}/oauth/token`,
    behave: (next) => {
      answer = next
    },
    behaveToToken: (next) => {
      tokenAnswer = next
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
