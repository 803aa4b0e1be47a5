// What the measurements share: a gateway as a separate process, its memory and CPU time, figures of a series.
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { httpCall } from '../support/http-call.ts'

/** As `npm start`; without more, with the embedded sandbox. */
export function startMeasuredGateway(environment: Readonly<Record<string, string>> = {}): Promise<GatewayProcess> {
  return startGatewayProcess({
    LOG_LEVEL: 'warn',
    SHUTDOWN_GRACE_MS: '0',
    NODE_OPTIONS: `--import ${join(import.meta.dirname, 'meter.ts')}`,
    ...environment,
  })
}

export async function stop(gateway: GatewayProcess): Promise<void> {
  gateway.signal('SIGTERM')
  await gateway.ended
}

export interface MeterReading {
  /** The longest that its main thread worked at a stretch since the last reading, in milliseconds of the processor. */
  readonly longestStepMs: number
  /** Once all garbage is collected. */
  readonly aliveMb: number
}

export async function readMeter(gateway: GatewayProcess): Promise<MeterReading> {
  const readings = () => [...gateway.output().matchAll(/^meter: (.+)$/gm)]
  const before = readings().length
  gateway.signal('SIGUSR2')
  while (readings().length === before) await pause(2)
  return JSON.parse(readings().at(-1)?.[1] ?? '') as MeterReading
}

/** What the system has given to the process. */
export async function residentMb({ origin }: GatewayProcess): Promise<number> {
  return metric((await httpCall(origin, { path: '/metrics' })).text, 'process_resident_memory_bytes') / 1e6
}

export async function processorSeconds({ origin }: GatewayProcess): Promise<number> {
  return metric((await httpCall(origin, { path: '/metrics' })).text, 'process_cpu_seconds_total')
}

const metric = (text: string, name: string): number =>
  Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
