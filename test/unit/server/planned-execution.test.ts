// Queries executed by plan answer as graphql-js does: data, errors, their order and their places, over operations made by chance.
// FUZZ_REQUESTS=10000 asks for more, FUZZ_SEED for others.
import { setTimeout as pause } from 'node:timers/promises'
import {
  buildSchema,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLError as FieldError,
  type GraphQLResolveInfo,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { type PlannedExecutor, plannedExecutor } from '../../../src/server/execution/planned-execution.ts'
import { KeptFunctions } from '../../../src/server/execution/selected-fields.ts'
import { type Chance, chance, randomOperation } from '../../support/random-requests.ts'
import { printedSchema } from '../../support/schema.ts'

const operations = Number(process.env['FUZZ_REQUESTS'] ?? 1500)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_101)
const timeoutMs = 60_000 * Math.max(1, operations / 1500)

/** What both executions are told to meet at a place: the same for the same place, whenever it is asked. */
function chanceAt(place: string, round: number): Chance {
  let hash = round
  for (const letter of place) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0
  return chance(hash)
}

class NotGood extends Error {}

/**
 * At once, later, or either. Where it is either, a list has one entry at most: graphql-js lets go of the entries that still wait
 * when another one fails at once, and their failures would be seen by nobody.
 */
const mannerOf = (round: number) => (['at once', 'later', 'either'] as const)[round % 3] ?? 'either'

/** Values, nulls where none may be, errors thrown, answered and sent late, lists that are none. */
function misbehavingSchema() {
  const schema = buildSchema(printedSchema)
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type) && type.name === 'Money') {
      type.serialize = (value) => {
        if (value === 13) throw new FieldError('Money cannot be 13.')
        return value === 14 ? null : value
      }
    }
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const resolve: GraphQLFieldResolver<unknown, number> = (_source, args, round, info) => {
        const place: string[] = []
        for (let at: typeof info.path | undefined = info.path; at; at = at.prev) place.unshift(String(at.key))
        const random = chanceAt(`${place.join('.')} ${JSON.stringify(args)} ${info.fieldNodes.length}`, round)
        const manner = mannerOf(round)
        const isLater = manner === 'later' || (manner === 'either' && random.is(0.3))
        const answer = (): unknown => {
          if (random.is(0.02)) throw new NotGood(`thrown at ${place.join('.')}`)
          if (random.is(0.02)) throw new FieldError('with a code', { extensions: { code: 'BAD_USER_INPUT' } })
          return valueFor(random, manner, info.returnType)
        }
        return isLater ? Promise.resolve().then(answer) : answer()
      }
      // The others are properties of what is answered above them.
      if (type === schema.getQueryType() || type === schema.getMutationType() || field.name.length % 2 === 0) {
        field.resolve = resolve
      } else {
        delete field.resolve
      }
    }
  }
  return schema
}

function valueFor(random: Chance, manner: ReturnType<typeof mannerOf>, type: GraphQLOutputType): unknown {
  if (random.is(0.03)) return null
  if (random.is(0.01)) return new NotGood('answered')
  if (isNonNullType(type)) return valueFor(random, manner, type.ofType)
  if (isListType(type)) {
    if (random.is(0.02)) return 7
    const entry = () => valueFor(random, manner, type.ofType)
    return Array.from({ length: random.below(manner === 'either' ? 2 : 4) }, () =>
      manner === 'at once' ? entry() : Promise.resolve().then(entry),
    )
  }
  return isObjectType(type)
    ? new Proxy({}, propertiesOf(random.below(1_000_000), manner, type))
    : random.of(['text', 'ACTIVE', 5, 13, 14, true, 'PENDING', 'COP'])
}

/** Each of them is what its name and its object say: a value, a method, none, or an error. */
function propertiesOf(
  object: number,
  manner: ReturnType<typeof mannerOf>,
  type: GraphQLObjectType,
): ProxyHandler<object> {
  return {
    get(_target, name) {
      const field = typeof name === 'string' ? type.getFields()[name] : undefined
      if (field === undefined) return undefined
      const random = chanceAt(field.name, object)
      const isLater = manner === 'later' || (manner === 'either' && random.is(0.3))
      if (random.is(0.02)) throw new NotGood(`read at ${field.name}`)
      if (random.is(0.02)) return undefined
      if (random.is(0.1)) {
        return (args: unknown, round: number, { fieldName }: GraphQLResolveInfo) =>
          valueFor(chanceAt(`${fieldName} ${JSON.stringify(args)} ${round}`, object), manner, field.type)
      }
      return isLater
        ? Promise.resolve().then(() => valueFor(random, manner, field.type))
        : valueFor(random, manner, field.type)
    },
  }
}

const schema = misbehavingSchema()

