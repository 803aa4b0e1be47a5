// A variable in a @oneOf input must have a non-null type. The specification demands it; graphql-js 16 does not check it.
import { type ASTVisitor, GraphQLError, isInputObjectType, getNamedType, Kind, type ValidationContext } from 'graphql'

export function oneOfVariablesRule(context: ValidationContext): ASTVisitor {
  const inOneOf = new Set<object>()
  return {
    ObjectValue({ fields }) {
      const type = getNamedType(context.getInputType())
      if (!isInputObjectType(type) || !type.isOneOf) return
      for (const { value } of fields) if (value.kind === Kind.VARIABLE) inOneOf.add(value)
    },
    Document: {
      leave({ definitions }) {
        for (const operation of definitions) {
          if (operation.kind !== Kind.OPERATION_DEFINITION) continue
          const nullable = new Set(
            operation.variableDefinitions?.flatMap(({ variable, type }) =>
              type.kind === Kind.NON_NULL_TYPE ? [] : [variable.name.value],
            ),
          )
          for (const { node } of context.getRecursiveVariableUsages(operation)) {
            if (!inOneOf.has(node) || !nullable.has(node.name.value)) continue
            const message = 'A variable in a @oneOf input must have a non-null type.'
            context.reportError(new GraphQLError(message, { nodes: node }))
          }
        }
      },
    },
  }
}
