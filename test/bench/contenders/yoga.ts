// GraphQL Yoga with its defaults, and undici.
import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import { undiciCalls } from '../druo-calls.ts'
import { listenForBenchmark } from '../listen-for-benchmark.ts'
import { peerContext, peerSchema } from '../peer-schema.ts'

// Not among the project's packages, and imported its types would change those of graphql for the whole project.
const { createYoga } = createRequire(import.meta.url)('graphql-yoga') as {
  createYoga: (options: object) => RequestListener
}

const druo = undiciCalls()
const yoga = createYoga({ schema: peerSchema(druo), context: () => peerContext(druo), logging: false, graphiql: false })
listenForBenchmark(createServer(yoga))
