// Compresses responses over 1 kB for clients that accept it, for deployments without a proxy that does. Loaded only if it is configured.
// Event streams bypass it.
import type { FastifyInstance } from 'fastify'

const thresholdBytes = 1024

/** Must be registered before the routes. */
export async function compressResponses(app: FastifyInstance): Promise<void> {
  const { default: compress } = await import('@fastify/compress')
  await app.register(compress, {
    threshold: thresholdBytes,
    encodings: ['br', 'gzip', 'deflate'],
    // Requests with a content-encoding are refused.
    globalDecompression: false,
  })
}
