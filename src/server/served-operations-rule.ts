// An operation of a kind that the schema does not have is refused like any other request that does not fit it; otherwise
// it would fail only when it is executed, as if by a fault of the gateway.
import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'

export function servedOperationsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return
      context.reportError(new GraphQLError(`This gateway serves no ${node.operation}.`, { nodes: node }))
    },
  }
}
