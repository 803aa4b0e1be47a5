// Every root field and relation of the schema by kind of caller: a field without a row fails.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededAccounts, seededCheckoutLink, seededEndUsers } from '../../../../src/sandbox/seeded.ts'
import { goldenOf, rows, type Row, type Seen } from '../../../support/authorization-rows.ts'
import { type Answer, type Callers, type GatewayKind, startCallers, valueAt } from '../../../support/callers.ts'
import { newKey } from '../../../support/graphql-request.ts'
import { schema } from '../../../support/schema.ts'
import { coordinateOf, isAsked, type Relation, relations } from '../../../support/schema-relations.ts'
import { everyScope } from '../../../support/token-issuer.ts'

/** The object of a request, and its owner. */
interface Subject {
  readonly query: string
  readonly owner: string
}

const { johnDoe, organization: stranger } = seededEndUsers
const keys = new Map<string, string>()
const made = new Map<string, string>()
let callers: Callers
let subjects: Readonly<Record<string, Subject>>
let backend: Record<GatewayKind, string | undefined>

beforeAll(async () => {
  callers = await startCallers()
  backend = { none: undefined, jwt: await callers.backendToken(), passthrough: await callers.druoToken() }
  for (const name of [
    'createCheckoutLink',
    'createConnectLink',
    'createPayment',
    'connectAccount',
    'createEndUser',
    'createRecurringPlan',
  ]) {
    for (const kind of ['none', 'jwt', 'passthrough'] as const) await makeOnce(kind, name)
  }
  subjects = await findSubjects()
}, 60_000)
afterAll(() => callers[Symbol.asyncDispose]())

async function everything(query: string): Promise<unknown> {
  const { data, errors } = await callers.ask('none', undefined, query)
  expect(errors).toEqual([])
  return data
}

interface Found {
  readonly id: string
  readonly endUser: { readonly id: string }
  readonly sourceConnectLink: { readonly id: string } | null
  readonly originAccount: Found
  readonly destinationAccount: Found
  readonly fundingSource: Found
}

async function nodesOf(list: string, fields: string): Promise<readonly Found[]> {
  return valueAt(await everything(`{ list: ${list} { nodes { id ${fields} } } }`), ['list', 'nodes']) as Found[]
}

function first(found: readonly Found[], accepts: (found: Found) => boolean): Found {
  const one = found.find(accepts)
  if (one === undefined) throw new Error('the sandbox has nothing of this kind')
  return one
}

async function findSubjects(): Promise<Record<string, Subject>> {
  const account = first(
    await nodesOf('accounts(first: 100)', 'endUser { id } sourceConnectLink { id }'),
    ({ endUser, sourceConnectLink }) => sourceConnectLink !== null && endUser.id !== johnDoe,
  )
  const transfer = first(
    await nodesOf(
      'transactions(type: TRANSFER, first: 50)',
      'originAccount { id endUser { id } } destinationAccount { endUser { id } }',
    ),
    ({ originAccount, destinationAccount }) => originAccount.endUser.id !== destinationAccount.endUser.id,
  )
  const payment = first(
    await nodesOf('transactions(first: 50)', 'fundingSource { id endUser { id } }'),
    ({ fundingSource }) => fundingSource !== null,
  )
  const plans = await nodesOf(
    'recurringPlans(first: 100)',
    'endUser { id } originAccount { id } destinationAccount { id }',
  )
  const plan = first(plans, ({ originAccount }) => originAccount !== null)
  const payingPlan = first(plans, ({ destinationAccount }) => destinationAccount !== null)
  const link = first(await nodesOf('connectLinks(first: 1)', 'endUser { id }'), () => true)
  const funder = payment.fundingSource
  return {
    Account: { query: `account(id: "${account.id}")`, owner: account.endUser.id },
    'Account.transactions': { query: `account(id: "${funder.id}")`, owner: funder.endUser.id },
    Transaction: {
      query: `transaction(id: "${transfer.id}", type: TRANSFER)`,
      owner: transfer.originAccount.endUser.id,
    },
    'Transaction.fundingSource': { query: `transaction(id: "${payment.id}")`, owner: funder.endUser.id },
    RecurringPlan: { query: `recurringPlan(id: "${plan.id}")`, owner: plan.endUser.id },
    'RecurringPlan.destinationAccount': {
      query: `recurringPlan(id: "${payingPlan.id}")`,
      owner: payingPlan.endUser.id,
    },
    ConnectLink: { query: `connectLink(id: "${link.id}")`, owner: link.endUser.id },
    CheckoutLink: { query: `checkoutLink(id: "${seededCheckoutLink}")`, owner: johnDoe },
    EndUser: { query: `endUser(id: "${funder.endUser.id}")`, owner: funder.endUser.id },
    'Query.node': { query: `node(id: "${account.id}")`, owner: account.endUser.id },
    'Query.transactions': { query: 'transactions(first: 50)', owner: funder.endUser.id },
    'Query.accounts': { query: 'accounts(first: 100)', owner: account.endUser.id },
    'Query.connectLinks': { query: 'connectLinks(first: 100)', owner: link.endUser.id },
    'Query.endUsers': { query: 'endUsers(first: 100)', owner: johnDoe },
    'Query.recurringPlans': { query: 'recurringPlans', owner: plan.endUser.id },
    'Query.writeIntents': { query: 'writeIntents', owner: johnDoe },
    'Query.rateLimit': { query: 'rateLimit', owner: johnDoe },
  }
}

