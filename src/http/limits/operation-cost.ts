// The cost of an operation: the maximum number of calls to DRUO that it can cause, computed before execution. Each document is
// analysed once into a plan; each request evaluates the plan with its variables.
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
  valueFromASTUntyped,
  type ValueNode,
} from 'graphql'
import {
  type Caller,
  callsOfRepresentation,
  maxAccountPages,
  maxEntities,
  maxPageSize,
  maxScannedPages,
  selectsOnlyId,
} from '../../domains/index.ts'
import type { CostFactor, FieldCalls } from './upstream-calls.ts'

/** An operation that can cause more calls is refused. */
export const maxUpstreamCalls = 250

/** A page after a cursor can span two of DRUO's pages, and a third is read if they are numbered differently. */
const callsAfterCursor = 3

type Variables = Readonly<Record<string, unknown>>

interface Cost {
  /** Without retries, token requests and the ledger's searches. */
  readonly upstreamCalls: number
  /** The first value of `first` that is out of range. */
  readonly unservedFirst: number | undefined
  /** The number of representations, if it exceeds the limit. */
  readonly unservedEntities: number | undefined
}

export interface CostPlan {
  evaluate(variables: Variables, caller: Omit<Caller, 'scopes'>): Cost
}

interface Step {
  readonly calls: number
  /** For lists. */
  readonly page:
    | { readonly first: (variables: Variables) => number; readonly isAfterCursor: (variables: Variables) => boolean }
    | undefined
  /** For `_entities`. */
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
        const ofMerchant = page.isAfterCursor(variables) ? callsAfterCursor : 1
        const pages = caller.endUserId === undefined ? ofMerchant : maxScannedPages
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
      isAfterCursor: (variables) =>
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
      // GraphQL coerces a single value to a list.
      return Array.isArray(named) ? named : [named]
    }
  }

  #number(value: ValueNode | undefined, variables: Variables, usual: number): number {
    if (value?.kind === Kind.INT) return Number(value.value)
    if (value?.kind !== Kind.VARIABLE) return usual
    const given = variables[value.name.value]
    if (given === undefined || given === null) return this.#number(this.#defaults.get(value.name.value), {}, usual)
    // A value that is not a number is refused when variables are coerced.
    return typeof given === 'number' ? given : maxPageSize
  }
}

function defaultOf(args: readonly { readonly name: string; readonly defaultValue?: unknown }[]): number {
  const value = args.find(({ name }) => name === 'first')?.defaultValue
  return typeof value === 'number' ? value : maxPageSize
}

/** Calls that the operation causes once because of its caller: to find a payer's accounts, or to verify a token. */
function callsForCaller(costFactors: ReadonlySet<CostFactor>, { kind, endUserId }: Omit<Caller, 'scopes'>): number {
  // A payer's transactions are found by the list of the payer's accounts.
  const ownership = endUserId !== undefined && costFactors.has('transactions') ? maxAccountPages : 0
  // Before the ledger is used, DRUO must have accepted the token: it is asked for one list, or two.
  const confirmation = kind === 'passthrough' && costFactors.has('ledger') ? 2 : 0
  return ownership + confirmation
}
