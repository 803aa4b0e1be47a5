// Requests made by chance, the same ones for the same seed: operations that the schema gives rise to, well or badly formed,
// and bodies that are anything.
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { schema } from './schema.ts'

export interface Chance {
  /** 0 to 1. */
  readonly number: () => number
  readonly below: (most: number) => number
  readonly is: (share: number) => boolean
  readonly of: <T>(choices: readonly T[]) => T
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  // mulberry32
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(number() * most)
  return {
    number,
    below,
    is: (share) => number() < share,
    of: (choices) => {
      const chosen = choices[below(choices.length)]
      if (chosen === undefined) throw new Error('there is nothing to choose from')
      return chosen
    },
  }
}

const scalars: Readonly<Record<string, readonly string[]>> = {
  ID: [
    '"acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340"',
    '"eur_868d99a5-6578-40cf-8aec-e7a48085fa37"',
    '"trx_422f0f81-5001-4cce-a229-242d9ab9960a"',
    '"clk_1"',
    '"../list"',
    '""',
    '7',
  ],
  String: ['"text"', '""', '"ñ 漢 🙂"', '"a\\u0000b"', '"""\n block\n"""'],
  Int: ['1', '5', '20', '100', '0', '-1', '101', '2147483647', '99999999999'],
  Boolean: ['true', 'false'],
  Money: ['1', '20000', '"20000"', '-5', '1e30', '9007199254740993'],
  CurrencyCode: ['"COP"', '"USD"', '"cop"', 'COP'],
  CountryCode: ['"COL"', '"XX"'],
  DateTime: ['"2030-01-01T00:00:00Z"', '"2021-02-30T00:00:00Z"', '"now"'],
  Date: ['"2000-02-29"', '"2001-02-29"'],
  URL: ['"https://example.com/"', '"javascript:alert(1)"'],
  EmailAddress: ['"a@example.com"', '"no"'],
  Locale: ['"es-CO"', '"x"', '"zz-ZZ-ZZZZZZZZZZ"'],
  HexColor: ['"#0A5"', '"red"'],
  Metadata: ['{}', '{ a: "b" }', '{ a: 1 }', '"x"'],
  Reference: ['"ref"', `"${'r'.repeat(41)}"`],
  StatementDescriptor: ['"NOVO BILLING"', '"1"'],
}
const misfits = ['null', '1', '"x"', '[]', '{}', 'XYZ', '$missing', 'true']

function value(random: Chance, type: GraphQLInputType, depth: number): string {
  if (random.is(0.02)) return random.of(misfits)
  if (isNonNullType(type)) return value(random, type.ofType, depth)
  if (isListType(type)) return `[${value(random, type.ofType, depth + 1)}]`
  if (isEnumType(type)) return random.of(type.getValues()).name
  if (!isInputObjectType(type)) {
    if (type.name === 'IdempotencyKey') return `"random-key-${random.below(1e9)}-${random.below(1e9)}"`
    return random.of(scalars[type.name] ?? misfits)
  }
  const all = Object.values(type.getFields())
  const chosen = type.isOneOf
    ? [random.of(all)]
    : all.filter((field) => (isNonNullType(field.type) ? random.is(0.98) : depth < 4 && random.is(0.2)))
  return `{ ${chosen.map((field) => `${field.name}: ${value(random, field.type, depth + 1)}`).join(', ')} }`
}

function args(random: Chance, given: readonly GraphQLArgument[]): string {
  const chosen = given.filter(({ type }) => (isNonNullType(type) ? random.is(0.97) : random.is(0.3)))
  const texts = chosen.map(({ name, type }) => `${name}: ${value(random, type, 0)}`)
  return texts.length === 0 ? '' : `(${texts.join(', ')})`
}

const noise = [
  'nothing',
  '__typename',
  '__schema { types { name } }',
  '...Missing',
  '... @include(if: true) { __typename }',
]

