// The events of one subscription, each answered like a request of its own; when it ends, its line is in the log.
import { createSourceEventStream, execute, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import type { GatewayContext } from '../../context.ts'
import { callScope } from '../../druo/call-scope.ts'
import { gatewayError } from '../../graphql/gateway-error.ts'
import type { Capacity } from '../capacity.ts'
import type { Authenticated } from '../callers/authenticate.ts'
import type { errorDoor } from '../error-door.ts'
import { type CheckedOperation, requestScope, type RequestScope } from '../request-scope.ts'
import { FormattedError } from './formatted-error.ts'
import type { SharedAnswers } from './shared-answers.ts'

/** completed: nothing further is expected. left: by the client. stopped: the gateway goes away. */
export type Outcome = 'completed' | 'left' | 'failed' | 'expired' | 'stopped'

export interface Executor {
  readonly schema: GraphQLSchema
  readonly createContext: (requestId: string, admitted: Authenticated) => GatewayContext
  readonly capacity: Capacity
  readonly door: ReturnType<typeof errorDoor>
  readonly answers: SharedAnswers
  readonly onEvent: () => void
}

export interface Subscriber {
  readonly operation: CheckedOperation
  readonly admitted: Authenticated
  readonly scope: RequestScope
  readonly onEnd: (outcome: Outcome, events: number) => void
}

/** Told to the client where it is not the end of what it watches. */
const endings = {
  expired: gatewayError('UNAUTHENTICATED', 'The token has expired. Subscribe again with another one.'),
  stopped: gatewayError('OVERLOADED', 'The gateway is about to stop. Subscribe again.'),
} as const

type Result = IteratorResult<ExecutionResult, undefined>

const done: Result = { done: true, value: undefined }

export class SubscriptionEvents implements AsyncGenerator<ExecutionResult, undefined> {
  readonly #executor: Executor
  readonly #subscriber: Subscriber
  readonly #source: AsyncIterator<unknown>
  readonly #asker: string
  #events = 0
  #outcome: Outcome | undefined
  /** What the client is told last. */
  #parting: ExecutionResult | undefined

  constructor(executor: Executor, subscriber: Subscriber, source: AsyncIterator<unknown>) {
    this.#executor = executor
    this.#subscriber = subscriber
    this.#source = source
    const { admitted, operation } = subscriber
    const { scopes, endUserId } = admitted.caller
    this.#asker = JSON.stringify([
      admitted.accessToken === undefined ? null : admitted.rateLimitKey,
      endUserId ?? null,
      scopes === undefined ? null : [...scopes].sort(),
      operation.operationName ?? null,
      operation.variableValues,
    ])
  }

  async next(): Promise<Result> {
    if (this.#outcome === undefined) {
      try {
        const { done: isOver, value } = await this.#source.next()
        if (isOver !== true && this.#outcome === undefined) {
          const { document } = this.#subscriber.operation
          const answer = await this.#executor.answers.get(value, document, this.#asker, () => this.#answer(value))
          this.#events += 1
          this.#executor.onEvent()
          return { done: false, value: answer }
        }
        this.#end('completed')
      } catch (error) {
        this.#part('failed', error)
      }
    }
    const value = this.#parting
    this.#parting = undefined
    return value === undefined ? done : { done: false, value }
  }

  async return(): Promise<Result> {
    this.#end('left')
    await this.#source.return?.()
    return done
  }

  async throw(): Promise<Result> {
    return this.return()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** From outside, before what is watched has come to its end. */
  cut(outcome: keyof typeof endings): void {
    if (this.#outcome !== undefined) return
    this.#part(outcome, endings[outcome])
    void this.#source.return?.()
  }

  #part(outcome: Outcome, error: unknown): void {
    if (this.#outcome !== undefined) return
    const errors = requestScope.run(this.#subscriber.scope, () => this.#formatted([error]))
    this.#parting = { data: null, errors }
    this.#end(outcome)
  }

  #end(outcome: Outcome): void {
    if (this.#outcome !== undefined) return
    this.#outcome = outcome
    this.#subscriber.onEnd(outcome, this.#events)
  }

  async #answer(state: unknown): Promise<ExecutionResult> {
    const { schema, createContext, capacity } = this.#executor
    const { operation, admitted, scope } = this.#subscriber
    const endTurn = await capacity.turn()
    // What the events before have read or failed with is no part of this one's.
    const own: RequestScope = { ...scope, upstreamCalls: 0, errorCodes: [] }
    const context = createContext(scope.requestId, admitted)
    const { deadline } = context
    try {
      return await requestScope.run(own, () =>
        callScope.run({ requestId: scope.requestId, deadline }, async () => {
          const { data, errors } = await execute({ schema, ...operation, rootValue: state, contextValue: context })
          return { data: data ?? null, ...(errors === undefined ? {} : { errors: this.#formatted(errors) }) }
        }),
      )
    } finally {
      endTurn()
      scope.upstreamCalls += own.upstreamCalls
      this.#remember(own.errorCodes)
    }
  }

  #formatted(errors: readonly unknown[]): readonly FormattedError[] {
    return errors.map((error) => {
      const formatted = error instanceof GraphQLError ? error.toJSON() : { message: 'internal' }
      return new FormattedError(this.#executor.door(formatted, error))
    })
  }

  #remember(codes: readonly string[]): void {
    const { errorCodes } = this.#subscriber.scope
    for (const code of codes) if (!errorCodes.includes(code)) errorCodes.push(code)
  }
}

/** The stream, once its first state is there, or why there is none. */
export async function openSource(
  { schema, createContext }: Executor,
  { operation, admitted, scope }: Omit<Subscriber, 'onEnd'>,
): Promise<AsyncIterator<unknown> | readonly GraphQLError[]> {
  const context = createContext(scope.requestId, admitted)
  const opened = await callScope.run({ requestId: scope.requestId, deadline: context.deadline }, () =>
    createSourceEventStream({ schema, ...operation, contextValue: context }),
  )
  return Symbol.asyncIterator in opened ? opened[Symbol.asyncIterator]() : (opened.errors ?? [])
}
