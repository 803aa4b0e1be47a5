// A set that is small while it holds one: of those that every read has, most never hold a second.

export class OneOrMore<T extends object> {
  #first: T | undefined
  #others: Set<T> | undefined

  get isEmpty(): boolean {
    return this.#first === undefined && (this.#others === undefined || this.#others.size === 0)
  }

  add(one: T): void {
    if (this.#first === undefined && this.#others === undefined) {
      this.#first = one
    } else if (this.#first !== one) {
      this.#others ??= new Set()
      this.#others.add(one)
    }
  }

  delete(one: T): void {
    if (this.#first === one) this.#first = undefined
    else this.#others?.delete(one)
  }

  /** Empties it before the first is told. */
  takeAll(tell: (one: T) => void): void {
    const [first, others] = [this.#first, this.#others]
    this.#first = undefined
    this.#others = undefined
    if (first !== undefined) tell(first)
    for (const other of others ?? []) tell(other)
  }
}
