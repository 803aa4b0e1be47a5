// The sandbox's pages under /sandbox/, on the gateway's own port: phones, emulators and containers can open them too.
import type { IncomingMessage } from 'node:http'
import type { FastifyPluginAsync } from 'fastify'

export const sandboxPath = '/sandbox'

interface SandboxPage {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number>>
  readonly body: string
}

/** @param address the path and query string below `/sandbox`, such as `/checkout/?sl=…` */
export type AnswerPage = (request: IncomingMessage, address: string) => Promise<SandboxPage>

export function sandboxPages(answer: AnswerPage): FastifyPluginAsync {
  return async (app) => {
    // The sandbox reads the form itself.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))
    app.get('', (_request, reply) => reply.redirect(`${sandboxPath}/`, 308))
    app.route({
      method: ['GET', 'HEAD', 'POST'],
      url: '/*',
      async handler(request, reply) {
        const { status, headers, body } = await answer(request.raw, request.url.slice(sandboxPath.length))
        return reply.code(status).headers(headers).send(body)
      },
    })
  }
}

/** A host name or address with an optional port, and nothing that could change the rest of a URL. */
const hostAndPort = /^(?:[a-z0-9](?:[\w.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

/**
 * The link as the client can open it: with the host that its request named. Computed for each response and never stored, since
 * any caller can send any Host header.
 *
 * @param url a link of DRUO's or the sandbox's
 * @param origin the gateway's own, with which the sandbox writes its links
 * @param host the request's Host header
 */
export function linkForClient(url: string, origin: string, host: string | undefined): string {
  if (host === undefined || !hostAndPort.test(host) || !url.startsWith(`${origin}${sandboxPath}/`)) return url
  return `http://${host}${url.slice(origin.length)}`
}
