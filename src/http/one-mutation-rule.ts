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
      if (countFields(operation.selectionSet, context.getDocument()) > 1) {
        context.reportError(
          new GraphQLError('An operation may have only one mutation field. Send the others in separate requests.', {
            nodes: operation,
          }),
        )
      }
    },
  }
}

function countFields(operation: SelectionSetNode, document: DocumentNode): number {
  // Each fragment is counted once and its count reused: fragments that spread each other would take exponential time.
  const known = new Map<string, number>()
  const countFragment = (name: string): number => {
    const count = known.get(name)
    if (count !== undefined) return count
    // Another rule reports a fragment that spreads itself. Here it counts as empty, to end the recursion.
    known.set(name, 0)
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    )
    if (fragment?.kind === Kind.FRAGMENT_DEFINITION) known.set(name, countIn(fragment.selectionSet))
    return known.get(name) ?? 0
  }
  const countIn = ({ selections }: SelectionSetNode): number =>
    selections.reduce((count, selection) => {
      if (selection.kind === Kind.FIELD) return count + (selection.name.value.startsWith('__') ? 0 : 1)
      if (selection.kind === Kind.INLINE_FRAGMENT) return count + countIn(selection.selectionSet)
      return count + countFragment(selection.name.value)
    }, 0)
  return countIn(operation)
}
