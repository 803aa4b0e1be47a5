// The least that anything in front of DRUO can cost: each request is forwarded by undici, and its answer handed back.
import { createServer } from 'node:http'
import { Pool } from 'undici'
import { druoOrigin, listenForBenchmark } from '../listen-for-benchmark.ts'

const pool = new Pool(druoOrigin, { connections: 64 })

const server = createServer((request, response) => {
  const forward = async (): Promise<void> => {
    const { statusCode, body } = await pool.request({ method: 'GET', path: request.url ?? '/' })
    const bytes = await body.bytes()
    response.writeHead(statusCode, { 'content-type': 'application/json', 'content-length': bytes.length })
    response.end(bytes)
  }
  forward().catch(() => response.destroy())
})
listenForBenchmark(server)
