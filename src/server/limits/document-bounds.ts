// How large a document may be, whatever it asks for: found out in one walk, before it is validated, because validation
// itself takes quadratic time for some documents. Each fragment is measured once, so that fragments that double cost nothing.
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

/** What is measured, the most that is allowed, and what it is in words. */
export const documentBounds = [
  /** Of fields in fields, fragments followed. */
  ['depth', 12, 'levels of fields'],
  /** Of everything in everything: fields, inline fragments, spreads. */
  ['nesting', 24, 'levels of fields and fragments'],
  ['aliases', 30, 'aliases'],
  ['rootFields', 20, 'fields at its root'],
  ['directives', 30, 'directives'],
  /** Each as often as it is used. */
  ['selections', 5000, 'fields and fragments'],
  /** Pairs of equal fields, and of fragments, that have to be compared because they are in one selection set. */
  ['overlaps', 1000, 'pairs of fields and fragments to be merged'],
  ['variables', 50, 'variables'],
  ['introspections', 3, 'introspection fields'],
  ['introspectionDepth', 20, 'levels of introspection'],
  /** They multiply. The introspection query of tools has no such list in another. */
  ['typeLists', 1, 'list of types in another'],
] as const

const mostNesting = documentBounds[1][1]

type Bound = (typeof documentBounds)[number][0]
type Measures = Record<Bound, number>

const typeLists: ReadonlySet<string> = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes'])

/** What is too large about a document, in words; undefined where nothing is. */
export function boundsFault(document: DocumentNode): string | undefined {
  const walk = new Walk(document)
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue
    const measures =
      definition.kind === Kind.OPERATION_DEFINITION ? operationOf(walk, definition) : fragmentOf(walk, definition)
    const fault = exceeded(measures) ?? exceeded({ overlaps: walk.overlaps })
    if (fault !== undefined) return `The document is too complex: an operation may have at most ${fault}.`
  }
  return undefined
}

function operationOf(walk: Walk, { selectionSet, directives, variableDefinitions }: OperationParts): Measures {
  const measures = walk.measured(selectionSet)
  const variables = variableDefinitions ?? []
  const onVariables = variables.reduce((sum, { directives: own }) => sum + (own?.length ?? 0), 0)
  return {
    ...measures,
    variables: variables.length,
    directives: measures.directives + (directives?.length ?? 0) + onVariables,
  }
}

/** On its own, also where nobody uses it: validation goes through it all the same. */
function fragmentOf(walk: Walk, fragment: FragmentDefinitionNode): Measures {
  const measures = { ...walk.of(fragment), rootFields: 0 }
  if (!fragment.typeCondition.name.value.startsWith('__')) return measures
  return { ...measures, depth: 0, introspectionDepth: measures.depth }
}

type OperationParts = Pick<
  Extract<DocumentNode['definitions'][number], { readonly kind: Kind.OPERATION_DEFINITION }>,
  'selectionSet' | 'directives' | 'variableDefinitions'
>

function exceeded(measures: Partial<Measures>): string | undefined {
  const bound = documentBounds.find(([name, most]) => (measures[name] ?? 0) > most)
  return bound && `${bound[1]} ${bound[2]}`
}

const nothing = (): Measures => ({
  depth: 0,
  nesting: 0,
  aliases: 0,
  rootFields: 0,
  directives: 0,
  selections: 0,
  overlaps: 0,
  variables: 0,
  introspections: 0,
  introspectionDepth: 0,
  typeLists: 0,
})

class Walk {
  /** Of the whole document: every selection set is compared once, wherever it is used. */
  overlaps = 0
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #known = new Map<string, Measures>()

  constructor(document: DocumentNode) {
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    )
  }

  of(fragment: FragmentDefinitionNode): Measures {
    const name = fragment.name.value
    const known = this.#known.get(name)
    if (known !== undefined) return known
    // A fragment in itself is refused by a rule of validation; here it only must not go on for ever.
    this.#known.set(name, nothing())
    const measures = this.measured(fragment.selectionSet)
    measures.directives += fragment.directives?.length ?? 0
    this.#known.set(name, measures)
    return measures
  }

  measured(set: SelectionSetNode): Measures {
    const total = nothing()
    for (const selection of set.selections) {
      total.selections += 1
      total.directives += selection.directives?.length ?? 0
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet ? this.measured(selection.selectionSet) : nothing()
        const name = selection.name.value
        below.nesting += 1
        below.aliases += selection.alias ? 1 : 0
        below.rootFields = 1
        below.typeLists += typeLists.has(name) ? 1 : 0
        if (name === '__schema' || name === '__type') {
          below.introspectionDepth = below.depth + 1
          below.introspections += 1
          below.depth = 0
        }
        below.depth += 1
        add(total, below)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const below = this.measured(selection.selectionSet)
        add(total, { ...below, nesting: below.nesting + 1 })
      } else {
        const fragment = this.#fragments.get(selection.name.value)
        const below = fragment === undefined ? nothing() : this.of(fragment)
        add(total, { ...below, nesting: below.nesting + 1 })
      }
    }
    // Past the bound on nesting the document is refused anyway, and going through it level by level would be quadratic.
    if (total.nesting <= mostNesting) this.overlaps += overlapsIn(set)
    return total
  }
}

function add(total: Measures, below: Measures): void {
  for (const deepest of ['depth', 'nesting', 'introspectionDepth', 'typeLists'] as const) {
    total[deepest] = Math.max(total[deepest], below[deepest])
  }
  for (const sum of ['aliases', 'rootFields', 'directives', 'selections', 'introspections'] as const) {
    total[sum] += below[sum]
  }
}

/** Inline fragments are merged into the selection set around them; named ones are compared with each other. */
function overlapsIn(set: SelectionSetNode): number {
  const fields = new Map<string, number>()
  const spreads = new Set<string>()
  let pairs = 0
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet)
      else if (selection.kind === Kind.FRAGMENT_SPREAD) spreads.add(selection.name.value)
      else {
        const name = (selection.alias ?? selection.name).value
        const before = fields.get(name) ?? 0
        pairs += before
        fields.set(name, before + 1)
      }
    }
  }
  collect(set)
  return pairs + (spreads.size * (spreads.size - 1)) / 2
}
