// What resolvers are told of the request and of their place in it.
import type { GraphQLResolveInfo } from 'graphql'
import type { OperationPlan } from './operation-plan.ts'
import type { FieldPlan } from './selected-fields.ts'

export type Path = GraphQLResolveInfo['path']

export function pathOf(plan: FieldPlan, above: Path | undefined): Path {
  return { prev: above, key: plan.responseName, typename: plan.parentType.name }
}

/** An operation with the variables of one request. */
interface OperationRun {
  readonly plan: OperationPlan
  readonly variables: Record<string, unknown>
}

/** What a resolver is told of the request; put together only as far as it asks. */
export class Info implements GraphQLResolveInfo {
  readonly #run: OperationRun
  readonly #field: FieldPlan
  readonly #above: Path | undefined
  readonly #path: Path | undefined

  constructor(run: OperationRun, field: FieldPlan, above: Path | undefined, path: Path | undefined) {
    this.#run = run
    this.#field = field
    this.#above = above
    this.#path = path
  }

  readonly rootValue = undefined
  get fieldName() {
    return this.#field.field.name
  }
  get fieldNodes() {
    return this.#field.nodes
  }
  get returnType() {
    return this.#field.field.type
  }
  get parentType() {
    return this.#field.parentType
  }
  get path() {
    return this.#path ?? pathOf(this.#field, this.#above)
  }
  get schema() {
    return this.#run.plan.schema
  }
  get fragments() {
    return this.#run.plan.fragments
  }
  get operation() {
    return this.#run.plan.operation
  }
  get variableValues() {
    return this.#run.variables
  }
}
