// Mercurius on Fastify with its compiler of operations, and undici: one of the peers, and what stands behind Hive Gateway.
import fastify, { type FastifyPluginAsync } from 'fastify'
import { undiciCalls } from './druo-calls.ts'
import { peerContext, peerSchema } from './peer-schema.ts'

interface Mercurius {
  readonly mercurius: FastifyPluginAsync<{
    readonly schema: ReturnType<typeof peerSchema>
    readonly jit: number
    readonly context: () => object
  }>
}

// Not among the project's packages: see package.json beside this file.
const name: string = 'mercurius'
const { mercurius } = (await import(name)) as Mercurius

/** @returns its address */
export async function startMercurius(): Promise<string> {
  const druo = undiciCalls()
  const app = fastify()
  await app.register(mercurius, { schema: peerSchema(druo), jit: 1, context: () => ({ ...peerContext(druo) }) })
  return app.listen({ port: 0, host: '127.0.0.1' })
}