function selection(random: Chance, type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type)
  if (isInterfaceType(named)) return `{ __typename ... on Account ${selection(random, accountType(), depth + 1)} }`
  if (!isObjectType(named)) return ''
  const all = Object.values(named.getFields())
  const texts = Array.from({ length: 1 + random.below(4) }, () => {
    if (random.is(0.03)) return random.of(noise)
    const leaves = all.filter((field) => !isObjectType(getNamedType(field.type)))
    const field = random.of(depth > 6 && leaves.length > 0 ? leaves : all)
    if (depth > 14) return '__typename'
    const alias = random.is(0.1) ? `a${random.below(5)}: ` : ''
    const directive = random.is(0.04) ? random.of([' @skip(if: false)', ' @include(if: false)', ' @nothing']) : ''
    return `${alias}${field.name}${args(random, field.args)}${directive} ${selection(random, field.type, depth + 1)}`
  })
  return `{ ${texts.join(' ')} }`
}

function accountType(): GraphQLObjectType {
  const type = schema.getType('Account')
  if (!isObjectType(type)) throw new Error('the schema has no type Account')
  return type
}

function garbled(random: Chance, text: string): string {
  const at = random.below(text.length)
  const part = random.of(['', '{', '}', '"', '$', '#', '\u0000', '\\', '...', '@', '9'.repeat(50), '漢', ' '])
  return text.slice(0, at) + part + text.slice(at + random.below(4))
}

/** The body of a request with an operation. */
export function randomOperation(random: Chance): string {
  const isMutation = random.is(0.15)
  const root = isMutation ? schema.getMutationType() : schema.getQueryType()
  if (!root) throw new Error('the schema has no such operations')
  const text = isMutation
    ? `mutation ${selection(random, root, 20).replace(/^\{.*\}$/s, () => mutation(random, root))}`
    : `query Random ${selection(random, root, 0)}`
  const query = random.is(0.15) ? garbled(random, text) : text
  return JSON.stringify({ query, ...(random.is(0.2) ? { variables: { unused: random.number() } } : {}) })
}

function mutation(random: Chance, root: GraphQLObjectType): string {
  const field = random.of(Object.values(root.getFields()))
  return `{ ${field.name}${args(random, field.args)} ${selection(random, field.type, 3)} }`
}

const valid = JSON.stringify({ query: '{ __typename }', variables: {}, operationName: null, extensions: {} })

/** Anything. */
export function randomBody(random: Chance): Uint8Array | string {
  switch (random.below(5)) {
    case 0:
      return Uint8Array.from({ length: random.below(400) }, () => random.below(256))
    case 1:
      return JSON.stringify(anything(random, 0))
    case 2:
      return Array.from({ length: 1 + random.below(5) }).reduce<string>((text) => garbled(random, text), valid)
    case 3:
      return JSON.stringify({
        query: anything(random, 0),
        variables: anything(random, 0),
        operationName: anything(random, 0),
        extensions: anything(random, 0),
      })
    default:
      return JSON.stringify({
        query: '{ __typename }',
        [random.of(['variables', 'extensions', 'documentId', '__proto__', 'query'])]: anything(random, 0),
      })
  }
}

function anything(random: Chance, depth: number): unknown {
  switch (random.below(depth > 5 ? 5 : 7)) {
    case 0:
      return null
    case 1:
      return random.number() * 10 ** random.below(300)
    case 2:
      return random.is(0.5)
    case 3:
      return random.of(['', '{__typename}', 'constructor', '__proto__', '\ud800', 'x'.repeat(random.below(5000))])
    case 4:
      return {}
    case 5:
      return Array.from({ length: random.below(5) }, () => anything(random, depth + 1))
    default:
      return Object.fromEntries(
        Array.from({ length: random.below(5) }, () => [
          random.of(['persistedQuery', 'version', 'sha256Hash', 'toString', '__proto__', 'length', 'a']),
          anything(random, depth + 1),
        ]),
      )
  }
}
