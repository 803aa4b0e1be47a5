// Executes an operation by its plan: the same answers and the same errors as graphql-js, step for step, from what is worked out already.
//
// The steps are those of graphql-js 16, and have to stay so: its error messages, its order, its rules for what becomes null. A
// test compares both over operations made by chance.
import {
  type ExecutionResult,
  getArgumentValues,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLResolveInfo,
  locatedError,
  OperationTypeNode,
  responsePathAsArray,
} from 'graphql'
import { inspect } from 'graphql/jsutils/inspect.js'
import type { OperationPlan } from './operation-plan.ts'
import { isPromise } from './promises.ts'
import { Info, type Path, pathOf } from './resolve-info.ts'
import type { Arguments, FieldPlan, FieldRun, Fields, SelectedFields, ValuePlan } from './selected-fields.ts'

type Variables = Record<string, unknown>

/** @param variables coerced, as getVariableValues() of graphql-js does */
export function runPlan(
  plan: OperationPlan,
  context: unknown,
  variables: Variables,
): ExecutionResult | Promise<ExecutionResult> {
  const run = new Run(plan, context, variables)
  const failed = (error: unknown): ExecutionResult => {
    run.fail(error instanceof GraphQLError ? error : locatedError(error, undefined), undefined)
    return run.answer(null)
  }
  try {
    const data = run.root()
    return isPromise(data) ? data.then((known) => run.answer(known), failed) : run.answer(data)
  } catch (error) {
    return failed(error)
  }
}

class Run implements FieldRun {
  readonly plan: OperationPlan
  readonly variables: Variables
  readonly context: unknown
  readonly #args: (Arguments | undefined)[] = []
  readonly #errors: GraphQLError[] = []
  readonly #failedAt = new Set<Path | undefined>()

  constructor(plan: OperationPlan, context: unknown, variables: Variables) {
    this.plan = plan
    this.context = context
    this.variables = variables
  }

  answer(data: Fields | null): ExecutionResult {
    return this.#errors.length === 0 ? { data } : { errors: this.#errors, data }
  }

  /** Nothing is said of what lies below a place that an error has turned to null already. */
  fail(error: GraphQLError, path: Path | undefined): void {
    for (let place = path; place !== undefined; place = place.prev) if (this.#failedAt.has(place)) return
    if (this.#failedAt.has(undefined)) return
    this.#failedAt.add(path)
    this.#errors.push(error)
  }

  root(): Fields | Promise<Fields> {
    const { fields, operation } = this.plan
    const [field] = fields.plans
    if (operation.operation !== OperationTypeNode.MUTATION || field === undefined) {
      return this.fields(fields, undefined, undefined)
    }
    // graphql-js waits for it in another way, which decides on what is still told of where several things fail at once.
    const value = this.#field(field, undefined, undefined)
    const answer = (known: unknown): Fields => ({ [field.responseName]: known })
    return isPromise(value) ? value.then(answer) : answer(value)
  }

  fields(selected: SelectedFields, source: unknown, path: Path | undefined): Fields | Promise<Fields> {
    const read = typeof source === 'object' && source !== null ? selected.read : undefined
    if (read !== undefined) return read(this, source, path)
    const answer: Fields = {}
    const values: unknown[] = []
    try {
      for (const plan of selected.plans) {
        const value = this.#field(plan, source, path)
        answer[plan.responseName] = value
        values.push(value)
      }
    } catch (error) {
      return this.thrown(error, values)
    }
    return values.some(isPromise) ? this.settled(answer, selected.names, values) : answer
  }

  settled(answer: Fields, names: readonly string[], values: readonly unknown[]): Promise<Fields> {
    const waits = values.findIndex(isPromise)
    const value = values[waits]
    const name = names[waits]
    if (name === undefined || !(value instanceof Promise) || values.findLastIndex(isPromise) !== waits) {
      return this.#settledTogether(answer, names, values)
    }
    // Of most objects one field waits, and a list has many: it takes as many turns as Promise.all(), and a third of its memory.
    return value.then(same).then((known: unknown) => {
      answer[name] = known
      return answer
    })
  }

  async #settledTogether(answer: Fields, names: readonly string[], values: readonly unknown[]): Promise<Fields> {
    const waiting = names.filter((_name, index) => isPromise(values[index]))
    const known = await Promise.all(values.filter(isPromise))
    waiting.forEach((name, index) => {
      answer[name] = known[index]
    })
    return answer
  }

  thrown(error: unknown, before: readonly unknown[]): Promise<Fields> {
    const waiting = before.filter(isPromise)
    if (waiting.length === 0) throw error
    // They may fail too, and must not do so unseen.
    return this.settled({}, [], waiting).finally(() => {
      throw error
    })
  }

  property(plan: FieldPlan, value: unknown, source: unknown, above: Path | undefined): unknown {
    // With what a method is called, is read once more there.
    return typeof value === 'function' ? this.#field(plan, source, above) : this.completed(plan, value, above)
  }

  completed(plan: FieldPlan, resolved: unknown, above: Path | undefined): unknown {
    const path = plan.value.kind === 'leaf' ? undefined : pathOf(plan, above)
    try {
      return this.#awaited(plan, resolved, above, path)
    } catch (error) {
      return this.#nulled(plan, plan.value, path ?? pathOf(plan, above), error)
    }
  }

  failed(plan: FieldPlan, error: unknown, above: Path | undefined): null {
    return this.#nulled(plan, plan.value, pathOf(plan, above), error)
  }

  infoOf(plan: FieldPlan, above: Path | undefined): GraphQLResolveInfo {
    return new Info(this, plan, above, undefined)
  }

  #field(plan: FieldPlan, source: unknown, above: Path | undefined): unknown {
    // For a leaf, a path is needed only where something goes wrong.
    const path = plan.value.kind === 'leaf' ? undefined : pathOf(plan, above)
    try {
      const resolved = this.#resolve(plan, source, above, path)
      if (typeof resolved === 'string' && plan.value.kind === 'leaf' && plan.value.takesText) return resolved
      return this.#awaited(plan, resolved, above, path)
    } catch (error) {
      return this.#nulled(plan, plan.value, path ?? pathOf(plan, above), error)
    }
  }