function goldenInput(name: string): Record<string, unknown> {
  const path = new URL(`../../../operations/${goldenOf[name]}.variables.json`, import.meta.url)
  return { ...Object(JSON.parse(readFileSync(path, 'utf8')))['input'], idempotencyKey: newKey() }
}

function mutationText(name: string, selection: string): string {
  const type = schema.getMutationType()?.getFields()[name]?.args[0]?.type
  return `mutation ($input: ${String(type)}) { ${name}(input: $input) { ${selection} } }`
}

const changesTo: Readonly<Record<string, object>> = {
  connectAccount: { endUser: { existingId: johnDoe } },
  createRecurringPlan: { destinationAccountId: seededAccounts.johnSmith },
}

/** A write of the backend's own, which its key asks for again. */
async function makeOnce(kind: GatewayKind, name: string): Promise<void> {
  const input = goldenInput(name)
  const object = String(relations.find(({ parent }) => parent.toLowerCase() === `${name}payload`.toLowerCase())?.field)
  const answer = await callers.ask(kind, backend[kind], mutationText(name, `${object} { id } intent { state }`), {
    input: { ...input, ...changesTo[name] },
  })
  expect(answer.errors).toEqual([])
  expect(valueAt(answer.data, [name, 'intent', 'state'])).toBe('SUCCEEDED')
  keys.set(`${kind} ${object}`, String(input['idempotencyKey']))
  if (kind === 'jwt') made.set(object, String(valueAt(answer.data, [name, object, 'id'])))
}

const markOf: Readonly<Record<string, string>> = {
  Account: 'id mark: last4',
  EndUser: 'id mark: code',
  Transaction: 'id mark: code',
  RecurringPlan: 'id mark: code',
  CheckoutLink: 'id mark: name',
  ConnectLink: 'id mark: url',
  Node: 'id mark: __typename',
  WriteIntent: 'mark: state',
  RateLimit: 'mark: limit',
}

interface Question {
  readonly text: string
  readonly variables?: unknown
  readonly path: readonly string[]
  readonly owner: string
}

function question(relation: Relation, kind: GatewayKind): Question {
  const { parent, field, type } = relation
  const id = type === 'WriteIntentConnection' ? 'id: idempotencyKey' : 'id'
  const selection = type.endsWith('Connection') ? `nodes { ${id} }` : (markOf[type] ?? 'userErrors { code }')
  if (!isAsked(relation)) {
    const name = parent === 'Mutation' ? field : parent.charAt(0).toLowerCase() + parent.slice(1).replace('Payload', '')
    const text = mutationText(name, parent === 'Mutation' ? selection : `${field} { ${selection} }`)
    return { text, variables: { input: goldenInput(name) }, path: [name], owner: johnDoe }
  }
  if (parent === 'WriteIntent' || type === 'WriteIntent') {
    const object = parent === 'WriteIntent' ? field : 'checkoutLink'
    const inner = parent === 'WriteIntent' ? `${field} { ${selection} }` : selection
    const text = `{ writeIntent(idempotencyKey: "${keys.get(`${kind} ${object}`)}") { ${inner} } }`
    const owner = object === 'endUser' ? (made.get('endUser') ?? '') : johnDoe
    return { text, path: parent === 'WriteIntent' ? ['writeIntent', field] : ['writeIntent'], owner }
  }
  const isRoot = parent === 'Query' || parent === 'Subscription'
  const subject = subjects[coordinateOf(relation)] ?? subjects[isRoot ? type : parent]
  if (subject === undefined) throw new Error(`nothing to ask ${coordinateOf(relation)} of`)
  if (parent === 'Subscription') {
    const text = `subscription { ${subject.query.replace(/^\w+/, field)} { ${selection} } }`
    return { text, path: [field], owner: subject.owner }
  }
  const root = subject.query.split('(', 1)[0] ?? ''
  if (parent === 'Query') return { text: `{ ${subject.query} { ${selection} } }`, path: [root], owner: subject.owner }
  return { text: `{ ${subject.query} { ${field} { ${selection} } } }`, path: [root, field], owner: subject.owner }
}

function seen(
  { data, errors, reply }: Answer,
  relation: Relation,
  path: readonly string[],
  own?: ReadonlySet<string>,
): Seen {
  const codes = errors.map(({ extensions }) => extensions['code'])
  if (codes.includes('FORBIDDEN')) {
    expect(codes).toEqual(codes.map(() => 'FORBIDDEN'))
    return 'FORBIDDEN'
  }
  if (codes.includes('BAD_USER_INPUT') && errors[0]?.message.startsWith('DRUO has no')) return 'unknown'
  expect({ errors, status: reply.status }).toEqual({ errors: [], status: 200 })
  if (!isAsked(relation)) return 'let in'
  const value = valueAt(data, path)
  if (value === null) return 'null'
  const nodes: unknown = Object(value)['nodes']
  if (!Array.isArray(nodes)) return Object(value)['mark'] ? 'served' : 'id'
  if (nodes.length === 0) return 'empty'
  return own && nodes.every((node: unknown) => own.has(String(Object(node)['id']))) ? 'own' : 'listed'
}

