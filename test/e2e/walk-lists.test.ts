// Walking every list to its end, through the gateway and the sandbox: each entry exactly once, for every `first`.
import { describe, expect, it } from 'vitest'
import { startTestGateway } from '../support/gateway.ts'
import { graphqlBody, httpCall, postCall } from '../support/http-call.ts'

interface Page {
  readonly nodes: readonly { readonly id: string }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

async function walk(origin: string, list: string, firsts: readonly number[]): Promise<readonly string[]> {
  const ids: string[] = []
  const [field = '', fixed = ''] = list.split(' ')
  let after: string | null = null
  for (let step = 0; ; step += 1) {
    const first = firsts[step % firsts.length]
    const query = `query ($after: String) {
      list: ${field}(first: ${first}, after: $after ${fixed}) { nodes { id } pageInfo { hasNextPage endCursor } }
    }`
    const { data, errors } = graphqlBody(await httpCall(origin, postCall(query, { after })))
    expect(errors).toEqual([])
    const page = (data as { list: Page }).list
    ids.push(...page.nodes.map(({ id }) => id))
    if (!page.pageInfo.hasNextPage) return ids
    after = page.pageInfo.endCursor
  }
}

const lists = [
  'transactions',
  'transactions type:PAYOUT',
  'transactions type:TRANSFER',
  'accounts',
  'endUsers',
  'connectLinks',
  'recurringPlans',
]

describe.each([
  ['with page_info', {}],
  ['in one piece where DRUO documents no pages', { pagesEveryList: false }],
])('%s', (_, sandbox) => {
  it.each(lists)('%s', async (list) => {
    await using gateway = await startTestGateway({ sandbox })
    const whole = await walk(gateway.origin, list, [100])
    expect(new Set(whole).size).toBe(whole.length)
    for (const firsts of [[1], [7], [50], [3, 10, 4]]) {
      expect(await walk(gateway.origin, list, firsts)).toEqual(whole)
    }
  })
})
