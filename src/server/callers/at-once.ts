// What is known at once goes on at once: most callers are known and counted in this process, and a promise for each step would
// cost every request more than the step.

export type AtOnce<T> = T | Promise<T>

/** @param goOn called at once where the value is there, else when it comes */
export function whenThere<T, R>(value: AtOnce<T>, goOn: (value: T) => AtOnce<R>): AtOnce<R> {
  return value instanceof Promise ? value.then(goOn) : goOn(value)
}
