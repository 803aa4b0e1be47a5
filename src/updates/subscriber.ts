// One subscriber of an object: an async iterator that holds at most one state, the newest.

/** Call `next` again only when the previous call has resolved. */
export class Subscriber<T> implements AsyncIterableIterator<T> {
  /** Whether a state has been offered yet. */
  hasState = false
  #newest: { readonly state: T } | undefined
  #waiting: PromiseWithResolvers<IteratorResult<T>> | undefined
  #end: { readonly error?: Error } | undefined
  readonly #leave: (watcher: Subscriber<T>) => void

  constructor(leave: (watcher: Subscriber<T>) => void) {
    this.#leave = leave
  }

  /** Replaces a state that has not been read yet. */
  offer(state: T): void {
    if (this.#end !== undefined) return
    this.hasState = true
    if (this.#waiting === undefined) {
      this.#newest = { state }
      return
    }
    this.#waiting.resolve({ done: false, value: state })
    this.#waiting = undefined
  }

  /** Ends the iteration after the state that has not been read yet. */
  end(): void {
    this.#end ??= {}
    this.#waiting?.resolve({ done: true, value: undefined })
    this.#waiting = undefined
  }

  /** Fails the iteration after the state that has not been read yet. */
  fail(error: Error): void {
    if (this.#end !== undefined) return
    this.#end = this.#waiting === undefined ? { error } : {}
    this.#waiting?.reject(error)
    this.#waiting = undefined
  }

  async next(): Promise<IteratorResult<T>> {
    if (this.#newest !== undefined) {
      const { state } = this.#newest
      this.#newest = undefined
      return { done: false, value: state }
    }
    if (this.#end !== undefined) {
      const { error } = this.#end
      this.#end = {}
      if (error !== undefined) throw error
      return { done: true, value: undefined }
    }
    if (this.#waiting !== undefined) throw new Error('next() was called before the previous call resolved')
    this.#waiting = Promise.withResolvers()
    return this.#waiting.promise
  }

  async return(): Promise<IteratorResult<T>> {
    this.#newest = undefined
    this.end()
    this.#leave(this)
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
