// Attacks by requests of a caller with a token, inside its rate limit.
import { graphqlBody, httpCall, postCall } from '../../support/http-call.ts'
import { type Attack, count, headersOf, paced, payer, type Target } from './attack.ts'

/** Just below the rate limit of a minute. */
const perMinute = 590

async function send(target: Target, query: string, variables?: unknown): Promise<string> {
  const reply = await httpCall(target.origin, postCall(query, variables, headersOf(target)))
  const [error] = reply.text.startsWith('{') ? graphqlBody(reply).errors : []
  return error === undefined ? `${reply.status}` : `${reply.status} ${String(error.extensions['code'])}`
}

const aliases = (times: number, field: (at: number) => string): string =>
  `{ ${Array.from({ length: times }, (_, at) => `f${at}: ${field(at)}`).join(' ')} }`

/** Twenty reads in each request. */
const manyReads: Attack = {
  claims: payer,
  async run(target, signal) {
    const answers = count()
    await paced(25, perMinute, signal, async (at) => {
      answers.add(
        await send(
          target,
          aliases(20, (field) => `transaction(id: "trx_${at}_${field}") { id }`),
        ),
      )
    })
    return answers.words()
  },
}

const money = '{ value currency decimal formatted }'
const wideTransaction = `{ id code status rawStatus inProgress type rawType tenantId amount ${money} netAmount ${money}
  description statementDescriptor remarks rawRemarks primaryReference secondaryReference metadata
  fundingSource { id } originAccount { id } destinationAccount { id } }`

/** The largest pages, thirty to a request, with many fields of each entry. */
const largePages: Attack = {
  async run(target, signal) {
    const answers = count()
    await paced(9.8, perMinute, signal, async (at) => {
      const page = (field: number) =>
        `transactions(first: 100, filter: { maxAmount: ${1_000_000 + 30 * at + field} }) { nodes { ...Wide } }`
      answers.add(await send(target, `${aliases(25, page)} fragment Wide on Transaction ${wideTransaction}`))
    })
    return answers.words()
  },
}

/** Looks for the amounts of others by bisection. */
const amountsOfOthers: Attack = {
  claims: payer,
  async run(target, signal) {
    const answers = count()
    await paced(9, perMinute, signal, async (at) => {
      const query = `{ transactions(first: 1, filter: { maxAmount: ${1000 + ((at * 13) % 1500)} }) {
        nodes { amount { value } } pageInfo { hasNextPage }
      } }`
      const reply = await httpCall(target.origin, postCall(query, undefined, headersOf(target)))
      const { data } = graphqlBody(reply)
      answers.add(/"hasNextPage":(?:true|false)/.exec(JSON.stringify(data ?? {}))?.[0] ?? `status ${reply.status}`)
    })
    return answers.words()
  },
}

const withdrawnKey: Attack = {
  isWithdrawn: true,
  async run(target, signal) {
    const answers = count()
    await paced(9, perMinute, signal, async () => answers.add(await send(target, '{ __typename }')))
    return answers.words()
  },
}

const mutation = `mutation ($key: IdempotencyKey!) {
  createPayment(input: { idempotencyKey: $key, fundingSourceId: "acc_of_eur_attacker", amount: 1 }) {
    intent { state } userErrors { code }
  }
}`

/** One idempotency key for all requests: all but the first wait for it. */
const sameKey: Attack = {
  async run(target, signal) {
    const answers = count()
    await paced(100, perMinute, signal, async () => {
      answers.add(await send(target, mutation, { key: 'the-same-key-0123456789' }))
    })
    return answers.words()
  },
}

const manyWrites: Attack = {
  async run(target, signal) {
    const answers = count()
    await paced(100, perMinute, signal, async (at) => {
      answers.add(await send(target, mutation, { key: `write-${at}-of-the-attacker-0123456789` }))
    })
    return answers.words()
  },
}

/** Writes, and reads, at which DRUO fails. */
const failingCalls: Attack = {
  async run(target, signal) {
    const answers = count()
    await paced(9.8, perMinute, signal, async (at) => {
      const query = at % 2 === 0 ? aliases(10, (field) => `account(id: "acc_fails_${at}_${field}") { id }`) : mutation
      const key = `failing-${at}-0123456789`
      answers.add(await send(target, query.replace('acc_of_eur_attacker', 'acc_fails'), at % 2 === 0 ? {} : { key }))
    })
    return answers.words()
  },
}

/** A different document of the largest size in each request. */
const newDocuments: Attack = {
  async run(target, signal) {
    const answers = count()
    await paced(9.8, perMinute, signal, async (at) => {
      const parts = Array.from({ length: 70 }, (_, part) => `F${at}_${part}`)
      const fields = parts.map((name) => `rateLimit { ...${name} }`)
      const fragments = parts.map((name) => `fragment ${name} on RateLimit { limit }`)
      answers.add(await send(target, `{ ${fields.join(' ')} } ${fragments.join(' ')}`))
    })
    return answers.words()
  },
}

export const requestAttacks = {
  'many reads': manyReads,
  'large pages': largePages,
  "others' amounts": amountsOfOthers,
  'withdrawn key': withdrawnKey,
  'one idempotency key': sameKey,
  'many writes': manyWrites,
  'failing calls': failingCalls,
  'new documents': newDocuments,
} as const satisfies Readonly<Record<string, Attack>>
