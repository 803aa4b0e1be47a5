// A request for a stream, in the form in which Apollo checks a subscription.
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import { csrfHeaders } from '../cross-origin.ts'

export function streamRequest(request: FastifyRequest, search: URLSearchParams): HTTPGraphQLRequest {
  const { method, body } = request
  const headers = new HeaderMap()
  for (const name of ['accept', 'content-type', ...csrfHeaders]) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  // Apollo accepts only queries by GET. A subscription changes nothing either, so it is checked like a POST.
  return method === 'GET'
    ? { method: 'POST', headers, search: '', body: parametersIn(search) }
    : { method, headers, search: '', body }
}

function parametersIn(search: URLSearchParams): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...search].flatMap(([name, value]) => {
      if (name === 'query' || name === 'operationName') return [[name, value]]
      return name === 'variables' || name === 'extensions' ? [[name, parsed(value)]] : []
    }),
  )
}

/** Invalid JSON stays text, which Apollo refuses. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
