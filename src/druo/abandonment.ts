// Whether anybody still waits for an answer: one of them for each request, and for each read that requests share.
//
// It is what AbortSignal is for; but making one, and listening to it, takes more time than all the rest of a read here.

export class Abandonment {
  #isAbandoned = false
  #listeners: Set<() => void> | undefined

  get isAbandoned(): boolean {
    return this.#isAbandoned
  }

  /** Nobody waits any more. */
  abandon(): void {
    if (this.#isAbandoned) return
    this.#isAbandoned = true
    const listeners = this.#listeners
    this.#listeners = undefined
    for (const listener of listeners ?? []) listener()
  }

  /** Told once, and not at all where it was abandoned before. */
  listen(listener: () => void): void {
    if (this.#isAbandoned) return
    this.#listeners ??= new Set()
    this.#listeners.add(listener)
  }

  unlisten(listener: () => void): void {
    this.#listeners?.delete(listener)
  }
}
