// Ends a stream when its caller's token expires.

/** As for requests over HTTP: clocks may differ by this much. */
const clockSkewMs = 60_000

/** Node fires a timer that is set for longer at once. */
const maxTimerMs = 2 ** 31 - 1

/** A time that no `Date` can hold (`exp` of 2^53) counts as never. */
export function isExpired(expiresAt: Date | undefined): boolean {
  return expiresAt !== undefined && expiresAt.getTime() + clockSkewMs <= Date.now()
}

/** @returns a function that cancels it */
export function onTokenExpiry(expiresAt: Date | undefined, action: () => void): () => void {
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
