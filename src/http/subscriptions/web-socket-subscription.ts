// Opens the subscription of one subscribe message, with the same authentication, checks and limits as a request over HTTP.
import type { ApolloServer } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import type { CreateContext, GatewayContext } from '../../domains/index.ts'
import type { Authenticate, Authenticated } from '../auth/authenticate.ts'
import type { Capacity } from '../capacity.ts'
import { callerKey } from '../auth/caller-identity.ts'
import type { ByteBudget } from '../limits/byte-budget.ts'
import { namedDocument } from '../persisted-documents.ts'
import { type CheckedOperation, requestScope, type RequestScope } from '../request-scope.ts'
import type { SubscriptionEvents } from './subscription-events.ts'
import { subscriptionLimits } from './subscription-limits.ts'
import { refusal, type Refused, type Subscriptions } from './subscriptions.ts'
import type { WebSocketSession } from './web-socket-session.ts'

export interface SubscribeOptions {
  readonly apollo: ApolloServer<GatewayContext>
  readonly authenticate: Authenticate
  readonly createContext: CreateContext
  readonly capacity: Capacity
  readonly subscriptions: Subscriptions
  readonly bytes: ByteBudget
}

interface Opened {
  readonly operation: CheckedOperation
  readonly events: SubscriptionEvents
}

const tooManyOnConnection = {
  code: 'RATE_LIMITED',
  message: `A connection may have at most ${subscriptionLimits.maxPerConnection} subscriptions and 1 MB of operations.`,
} as const

const tooManyBytes = {
  code: 'RATE_LIMITED',
  message:
    'The gateway holds too many bytes of your requests and subscriptions. End a subscription, or try again later.',
  retryAfterMs: 5000,
} as const

const overloaded = {
  code: 'OVERLOADED',
  message: 'Too many requests in flight. Try again later.',
  retryAfterMs: 1000,
} as const

export async function openSubscription(
  options: SubscribeOptions,
  session: WebSocketSession,
  scope: RequestScope,
  payload: SubscribePayload,
): Promise<Opened | Refused> {
  const characters = JSON.stringify(payload).length
  const leaveSession = session.reserve(characters)
  if (leaveSession === undefined) return { errors: [refusal(scope, tooManyOnConnection)] }
  let isOpen = false
  try {
    const opened = await open(options, session, scope, payload, { characters, leaveSession })
    isOpen = 'events' in opened
    return opened
  } catch (error) {
    return { errors: [options.subscriptions.formatFailure(scope, error)] }
  } finally {
    if (!isOpen) leaveSession()
  }
}

async function open(
  options: SubscribeOptions,
  session: WebSocketSession,
  scope: RequestScope,
  payload: SubscribePayload,
  { characters, leaveSession }: { readonly characters: number; readonly leaveSession: () => void },
): Promise<Opened | Refused> {
  const authenticated = await options.authenticate(session.authorization, session.address)
  if (authenticated.kind === 'rejected') return { errors: [refusal(scope, authenticated)] }
  scope.principal = authenticated.principal
  const leaveCapacity = options.capacity.enter(callerKey(authenticated))
  if (leaveCapacity === undefined) return { errors: [refusal(scope, overloaded)] }
  const kept = options.bytes.reserve(callerKey(authenticated), characters)
  let isOpen = false
  try {
    if (kept === undefined) return { errors: [refusal(scope, tooManyBytes)] }
    const operation = await requestScope.run(scope, () => check(options, authenticated, scope, payload))
    if ('errors' in operation) return operation
    const events = await options.subscriptions.open(
      { transport: 'websocket', authenticated, scope, operation },
      (ended) => {
        kept.leave()
        leaveSession()
        session.remove(ended)
      },
    )
    if ('errors' in events) return events
    isOpen = true
    session.add(events)
    return { operation, events }
  } finally {
    if (!isOpen) kept?.leave()
    leaveCapacity()
  }
}

async function check(
  { apollo, createContext, capacity }: SubscribeOptions,
  authenticated: Authenticated,
  scope: RequestScope,
  payload: SubscribePayload,
): Promise<CheckedOperation | Refused> {
  const { query, variables, operationName } = payload
  const { extensions = payload.extensions, error } = namedDocument(payload)
  if (error !== undefined) return { errors: [refusal(scope, error)] }
  const request = {
    // graphql-ws requires a text even if the document is named by its id.
    ...(query === '' ? {} : { query }),
    ...(variables ? { variables } : {}),
    ...(operationName ? { operationName } : {}),
    ...(extensions ? { extensions: Object(extensions) } : {}),
  }
  let operation: CheckedOperation | undefined
  const onOperationResolved = (checked: CheckedOperation): void => {
    operation = checked
  }
  scope.opening = { onOperationResolved, executable: [] }
  const endTurn = await capacity.startExecution(callerKey(authenticated))
  try {
    const { body } = await apollo.executeOperation(request, {
      contextValue: createContext(scope.requestId, authenticated, scope.host),
    })
    if (operation !== undefined) return operation
    return { errors: errorsIn(body) }
  } finally {
    endTurn()
    scope.opening = undefined
  }
}

type Body = Awaited<ReturnType<ApolloServer<GatewayContext>['executeOperation']>>['body']

function errorsIn(body: Body): readonly GraphQLFormattedError[] {
  const errors = body.kind === 'single' ? body.singleResult.errors : undefined
  if (errors === undefined) throw new Error('an operation was neither accepted nor refused')
  return errors
}
