// Limits what multiplies the work of a document: aliases and introspection. The maximum number of tokens limits the rest.
//
// The document is measured once, before it is validated. A fragment is measured once and counts as often as it is used, so
// that fragments which spread each other cost no time here.
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

interface Measures {
  readonly aliases: number
  /** Uses of `__schema`. */
  readonly schemas: number
  /** Aliases below `__schema` or `__type`. */
  readonly introspectionAliases: number
  /** Levels of lists of types, such as `fields { type { fields } }`. The introspection query of tools has one. */
  readonly typeLists: number
}

const limits: readonly (readonly [measure: keyof Measures, max: number, what: string])[] = [
  ['aliases', 30, 'have at most 30 aliases'],
  ['schemas', 1, 'select __schema once'],
  ['introspectionAliases', 0, 'have no aliases in introspection'],
  ['typeLists', 1, 'select no list of types inside another'],
]

const typeLists: ReadonlySet<string> = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes'])

/** The message for a document that is too complex; undefined for all others. */
export function complexityViolation(document: DocumentNode): string | undefined {
  const measure = measureWith(document)
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const measures = measure(definition.selectionSet)
    const exceeded = limits.find(([name, max]) => measures[name] > max)
    if (exceeded !== undefined) return `The document is too complex: an operation may ${exceeded[2]}.`
  }
  return undefined
}

const none: Measures = { aliases: 0, schemas: 0, introspectionAliases: 0, typeLists: 0 }

function measureWith(document: DocumentNode): (set: SelectionSetNode) => Measures {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const known = new Map<string, Measures>()

  const measureFragment = (name: string): Measures => {
    const measures = known.get(name)
    if (measures !== undefined) return measures
    // Validation refuses a fragment that spreads itself. Here it counts as empty, to end the recursion.
    known.set(name, none)
    const fragment = fragments.get(name)
    const measured = fragment === undefined ? none : measure(fragment.selectionSet)
    known.set(name, measured)
    return measured
  }
  const measure = ({ selections }: SelectionSetNode): Measures => {
    let total = none
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        total = sum(total, measureFragment(selection.name.value))
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        total = sum(total, measure(selection.selectionSet))
      } else {
        const below = selection.selectionSet ? measure(selection.selectionSet) : none
        const alias = selection.alias === undefined ? 0 : 1
        total = sum(total, withField(below, selection.name.value, alias))
      }
    }
    return total
  }
  return measure
}

function withField(below: Measures, name: string, alias: number): Measures {
  const aliases = below.aliases + alias
  if (name === '__schema') return { ...below, aliases, schemas: 1, introspectionAliases: below.aliases }
  if (name === '__type') return { ...below, aliases, introspectionAliases: below.aliases }
  return { ...below, aliases, typeLists: below.typeLists + (typeLists.has(name) ? 1 : 0) }
}

function sum(left: Measures, right: Measures): Measures {
  return {
    aliases: left.aliases + right.aliases,
    schemas: left.schemas + right.schemas,
    introspectionAliases: left.introspectionAliases + right.introspectionAliases,
    typeLists: Math.max(left.typeLists, right.typeLists),
  }
}