/** The ids of everything that belongs to the end user, as the merchant sees them in the sandbox. */
async function belongings(owner: string, { type }: Relation): Promise<ReadonlySet<string>> {
  if (!type.endsWith('Connection')) return new Set()
  const lists = 'accounts(first: 100) { nodes { id } } transactions(first: 100) { nodes { id } }'
  const links = `connectLinks(first: 100, filter: { endUserId: "${owner}" }) { nodes { id } }`
  const data = JSON.stringify(await everything(`{ endUser(id: "${owner}") { id ${lists} } ${links} }`))
  return new Set([...data.matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id))
}

const scopesWithout = (without: readonly string[], kept: readonly string[] = []) =>
  everyScope.split(' ').filter((scope) => !without.includes(scope) || kept.includes(scope))

/** The scope that a part of a mutation's answer cannot do without: the mutation's own. */
function mutationScopes({ parent }: Relation): readonly string[] {
  const name = parent.charAt(0).toLowerCase() + parent.slice(1).replace('Payload', '')
  return parent.endsWith('Payload') ? (rows[`Mutation.${name}`]?.needs ?? []) : []
}

const changesOf = ({ upstream }: Callers) => upstream.calls.filter(({ method }) => method !== 'GET').length

it('has a row for every root field and relation, and no other', () => {
  expect(Object.keys(rows).sort()).toEqual(relations.map(coordinateOf).sort())
})

describe.each(relations.map((relation) => [coordinateOf(relation), relation] as const))(
  '%s',
  (coordinate, relation) => {
    const row: Row = rows[coordinate] ?? { needs: [], owner: 'FORBIDDEN', stranger: 'FORBIDDEN' }
    const ask = (kind: GatewayKind, token: string | undefined, { text, variables }: Question) =>
      callers.ask(kind, token, text, variables)

    it.each(['none', 'jwt', 'passthrough'] as const)('is answered to the merchant: %s', async (kind) => {
      const asked = question(relation, kind)
      const answer = await ask(kind, backend[kind], asked)
      const expected = isAsked(relation) ? (relation.type.endsWith('Connection') ? 'listed' : 'served') : 'let in'
      expect(seen(answer, relation, asked.path)).toBe(kind === 'passthrough' ? (row.passthrough ?? expected) : expected)
    })

    it.each(['jwt', 'passthrough'] as const)('needs a token: %s', async (kind) => {
      const { reply, data } = await ask(kind, undefined, question(relation, kind))
      expect({ status: reply.status, data }).toEqual({ status: 401, data: undefined })
    })

    it.skipIf(row.needs.length === 0)('names the scope that is missing, and does nothing', async () => {
      const asked = question(relation, 'jwt')
      // A caller that may run the mutation may see its result.
      const named = relation.parent.endsWith('Payload') ? mutationScopes(relation) : row.needs
      for (const scopes of [[], scopesWithout(row.needs)]) {
        const before = changesOf(callers)
        const answer = await ask('jwt', await callers.backendToken(scopes), asked)
        expect(seen(answer, relation, asked.path)).toBe('FORBIDDEN')
        // Without any, it is the scope of what the field is asked of.
        if (scopes.length > 0) expect(answer.errors[0]?.message).toContain(`needs the scope ${named.join(' or ')}.`)
        expect(changesOf(callers)).toBe(before)
      }
    })

    it.each(row.needs)('is content with %s', async (scope) => {
      const asked = question(relation, 'jwt')
      const scopes = scopesWithout(row.needs, [scope, ...mutationScopes(relation)])
      // A node is what it is: its own type decides among the three.
      const expected = coordinate === 'Query.node' && scope !== 'accounts:read' ? 'FORBIDDEN' : undefined
      const answer = await ask('jwt', await callers.backendToken(scopes), asked)
      if (expected) expect(seen(answer, relation, asked.path)).toBe(expected)
      else expect(seen(answer, relation, asked.path)).not.toBe('FORBIDDEN')
    })

    it('shows a payer what is theirs', async () => {
      const asked = question(relation, 'jwt')
      const answer = await ask('jwt', await callers.payerToken(asked.owner), asked)
      expect(seen(answer, relation, asked.path, await belongings(asked.owner, relation))).toBe(row.owner)
    })

    it('shows another payer nothing', async () => {
      const asked = question(relation, 'jwt')
      const before = changesOf(callers)
      const answer = await ask('jwt', await callers.payerToken(stranger), asked)
      expect(seen(answer, relation, asked.path, await belongings(stranger, relation))).toBe(row.stranger)
      expect(changesOf(callers)).toBe(before)
    })
  },
)
