// Apollo Server as most people write it: standalone, with its defaults, and got.
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { gotCalls } from '../druo-calls.ts'
import { sayPort } from '../listen-for-benchmark.ts'
import { peerContext, type PeerContext, peerSchema } from '../peer-schema.ts'

const druo = gotCalls()
const server = new ApolloServer<PeerContext>({ schema: peerSchema(druo) })
const { url } = await startStandaloneServer(server, { listen: { port: 0 }, context: async () => peerContext(druo) })
sayPort(Number(new URL(url).port))
