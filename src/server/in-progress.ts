// What is in progress: thousands a second are put in, and taken out again after a short time.
//
// A Set would do, but for what it leaves behind: V8 makes its table anew every few entries, and each old table keeps what was in it,
// and the next table, until old objects are collected. A request in it is kept that long, with all that belongs to it.

interface Place<T> {
  readonly value: T
  at: number
}

export class InProgress<T> implements Iterable<T> {
  readonly #places: Place<T>[] = []

  /** @returns what takes it out again; more than once does nothing */
  add(value: T): () => void {
    const place: Place<T> = { value, at: this.#places.length }
    this.#places.push(place)
    return () => this.#takeOut(place)
  }

  /** In any order. None of them is missed where others are added or taken out meanwhile. */
  [Symbol.iterator](): Iterator<T> {
    return this.#places.map(({ value }) => value)[Symbol.iterator]()
  }

  #takeOut(place: Place<T>): void {
    if (this.#places[place.at] !== place) return
    const last = this.#places.pop()
    // The last one takes its place.
    if (last === undefined || last === place) return
    this.#places[place.at] = last
    last.at = place.at
  }
}
