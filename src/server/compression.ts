// Answers over 1 kB are compressed for clients that can take it, where no proxy in front does that. Loaded only where it is
// asked for. Event streams are left as they are: their answers forbid it.
import type { IncomingMessage, ServerResponse } from 'node:http'

export type Compress = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

const thresholdBytes = 1024

export async function loadCompression(): Promise<Compress> {
  const { default: compression } = await import('compression')
  return compression({ threshold: thresholdBytes })
}
