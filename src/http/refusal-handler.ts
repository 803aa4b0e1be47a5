// The error handler of /graphql: every Refusal becomes a GraphQL response with one error.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from '../platform/index.ts'
import { errorExtensions } from './format-error.ts'
import { sendProblem } from './problem.ts'
import { Refusal } from './refusal.ts'
import { maxBodyBytes } from './request-body.ts'

/** Fastify's errors while it reads a body. */
const bodyErrors: ReadonlyMap<string, readonly [status: number, message: string]> = new Map([
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', [415, 'Send the request as content-type application/json, in UTF-8.']],
  ['FST_ERR_CTP_BODY_TOO_LARGE', [413, `A request may have at most ${maxBodyBytes} bytes.`]],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', [400, 'The request body has another length than its content-length.']],
])

export function refusalHandler(logger: Logger) {
  return (error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    // The caller disconnected while the body was read: no response can be sent.
    if (request.raw.errored && reply.raw.destroyed) return reply.hijack()
    const refusal = error instanceof Refusal ? error : bodyRefusal(error)
    if (refusal === undefined) {
      logger.error({ err: error, requestId: request.exchange.scope.requestId }, 'request failed')
      return sendProblem(reply, 500, 'Internal error.')
    }
    const { scope, mediaType } = request.exchange
    const { status, message, details } = refusal
    scope.errorCodes.push(details.code)
    scope.reason ??= message
    // Fastify closes the connection after a body that it did not accept. Node reads the rest of it and keeps the connection.
    reply.removeHeader('connection')
    return reply
      .code(status)
      .headers({ ...details.headers, 'content-type': mediaType })
      .send(JSON.stringify({ errors: [{ message, extensions: errorExtensions(details, scope.requestId) }] }))
  }
}

function bodyRefusal({ code }: { readonly code?: string }): Refusal | undefined {
  const known = bodyErrors.get(code ?? '')
  return known && new Refusal(...known)
}
