// Stops a gateway's process (SIGSTOP) at a point of a write, as a frozen machine does, and lets it go on later.
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { GatewayProcess } from '../support/gateway-process.ts'

const pollMs = 50
/** How long to wait for a write that comes to the point. */
const maxWaitMs = 2000

/**
 * Stops it at its next write, before the request is handed to the connection; see preload.ts. After a while without a
 * write it stops anywhere.
 */
export async function stopBeforeWrite(gateway: GatewayProcess, holdMs: number): Promise<void> {
  gateway.signal('SIGUSR2')
  for (let waitedMs = 0; waitedMs < maxWaitMs && !isStopped(gateway); waitedMs += pollMs) await pause(pollMs)
  await hold(gateway, holdMs)
}

/** Stops it where it is, or keeps it stopped. */
export async function hold(gateway: GatewayProcess, holdMs: number): Promise<void> {
  gateway.signal('SIGSTOP')
  await pause(holdMs)
  gateway.signal('SIGCONT')
}

function isStopped({ pid }: GatewayProcess): boolean {
  try {
    return / [Tt] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/, ''))
  } catch {
    return false
  }
}
