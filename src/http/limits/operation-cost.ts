// What an operation may cost: the calls to DRUO that it can cause at most, foreseen before anything is executed. The document
// is gone through once and its plan kept with it; each request only puts its variables in.
import {
  type ArgumentNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql'
import {
  type Caller,
  callsOfRepresentation,
  maxPageSize,
  maxEntities,
  maxScannedPages,
  selectsOnlyId,
} from '../../domains/index.ts'
import { callsForCaller } from './caller-calls.ts'
import type { FieldCalls, CostFactor } from './upstream-calls.ts'

/** More calls than this are not begun. */
export const maxUpstreamCalls = 250

/** A page that goes on from another one may lie across two of DRUO's, after one that turned out to be numbered otherwise. */
const callsToGoOn = 3

type Variables = Readonly<Record<string, unknown>>

export interface Cost {
  /** Repetitions, tokens, and what the write ledger looks up for itself are not counted. */
  readonly upstreamCalls: number
  /** The first `first` that no list serves. */
  readonly unservedFirst: number | undefined
  /** How many objects a federation gateway asks for, where they are too many. */
  readonly unservedEntities: number | undefined
}

export interface CostPlan {
  evaluate(variables: Variables, caller: Omit<Caller, 'scopes'>): Cost
}

interface Step {
  readonly calls: number
  /** Of a list. */
  readonly page:
    { readonly first: (variables: Variables) => number; readonly goesOn: (variables: Variables) => boolean } | undefined
  /** Of `_entities`. */
  readonly representations: ((variables: Variables) => readonly unknown[]) | undefined
  readonly below: Part
}

interface Part {
  readonly steps: readonly Step[]
  readonly fragments: readonly string[]
}

/** @param calls see upstreamCalls(); the document must be valid */
export function costPlan(
  schema: GraphQLSchema,
  calls: ReadonlyMap<string, FieldCalls>,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostPlan {
  const planner = new Planner(schema, calls, document, operation)
  const root = planner.part(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined)
  const fragments = planner.fragments
  return {
    evaluate(variables, caller) {
      const known = new Map<string, number>()
      let unservedFirst: number | undefined
      let unservedEntities: number | undefined
      const sum = (part: Part): number =>
        part.steps.reduce((total, step) => total + costOf(step), 0) +
        part.fragments.reduce((total, name) => total + costOfFragment(name), 0)
      const costOf = ({ calls: own, page, representations, below }: Step): number => {
        if (representations !== undefined) {
          const named = representations(variables)
          if (named.length > maxEntities) unservedEntities ??= named.length
          return named.reduce<number>((total, one) => total + callsOfRepresentation(one), named.length * sum(below))
        }
        if (page === undefined) return own + sum(below)
        const first = page.first(variables)
        if (first < 1 || first > maxPageSize) unservedFirst ??= first
        const pages = caller.endUserId === undefined ? (page.goesOn(variables) ? callsToGoOn : 1) : maxScannedPages
        return own * pages + Math.max(first, 1) * sum(below)
      }
      const costOfFragment = (name: string): number => {
        const cost = known.get(name) ?? sum(fragments.get(name) ?? { steps: [], fragments: [] })
        known.set(name, cost)
        return cost
      }
      return {
        upstreamCalls: sum(root) + callsForCaller(planner.costFactors, caller),
        unservedFirst,
        unservedEntities,
      }
    },
  }
}

class Planner {
  readonly fragments = new Map<string, Part>()
  readonly costFactors = new Set<CostFactor>()
  readonly #schema: GraphQLSchema
  readonly #calls: ReadonlyMap<string, FieldCalls>
  readonly #definitions: Readonly<Record<string, FragmentDefinitionNode>>
  readonly #defaults: ReadonlyMap<string, ValueNode | undefined>

  constructor(
    schema: GraphQLSchema,
    calls: ReadonlyMap<string, FieldCalls>,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ) {
    this.#schema = schema
    this.#calls = calls
    this.#definitions = Object.fromEntries(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    )
    this.#defaults = new Map(
      (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
    )
  }

  part(set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): Part {
    const steps: Step[] = []
    const fragments: string[] = []
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        fragments.push(selection.name.value)
        this.#plan(selection.name.value)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value
        const inner = this.part(
          selection.selectionSet,
          condition === undefined ? type : this.#schema.getType(condition),
        )
        steps.push(...inner.steps)
        fragments.push(...inner.fragments)
      } else if (isObjectType(type) || isInterfaceType(type)) {
        const field = type.getFields()[selection.name.value]
        if (field === undefined) continue
        const cost = this.#calls.get(`${type.name}.${field.name}`)
        const below = this.part(selection.selectionSet, getNamedType(field.type))
        const onlyId =
          cost?.byReference === true && selectsOnlyId({ fieldNodes: [selection], fragments: this.#definitions })
        if (cost === undefined && below.steps.length === 0 && below.fragments.length === 0) continue
        if (!onlyId) for (const factor of cost?.costFactors ?? []) this.costFactors.add(factor)
        const page = cost?.isList === true ? this.#page(selection.arguments ?? [], defaultOf(field.args)) : undefined
        const representations = cost?.isEntities === true ? this.#representations(selection.arguments ?? []) : undefined
        steps.push({ calls: onlyId ? 0 : (cost?.calls ?? 0), page, representations, below })
      }
    }
    return { steps, fragments }
  }

  #plan(name: string): void {
    const definition = this.#definitions[name]
    if (definition === undefined || this.fragments.has(name)) return
    this.fragments.set(name, { steps: [], fragments: [] })
    this.fragments.set(
      name,
      this.part(definition.selectionSet, this.#schema.getType(definition.typeCondition.name.value)),
    )
  }

  #page(given: readonly ArgumentNode[], usual: number): NonNullable<Step['page']> {
    const valueOf = (name: string) => given.find((argument) => argument.name.value === name)?.value
    const first = valueOf('first')
    const after = valueOf('after')
    return {
      first: (variables) => this.#number(first, variables, usual),
      goesOn: (variables) =>
        after !== undefined &&
        after.kind !== Kind.NULL &&
        (after.kind !== Kind.VARIABLE ||
          (variables[after.name.value] ?? this.#defaults.get(after.name.value)) !== undefined),
    }
  }

  #representations(given: readonly ArgumentNode[]): NonNullable<Step['representations']> {
    const argument = given.find(({ name }) => name.value === 'representations')
    return (variables) => {
      const usual = argument?.value.kind === Kind.VARIABLE && this.#defaults.get(argument.value.name.value)
      const value: unknown = argument && valueFromASTUntyped(argument.value, variables)
      const named: unknown = value === undefined && usual ? valueFromASTUntyped(usual) : value
      // One alone is taken for a list of it.
      return Array.isArray(named) ? named : [named]
    }
  }

  #number(value: ValueNode | undefined, variables: Variables, usual: number): number {
    if (value?.kind === Kind.INT) return Number(value.value)
    if (value?.kind !== Kind.VARIABLE) return usual
    const given = variables[value.name.value]
    if (given === undefined || given === null) return this.#number(this.#defaults.get(value.name.value), {}, usual)
    // What is no number is refused when the variables are read.
    return typeof given === 'number' ? given : maxPageSize
  }
}

function defaultOf(args: readonly { readonly name: string; readonly defaultValue?: unknown }[]): number {
  const value = args.find(({ name }) => name === 'first')?.defaultValue
  return typeof value === 'number' ? value : maxPageSize
}
