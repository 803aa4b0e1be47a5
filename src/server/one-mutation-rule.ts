// At most one mutation field in one operation, aliases and fragments counted: one operation is one intended effect.
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

export function oneMutationRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.MUTATION) return
      if (fieldsOf(operation.selectionSet, context.getDocument(), new Set()) > 1) {
        context.reportError(
          new GraphQLError('An operation may have one mutation field only. Send the others in requests of their own.', {
            nodes: operation,
          }),
        )
      }
    },
  }
}

function fieldsOf(selectionSet: SelectionSetNode, document: DocumentNode, within: ReadonlySet<string>): number {
  let count = 0
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      count += selection.name.value.startsWith('__') ? 0 : 1
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      count += fieldsOf(selection.selectionSet, document, within)
    } else {
      const name = selection.name.value
      const fragment = document.definitions.find(
        (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
      )
      // Another rule reports fragments that contain themselves; here they only must not go on for ever.
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION && !within.has(name)) {
        count += fieldsOf(fragment.selectionSet, document, new Set([...within, name]))
      }
    }
    if (count > 1) return count
  }
  return count
}
