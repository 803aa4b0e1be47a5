// The fields that are selected of an object, and the function that reads just them.
//
// A function for each selection lets V8 see what one written by hand would show it: which object has which fields, and what the
// answer looks like. Its text is made of the schema's names and of numbers. Nothing in it was written by a caller: an alias is
// given to it as a value. Where Node may not make functions of text, there is none.
import type {
  FieldNode,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLResolveInfo,
} from 'graphql'
import { isPromise } from './promises.ts'

export type Fields = Record<string, unknown>
export type Arguments = Readonly<Record<string, unknown>>

export interface FieldPlan {
  readonly responseName: string
  readonly nodes: readonly FieldNode[]
  readonly field: GraphQLField<unknown, unknown>
  readonly parentType: GraphQLObjectType
  /** Undefined where the field is a property of its object. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | undefined
  /** Undefined where they have to be put together for each request: they hold variables, or a fault. */
  readonly args: Arguments | undefined
  /** Where `args` of the request are kept, once they are put together. */
  readonly argsAt: number
  readonly value: ValuePlan
}

export type ValuePlan =
  | {
      readonly kind: 'leaf'
      readonly nullable: boolean
      readonly type: GraphQLLeafType
      /** Text is served as it is. */
      readonly takesText: boolean
    }
  | { readonly kind: 'list'; readonly nullable: boolean; readonly item: ValuePlan }
  | { readonly kind: 'object'; readonly nullable: boolean; readonly fields: SelectedFields }

/** The path of an object; undefined at the root. */
type Above = GraphQLResolveInfo['path'] | undefined

/** What a function that reads fields is given of the request: see run-plan.ts. */
export interface FieldRun {
  readonly context: unknown
  argsOf(plan: FieldPlan): Arguments
  infoOf(plan: FieldPlan, above: Above): unknown
  /** What is answered for the value of a property. */
  property(plan: FieldPlan, value: unknown, source: unknown, above: Above): unknown
  /** What is answered for what a resolver returned. */
  completed(plan: FieldPlan, resolved: unknown, above: Above): unknown
  /** Null, or the error where the field cannot be null. @throws {GraphQLError} */
  failed(plan: FieldPlan, error: unknown, above: Above): null
  /** The answer, once everything that it waits for is there. */
  settled(answer: Fields, names: readonly string[], values: readonly unknown[]): Promise<Fields>
  /** A field that cannot be null failed. @throws the error, after those before it have come to their end */
  thrown(error: unknown, before: readonly unknown[]): Promise<Fields>
}

/** @param source an object */
export type ReadFields = (run: FieldRun, source: unknown, above: Above) => Fields | Promise<Fields>

export class SelectedFields {
  readonly plans: readonly FieldPlan[]
  readonly names: readonly string[]
  readonly #functions: KeptFunctions
  /** How many objects are still read without. */
  #left: number
  #read: ReadFields | undefined

  constructor(plans: readonly FieldPlan[], functions: KeptFunctions) {
    this.plans = plans
    this.names = plans.map(({ responseName }) => responseName)
    this.#functions = functions
    this.#left = functions.compileAfter
  }

  /** Undefined where there is none (yet). */
  get read(): ReadFields | undefined {
    if (this.#left >= 0) {
      if (this.#left === 0) this.#make()
      this.#left -= 1
    }
    return this.#read
  }

  #make(): void {
    this.#read = readerOf(this)
    if (this.#read === undefined) return
    this.#functions.keep(this.plans.length, () => {
      this.#read = undefined
      this.#left = this.#functions.compileAfter
    })
  }
}

interface KeptFunction {
  readonly fields: number
  readonly forget: () => void
}

/** How many functions there may be: a field takes about 1 kB. The oldest goes for a new one, and is made again if it is still needed. */
export class KeptFunctions {
  readonly compileAfter: number
  readonly #mostFields: number
  readonly #kept: KeptFunction[] = []
  #fields = 0

  /**
   * @param compileAfter how many objects of a selection are read before a function is made for it; Infinity: none is
   * @param mostFields of all functions together
   */
  constructor(compileAfter: number, mostFields = 10_000) {
    this.compileAfter = compileAfter
    this.#mostFields = mostFields
  }

  keep(fields: number, forget: () => void): void {
    this.#kept.push({ fields, forget })
    this.#fields += fields
    while (this.#fields > this.#mostFields) {
      const oldest = this.#kept.shift()
      if (oldest === undefined) return
      this.#fields -= oldest.fields
      oldest.forget()
    }
  }
}

function readerOf({ plans, names }: SelectedFields): ReadFields | undefined {
  // All of them may be skipped.
  if (plans.length === 0) return undefined
  const given = {
    plans,
    resolvers: plans.map(({ resolve }) => resolve),
    args: plans.map(({ args }) => args),
    names,
    isPromise,
  }
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- see above for what its text is made of
    const made = new Function(...Object.keys(given), textOf(plans))
    const read: ReadFields = Reflect.apply(made, undefined, Object.values(given))
    return read
  } catch (error) {
    if (error instanceof EvalError) return undefined
    throw error
  }
}

function textOf(plans: readonly FieldPlan[]): string {
  const values = plans.map((_plan, index) => `v${index}`).join(', ')
  const entries = plans.map(({ responseName, field }, index) =>
    responseName === field.name ? `${field.name}: v${index}` : `[names[${index}]]: v${index}`,
  )
  return `${plans.map((_plan, index) => `const p${index} = plans[${index}], r${index} = resolvers[${index}], a${index} = args[${index}];`).join('\n')}
return function readFields(run, source, above) {
  let ${values};
  try {
    ${plans.map(textOfField).join('\n    ')}
  } catch (error) {
    return run.thrown(error, [${values}]);
  }
  const answer = { ${entries.join(', ')} };
  return ${plans.map((_plan, index) => `isPromise(v${index})`).join(' || ')} ? run.settled(answer, names, [${values}]) : answer;
}`
}

function textOfField(plan: FieldPlan, index: number): string {
  const { resolve, value } = plan
  const [v, p] = [`v${index}`, `p${index}`]
  const completed =
    resolve === undefined ? `run.property(${p}, ${v}, source, above)` : `run.completed(${p}, ${v}, above)`
  const isDone = [
    ...(value.kind === 'leaf' && value.takesText ? [`typeof ${v} === 'string'`] : []),
    ...(value.nullable ? [`${v} === null`] : []),
  ]
  const complete = isDone.length === 0 ? `${v} = ${completed};` : `if (!(${isDone.join(' || ')})) ${v} = ${completed};`
  return `try { ${textOfRead(plan, index)} } catch (error) { ${v} = run.failed(${p}, error, above); }
    ${complete}`
}

function textOfRead({ field, resolve, args }: FieldPlan, index: number): string {
  const [v, p] = [`v${index}`, `p${index}`]
  // Arguments may have a fault also where nobody reads them.
  const given = args === undefined ? `run.argsOf(${p})` : `a${index}`
  if (resolve === undefined) return `${args === undefined ? `${given}; ` : ''}${v} = source.${field.name};`
  return `${v} = r${index}(source, ${given}, run.context, run.infoOf(${p}, above));`
}