  #awaited(plan: FieldPlan, resolved: unknown, above: Path | undefined, path: Path | undefined): unknown {
    const value = isPromise(resolved)
      ? resolved.then((known) => this.#complete(plan, plan.value, path, known))
      : this.#complete(plan, plan.value, path, resolved)
    return isPromise(value)
      ? value.then(undefined, (error: unknown) => this.#nulled(plan, plan.value, path ?? pathOf(plan, above), error))
      : value
  }

  #resolve(plan: FieldPlan, source: unknown, above: Path | undefined, path: Path | undefined): unknown {
    const args = plan.args ?? this.argsOf(plan)
    if (plan.resolve !== undefined) return plan.resolve(source, args, this.context, new Info(this, plan, above, path))
    if (!isSource(source)) return undefined
    const property = source[plan.field.name]
    if (typeof property !== 'function') return property
    return Reflect.apply(property, source, [args, this.context, new Info(this, plan, above, path)])
  }

  argsOf(plan: FieldPlan): Arguments {
    const known = this.#args[plan.argsAt]
    if (known !== undefined) return known
    const [node] = plan.nodes
    const args = node === undefined ? {} : getArgumentValues(plan.field, node, this.variables)
    this.#args[plan.argsAt] = args
    return args
  }

  /** @throws {GraphQLError} where null may not stand there */
  #nulled(plan: FieldPlan, { nullable }: ValuePlan, path: Path, error: unknown): null {
    const located = locatedError(error, plan.nodes, responsePathAsArray(path))
    if (!nullable) throw located
    this.fail(located, path)
    return null
  }

  #complete(plan: FieldPlan, value: ValuePlan, path: Path | undefined, resolved: unknown): unknown {
    if (resolved === null || resolved === undefined) {
      if (value.nullable) return null
      throw new Error(`Cannot return null for non-nullable field ${plan.parentType.name}.${plan.field.name}.`)
    }
    if (typeof resolved === 'object' && resolved instanceof Error) throw resolved
    if (value.kind === 'leaf')
      return value.takesText && typeof resolved === 'string' ? resolved : served(value.type, resolved)
    if (value.kind === 'object') return this.fields(value.fields, resolved, path)
    return this.#list(plan, value.item, path, resolved)
  }

  #list(plan: FieldPlan, item: ValuePlan, path: Path | undefined, resolved: unknown): unknown {
    if (!isIterable(resolved)) {
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${plan.parentType.name}.${plan.field.name}".`,
      )
    }
    const completed: unknown[] = []
    let waits = false
    try {
      for (const entry of resolved) {
        const value = this.#entry(plan, item, { prev: path, key: completed.length, typename: undefined }, entry)
        completed.push(value)
        waits ||= isPromise(value)
      }
    } catch (error) {
      // The others may fail too: graphql-js lets them do so unseen, which ends a process.
      for (const other of completed) if (isPromise(other)) other.catch(() => undefined)
      throw error
    }
    return waits ? Promise.all(completed) : completed
  }

  #entry(plan: FieldPlan, item: ValuePlan, at: Path, entry: unknown): unknown {
    try {
      const value = isPromise(entry)
        ? entry.then((known) => this.#complete(plan, item, at, known))
        : this.#complete(plan, item, at, entry)
      return isPromise(value) ? value.then(undefined, (error: unknown) => this.#nulled(plan, item, at, error)) : value
    } catch (error) {
      return this.#nulled(plan, item, at, error)
    }
  }
}

const same = (known: unknown): unknown => known

function served(type: GraphQLLeafType, value: unknown): unknown {
  const serialized: unknown = type.serialize(value)
  if (serialized === null || serialized === undefined) {
    const asked = `${inspect(type)}.serialize(${inspect(value)})`
    throw new Error(`Expected \`${asked}\` to return non-nullable value, returned: ${inspect(serialized)}`)
  }
  return serialized
}

function isSource(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
