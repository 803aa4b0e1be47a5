// Equal reads at the same moment are one. It goes on while anybody waits for it, and is given up with the last of them.
import { Abandonment, type AbandonmentListener } from './abandonment.ts'
import { callScope } from './call-scope.ts'
import { DruoError } from './errors.ts'
import { OneOrMore } from './one-or-more.ts'

export interface SharedReads {
  /** @param begin is told when nobody waits any more */
  get(key: string, begin: (abandonment: Abandonment) => Promise<unknown>): Promise<unknown>
}

export function createSharedReads(): SharedReads {
  const underWay = new Map<string, SharedRead>()

  const start: SharedReads['get'] = (key, begin) => {
    const scope = callScope.getStore()
    const started = new SharedRead(key, underWay, scope?.deadline)
    const answer = started.answerFor(scope?.abandonment)
    begin(started.abandonment).then(
      (value) => started.end(value, undefined),
      (error: unknown) => started.end(undefined, { error }),
    )
    return answer
  }

  return {
    get(key, begin) {
      const abandonment = callScope.getStore()?.abandonment
      if (abandonment?.isAbandoned === true) return Promise.reject(abandonedRead())
      const shared = underWay.get(key)
      if (shared === undefined) return start(key, begin)
      return shared.answerFor(abandonment).catch((error: unknown) => {
        if (endedByDeadlineOf(shared.deadline, error)) return this.get(key, begin)
        throw error
      })
    },
  }
}

class SharedRead {
  /** Of the request that began it. */
  readonly deadline: Date | undefined
  readonly abandonment = new Abandonment()
  readonly #key: string
  readonly #underWay: Map<string, SharedRead>
  readonly #waiting = new OneOrMore<Waiting>()

  constructor(key: string, underWay: Map<string, SharedRead>, deadline: Date | undefined) {
    this.deadline = deadline
    this.#key = key
    this.#underWay = underWay
    underWay.set(key, this)
  }

  /** @param abandonment of the request that waits */
  answerFor(abandonment: Abandonment | undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const waiting = new Waiting(this, abandonment, resolve, reject)
      this.#waiting.add(waiting)
      abandonment?.listen(waiting)
    })
  }

  leave(waiting: Waiting): void {
    this.#waiting.delete(waiting)
    if (!this.#waiting.isEmpty) return
    // Whoever comes now must not wait for what has been given up.
    this.#forget()
    this.abandonment.abandon()
  }

  end(answer: unknown, failure: Failure | undefined): void {
    this.#forget()
    this.#waiting.takeAll((waiting) => waiting.end(answer, failure))
  }

  #forget(): void {
    if (this.#underWay.get(this.#key) === this) this.#underWay.delete(this.#key)
  }
}

interface Failure {
  readonly error: unknown
}

class Waiting implements AbandonmentListener {
  readonly #shared: SharedRead
  readonly #abandonment: Abandonment | undefined
  readonly #resolve: (answer: unknown) => void
  readonly #reject: (error: unknown) => void

  constructor(
    shared: SharedRead,
    abandonment: Abandonment | undefined,
    resolve: (answer: unknown) => void,
    reject: (error: unknown) => void,
  ) {
    this.#shared = shared
    this.#abandonment = abandonment
    this.#resolve = resolve
    this.#reject = reject
  }

  abandoned(): void {
    this.#reject(abandonedRead())
    this.#shared.leave(this)
  }

  end(answer: unknown, failure: Failure | undefined): void {
    // Else the answer would be kept as long as the request's scope is: until the next request on its connection.
    this.#abandonment?.unlisten(this)
    if (failure === undefined) this.#resolve(answer)
    else this.#reject(failure.error)
  }
}

const abandonedRead = (): DruoError => new DruoError('abandoned', 'nobody waits for the read any more')

/** Whether the time of the request that began a shared read was up, and not DRUO's: others may have more. */
function endedByDeadlineOf(deadline: Date | undefined, error: unknown): boolean {
  const own = callScope.getStore()?.deadline
  if (!(error instanceof DruoError) || error.kind !== 'timeout' || deadline === undefined) return false
  return Date.now() >= deadline.getTime() && (own === undefined || own > deadline)
}
