// Mercurius on Fastify with its compiler of operations, and undici: one of the peers, and what stands behind Hive Gateway.
import fastify from 'fastify'
import { mercurius } from 'mercurius'
import { undiciCalls } from './druo-calls.ts'
import { peerContext, peerSchema } from './peer-schema.ts'

/** @returns its address */
export async function startMercurius(): Promise<string> {
  const druo = undiciCalls()
  const app = fastify()
  await app.register(mercurius, { schema: peerSchema(druo), jit: 1, context: () => ({ ...peerContext(druo) }) })
  return app.listen({ port: 0, host: '127.0.0.1' })
}
