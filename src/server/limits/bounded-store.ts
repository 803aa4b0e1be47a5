// A store that forgets what was not used for longest, once it holds too much by count or by size.

export interface BoundedStoreOptions<T> {
  readonly mostEntries: number
  readonly mostBytes: number
  /** About how much memory an entry takes. */
  readonly bytesOf: (value: T) => number
}

export class BoundedStore<T> {
  readonly #options: BoundedStoreOptions<T>
  /** The one that was not used for longest comes first. */
  readonly #entries = new Map<string, { readonly value: T; readonly bytes: number }>()
  #bytes = 0

  constructor(options: BoundedStoreOptions<T>) {
    this.#options = options
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  set(key: string, value: T): void {
    this.delete(key)
    const bytes = this.#options.bytesOf(value)
    if (bytes > this.#options.mostBytes) return
    this.#entries.set(key, { value, bytes })
    this.#bytes += bytes
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#options.mostEntries && this.#bytes <= this.#options.mostBytes) break
      this.delete(oldest)
    }
  }

  delete(key: string): boolean {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0
    return this.#entries.delete(key)
  }

  get size(): number {
    return this.#entries.size
  }

  get bytes(): number {
    return this.#bytes
  }
}
