// What a subscription to one object answers: its states, or that there is no such object.
import type { WatchedObject, WatchObject } from './context.ts'
import { gatewayError } from './gateway-error.ts'

/**
 * @param name for the error, such as "account"
 * @throws {GraphQLError} BAD_USER_INPUT where DRUO does not know the id, or the caller may not see it; also later
 */
export async function watchKnown<T>(
  watch: WatchObject<T>,
  name: string,
  object: WatchedObject<T>,
): Promise<AsyncIterableIterator<T>> {
  const states = watch(object)
  const known = async (): Promise<IteratorResult<T>> => {
    const result = await states.next()
    if (result.done === true) return { done: true, value: undefined }
    if (result.value !== null) return { done: false, value: result.value }
    throw gatewayError('BAD_USER_INPUT', `DRUO has no ${name} with this id.`)
  }
  // Asked before the stream is there, so that a wrong id refuses the whole of it.
  let first: IteratorResult<T> | undefined = await known()
  const stream: AsyncIterableIterator<T> = {
    async next() {
      const result = first ?? (await known())
      first = undefined
      return result
    },
    async return() {
      await states.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => stream,
  }
  return stream
}
