// A Map that calls a function for each key that is set.

export class ObservedMap<V> extends Map<string, V> {
  readonly #onSet: (key: string) => void

  constructor(onSet: (key: string) => void) {
    super()
    this.#onSet = onSet
  }

  override set(key: string, value: V): this {
    super.set(key, value)
    this.#onSet(key)
    return this
  }
}
