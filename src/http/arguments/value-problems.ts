// What a type refuses about a value: every problem with its path. No message repeats the value, or a name that the caller wrote.
import {
  type GraphQLEnumType,
  GraphQLError,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql'
import { isJsonObject } from '../../domains/index.ts'
import type { Problem } from '../../domains/index.ts'

type Path = readonly string[]

/** A variable of an operation: its type, what the caller sent, and the default in the document. */
export interface GivenVariable {
  readonly type: GraphQLInputType
  readonly value: unknown
  readonly defaultValue: ValueNode | undefined
}

const maxProblems = 50

const builtInMessages: ReadonlyMap<string, string> = new Map([
  ['Int', 'must be a whole number from -2147483648 to 2147483647.'],
  ['Float', 'must be a number.'],
  ['String', 'must be a string.'],
  ['Boolean', 'must be true or false.'],
  ['ID', 'must be a string or a whole number.'],
])

export class ValueProblems {
  readonly problems: Problem[] = []
  readonly #variables: ReadonlyMap<string, GivenVariable>
  readonly #hidesSchema: boolean

  /** @param hidesSchema true if messages must not contain names of the schema that the caller did not use */
  constructor(variables: ReadonlyMap<string, GivenVariable>, hidesSchema: boolean) {
    this.#variables = variables
    this.#hidesSchema = hidesSchema
  }

  /** Checks a literal, with the variables inside it. */
  checkLiteral(node: ValueNode, type: GraphQLInputType, path: Path, hasDefault = false): void {
    if (node.kind === Kind.VARIABLE) return this.#checkVariable(node.name.value, type, path, hasDefault)
    if (isNonNullType(type)) {
      if (node.kind === Kind.NULL) return this.#add(path, 'must not be null.')
      return this.checkLiteral(node, type.ofType, path)
    }
    if (node.kind === Kind.NULL) return
    if (isListType(type)) {
      const nodes = node.kind === Kind.LIST ? node.values : undefined
      if (nodes === undefined) return this.checkLiteral(node, type.ofType, path)
      for (const [index, item] of nodes.entries()) this.checkLiteral(item, type.ofType, [...path, String(index)])
      return
    }
    if (isInputObjectType(type)) {
      if (node.kind !== Kind.OBJECT) return this.#add(path, 'must be an object.')
      return this.#checkObjectLiteral(node, type, path)
    }
    if (variablesIn(node).some((name) => this.#isInvalid(name))) {
      return this.#add(path, 'has a variable whose value does not fit its type.')
    }
    const values = Object.fromEntries([...this.#variables].map(([name, { value }]) => [name, value]))
    this.#checkLeaf(type, path, () => type.parseLiteral(node, values))
  }

  /** Checks a JSON value. */
  checkValue(value: unknown, type: GraphQLInputType, path: Path): void {
    if (isNonNullType(type)) {
      if (value === null || value === undefined) return this.#add(path, 'must not be null.')
      return this.checkValue(value, type.ofType, path)
    }
    if (value === null || value === undefined) return
    if (isListType(type)) {
      if (!Array.isArray(value)) return this.checkValue(value, type.ofType, path)
      for (const [index, item] of value.entries()) this.checkValue(item, type.ofType, [...path, String(index)])
      return
    }
    if (isInputObjectType(type)) {
      if (!isJsonObject(value)) return this.#add(path, 'must be an object.')
      const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
      const names = entries.map(([name]) => name)
      this.#checkNames(names, type, path)
      this.#checkOneOf(names, value, type, path)
      for (const [name, entry] of entries) {
        const field = type.getFields()[name]
        if (field !== undefined) this.checkValue(entry, field.type, [...path, name])
      }
      return
    }
    this.#checkLeaf(type, path, () => type.parseValue(value))
  }

  #checkVariable(name: string, type: GraphQLInputType, path: Path, hasDefault: boolean): void {
    const variable = this.#variables.get(name)
    if (variable === undefined) return
    const { value, defaultValue } = variable
    if (value === undefined) {
      if (defaultValue !== undefined) this.checkLiteral(defaultValue, variable.type, path)
      else if (isNonNullType(variable.type) || (isNonNullType(type) && !hasDefault)) this.#addMissing(path)
      return
    }
    const required = value === null && isNonNullType(type)
    this.checkValue(value, required ? type : variable.type, path)
  }

  /** For a variable inside the literal of a scalar, such as Metadata. */
  #isInvalid(name: string): boolean {
    const type = this.#variables.get(name)?.type
    if (type === undefined) return false
    const own = new ValueProblems(this.#variables, this.#hidesSchema)
    own.#checkVariable(name, type, [name], false)
    return own.problems.length > 0
  }

  #checkObjectLiteral(node: ObjectValueNode, type: GraphQLInputObjectType, path: Path): void {
    const names = node.fields.map(({ name }) => name.value)
    this.#checkNames(names, type, path)
    const values = node.fields.map(({ name, value }): [string, unknown] => [
      name.value,
      this.#isNull(value) ? null : true,
    ])
    this.#checkOneOf(names, Object.fromEntries(values), type, path)
    for (const { name, value } of node.fields) {
      const field = type.getFields()[name.value]
      if (field !== undefined) this.checkLiteral(value, field.type, [...path, name.value], hasDefaultValue(field))
    }
  }

  #isNull(node: ValueNode): boolean {
    if (node.kind !== Kind.VARIABLE) return node.kind === Kind.NULL
    const { value, defaultValue } = this.#variables.get(node.name.value) ?? {}
    return value === undefined ? (defaultValue?.kind ?? Kind.NULL) === Kind.NULL : value === null
  }

  #checkNames(names: readonly string[], type: GraphQLInputObjectType, path: Path): void {
    const fields = type.getFields()
    if (names.some((name) => !Object.hasOwn(fields, name))) {
      this.#add(path, this.#hidesSchema ? 'has an unknown field.' : `has a field that ${type.name} does not have.`)
    }
    for (const field of Object.values(fields)) {
      const isRequired = isNonNullType(field.type) && !hasDefaultValue(field)
      if (isRequired && !names.includes(field.name)) this.#addMissing([...path, field.name])
    }
  }

  #checkOneOf(names: readonly string[], values: object, type: GraphQLInputObjectType, path: Path): void {
    if (!type.isOneOf) return
    const [name = ''] = names
    if (names.length === 1 && Reflect.get(values, name) !== null) return
    const fields = Object.keys(type.getFields()).join(', ')
    this.#add(path, this.#hidesSchema ? 'must have exactly one field.' : `must have exactly one of ${fields}.`)
  }

  #checkLeaf(type: Exclude<GraphQLInputType, GraphQLInputObjectType>, path: Path, parse: () => unknown): void {
    let cause: unknown
    try {
      if (parse() !== undefined) return
    } catch (error) {
      cause = error
    }
    if (isEnumType(type)) return this.#add(path, this.#enumMessage(type))
    const builtIn = 'name' in type ? builtInMessages.get(type.name) : undefined
    if (builtIn !== undefined) return this.#add(path, builtIn)
    // The gateway's own scalars never repeat the value.
    const message = cause instanceof GraphQLError ? cause.message : 'The value does not fit its type.'
    this.#push({ path, message })
  }

  #enumMessage(type: GraphQLEnumType): string {
    if (this.#hidesSchema) return 'must be a value of its enumeration.'
    const names = type.getValues().map(({ name }) => name)
    return `must be one of ${names.filter((name) => name !== 'UNKNOWN').join(', ')}.`
  }

  #addMissing(path: Path): void {
    if (!this.#hidesSchema || path.length === 1) return this.#add(path, 'is required.')
    // Once for each object: how many there are is not shown either.
    const missing = { path: path.slice(0, -1), message: 'A required field is missing.' }
    const isReported = ({ path: at, message }: Problem) =>
      message === missing.message && at.join('.') === missing.path.join('.')
    if (!this.problems.some(isReported)) this.#push(missing)
  }

  #add(path: Path, rest: string): void {
    this.#push({ path, message: `${path.at(-1) ?? 'The value'} ${rest}` })
  }

  #push(problem: Problem): void {
    if (this.problems.length < maxProblems) this.problems.push(problem)
  }
}

function hasDefaultValue({ defaultValue }: GraphQLInputField): boolean {
  return defaultValue !== undefined
}

function variablesIn(node: ValueNode): readonly string[] {
  if (node.kind === Kind.VARIABLE) return [node.name.value]
  if (node.kind === Kind.LIST) return node.values.flatMap(variablesIn)
  return node.kind === Kind.OBJECT ? node.fields.flatMap(({ value }) => variablesIn(value)) : []
}
