// An object of DRUO's that is decoded field by field, when a field is first asked for: of a list, most are asked for a few.
//
// What stands in its own properties was read at once: ids, statuses, types, and the objects that it names. The rest are
// getters of its class, which a spread and a comparison pass over. TypeScript refuses such a spread where the whole is
// needed; whoever compares or copies whole objects asks for the whole.

export abstract class DecodedObject {
  /** All fields. Objects in it are as they are. */
  toJSON(): Readonly<Record<string, unknown>> {
    const ofClass = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(this))
    const getters = Object.keys(ofClass).filter((name) => Object.hasOwn(ofClass[name] ?? {}, 'get'))
    return Object.fromEntries([...Object.keys(this), ...getters].map((name) => [name, Reflect.get(this, name)]))
  }
}

/** The same value with every decoded object in it, however deep, as a plain object that has all of its fields. */
export function whole(value: unknown): unknown {
  if (value instanceof DecodedObject) return whole(value.toJSON())
  if (Array.isArray(value)) return value.map(whole)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, whole(inner)]))
}
