// Whether anybody still waits for an answer: one of them for each request, and for each read that requests share.
//
// It is what AbortSignal is for; but making one, and listening to it, takes more time than all the rest of a read here.

export class Abandonment {
  #isAbandoned = false
  /** Most have one listener, and a set of its own for each read would be as large as the read. */
  #first: (() => void) | undefined
  #others: Set<() => void> | undefined

  get isAbandoned(): boolean {
    return this.#isAbandoned
  }

  /** Nobody waits any more. */
  abandon(): void {
    if (this.#isAbandoned) return
    this.#isAbandoned = true
    const [first, others] = [this.#first, this.#others]
    this.#first = undefined
    this.#others = undefined
    first?.()
    for (const listener of others ?? []) listener()
  }

  /** Told once, and not at all where it was abandoned before. */
  listen(listener: () => void): void {
    if (this.#isAbandoned) return
    if (this.#first === undefined) {
      this.#first = listener
      return
    }
    this.#others ??= new Set()
    this.#others.add(listener)
  }

  unlisten(listener: () => void): void {
    if (this.#first === listener) this.#first = undefined
    else this.#others?.delete(listener)
  }
}
