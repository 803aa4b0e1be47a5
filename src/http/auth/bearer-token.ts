// Reads the bearer token of a request (RFC 6750) from the Authorization header, in the standard form only.

export type UnauthenticatedKind = 'missing' | 'expired' | 'invalid'

/** The message is for the log. The caller gets only the kind. */
export class UnauthenticatedError extends Error {
  override readonly name = 'UnauthenticatedError'
  readonly kind: UnauthenticatedKind

  constructor(reason: string, kind: UnauthenticatedKind = 'invalid') {
    super(reason)
    this.kind = kind
  }
}

const maxTokenLength = 8192

const bearer = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i

/**
 * @param authorization all Authorization headers of the request
 * @throws {UnauthenticatedError}
 */
export function bearerToken(authorization: readonly string[]): string {
  const [header, ...others] = authorization
  if (header === undefined) throw new UnauthenticatedError('no token', 'missing')
  // Two proxies could each read a different one.
  if (others.length > 0) throw new UnauthenticatedError('several Authorization headers')
  if (header.length > maxTokenLength + 'Bearer '.length) throw new UnauthenticatedError('token too large')
  const token = bearer.exec(header)?.[1]
  if (token === undefined) throw new UnauthenticatedError('not a bearer token')
  return token
}
