// Mercurius as a separate process.
import { sayPort } from '../listen-for-benchmark.ts'
import { startMercurius } from '../mercurius-service.ts'

sayPort(Number(new URL(await startMercurius()).port))
