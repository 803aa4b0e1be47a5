// How long a sender holds its lease, and until when it may start a request.

export interface Timeouts {
  readonly readMs: number
  readonly writeMs: number
  /** Of a token request. 0 if the token is fixed: it is never requested and never renewed. */
  readonly tokenMs: number
}

interface Lease {
  readonly leaseMs: number
  /** The maximum duration of one request. It does not start if the lease would end before it. */
  readonly sendingMs: number
}

/** For a busy machine. */
const marginMs = 5000

/**
 * With client credentials, a send takes at most the request, another token and the request again. Waiting for the first token needs
 * no time here: the lease is checked in the step in which the bytes leave.
 */
export function leaseOf({ writeMs, tokenMs }: Timeouts): Lease {
  const maxSendMs = tokenMs === 0 ? writeMs : 2 * writeMs + tokenMs
  return { leaseMs: maxSendMs + marginMs, sendingMs: writeMs + marginMs / 2 }
}
