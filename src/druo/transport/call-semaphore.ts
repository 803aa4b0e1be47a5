// Limits the calls to DRUO in flight, and shares them out by caller. For `caller` see CallScope.

export interface CallSemaphore {
  /** Returns the function that releases. Undefined if the caller would have to wait. */
  tryAcquire(caller: string | undefined): (() => void) | undefined
  /** Rejects when the signal is aborted first. */
  acquire(options: { readonly caller: string | undefined; readonly signal: AbortSignal }): Promise<() => void>
}
