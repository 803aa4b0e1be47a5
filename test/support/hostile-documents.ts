// Requests that try to cost more than they should, each in a way of its own. All of them have to be refused.

export interface HostileRequest {
  readonly title: string
  /** The whole body of a POST. */
  readonly body: string
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

const documents: readonly (readonly [title: string, query: string, variables?: unknown])[] = [
  ['31 aliases of one field', `{ ${times(31, (at) => `a${at}: __typename`)} }`],
  ['300 aliases of a read', `{ ${times(300, (at) => `a${at}: account(id: "a") { id }`)} }`],
  [
    'aliases by a fragment used often',
    `{ ${times(7, () => '...F')} } fragment F on Query { ${times(5, (at) => `b${at}: __typename`)} }`,
  ],
  ['aliases below', account(times(40, (at) => `a${at}: name`))],
  ['21 fields at the root', `{ ${times(21, () => '__typename')} }`],
  ['1990 fields at the root', `{ ${times(1990, () => 'x')} }`],
  [
    'fields at the root by fragments',
    `{ ${times(11, () => '...F')} } fragment F on Query { __typename node(id: "x") { id } }`,
  ],
  ['depth 13 by relations', account(nested(6, 'endUser { accounts { nodes { ', 'id', ' } } }'))],
  ['depth of 600 levels', nested(600, '{ a ', '{ b }')],
  [
    'depth by fragments',
    `${account('...F0')} ${times(12, (at) => `fragment F${at} on Account { endUser { accounts { nodes { ...F${at + 1} } } } }`)} fragment F12 on Account { id }`,
  ],
  ['inline fragments in one another', account(nested(400, '... { ', 'id'))],
  ['inline fragments with fields, in one another', account(nested(100, '... { id name ', 'code'))],
  [
    'a long chain of fragments',
    `{ ...F0 } ${times(150, (at) => `fragment F${at} on Query { ...F${at + 1} }`)} fragment F150 on Query { __typename }`,
  ],
  ['fragments that double', `{ ...F0 } ${doubling(100, 'Query', '__typename')}`],
  ['fragments that double in a mutation', `mutation { ...F0 } ${doubling(100, 'Mutation', '__typename')}`],
  ['fragments that double under one relation', `${account('...F0')} ${doubling(20, 'Account', 'id')}`],
  ['fragments that are used by nobody and double', `{ __typename } ${doubling(100, 'Query', '__typename')}`],
  ['a fragment in itself', '{ ...A } fragment A on Query { ...A }'],
  [
    'fragments around in a ring',
    `{ ...F0 } ${times(100, (at) => `fragment F${at} on Query { ...F${(at + 1) % 100} }`)}`,
  ],
  ['a field 900 times', account(times(900, () => 'id'))],
  ['an object 400 times', account(times(400, () => 'endUser { id }'))],
  [
    'objects that overlap at three levels',
    account(times(14, () => `endUser { ${times(14, () => 'accounts { nodes { id } }')} }`)),
  ],
  [
    '60 fragments that overlap',
    `${account(times(60, (at) => `...F${at}`))} ${times(60, (at) => `fragment F${at} on Account { id name code endUser { id email } }`)}`,
  ],
  [
    'the same field with other arguments',
    account(times(200, (at) => `transactions(first: ${at + 1}) { nodes { id } }`)),
  ],
  ['500 directives on one field', `{ __typename ${times(400, () => '@include(if: true)')} }`],
  ['unknown directives', `{ __typename ${times(900, () => '@x')} }`],
  ['directives on many fields', account(times(31, () => 'id @skip(if: false)'))],
  ['directives on variables', `query (${times(40, (at) => `$v${at}: Int @x`)}) { __typename }`],
  ['a text of 90,000 characters, then a fault', `{ account(id: "${'x'.repeat(90_000)}") { nothing } }`],
  ['a number of 90,000 digits', `{ transactions(first: ${'9'.repeat(90_000)}) { nodes { id } } }`],
  ['a list of 1900 values', `{ account(id: [${times(1900, () => '1')}]) { id } }`],
  ['objects in one another as a literal', `{ transactions(filter: ${nested(450, '{ a: ', '1')}) { nodes { id } } }`],
  ['500 variables', `query (${times(400, (at) => `$v${at}: Int`)}) { __typename }`],
  ['names of 90,000 characters', `{ ${'x'.repeat(90_000)} }`],
  ['a comment, then too many tokens', `# ${'x'.repeat(50_000)}\n{ ${times(2500, () => 'x')} }`],
  ['brackets only', '{'.repeat(90_000)],
  ['square brackets only', `{ a(b: ${'['.repeat(80_000)}`],
  ['400 operations', times(330, (at) => `query Q${at} { __typename }`)],
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
    `{ endUsers(first: 90) { nodes { ...F } } } fragment F on EndUser { accounts { nodes { name sourceConnectLink { name } } } transactions { nodes { id } } }`,
  ],
  ['introspection four times', `{ ${times(4, (at) => `a${at}: __schema { types { name } }`)} }`],
  [
    'introspection that comes back to itself',
    '{ __schema { types { fields { type { fields { type { name } } } } } } }',
  ],
  ['introspection through types without end', `{ __schema { types { ${nested(25, 'ofType { ', 'name')} } } }`],
  [
    'more than one mutation',
    'mutation { a: __typename b: disconnectAccount(input: {}) { userErrors { code } } c: disconnectAccount(input: {}) { userErrors { code } } }',
  ],
]

const unknownKeys = (count: number) =>
  JSON.stringify({
    query: 'query ($f: AccountFilter) { accounts(filter: $f) { nodes { id } } }',
    variables: { f: Object.fromEntries(Array.from({ length: count }, (_, at) => [`institutionIdentifier${at}`, at])) },
  })

const bodies: readonly (readonly [title: string, body: string])[] = [
  ['a body of 200 kB', JSON.stringify({ query: `{ __typename ${' '.repeat(200_000)} }` })],
  ['variables of 200 kB', JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(200_000) } })],
  ['JSON 40,000 levels deep', `{"query":${'['.repeat(40_000)}`],
  [
    'variables 45,000 levels deep',
    `{"query":"query ($f: AccountFilter) { accounts(filter: $f) { nodes { id } } }","variables":{"f":${nested(45_000, '[', '', ']')}}}`,
  ],
  ['a batch of 100', JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ __typename }' })))],
  ['4000 unknown keys in a variable', unknownKeys(4000)],
  ['240 unknown keys in a variable', unknownKeys(240)],
]

export const hostileRequests: readonly HostileRequest[] = [
  ...documents.map(([title, query, variables]) => ({ title, body: JSON.stringify({ query, variables }) })),
  ...bodies.map(([title, body]) => ({ title, body })),
]
