// Whether anybody still waits for an answer: one of them for each request, and for each read that requests share.
//
// It is what AbortSignal is for; but making one, and listening to it, takes more time than all the rest of a read here.
import { OneOrMore } from './one-or-more.ts'

/** Listeners are objects that are there already: a function for each read would be as large as they are. */
export interface AbandonmentListener {
  /** Nobody waits any more. */
  abandoned(): void
}

export class Abandonment {
  readonly #listeners = new OneOrMore<AbandonmentListener>()
  #isAbandoned = false

  get isAbandoned(): boolean {
    return this.#isAbandoned
  }

  /** Nobody waits any more. */
  abandon(): void {
    if (this.#isAbandoned) return
    this.#isAbandoned = true
    this.#listeners.takeAll((listener) => listener.abandoned())
  }

  /** Told once, and not at all where it was abandoned before. */
  listen(listener: AbandonmentListener): void {
    if (!this.#isAbandoned) this.#listeners.add(listener)
  }

  unlisten(listener: AbandonmentListener): void {
    this.#listeners.delete(listener)
  }
}
