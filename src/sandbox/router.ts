// Finds the route of a request. Checks in this order: path, method, bearer token, DRUO-Version, body.
import type { IncomingMessage } from 'node:http'
import { badRequest, unauthorized } from './errors.ts'
import type { Reply } from './reply.ts'
import { type BodyKind, readBody } from './request-body.ts'

export interface Call {
  /** The id in the path, or `''`. DRUO's paths have at most one. */
  readonly uuid: string
  readonly query: URLSearchParams
  /** Parsed JSON, form fields as URLSearchParams, or undefined, as the route's `takes` says. */
  readonly body: unknown
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Literal segments and at most one `:uuid`. */
  readonly path: string
  /** `merchant` routes need a bearer token and the DRUO-Version header. */
  readonly access: 'open' | 'merchant'
  readonly takes: BodyKind
  readonly answer: (call: Call) => Reply | Promise<Reply>
}

/** @param address the path and query string, if they are not the request's own */
export type Router = (request: IncomingMessage, address?: string) => Promise<Reply>

export function createRouter(routes: readonly Route[], isLiveToken: (token: string) => boolean): Router {
  const find = createFinder(routes)
  return async (request, address = request.url ?? '/') => {
    const [path, search] = splitOnce(address, '?')
    const { routes: candidates, uuid } = find(path)
    if (candidates.length === 0) throw badRequest('There is nothing at this address.', 404)
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const route = candidates.find((candidate) => candidate.method === method)
    if (route === undefined) {
      const allow = candidates.map((candidate) => candidate.method).join(', ')
      throw badRequest(`This address answers ${allow} only.`, 405, { allow })
    }
    if (route.access === 'merchant') {
      if (!isLiveToken(bearerToken(request))) throw unauthorized()
      if (!request.headers['druo-version']) throw badRequest('The DRUO-Version header is missing.')
    }
    const body = await readBody(request, route.takes)
    return route.answer({ uuid, query: new URLSearchParams(search), body })
  }
}

interface Candidates {
  readonly routes: readonly Route[]
  readonly uuid: string
}

// A literal path wins over a pattern for every method: GET /checkout/link/create is a wrong method, not a link called "create".
function createFinder(routes: readonly Route[]): (path: string) => Candidates {
  const literals = Map.groupBy(routes, (route) => route.path)
  const patterns = routes
    .map((route) => ({ route, parts: route.path.split('/') }))
    .filter(({ parts }) => parts.includes(':uuid'))
  return (path) => {
    const literal = literals.get(path)
    if (literal !== undefined) return { routes: literal, uuid: '' }
    const segments = path.split('/')
    const matching = patterns.filter(({ parts }) => matches(parts, segments))
    const position = matching[0]?.parts.indexOf(':uuid') ?? -1
    return { routes: matching.map(({ route }) => route), uuid: segments[position] ?? '' }
  }
}

const matches = (pattern: readonly string[], segments: readonly string[]): boolean =>
  pattern.length === segments.length &&
  pattern.every((part, index) => (part === ':uuid' ? segments[index] !== '' : part === segments[index]))

const bearerToken = (request: IncomingMessage): string =>
  /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
