// What is open or waits, in the order in which it came. Unlike a Set, it keeps nothing of what has left.
//
// V8 chains every table that a Set or a Map has outgrown to the next one, with all that was in it. Once one of them is old, a
// collection of young objects keeps all the later ones: the memory of each request stays until a full collection.

interface Member<T> {
  value: T | undefined
  previous: Member<T> | undefined
  next: Member<T> | undefined
}

export class Members<T extends object> implements Iterable<T> {
  #first: Member<T> | undefined
  #last: Member<T> | undefined
  #size = 0

  get size(): number {
    return this.#size
  }

  get first(): T | undefined {
    return this.#first?.value
  }

  /** The function that it returns lets the member leave. Further calls do nothing. */
  add(value: T): () => void {
    const member: Member<T> = { value, previous: this.#last, next: undefined }
    if (member.previous === undefined) this.#first = member
    else member.previous.next = member
    this.#last = member
    this.#size += 1
    return () => this.#remove(member)
  }

  /** While it runs, the current member may leave, and others may come. */
  *[Symbol.iterator](): Iterator<T> {
    let member = this.#first
    while (member !== undefined) {
      const { value, next } = member
      if (value !== undefined) yield value
      member = next
    }
  }

  #remove(member: Member<T>): void {
    if (member.value === undefined) return
    const { previous, next } = member
    if (previous === undefined) this.#first = next
    else previous.next = next
    if (next === undefined) this.#last = previous
    else next.previous = previous
    this.#size -= 1
    // A member that is old and left must not keep its neighbours.
    member.value = member.previous = member.next = undefined
  }
}
