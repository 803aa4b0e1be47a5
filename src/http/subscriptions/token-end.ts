// Ends a stream when its caller's token expires, or is no longer accepted because its key was withdrawn.
import type { CallerIdentity } from '../auth/caller-identity.ts'

export type TokenEnd = 'expired' | 'withdrawn'

/** As for requests over HTTP: clocks may differ by this much. */
const clockSkewMs = 60_000

/** Node fires a timer that is set for longer at once. */
const maxTimerMs = 2 ** 31 - 1

/** A time that no `Date` can hold (`exp` of 2^53) counts as never. */
export function isExpired(expiresAt: Date | undefined): boolean {
  return expiresAt !== undefined && expiresAt.getTime() + clockSkewMs <= Date.now()
}

/**
 * @param checkMs how often to ask whether the token is still accepted
 * @returns a function that cancels it
 */
export function onTokenEnd(
  { expiresAt, isStillAccepted }: Pick<CallerIdentity, 'expiresAt' | 'isStillAccepted'>,
  checkMs: number,
  action: (end: TokenEnd) => void,
): () => void {
  const cancelExpiry = onExpiry(expiresAt, () => action('expired'))
  const timer = setInterval(() => {
    if (!isStillAccepted()) action('withdrawn')
  }, checkMs).unref()
  return () => {
    cancelExpiry()
    clearInterval(timer)
  }
}

function onExpiry(expiresAt: Date | undefined, action: () => void): () => void {
  if (expiresAt === undefined || Number.isNaN(expiresAt.getTime())) return () => undefined
  let timer: NodeJS.Timeout
  const wait = (): void => {
    const leftMs = expiresAt.getTime() + clockSkewMs - Date.now()
    timer = leftMs > maxTimerMs ? setTimeout(wait, maxTimerMs) : setTimeout(action, Math.max(leftMs, 0))
    timer.unref()
  }
  wait()
  return () => clearTimeout(timer)
}
