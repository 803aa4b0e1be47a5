// Lets Apollo parse, validate and limit subscriptions like other operations, and takes them over before execution: Apollo
// would execute them as queries.
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { GraphQLError, OperationTypeNode } from 'graphql'
import type { GatewayContext } from '../../domains/index.ts'
import { refusedDocument } from '../limits/document-limits.ts'
import { requestScope } from '../request-scope.ts'
import { rootFieldError } from './root-field-rule.ts'

export const subscriptionOperations: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async parsingDidStart(request) {
        return async () => {
          const message = request.document && rootFieldError(request.document)
          if (message === undefined) return
          Object.assign(request, {
            document: refusedDocument({ code: 'GRAPHQL_VALIDATION_FAILED', message }, request.document),
          })
        }
      },
      async didResolveOperation({ operation }) {
        if (operation === undefined) return
        const isSubscription = operation.operation === OperationTypeNode.SUBSCRIPTION
        const scope = requestScope.getStore()
        const opening = scope?.opening
        if (isSubscription && opening === undefined) {
          throw badRequest(
            'Send subscriptions over WebSocket, or with Accept: text/event-stream or multipart/mixed;subscriptionSpec=1.0.',
          )
        }
        if (isSubscription || scope === undefined || opening === undefined) return
        if (!opening.executable.includes(operation.operation)) {
          throw badRequest(
            'Only subscriptions are served as a stream. Send queries and mutations by POST, with Accept: application/json.',
          )
        }
        scope.opening = undefined
      },
      async responseForOperation({ document, operation, operationName, request }) {
        const opening = requestScope.getStore()?.opening
        if (opening === undefined || operation === undefined) return null
        opening.onOperationResolved({
          document,
          operationName: operationName ?? undefined,
          variableValues: request.variables ?? {},
        })
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: {} } }
      },
    }
  },
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_REQUEST', http: { status: 400, headers: new HeaderMap() } },
  })
}
