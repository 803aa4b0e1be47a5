// Requests that try to cost more than they should, each in its own way. Most have to be refused. The others have to be cheap.
import { getIntrospectionQuery } from 'graphql'

export interface HostileRequest {
  readonly title: string
  /** The whole body of a POST. */
  readonly body: string
  /** Whether the answer has to be an error of the client (4xx). Where it need not be, the request only has to be cheap. */
  readonly isRefused: boolean
}

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ')

const nested = (levels: number, open: string, inner: string, close = ' }'): string =>
  open.repeat(levels) + inner + close.repeat(levels)

const doubling = (levels: number, type: string, leaf: string): string =>
  times(levels, (level) => `fragment F${level} on ${type} { ...F${level + 1} ...F${level + 1} }`) +
  ` fragment F${levels} on ${type} { ${leaf} }`

const account = (inner: string): string => `{ account(id: "acc_1") { ${inner} } }`
const list = (first: number | string, inner: string): string =>
  `{ transactions(first: ${first}) { nodes { ${inner} } } }`

const knownAccount = (inner: string): string =>
  `{ account(id: "acc_747536f4-1efd-4cad-91b3-cc8aaeed93e3") { ${inner} } }`
const typeFragments = getIntrospectionQuery().replace(/^[^]*?(?=fragment FullType)/, '')

type HostileDocument = readonly [title: string, query: string, variables?: unknown]

/** Larger than the limit of tokens allows. */
const tooLong: readonly HostileDocument[] = [
  ['300 aliases of a read', `{ ${times(300, (at) => `a${at}: account(id: "a") { id }`)} }`],
  ['1990 fields at the root', `{ ${times(1990, () => 'x')} }`],
  ['depth of 600 levels', nested(600, '{ a ', '{ b }')],
  ['a list of 1900 values', `{ account(id: [${times(1900, () => '1')}]) { id } }`],
  ['2000 lists in one another', `{ account(id: ${nested(2000, '[', '1', ']')}) { id } }`],
  ['400 variables', `query (${times(400, (at) => `$v${at}: Int`)}) { __typename }`],
  ['a comment, then too many tokens', `# ${'x'.repeat(50_000)}\n{ ${times(2500, () => 'x')} }`],
  ['brackets only', '{'.repeat(90_000)],
  ['square brackets only', `{ a(b: ${'['.repeat(80_000)}`],
  ['330 operations', times(330, (at) => `query Q${at} { __typename }`)],
]

/** Within the limit of tokens, and refused all the same. */
const refused: readonly HostileDocument[] = [
  ['31 aliases of one field', `{ ${times(31, (at) => `a${at}: __typename`)} }`],
  [
    'aliases by a fragment that is used often',
    `{ ${times(7, () => '...F')} } fragment F on Query { ${times(5, (at) => `b${at}: __typename`)} }`,
  ],
  ['aliases below', account(times(40, (at) => `a${at}: name`))],
  [
    'aliases in a full list',
    list(
      100,
      times(300, (at) => `a${at}: status`),
    ),
  ],
  ['aliases of formatted amounts in a full list', list(100, `amount { ${times(100, (at) => `a${at}: formatted`)} }`)],
  [
    'a full list by aliases',
    `{ ${times(45, (at) => `a${at}: transactions(first: 100) { nodes { ...F } }`)} } fragment F on Transaction { id status type }`,
  ],
  ['depth by relations', account(nested(6, 'endUser { accounts { nodes { ', 'id', ' } } }'))],
  [
    'depth by fragments',
    `${account('...F0')} ${times(12, (at) => `fragment F${at} on Account { endUser { accounts { nodes { ...F${at + 1} } } } }`)} fragment F12 on Account { id }`,
  ],
  ['fragments that are not used and double', `{ __typename } ${doubling(95, 'Query', '__typename')}`],
  ['a fragment in itself', '{ ...A } fragment A on Query { ...A }'],
  [
    'fragments around in a ring',
    `{ ...F0 } ${times(100, (at) => `fragment F${at} on Query { ...F${(at + 1) % 100} }`)}`,
  ],
  ['a field 900 times', account(times(900, () => 'id'))],
  ['an object 50 times with 15 fields', account(times(50, () => `endUser { ${times(15, () => 'id')} }`))],
  [
    'the same field with other arguments',
    account(times(75, (at) => `transactions(first: ${at + 1}) { nodes { id } }`)),
  ],
  ['unknown directives', `{ __typename ${times(490, () => '@x')} }`],
  ['140 directives of one kind on a field', `{ __typename ${times(140, () => '@include(if: true)')} }`],
  ['directives on variables', `query (${times(160, (at) => `$v${at}: Int @x`)}) { __typename }`],
  ['a text of 90,000 characters, then an error', `{ account(id: "${'x'.repeat(90_000)}") { nothing } }`],
  ['a number of 90,000 digits', `{ transactions(first: ${'9'.repeat(90_000)}) { nodes { id } } }`],
  ['a list of 980 values', `{ account(id: [${times(980, () => '1')}]) { id } }`],
  ['490 lists in one another', `{ account(id: ${nested(490, '[', '1', ']')}) { id } }`],
  ['objects in one another as a literal', `{ transactions(filter: ${nested(240, '{ a: ', '1')}) { nodes { id } } }`],
  ['240 variables', `query (${times(240, (at) => `$v${at}: Int`)}) { __typename }`],
  ['140 operations', times(140, (at) => `query Q${at} { __typename }`)],
  ['names of 90,000 characters', `{ ${'x'.repeat(90_000)} }`],
  ['unknown fields that resemble known ones', account(times(900, (at) => `pendingValidation${at}`))],
  ['first of a million', list(1_000_000, 'id')],
  ['first of a million with relations', list(1_000_000, 'fundingSource { name }')],
  ['first below zero', list(-5, 'id')],
  ['first by a variable', `query ($n: Int!) ${list('$n', 'fundingSource { name }')}`, { n: 2_000_000_000 }],
  [
    'lists in lists',
    `{ endUsers(first: 100) { nodes { accounts(first: 100) { nodes { transactions(first: 100) { nodes { id } } } } } } }`,
  ],
  ['relations of a full list', list(100, 'fundingSource { name } originAccount { name } destinationAccount { name }')],
  [
    'lists in a list by a fragment',
    `{ endUsers(first: 90) { nodes { ...F } } } fragment F on EndUser { accounts { nodes { sourceConnectLink { name } } } transactions { nodes { id } } }`,
  ],
  ['25 introspections', `{ ${times(25, (at) => `a${at}: __schema { types { ...FullType } }`)} } ${typeFragments}`],
  [
    'the list of types by aliases',
    `{ __schema { ${times(25, (at) => `a${at}: types { ...FullType }`)} } } ${typeFragments}`,
  ],
  [
    'the list of types below itself',
    `{ __schema { types { fields { type { ...FullType } args { type { ...FullType } } } } } } ${typeFragments}`,
  ],
  [
    'more than one mutation',
    'mutation { a: __typename b: disconnectAccount(input: {}) { userErrors { code } } c: disconnectAccount(input: {}) { userErrors { code } } }',
  ],
]

