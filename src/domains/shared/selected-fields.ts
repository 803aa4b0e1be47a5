// What an operation selects of an object, for relations that need not be followed.
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

/** Whether only `id` is selected: a reference contains it, so no call is needed. */
export function selectsOnlyId({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): boolean {
  // A fragment that was looked at once holds nothing new: fragments that spread each other would take exponential time.
  const seen = new Set<string>()
  const only = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === 'id' || selection.name.value === '__typename'
      if (selection.kind === Kind.INLINE_FRAGMENT) return only(selection.selectionSet)
      if (seen.has(selection.name.value)) return true
      seen.add(selection.name.value)
      const fragment = fragments[selection.name.value]
      return fragment !== undefined && only(fragment.selectionSet)
    })
  return fieldNodes.every(({ selectionSet }) => selectionSet !== undefined && only(selectionSet))
}
