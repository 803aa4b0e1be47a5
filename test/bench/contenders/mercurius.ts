// Mercurius on Fastify with its compiler of operations, and undici.
import fastify from 'fastify'
import { mercurius } from 'mercurius'
import { undiciCalls } from '../druo-calls.ts'
import { sayPort } from '../listen-for-benchmark.ts'
import { peerContext, peerSchema } from '../peer-schema.ts'

const druo = undiciCalls()
const app = fastify()
await app.register(mercurius, { schema: peerSchema(druo), jit: 1, context: () => ({ ...peerContext(druo) }) })
const address = await app.listen({ port: 0, host: '127.0.0.1' })
sayPort(Number(new URL(address).port))
