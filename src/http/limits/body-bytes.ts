// Counts the bytes of the bodies of requests in flight, from their first byte until their response ends.
import type { FastifyInstance } from 'fastify'
import { callerKey } from '../auth/caller-identity.ts'
import { Refusal } from '../refusal.ts'
import { maxBodyBytes } from '../graphql-request.ts'
import type { ByteBudget } from './byte-budget.ts'

/** What each part of a body takes besides its bytes, at most. Clients can send every byte as a part. */
const bytesPerPart = 1000

/** Parts of 1,000 bytes or more always fit. */
const maxBytesOfOne = 2 * maxBodyBytes

export function countBodyBytes(app: FastifyInstance, budget: ByteBudget): void {
  app.addHook('preParsing', (request, reply, payload, next) => {
    const refuse = (): void => void reply.send(tooManyBytes())
    const account = budget.open(callerKey(request.exchange.authenticated), refuse)
    reply.raw.once('close', () => account.leave())
    let bytes = 0
    const count = (part: Buffer): void => {
      bytes += part.length + bytesPerPart
      account.hold(bytes)
      if (bytes <= maxBytesOfOne) return
      account.leave()
      payload.removeListener('data', count)
      void reply.send(tooManyParts())
    }
    // Fastify listens in the same turn of the event loop, so it misses nothing.
    payload.on('data', count)
    payload.once('end', () => account.complete())
    next()
  })
}

// Node ends the connection with these responses, and with it the rest of the body.
function tooManyParts(): Refusal {
  return new Refusal(413, 'The request body arrives in too many parts.', {
    code: 'BAD_REQUEST',
    headers: { connection: 'close' },
  })
}

function tooManyBytes(): Refusal {
  return new Refusal(503, 'The gateway holds too many bytes of requests. Nothing was done. Try again later.', {
    code: 'OVERLOADED',
    retryAfterMs: 1000,
    headers: { connection: 'close', 'retry-after': '1' },
  })
}
