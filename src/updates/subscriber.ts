// One who watches: takes the newest state when ready for it, and never has more than one waiting.

/** Only one `next` at a time may be under way. */
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

  /** Takes the place of a state that nobody has taken yet. */
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

  /** After the state that still waits. */
  end(): void {
    this.#end ??= {}
    this.#waiting?.resolve({ done: true, value: undefined })
    this.#waiting = undefined
  }

  /** After the state that still waits. */
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
    if (this.#waiting !== undefined) throw new Error('a watcher is asked for one state at a time')
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
