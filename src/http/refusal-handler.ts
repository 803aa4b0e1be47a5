// The error handler of /graphql: every Refusal becomes a GraphQL response with one error.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from '../platform/index.ts'
import { errorExtensions, maskedError } from './format-error.ts'
import { Refusal } from './refusal.ts'
import { maxBodyBytes } from './graphql-request.ts'

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
    const { scope, mediaType } = request.exchange
    const known = error instanceof Refusal ? error : bodyRefusal(error)
    if (known === undefined) logger.error({ err: error, requestId: scope.requestId }, 'request failed')
    const { status, message, details } = known ?? internalError(scope.operation?.isMutation ?? false)
    scope.errorCodes.push(details.code)
    scope.reason ??= message
    // Fastify closes the connection after a body that it did not accept. Node reads the rest of it and keeps the connection.
    reply.removeHeader('connection')
    return reply
      .code(status)
      .headers({ ...details.headers, 'content-type': mediaType })
      .send(JSON.stringify({ errors: [{ message, extensions: errorExtensions(details, scope) }] }))
  }
}

/** After the operation is known, a mutation may have been executed. */
function internalError(isMutation: boolean): Refusal {
  const { code, message } = maskedError
  return new Refusal(500, message, { code, headers: {}, ...(isMutation ? { writeMayHaveApplied: true } : {}) })
}

function bodyRefusal({ code }: { readonly code?: string }): Refusal | undefined {
  const known = bodyErrors.get(code ?? '')
  return known && new Refusal(...known)
}
