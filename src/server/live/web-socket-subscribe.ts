// One subscribe message: let in, checked and opened under the same limits as a request by HTTP.
import type { ApolloServer } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import type { GatewayContext } from '../../context.ts'
import type { Authenticate, Authenticated } from '../callers/authenticate.ts'
import type { Capacity } from '../capacity.ts'
import { namedDocument } from '../persisted-documents.ts'
import { type CheckedOperation, requestScope, type RequestScope } from '../request-scope.ts'
import type { SubscriptionEvents } from './subscription-events.ts'
import { subscriptionLimits } from './subscription-limits.ts'
import { refusal, type Refused, type Subscriptions } from './subscriptions.ts'
import type { WebSocketConnection } from './web-socket-connection.ts'

export interface SubscribeOptions {
  readonly apollo: ApolloServer<GatewayContext>
  readonly admit: Authenticate
  readonly createContext: (requestId: string, admitted: Authenticated) => GatewayContext
  readonly capacity: Capacity
  readonly subscriptions: Subscriptions
}

export interface Opened {
  readonly operation: CheckedOperation
  readonly events: SubscriptionEvents
}

const tooManyOnConnection = {
  code: 'RATE_LIMITED',
  message: `A connection may have ${subscriptionLimits.mostOfConnection} subscriptions.`,
} as const

const overloaded = {
  code: 'OVERLOADED',
  message: 'The gateway has too much to do. Try again shortly.',
  retryAfterMs: 1000,
} as const

export async function subscribeOn(
  options: SubscribeOptions,
  connection: WebSocketConnection,
  scope: RequestScope,
  payload: SubscribePayload,
): Promise<Opened | Refused> {
  // Before anything is waited for: a thousand may come at once.
  const leavePlace = connection.enter()
  if (leavePlace === undefined) return { errors: [refusal(scope, tooManyOnConnection)] }
  const leaveCapacity = options.capacity.enter()
  let isOpen = false
  try {
    if (leaveCapacity === undefined) return { errors: [refusal(scope, overloaded)] }
    const opened = await open(options, connection, scope, payload, leavePlace)
    isOpen = 'events' in opened
    return opened
  } finally {
    leaveCapacity?.()
    if (!isOpen) leavePlace()
  }
}

async function open(
  options: SubscribeOptions,
  connection: WebSocketConnection,
  scope: RequestScope,
  payload: SubscribePayload,
  leavePlace: () => void,
): Promise<Opened | Refused> {
  const admitted = await options.admit(connection.authorization)
  if (admitted.kind === 'rejected') return { errors: [refusal(scope, admitted)] }
  scope.principal = admitted.principal
  const operation = await requestScope.run(scope, () => check(options, admitted, scope, payload))
  if ('errors' in operation) return operation
  const opened = await options.subscriptions.open({ transport: 'websocket', admitted, scope, operation }, (ended) => {
    leavePlace()
    connection.forget(ended)
  })
  if ('errors' in opened) return opened
  connection.keep(opened)
  return { operation, events: opened }
}

async function check(
  { apollo, createContext, capacity }: SubscribeOptions,
  admitted: Authenticated,
  scope: RequestScope,
  payload: SubscribePayload,
): Promise<CheckedOperation | Refused> {
  const { query, variables, operationName } = payload
  const { extensions = payload.extensions, fault } = namedDocument(payload)
  if (fault !== undefined) return { errors: [refusal(scope, { code: 'BAD_REQUEST', message: fault })] }
  const request = {
    // The protocol wants a text; where the document is named by its hash there is nothing to be in it.
    ...(query === '' && extensions !== undefined ? {} : { query }),
    ...(variables ? { variables } : {}),
    ...(operationName ? { operationName } : {}),
    ...(extensions ? { extensions: Object(extensions) } : {}),
  }
  let operation: CheckedOperation | undefined
  scope.take = (checked) => {
    operation = checked
  }
  const endTurn = await capacity.turn()
  try {
    const { body } = await apollo.executeOperation(request, { contextValue: createContext(scope.requestId, admitted) })
    if (operation !== undefined) return operation
    return { errors: errorsIn(body) }
  } finally {
    endTurn()
    scope.take = undefined
  }
}

type Body = Awaited<ReturnType<ApolloServer<GatewayContext>['executeOperation']>>['body']

function errorsIn(body: Body): readonly GraphQLFormattedError[] {
  const errors = body.kind === 'single' ? body.singleResult.errors : undefined
  if (errors === undefined) throw new Error('an operation was neither taken nor refused')
  return errors
}
