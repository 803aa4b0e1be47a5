// Subscriptions pass through Apollo like everything else, and are taken out of its hands once they are checked: Apollo would
// execute them as if they were queries.
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { GraphQLError, OperationTypeNode } from 'graphql'
import type { GatewayContext } from '../../context.ts'
import { requestScope } from '../request-scope.ts'

export const subscriptionOperations: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation === undefined) return
        const isSubscription = operation.operation === OperationTypeNode.SUBSCRIPTION
        const isWanted = requestScope.getStore()?.take !== undefined
        if (isSubscription && !isWanted) {
          throw badRequest('Subscriptions are answered over WebSocket, and by POST with Accept: text/event-stream.')
        }
        if (!isSubscription && isWanted) {
          throw badRequest('Only subscriptions are answered here. Send queries and mutations by POST.')
        }
      },
      async responseForOperation({ document, operation, operationName, request }) {
        const take = requestScope.getStore()?.take
        if (take === undefined || operation === undefined) return null
        take({ document, operationName: operationName ?? undefined, variableValues: request.variables ?? {} })
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
