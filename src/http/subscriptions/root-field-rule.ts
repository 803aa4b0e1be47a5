// A subscription must have a root field after @skip and @include. graphql-js 16 does not check it: its execution fails with a
// TypeError, and its validation throws if such a condition is a variable.
import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql'

type Roots = 'some' | 'none' | 'variable'

/** @returns the message of the validation error */
export function rootFieldError(document: DocumentNode): string | undefined {
  const subscriptions = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION
      ? [definition]
      : [],
  )
  for (const { selectionSet } of subscriptions) {
    const roots = rootsOf(selectionSet, document, new Set())
    if (roots === 'none') return 'A subscription must have one root field: @skip or @include leaves none.'
    if (roots === 'variable') return 'The root field of a subscription cannot have @skip or @include with a variable.'
  }
  return undefined
}

/** @param visited fragments; one that includes itself is another rule's error */
function rootsOf(selectionSet: SelectionSetNode, document: DocumentNode, visited: Set<FragmentDefinitionNode>): Roots {
  let roots: Roots = 'none'
  for (const selection of selectionSet.selections) {
    const condition = conditionOf(selection.directives ?? [])
    if (condition === 'variable') return 'variable'
    if (!condition) continue
    const within = selection.kind === Kind.FIELD ? undefined : nestedIn(selection, document, visited)
    const found = within === undefined ? 'some' : rootsOf(within, document, visited)
    if (found === 'variable') return 'variable'
    if (found === 'some') roots = 'some'
  }
  return roots
}

/** Undefined for a fragment that does not exist or was visited: it counts as a field, for other rules to check. */
function nestedIn(
  selection: Exclude<SelectionSetNode['selections'][number], { readonly kind: Kind.FIELD }>,
  document: DocumentNode,
  visited: Set<FragmentDefinitionNode>,
): SelectionSetNode | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION || definition.name.value !== selection.name.value) continue
    if (visited.has(definition)) return undefined
    visited.add(definition)
    return definition.selectionSet
  }
  return undefined
}

function conditionOf(directives: readonly DirectiveNode[]): boolean | 'variable' {
  for (const { name, arguments: given = [] } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue
    const value = given.find((argument) => argument.name.value === 'if')?.value
    if (value?.kind === Kind.VARIABLE) return 'variable'
    if (value?.kind === Kind.BOOLEAN && value.value === (name.value === 'skip')) return false
  }
  return true
}
