// One HTTP request to a Fastify application, without a socket.
import type { FastifyInstance } from 'fastify'
import type { HttpCall, HttpReply } from './http-call.ts'
import { witnessAnswer } from './witness.ts'

export async function injectCall(app: FastifyInstance, call: HttpCall): Promise<HttpReply> {
  const { method = 'GET', path = '/graphql', headers = {}, body = '' } = call
  const payload = Buffer.from(body)
  const {
    statusCode,
    headers: answered,
    body: text,
  } = await app.inject({
    // Fastify's type leaves out methods that it has to refuse.
    method: method as 'GET',
    path,
    headers,
    ...(payload.length === 0 ? {} : { payload }),
  })
  const replyHeaders = Object.fromEntries(
    Object.entries(answered).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  )
  witnessAnswer(replyHeaders, text)
  return { status: statusCode, headers: replyHeaders, text }
}