/** Within every limit. */
const cheap: readonly HostileDocument[] = [
  ['21 fields at the root', `{ ${times(21, () => '__typename')} }`],
  [
    'fields at the root by fragments',
    `{ ${times(11, () => '...F')} } fragment F on Query { __typename node(id: "x") { id } }`,
  ],
  ['inline fragments in one another', knownAccount(nested(240, '... { ', 'id'))],
  ['inline fragments with fields, in one another', knownAccount(nested(180, '... { id name ', 'code'))],
  [
    'a long chain of fragments',
    `{ ...F0 } ${times(120, (at) => `fragment F${at} on Query { ...F${at + 1} }`)} fragment F120 on Query { __typename }`,
  ],
  ['fragments that double', `{ ...F0 } ${doubling(95, 'Query', '__typename')}`],
  ['fragments that double in a mutation', `mutation { ...F0 } ${doubling(95, 'Mutation', '__typename')}`],
  ['fragments that double under one relation', `${knownAccount('...F0')} ${doubling(95, 'Account', 'id')}`],
  ['fragments that double under two', `${knownAccount('endUser { ...F0 }')} ${doubling(95, 'EndUser', 'id')}`],
  [
    'every fragment in every later one',
    `{ ...F0 } ${times(25, (at) => `fragment F${at} on Query { ${times(25 - at, (next) => `...F${at + next + 1}`)} }`)} fragment F25 on Query { __typename }`,
  ],
  [
    '42 fragments that overlap',
    `${knownAccount(times(42, (at) => `...F${at}`))} ${times(42, (at) => `fragment F${at} on Account { id name code endUser { id email } }`)}`,
  ],
  [
    'objects that overlap at three levels',
    knownAccount(times(8, () => `endUser { ${times(8, () => `accounts { nodes { ${times(8, () => 'id')} } }`)} }`)),
  ],
  ['an object 150 times', knownAccount(times(150, () => 'endUser { id }'))],
  ['directives on many fields', knownAccount(times(120, () => 'id @skip(if: false)'))],
  [
    '30 types by introspection',
    `{ ${times(30, (at) => `a${at}: __type(name: "Account") { ...FullType }`)} } ${typeFragments}`,
  ],
  [
    'introspection that comes back to itself once',
    '{ __schema { types { fields { type { name kind ofType { name } } } } } }',
  ],
  ['introspection through types without end', `{ __schema { types { ${nested(300, 'ofType { ', 'name')} } } }`],
]

const unknownKeys = (count: number) =>
  JSON.stringify({
    query: 'query ($f: AccountFilter) { accounts(filter: $f) { nodes { id } } }',
    variables: { f: Object.fromEntries(Array.from({ length: count }, (_, at) => [`institutionIdentifier${at}`, at])) },
  })

const bodies: readonly (readonly [title: string, body: string])[] = [
  ['a body of 2 MB', JSON.stringify({ query: `{ __typename ${' '.repeat(2_000_000)} }` })],
  ['variables of 2 MB', JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(2_000_000) } })],
  ['JSON 40,000 levels deep', `{"query":${'['.repeat(40_000)}`],
  [
    'variables 45,000 levels deep',
    `{"query":"query ($f: AccountFilter) { accounts(filter: $f) { nodes { id } } }","variables":{"f":${nested(45_000, '[', '', ']')}}}`,
  ],
  ['a batch of 100', JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ __typename }' })))],
  ['2500 unknown keys in a variable', unknownKeys(2500)],
  ['240 unknown keys in a variable', unknownKeys(240)],
]

const asRequests = (documents: readonly HostileDocument[], isRefused: boolean): readonly HostileRequest[] =>
  documents.map(([title, query, variables]) => ({ title, body: JSON.stringify({ query, variables }), isRefused }))

export const hostileRequests: readonly HostileRequest[] = [
  ...asRequests(tooLong, true),
  ...asRequests(refused, true),
  ...asRequests(cheap, false),
  ...bodies.map(([title, body]) => ({ title, body, isRefused: true })),
]
