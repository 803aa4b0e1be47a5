// Limits the calls to DRUO in flight, and shares them out by caller. For `caller` see CallScope.

export interface CallSemaphore {
  /** Returns the function that releases. Undefined if the caller would have to wait. */
  tryAcquire(caller: string | undefined): (() => void) | undefined
  /** Rejects when the signal is aborted, or after the longest wait. */
  acquire(options: WaitOptions & { readonly caller: string | undefined }): Promise<() => void>
}

export interface WaitOptions {
  readonly signal?: AbortSignal | undefined
  readonly maxWaitMs: number
}
