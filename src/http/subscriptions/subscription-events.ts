// The events of one subscription. Each event is executed like a separate request.
import { createSourceEventStream, execute, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import { type CreateContext, gatewayError } from '../../domains/index.ts'
import type { Capacity } from '../capacity.ts'
import type { Authenticated } from '../auth/authenticate.ts'
import { callerKey } from '../auth/caller-identity.ts'
import type { createFormatError } from '../format-error.ts'
import { type CheckedOperation, requestScope, type RequestScope, type RunInCallScope } from '../request-scope.ts'
import { FormattedError } from './formatted-error.ts'
import type { SharedExecutions } from './shared-executions.ts'
import type { TokenEnd } from './token-end.ts'

/** completed: the source has ended. left: the client ended it. stopped: the gateway stops. The others are about the token. */
export type Outcome = 'completed' | 'left' | 'failed' | 'stopped' | TokenEnd

export interface Executor {
  readonly schema: GraphQLSchema
  readonly createContext: CreateContext
  readonly runInCallScope: RunInCallScope
  readonly capacity: Capacity
  readonly formatError: ReturnType<typeof createFormatError>
  readonly executions: SharedExecutions
  readonly onEvent: () => void
}

interface Subscriber {
  readonly operation: CheckedOperation
  readonly authenticated: Authenticated
  readonly scope: RequestScope
  readonly onEnd: (outcome: Outcome, events: number) => void
}

/** Sent to the client if the subscription ends before its source. */
const endings = {
  expired: gatewayError('UNAUTHENTICATED', 'The token has expired. Subscribe again with a new one.'),
  withdrawn: gatewayError('UNAUTHENTICATED', 'The token is no longer valid. Subscribe again with a new one.'),
  stopped: gatewayError('OVERLOADED', 'The gateway is stopping. Subscribe again.'),
} as const

/** The last result of a subscription that ended before its source, or whose source failed. */
export class FinalErrors implements ExecutionResult {
  readonly data = null
  readonly errors: readonly GraphQLError[]

  constructor(errors: readonly GraphQLError[]) {
    this.errors = errors
  }
}

type Result = IteratorResult<ExecutionResult, undefined>

const done: Result = { done: true, value: undefined }

export class SubscriptionEvents implements AsyncGenerator<ExecutionResult, undefined> {
  readonly #executor: Executor
  readonly #subscriber: Subscriber
  readonly #source: AsyncIterator<unknown>
  readonly #viewer: string
  #events = 0
  #outcome: Outcome | undefined
  #final: FinalErrors | undefined

  constructor(executor: Executor, subscriber: Subscriber, source: AsyncIterator<unknown>) {
    this.#executor = executor
    this.#subscriber = subscriber
    this.#source = source
    const { authenticated, operation, scope } = subscriber
    const { scopes, endUserId } = authenticated.caller
    this.#viewer = JSON.stringify([
      authenticated.credentials,
      endUserId ?? null,
      // Links to the sandbox's pages contain it.
      scope.host ?? null,
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
          const result = await this.#executor.executions.get(value, document, this.#viewer, () => this.#execute(value))
          this.#events += 1
          this.#executor.onEvent()
          return { done: false, value: result }
        }
        this.#end('completed')
      } catch (error) {
        this.#fail('failed', error)
      }
    }
    const value = this.#final
    this.#final = undefined
    return value === undefined ? done : { done: false, value }
  }

  async return(): Promise<Result> {
    this.#end('left')
    await this.#close()
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

  /** Ends the subscription before its source. */
  cut(outcome: keyof typeof endings): void {
    if (this.#outcome !== undefined) return
    this.#fail(outcome, endings[outcome])
    void this.#close()
  }

  /** Never rejects: no client waits for it. An error is logged by `formatError`. */
  async #close(): Promise<void> {
    try {
      await this.#source.return?.()
    } catch (error) {
      requestScope.run(this.#subscriber.scope, () => this.#formatted([error]))
    }
  }

  #fail(outcome: Outcome, error: unknown): void {
    if (this.#outcome !== undefined) return
    const errors = requestScope.run(this.#subscriber.scope, () => this.#formatted([error]))
    this.#final = new FinalErrors(errors)
    this.#end(outcome)
  }

  #end(outcome: Outcome): void {
    if (this.#outcome !== undefined) return
    this.#outcome = outcome
    this.#subscriber.onEnd(outcome, this.#events)
  }

  async #execute(state: unknown): Promise<ExecutionResult> {
    const { schema, createContext, runInCallScope, capacity } = this.#executor
    const { operation, authenticated, scope } = this.#subscriber
    const endExecution = await capacity.startExecution(callerKey(authenticated))
    // Calls and errors are counted for this event alone.
    const own: RequestScope = { ...scope, upstreamCalls: 0, errorCodes: [] }
    const context = createContext(scope.requestId, authenticated, scope.host)
    const { deadline } = context
    try {
      return await requestScope.run(own, () =>
        runInCallScope({ requestId: scope.requestId, caller: callerKey(authenticated), deadline }, async () => {
          const { data, errors } = await execute({ schema, ...operation, rootValue: state, contextValue: context })
          return { data: data ?? null, ...(errors === undefined ? {} : { errors: this.#formatted(errors) }) }
        }),
      )
    } finally {
      endExecution()
      scope.upstreamCalls += own.upstreamCalls
      this.#addErrorCodes(own.errorCodes)
    }
  }

  #formatted(errors: readonly unknown[]): readonly FormattedError[] {
    return errors.map((error) => {
      const formatted = error instanceof GraphQLError ? error.toJSON() : { message: 'internal' }
      return new FormattedError(this.#executor.formatError(formatted, error))
    })
  }

  #addErrorCodes(codes: readonly string[]): void {
    const { errorCodes } = this.#subscriber.scope
    for (const code of codes) if (!errorCodes.includes(code)) errorCodes.push(code)
  }
}

/** The source of events, or the errors that prevent it. */
export async function openSource(
  { schema, createContext, runInCallScope }: Executor,
  { operation, authenticated, scope }: Omit<Subscriber, 'onEnd'>,
): Promise<AsyncIterator<unknown> | readonly GraphQLError[]> {
  const context = createContext(scope.requestId, authenticated, scope.host)
  const opened = await runInCallScope(
    { requestId: scope.requestId, caller: callerKey(authenticated), deadline: context.deadline },
    () => createSourceEventStream({ schema, ...operation, contextValue: context }),
  )
  return Symbol.asyncIterator in opened ? opened[Symbol.asyncIterator]() : (opened.errors ?? [])
}