const executors = [
  ['planned', plannedExecutor(schema, new KeptFunctions(Number.POSITIVE_INFINITY))],
  ['compiled', plannedExecutor(schema, new KeptFunctions(0))],
  ['compiled in its midst', plannedExecutor(schema, new KeptFunctions(2))],
  ['compiled and forgotten', plannedExecutor(schema, new KeptFunctions(0, 8))],
] as const

/** Everything that a client or the log could tell apart. */
const told = ({ data, errors }: ExecutionResult) => ({
  data: JSON.stringify(data),
  errors: errors?.map((error: GraphQLError) => ({
    ...error.toJSON(),
    cause: error.originalError?.constructor.name,
    causedBy: error.originalError?.message,
    nodes: error.nodes?.map(({ loc, kind }) => `${kind} ${loc?.start}`),
  })),
})

/** Undefined where the plan leaves it to graphql-js. */
async function compare(
  executePlanned: PlannedExecutor,
  document: DocumentNode,
  variables: Record<string, unknown>,
  round: number,
) {
  const operation = getOperationAST(document)
  if (!operation) return undefined
  const planned = await executePlanned(document, operation, variables)?.(round)
  if (planned === undefined) return undefined
  // What is left of rejected promises comes to its end, too.
  await pause(0)
  const usual = await execute({ schema, document, variableValues: variables, contextValue: round })
  expect(told(planned)).toEqual(told(usual))
  return planned
}

describe.each(executors)('execution by plan, %s,', (_name, executePlanned) => {
  it('answers operations made by chance as graphql-js does', { timeout: timeoutMs }, async () => {
    const random = chance(seed)
    let compared = 0
    let withErrors = 0
    let mutations = 0
    for (let round = 0; round < operations; round += 1) {
      const { query } = JSON.parse(randomOperation(random)) as { query: string }
      const document = parsed(query)
      if (document === undefined || validate(schema, document).length > 0) continue
      const answer = await compare(executePlanned, document, {}, round)
      if (answer === undefined) continue
      compared += 1
      mutations += query.startsWith('mutation') ? 1 : 0
      withErrors += answer.errors === undefined ? 0 : 1
    }
    expect(compared).toBeGreaterThan(operations / 10)
    expect(withErrors).toBeGreaterThan(compared / 10)
    expect(mutations).toBeGreaterThan(compared / 10)
  })
})

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query)
  } catch {
    return undefined
  }
}

const fields = `query ($id: ID!, $more: Boolean!, $first: Int, $locale: Locale) {
  transaction(id: $id) {
    ...Amounts
    fundingSource @include(if: $more) { id ...Holder }
    fundingSource @skip(if: $more) { last4 }
    metadata
    again: amount { value @include(if: $more) __typename }
  }
  transactions(first: $first) { nodes { id ...Amounts } edges { cursor node { status } } }
}
fragment Amounts on Transaction { id amount { value formatted(locale: $locale) } netAmount { decimal } }
fragment Holder on Account { endUser { firstName ... on EndUser { lastName } } }`

describe.each(executors)('conditions and variables, %s,', (_name, executePlanned) => {
  it.each([
    { id: 'a', more: true },
    { id: 'a', more: false },
    { id: 'b', more: true, first: 3, locale: 'es-CO' },
    { id: 'b', more: true, first: null },
    { id: 'b', more: true, locale: null },
  ])('%j', async (variables) => {
    const document = parse(fields)
    for (let round = 0; round < 100; round += 1)
      expect(await compare(executePlanned, document, variables, round)).toBeDefined()
  })

  it.each([{}, { id: 'a' }, { id: 'a', more: 'yes' }, { id: null, more: true }, { id: 'a', more: true, first: 'x' }])(
    'leaves %j to graphql-js',
    async (variables) => {
      const document = parse(fields)
      const operation = getOperationAST(document)
      expect(operation?.operation).toBe(OperationTypeNode.QUERY)
      expect(operation && executePlanned(document, operation, variables)).toBeUndefined()
    },
  )

  it.each([
    'mutation { __typename expireConnectLink(input: { idempotencyKey: "0123456789abcdef", id: "x" }) { userErrors { code } } }',
    'subscription { transactionUpdated(id: "x") { id } }',
    '{ __schema { types { name } } }',
    '{ node(id: "x") { id } }',
    '{ transaction(id: "x") { __proto__: id } }',
  ])('leaves %s to graphql-js', (query) => {
    const document = parse(query)
    const operation = getOperationAST(document)
    expect(operation && executePlanned(document, operation, {})).toBeUndefined()
  })

  it('keeps plans of a few combinations only', async () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const document = parse(
      `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { transaction(id: "1") { ${names.map((name) => `${name}: id @include(if: $${name})`).join(' ')} code } }`,
    )
    let planned = 0
    for (let combination = 0; combination < 2 ** names.length; combination += 1) {
      const variables = Object.fromEntries(names.map((name, bit) => [name, (combination & (1 << bit)) > 0]))
      if ((await compare(executePlanned, document, variables, combination)) !== undefined) planned += 1
    }
    expect(planned).toBe(8)
  })
})
