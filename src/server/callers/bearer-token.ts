// The bearer token of a request (RFC 6750), taken from one place only and refused in any form but the standard one.

/** No token, or none that counts. The reason is for the log: callers are not told more than that it is so. */
export class UnauthenticatedError extends Error {
  override readonly name = 'UnauthenticatedError'
  /** False where the caller sent nothing at all. */
  readonly hadToken: boolean

  constructor(reason: string, hadToken = true) {
    super(reason)
    this.hadToken = hadToken
  }
}

const largestTokenBytes = 8192

const bearer = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i

/**
 * @param authorization every Authorization header of the request
 * @throws {UnauthenticatedError}
 */
export function bearerToken(authorization: readonly string[]): string {
  const [header, ...others] = authorization
  if (header === undefined) throw new UnauthenticatedError('no token', false)
  // Two proxies may each look at another one.
  if (others.length > 0) throw new UnauthenticatedError('several Authorization headers')
  if (header.length > largestTokenBytes + 'Bearer '.length) throw new UnauthenticatedError('token too large')
  const token = bearer.exec(header)?.[1]
  if (token === undefined) throw new UnauthenticatedError('no bearer token')
  return token
}
