// Hive Gateway with its defaults, as a proxy of a GraphQL service over HTTP. That service is the cheapest of the peers, in the
// same process, so that the cost of both counts. All workloads can be answered so.
import { createServer } from 'node:http'
import { createGatewayRuntime } from '../hive-gateway.ts'
import { listenForBenchmark } from '../listen-for-benchmark.ts'
import { startMercurius } from '../mercurius-service.ts'

const endpoint = `${await startMercurius()}/graphql`
listenForBenchmark(createServer(createGatewayRuntime({ proxy: { endpoint }, logging: false })))
// It takes the signal for itself, and ends nothing but its own.
process.on('SIGTERM', () => process.exit(0))
