// What the measurements share: a gateway of its own process, its memory, and figures of a series.
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { httpCall } from '../support/http-call.ts'

/** With the embedded sandbox, as `npm start`. */
export function startMeasuredGateway(): Promise<GatewayProcess> {
  return startGatewayProcess({ LOG_LEVEL: 'warn', SHUTDOWN_GRACE_MS: '0' })
}

export async function stop(gateway: GatewayProcess): Promise<void> {
  gateway.signal('SIGTERM')
  await gateway.ended
}

/** Resident memory in megabytes. */
export async function memoryMb({ origin }: GatewayProcess): Promise<number> {
  const { text } = await httpCall(origin, { path: '/metrics' })
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / 1e6
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
